// The bare page for frames, frame.html: what it and pikatesti-frame.js on the page around it tell each other. Runs
// before pikatesti.js, so that the test begins as the address asks for.
//
// What goes through window.postMessage is an object whose `pikatesti` names it. To the page around: "here", which says
// nothing, so anybody may have it; and, once that page has said "host", to its origin alone: "height" {height}, "show"
// {top} (what is to be in sight, in pixels from the frame's upper edge), "event" {type, detail} of the element. From
// the page around: "host" {language}, the page's.
import { applyAddress } from "./frame_address.js";
import { keepInSight } from "./in_sight.js";

const test = /** @type {HTMLElement} */ (document.querySelector("jarjesto-pikatesti"));
const events = ["pikatesti-ready", "pikatesti-language", "pikatesti-result", "pikatesti-error"];
const around = window.parent === window ? null : window.parent;
let origin = null; // of the page around, once it has said "host"
let settled = false; // until the test or a failure is there the frame keeps the height that its page gives it

const setPageLanguage = applyAddress(test, around !== null);

function tell(name, content) {
  if (origin !== null) around.postMessage({ pikatesti: name, ...content }, origin);
}

function tellHeight() {
  if (settled) tell("height", { height: Math.ceil(document.body.getBoundingClientRect().height) });
}

function hear(event) {
  if (event.source !== around || event.data?.pikatesti !== "host") return;
  // A page in a sandbox has no origin that could be named.
  origin = event.origin === "null" ? "*" : event.origin;
  if (typeof event.data.language === "string") setPageLanguage(event.data.language);
  tellHeight();
}

/** @param {any} event of the element */
function forward({ type, detail }) {
  settled ||= type === "pikatesti-ready" || type === "pikatesti-error";
  tellHeight();
  tell("event", { type, detail: detail && JSON.parse(JSON.stringify(detail)) });
}

if (around) {
  window.addEventListener("message", hear);
  new ResizeObserver(tellHeight).observe(document.body);
  for (const type of events) test.addEventListener(type, forward);
  keepInSight(test, (top) => tell("show", { top }));
  around.postMessage({ pikatesti: "here" }, "*");
}
