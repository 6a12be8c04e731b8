// pikatesti-frame.js, on the page around frames of frame.html: makes each as high as its content, brings what is asked
// into sight, tells the page's language, and gives the test's events on the frame's own element.
//
// Frames of this script's own site are served; those of another site if they are marked with data-pikatesti. A message
// counts if its source is such a frame and its origin that of the frame's address. What is told: frame.js.
const script = document.currentScript;
const home = new URL(script instanceof HTMLScriptElement && script.src ? script.src : location.href).origin;

const framesOfTests = () =>
  [...document.querySelectorAll("iframe")].filter((frame) => /\/frame(\.html)?([?#]|$)/.test(frame.src));

function isFrom(frame, { source, origin }) {
  const named = new URL(frame.src).origin;
  return frame.contentWindow === source && named === origin && (named === home || "pikatesti" in frame.dataset);
}

// It says no more than every page of the web does, so whatever is in the frame at the moment may have it.
const greet = (frame) => frame.contentWindow.postMessage({ pikatesti: "host", language: document.documentElement.lang }, "*");
const greetAll = () => framesOfTests().forEach(greet);

// Comes to the top if it is out of sight. Boxes that scroll, and scroll-padding, are the browser's own work.
function show(frame, top) {
  const place = frame.getBoundingClientRect().top + top;
  if (place >= 0 && place < window.innerHeight - 100) return;
  const { style } = frame;
  const before = style.scrollMarginTop;
  style.scrollMarginTop = `${16 - top}px`;
  frame.scrollIntoView({ block: "start" });
  style.scrollMarginTop = before;
}

// What the frame's own border and padding take of its height, as the page sizes boxes.
function around(frame) {
  const style = getComputedStyle(frame);
  if (style.boxSizing !== "border-box") return 0;
  const sides = ["borderTopWidth", "borderBottomWidth", "paddingTop", "paddingBottom"];
  return sides.reduce((sum, side) => sum + parseFloat(style[side]), 0);
}

window.addEventListener("message", (event) => {
  const { data } = event;
  if (!data?.pikatesti) return;
  const frame = framesOfTests().find((each) => isFrom(each, event));
  if (!frame) return;
  if (data.pikatesti === "here") greet(frame);
  if (data.pikatesti === "height" && data.height > 0) frame.style.height = `${Number(data.height) + around(frame)}px`;
  if (data.pikatesti === "show" && data.top >= 0) show(frame, data.top);
  if (data.pikatesti === "event" && /^pikatesti-/.test(data.type))
    frame.dispatchEvent(new CustomEvent(data.type, { detail: data.detail, bubbles: true }));
});

new MutationObserver(greetAll).observe(document.documentElement, { attributeFilter: ["lang"] });
greetAll(); // those that have spoken already
