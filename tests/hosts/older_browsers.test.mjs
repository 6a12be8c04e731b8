// Browsers of the end of 2021: what Chrome 96, Firefox 94 or Safari 15.1 lack is taken out of this one.
// docs/embedding.md promises them.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { rule as eveningRule } from "../browser/support/evening.mjs";
import { kioskRule } from "../browser/support/kiosk.mjs";
import { rule as mappingRule } from "../browser/support/mapping.mjs";
import { profiles } from "../browser/support/profiles.mjs";
import { rule } from "../browser/support/visit.mjs";

function becomeOld() {
  const remove = (object, ...names) => {
    for (const name of names) if (object) delete object[name];
  };
  remove(URL, "canParse", "parse");
  for (const type of [Array, String, Object.getPrototypeOf(Int8Array)]) remove(type.prototype, "at");
  remove(Array.prototype, "findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "with", "group");
  remove(Array, "fromAsync");
  remove(Object, "hasOwn", "groupBy");
  remove(Map, "groupBy");
  remove(Promise, "withResolvers", "try");
  remove(AbortSignal, "timeout", "any");
  remove(Set.prototype, "union", "difference", "intersection", "isSubsetOf");
  remove(String.prototype, "isWellFormed", "toWellFormed");
  remove(
    globalThis,
    "structuredClone",
    "scheduler",
    "BroadcastChannel",
    "CompressionStream",
    "requestIdleCallback",
    "EditContext",
  );
  remove(Intl, "Segmenter");
  remove(globalThis.crypto && Crypto.prototype, "randomUUID");
  remove(Response, "json");
  remove(Blob.prototype, "bytes");
  remove(Navigator.prototype, "locks", "wakeLock", "userActivation", "share", "storage");
  if (typeof document === "undefined") return;
  remove(Document.prototype, "adoptedStyleSheets", "startViewTransition");
  remove(ShadowRoot.prototype, "adoptedStyleSheets");
  remove(Element.prototype, "checkVisibility", "setHTMLUnsafe");
  remove(HTMLElement.prototype, "inert", "popover", "showPopover");
  remove(HTMLDialogElement.prototype, "show", "showModal", "close");
  globalThis.CSSStyleSheet = class {
    constructor() {
      throw new TypeError("Illegal constructor");
    }
  };
  const { matches } = Element.prototype;
  Element.prototype.matches = function (selector) {
    if (/:focus-visible|:has\(|:modal/.test(selector)) throw new SyntaxError(selector);
    return matches.call(this, selector);
  };
}

const site = new URL("../../build/site/", import.meta.url);
const unknown = (text) => text.replace(/:has\(/g, ":lacks(").replace(/(\d)dvh/g, "$1xvh");

/** The page's browser is old; so is what it makes of style sheets. */
async function old({ page, context, site: server }) {
  await (page ?? context).addInitScript(becomeOld);
  for (const name of ["kiosk.css", "mapping.css", "presenter.css", "style/inside.css", "style/print.css", "style/paper.css"])
    server.answer(`/${name}`, { body: unknown(await readFile(new URL(name, site), "utf8")) });
}

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'";

for (const view of ["picture", "plain"])
  rule(`The test is taken in an older browser (${view})`, { language: "fi", host: { policy }, prepare: old }, async (visit) => {
    const { quickTest } = visit;
    if (view === "plain") await quickTest.press(quickTest.button("view.plain"));
    await quickTest.take(profiles.mixed);
    await quickTest.settled();
    assert.notEqual(await quickTest.headingText(), null);
    assert.equal(await quickTest.canvas.evaluate((canvas) => getComputedStyle(canvas).position), "absolute", "it is styled");
    await visit.page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
    });
    await quickTest.press(quickTest.button("result.copy"));
    await quickTest.host.getByRole("dialog").waitFor();
    await quickTest.press(quickTest.host.getByRole("dialog").getByRole("button"));
    assert.equal(await quickTest.host.getByRole("dialog").count(), 0);
  });

eveningRule("An evening begins in an older browser", { expected: /offline:/, prepare: old }, async ({ open }) => {
  const window = await open();
  await window.click("set-up/begin");
  await window.page.waitForFunction(() =>
    /^question/.test(document.querySelector("#presenter").shadowRoot.querySelector("h1")?.dataset.node),
  );
});

kioskRule("The kiosk serves a visitor in an older browser", { expected: /offline:/, prepare: old }, async (kiosk) => {
  await kiosk.rush(profiles.mixed.answers);
  await kiosk.onScreen("result/");
  await kiosk.node("result/finish").tap();
  await kiosk.onScreen("start/");
});

mappingRule("A region is mapped in an older browser", { expected: /offline:/, prepare: old }, async ({ open }) => {
  const mapping = await open();
  await mapping.begin("Lappi", 2020);
  await mapping.addLapland();
  await mapping.click("view/table");
  assert.ok((await mapping.rows()).length > 21);
});

rule(
  "The editor says that it cannot style its text field in an older browser",
  {
    path: "/editor.html",
    expected: /./,
    prepare: async (visit) => {
      await visit.page.addInitScript(() => delete Document.prototype.adoptedStyleSheets);
      visit.open = () => visit.page.goto(`${visit.site.origin}/editor.html`);
    },
  },
  async ({ page }) => assert.match(await page.locator("#not-started").textContent(), /constructed style sheets/),
);

for (const [what, name] of [
  ["ResizeObserver", "ResizeObserver"],
  ["WebAssembly", "WebAssembly"],
])
  kioskFailure(
    `A kiosk without ${what} says so`,
    async ({ page }) => page.addInitScript((name) => delete globalThis[name], name),
    what,
  );

function kioskFailure(name, prepare, expected) {
  rule(
    name,
    {
      path: "/kiosk.html",
      expected: /./,
      prepare: async (visit) => {
        await prepare(visit);
        visit.open = () => visit.page.goto(`${visit.site.origin}/kiosk.html`); // there is no such test to wait for
      },
    },
    async ({ page }) => {
      const alert = page.locator("#not-started");
      await alert.waitFor();
      assert.equal(await alert.getAttribute("lang"), "fi");
      assert.ok((await alert.textContent()).includes(expected));
    },
  );
}
