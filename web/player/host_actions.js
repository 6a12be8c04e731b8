// Carries out what the test wants of the browser: share, copy, print. Nobody wants that before there is a result, so
// the quick test loads it then, as a script of its own.
import { sayOfActions } from "./action_words.js";
import { create, langOf } from "./dom.js";
import { printResult } from "./print.js";

/**
 * @param {import("../contract").EveryAction} action
 * @param {any} host {language, linkOf(code), tell(text), document(), paper, dialogs}: tell shows and announces a short
 * text, document gives the nodes for paper, paper is what printResult() is told besides, dialogs is the element that
 * dialogs go into.
 */
export async function carryOut(action, host) {
  const say = (name) => sayOfActions(host.language, name);
  const link = action.code ? host.linkOf(action.code) : "";
  if (action.kind === "print") {
    if (!(await printResult(host.document(), host.paper))) host.tell(say("page.print.refused"));
  } else if (action.kind === "copy") {
    await copyText([action.text, link].filter(Boolean).join("\n\n"), say("page.copied.text"), host);
  } else if (action.kind !== "share") {
    console.error(`pikatesti: there is no action "${action.kind}" here`);
  } else if (!(await shareNatively({ title: action.title, text: action.text, url: link }))) {
    await copyText(link, say("page.copied.link"), host);
  }
}

// The system's own sheet, on devices where people know it: on a desk a copied link is what helps.
async function shareNatively(data) {
  if (!navigator.share || !window.matchMedia("(pointer: coarse)").matches) return false;
  try {
    await navigator.share(data);
    return true;
  } catch (error) {
    return error.name === "AbortError"; // closed by the user, who wanted nothing copied either
  }
}

/**
 * done: what is told then. Without leave to copy, the text is shown, selected.
 * host: {language, tell(text), dialogs}.
 */
export async function copyText(text, done, host) {
  try {
    await navigator.clipboard.writeText(text);
    host.tell(done);
  } catch {
    copyByHand(text, host); // forbidden, or no secure origin
  }
}

function copyByHand(text, { language, dialogs }) {
  const say = (name) => sayOfActions(language, name);
  const field = create("textarea", {
    readonly: true,
    rows: Math.min(12, text.split("\n").length + 1),
    "aria-labelledby": "copy-title",
  });
  field.value = text;
  const dialog = create(
    "dialog",
    { lang: langOf(language), "aria-labelledby": "copy-title" },
    create("p", { id: "copy-title", class: "title" }, say("page.copy.by_hand")),
    create("p", {}, say("page.copy.why")),
    field,
    create(
      "button",
      { type: "button", class: "strong", onclick: () => (dialog.close ? dialog.close() : dialog.remove()) },
      say("page.copy.close"),
    ),
  );
  dialog.addEventListener("close", () => dialog.remove());
  dialogs.append(dialog);
  // Firefox before 98 and Safari before 15.4 have none: there it stands open where it was put.
  if (dialog.showModal) dialog.showModal();
  else dialog.setAttribute("open", "");
  field.focus();
  field.select();
  dialog.scrollTop = 0; // what it is about, before what has the focus
}
