// The test has its size wherever a page puts it, and its letters are sharp there.
import assert from "node:assert/strict";
import { rule } from "../browser/support/visit.mjs";

const place = (style, before = "", after = "") =>
  `<div style="${style}">${before}<jarjesto-pikatesti></jarjesto-pikatesti>${after}</div>`;
const element = (style) => `<style>jarjesto-pikatesti { ${style} }</style><jarjesto-pikatesti></jarjesto-pikatesti>`;
const words = "<p>Some words of the page beside the test, as long as such a paragraph is.</p>";
// Inline styles of the host's own are not ours to forbid.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'unsafe-inline'";

const places = {
  "a centred flex column": place("display:flex;flex-direction:column;align-items:center"),
  "a flex row": place("display:flex"),
  "a flex row, centred": place("display:flex;justify-content:center"),
  "a flex row beside text": place("display:flex;gap:20px", words),
  "a grid that centres": place("display:grid;place-items:center"),
  "a float": element("float:left"),
  "a table cell": "<table><tr><td><jarjesto-pikatesti></jarjesto-pikatesti></td></tr></table>",
  "an absolute place": place("position:relative;height:900px", "<style>jarjesto-pikatesti{position:absolute}</style>"),
  "fit-content": element("width:fit-content"),
  "an inline block": element("display:inline-block"),
  "a dialog of automatic width": "<dialog open><jarjesto-pikatesti></jarjesto-pikatesti></dialog>",
  "an element that is a flex box": element("display:flex"),
  "an element that is a flex column": element("display:flex;flex-direction:column;align-items:center"),
  "an element that is a grid": element("display:grid;justify-items:center"),
  "vertical writing": place("writing-mode:vertical-rl;height:700px"),
  "no letter size": place("font-size:0"),
  "a right-to-left page": `<div dir="rtl"><jarjesto-pikatesti></jarjesto-pikatesti></div>`,
  "rules for everything": `<style>* { text-wrap: nowrap; white-space: pre; line-height: 0; text-align: right }</style><jarjesto-pikatesti></jarjesto-pikatesti>`,
};

for (const [name, widgets] of Object.entries(places))
  rule(`It has a size in ${name}`, { host: { widgets, policy } }, async ({ quickTest, page }) => {
    const { width, height } = await quickTest.host.boundingBox();
    assert.ok(width >= 250, `${width} pixels wide`);
    assert.ok(height >= 250, `${height} pixels high`);
    const begin = await quickTest.button("start.begin").boundingBox();
    assert.ok(begin.width > 100 && begin.height >= 44 && begin.height < 120, JSON.stringify(begin));
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, "nothing scrolls aside");
    assert.ok((await quickTest.framesDrawn()) > 0);
  });

for (const width of [180, 280, 1000])
  rule(
    `It takes the width of a box of ${width} pixels`,
    { host: { widgets: place(`width:${width}px`), policy } },
    async ({ quickTest }) => {
      assert.equal(Math.round((await quickTest.host.boundingBox()).width), width);
      const stage = await quickTest.canvas.evaluate((canvas) => canvas.parentElement.getBoundingClientRect().width);
      assert.equal(Math.round(stage), width);
    },
  );

const enlarged = {
  "zoom of an ancestor": ["zoom:1.25", 1.25],
  "zoom of the page": ["", 1.5, "<style>body { zoom: 1.5 }</style>"],
  "a static scale": ["transform:scale(1.5);transform-origin:0 0;width:600px", 1.5],
  "a smaller scale": ["transform:scale(.5);transform-origin:0 0", 0.5],
};
for (const [name, [style, scale, head = ""]] of Object.entries(enlarged))
  rule(
    `Nothing is cut off under ${name}, and letters are sharp`,
    { host: { widgets: place(style), head, policy } },
    async (visit) => {
      const { quickTest, page } = visit;
      const sizes = await quickTest.canvas.evaluate((canvas) => {
        const stage = canvas.parentElement.getBoundingClientRect();
        const shown = canvas.getBoundingClientRect();
        return { stage: stage.width, shown: shown.width, pixels: canvas.width };
      });
      assert.ok(Math.abs(sizes.stage - sizes.shown) < 1, JSON.stringify(sizes));
      assert.ok(Math.abs(sizes.pixels - sizes.shown / Math.min(scale, 1)) <= 2, JSON.stringify(sizes));
      // The button's mirror lies where it is painted: a press in its middle is a press on it.
      const begin = await quickTest.button("start.begin").boundingBox();
      await quickTest.button("start.begin").hover(); // into view
      const now = await quickTest.button("start.begin").boundingBox();
      await page.mouse.click(now.x + begin.width - 6, now.y + begin.height / 2);
      await quickTest.settled();
      assert.notEqual(await quickTest.askedQuestion(), null);
    },
  );

for (const from of ["scale(0)", "scale(.3)", "scale(.9)", "rotateY(90deg)"])
  rule(
    `It has its size after its place came in from ${from}`,
    {
      host: {
        widgets: place("animation: come 300ms both"),
        head: `<style>@keyframes come { from { transform: ${from} } }</style>`,
        policy,
      },
    },
    async ({ quickTest, page }) => {
      await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
      await quickTest.settled();
      const { stage, pixels, begin } = await quickTest.canvas.evaluate((canvas) => ({
        stage: canvas.parentElement.getBoundingClientRect().width,
        pixels: canvas.width,
      }));
      assert.ok(Math.abs(stage - pixels) <= 1, `${stage} ${pixels} ${begin}`);
      await quickTest.press(quickTest.button("start.begin"));
      await quickTest.settled();
      assert.notEqual(await quickTest.askedQuestion(), null);
    },
  );
