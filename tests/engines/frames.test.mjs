// The test in a frame of somebody's page in each browser engine: as high as its content on each screen, which the page
// brings into sight.
import assert from "node:assert/strict";
import { inEachEngine } from "./support/each_engine.mjs";
import { until } from "./support/programs.mjs";

const page = `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
<script async src="pikatesti-frame.js"></script></head><body><p>Words before.</p>
<iframe src="frame.html" title="Snabbtest" height="300" style="width:100%;border:0"></iframe>
<div style="height:1500px">Words behind.</div></body></html>`;

inEachEngine(
  "a frame is as high as its content, follows the page's language, and is brought into sight",
  { screen: { width: 800, height: 600 } },
  async ({ browser, site, mark }) => {
    site.answer("/host.html", { headers: { "content-type": "text/html; charset=utf-8" }, body: mark(page) });
    await browser.open(`${site.origin}/host.html`);
    await until("the frame fits", fits);
    const before = await browser.call(() => document.querySelector("iframe").offsetHeight);
    assert.notEqual(before, 300);
    // The frame may have a first screen in its own language before the page around has told it another, whose words
    // are loaded only then.
    await until("the frame is in the page's language", async () => (await heading()) === "Är din kommun föreningsvänlig?");
    await until("the frame fits", fits);
    await browser.call(() => window.scrollTo(0, 400));
    await browser.call(() => {
      const { contentDocument } = document.querySelector("iframe");
      const { shadowRoot } = contentDocument.querySelector("jarjesto-pikatesti");
      shadowRoot.querySelector('[data-node="start/begin"]').click();
    });
    await until("the question is there, at the top", () =>
      browser.call(() => {
        const frame = document.querySelector("iframe");
        const { top } = frame.getBoundingClientRect();
        const { shadowRoot } = frame.contentDocument.querySelector("jarjesto-pikatesti");
        return shadowRoot.querySelector("input[type=radio]") !== null && top >= 0 && top < 100;
      }),
    );
    await until("the frame fits", fits);

    function heading() {
      return browser.call(() => {
        const { contentDocument } = document.querySelector("iframe");
        const { shadowRoot } = contentDocument.querySelector("jarjesto-pikatesti");
        return shadowRoot.querySelector("h1")?.textContent.replace(/\u00ad/g, "");
      });
    }

    function fits() {
      return browser.call(() => {
        const { contentWindow, contentDocument, style } = document.querySelector("iframe");
        if (!style.height || !contentDocument.body) return false;
        return Math.abs(contentWindow.innerHeight - contentDocument.body.getBoundingClientRect().height) <= 1.5;
      });
    }
  },
);
