// The style sheet of the element's inside, made once for the page. As an object, not as <style>, it needs no leave from
// a Content-Security-Policy. Firefox before 101 and Safari before 16.4 have no such objects: they fetch it as a file
// beside this script.
import { inside } from "../style/inside.js";
import plain from "../style/plain.css";
import widget from "../style/widget.css";
import { beside } from "./beside.js";
import { create } from "./dom.js";

let text;
let sheet;

/** Styles what is in a shadow root. */
export function dress(shadow) {
  text ??= inside(widget, plain);
  sheet ??= styleSheet(text);
  void addStyle(shadow, ["inside"], text, sheet);
}

/**
 * Styles a document or a shadow root. files: what `text` consists of. A document takes only sheets that its own window
 * has made.
 */
export function addStyle(root, files, text, made = styleSheet(text, root.defaultView)) {
  if (made) {
    root.adoptedStyleSheets = [made];
    return undefined;
  }
  return Promise.all(files.map((name) => new Promise((done) => addLink(root, `style/${name}.css`, done))));
}

function addLink(root, name, done) {
  (root.head ?? root).append(create("link", { rel: "stylesheet", href: beside(name), onload: done, onerror: done }));
}

function styleSheet(text, view = window) {
  if (!("adoptedStyleSheets" in Document.prototype)) return null;
  const made = new view.CSSStyleSheet();
  made.replaceSync(text);
  return made;
}
