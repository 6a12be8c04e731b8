// Style sheets for documents and shadow trees. As an object, not as <style>, one needs no leave from a
// Content-Security-Policy. Firefox before 101 and Safari before 16.4 have no such objects: they fetch it as a file
// beside this script.
import { beside } from "./beside.js";
import { create } from "./dom.js";

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

/** One that many may have; null where there are no such objects. */
export function styleSheet(text, view = window) {
  if (!("adoptedStyleSheets" in Document.prototype)) return null;
  const made = new view.CSSStyleSheet();
  made.replaceSync(text);
  return made;
}
