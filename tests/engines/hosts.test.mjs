// Other people's pages in each browser engine: wherever the test is put it has room, and the first press of the mouse
// counts, right after a whole name was typed, too. tests/hosts looks closer, in one engine.
import assert from "node:assert/strict";
import { municipality, questionSet } from "../browser/support/content.mjs";
import { inEachEngine } from "./support/each_engine.mjs";
import { Visitor } from "./support/visitor.mjs";

const LEAST_WIDTH = 300; // CSS pixels; the narrowest place that the test is made for has 320

const places = {
  plain: (test) => test,
  "flex column, centred": (test) => `<div style="display: flex; flex-direction: column; align-items: center">${test}</div>`,
  "grid, centred": (test) => `<div style="display: grid; place-items: center">${test}</div>`,
  float: (test) => `<div style="float: left">${test}</div>`,
  "table cell": (test) => `<table><tr><td>${test}</td></tr></table>`,
  "as wide as its content": (test) => `<div style="width: fit-content">${test}</div>`,
  dialog: (test) => `<dialog open>${test}</dialog>`,
  smaller: (test) => `<div style="transform: scale(0.8); transform-origin: 0 0">${test}</div>`,
  "right to left": (test) => `<div dir="rtl">${test}</div>`,
};

const page = (content) => `<!doctype html><html lang="fi"><head><meta charset="utf-8"><title>Host</title>
<link rel="icon" href="data:,"><script type="module" src="pikatesti.js"></script></head><body>${content}</body></html>`;

inEachEngine(
  "the test has room in any place, and the first press counts",
  { screen: { width: 800, height: 900 } },
  async ({ browser, site, mark }) => {
    const visitor = new Visitor(browser, "fi");
    const beginsAtOnce = async () => {
      await visitor.pressButton("start.begin");
      await visitor.meets(visitor.text(questionSet.questions[0].text));
    };
    const name = visitor.text(municipality("091").name);

    const open = async (path, content) => {
      site.answer(path, { body: mark(page(content)) });
      await browser.open(site.origin + path);
      await visitor.opened();
      await visitor.settled();
    };
    const element = "<jarjesto-pikatesti></jarjesto-pikatesti>";

    for (const [number, [place, around]] of Object.entries(places).entries()) {
      await open(`/host-${number}.html`, around(element));
      const width = await browser.call(() => document.querySelector("jarjesto-pikatesti").offsetWidth);
      assert.ok(width >= LEAST_WIDTH, `${place}: ${width} px wide`);
      await visitor.fill(name);
      await beginsAtOnce();
    }

    await open("/host-plain.html", element);
    await visitor.pressButton("view.plain");
    await visitor.fill(name);
    await beginsAtOnce();

    await open("/host-language.html", element);
    await visitor.fill(name);
    await visitor.speak("sv");
    await beginsAtOnce();
  },
);
