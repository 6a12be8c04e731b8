// A script at the head of a page that writes down what the page complains about, for the engine whose driver does not
// tell.
import { readFile } from "node:fs/promises";

const built = new URL("../../../build/site/", import.meta.url);

// Runs in the page, before anything else there.
function watch() {
  const note = (text) => window.complaints.push(text);
  window.complaints = [];
  for (const level of ["error", "warn"]) {
    const original = console[level];
    console[level] = (...words) => {
      note(`${level}: ${words.join(" ")}`);
      original.apply(console, words);
    };
  }
  // Captured: what cannot be loaded says so to its own element only.
  window.addEventListener("error", ({ message, target }) => note(`exception: ${message ?? target.src ?? target.href}`), true);
  window.addEventListener("unhandledrejection", ({ reason }) => note(`exception: ${reason}`));
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    note(`error: ${violatedDirective} forbids ${blockedURI}`),
  );
}

/** Lets the site give these pages of its own with the watcher in them; gives what puts it into another one. */
export async function addWatcher(site, pages) {
  site.answer("/watcher.js", { body: `(${watch})();` });
  for (const page of pages) {
    const html = await readFile(new URL(page === "/" ? "index.html" : page.slice(1), built), "utf8");
    site.answer(page, { headers: { "content-type": "text/html; charset=utf-8" }, body: watched(html) });
  }
  return watched;
}

const watched = (html) => html.replace('<meta charset="utf-8">', '$&<script src="watcher.js"></script>');
