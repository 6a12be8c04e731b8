// A script at the head of a page that writes down what the page complains about, for the engine whose driver does not
// tell.
import { readFile } from "node:fs/promises";

const page = new URL("../../../build/site/index.html", import.meta.url);

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

/** Lets the site give its first page with the watcher in it. */
export async function addWatcher(site) {
  const html = await readFile(page, "utf8");
  site.answer("/", { headers: { "content-type": "text/html; charset=utf-8" }, body: watched(html) });
  site.answer("/watcher.js", { body: `(${watch})();` });
}

export const watched = (html) => html.replace('<meta charset="utf-8">', '$&<script src="watcher.js"></script>');
