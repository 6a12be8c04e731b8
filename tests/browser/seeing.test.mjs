// What visitors have set to see better reaches the picture, at once and while the test is open.
import assert from "node:assert/strict";
import { misplaced, visibleTexts } from "./support/mirror.mjs";
import { distance, marginOf, photograph, tokens } from "./support/picture.mjs";
import { profiles } from "./support/profiles.mjs";
import { paintedRule, rule } from "./support/visit.mjs";

const small = { viewport: { width: 320, height: 800 } };

// The colour of the edge of an option.
async function edgeOf({ page, quickTest }) {
  const { x, y, width } = await quickTest.choice("rakenne-pysyva", "yes").boundingBox();
  return (await photograph(page)).at(x + width / 2, y + 1);
}

const system = (page, name) =>
  page.evaluate((colour) => {
    const probe = document.body.appendChild(document.createElement("span"));
    probe.style.forcedColorAdjust = "none";
    probe.style.color = colour;
    const parts = getComputedStyle(probe).color.match(/\d+/g).slice(0, 3).map(Number);
    probe.remove();
    return parts;
  }, name);

paintedRule(
  "forced colours are followed on the canvas, and given up again",
  { device: { colorScheme: "dark" } },
  async (visit) => {
    const { page, quickTest } = visit;
    await quickTest.rush(profiles.mixed, "rakenne-pysyva");
    await page.emulateMedia({ forcedColors: "active" });
    await quickTest.settled();
    const [ground, ink] = [await system(page, "Canvas"), await system(page, "CanvasText")];
    assert.ok(distance(ground, tokens.dark.background) > 2, "the system has colours of its own");
    assert.ok(distance(await marginOf(quickTest), ground) <= 2, "the ground");
    assert.ok(distance(await edgeOf(visit), ink) <= 2, "the edges are in ink");
    await page.emulateMedia({ forcedColors: "none" });
    await quickTest.settled();
    assert.ok(distance(await marginOf(quickTest), tokens.dark.background) <= 2, "our own again");
    assert.ok(distance(await edgeOf(visit), tokens.dark.control) <= 2);
  },
);

paintedRule("a wish for more contrast is followed while the test is open", {}, async (visit) => {
  await visit.quickTest.rush(profiles.mixed, "rakenne-pysyva");
  assert.ok(distance(await edgeOf(visit), tokens.light.control) <= 2);
  await visit.page.emulateMedia({ contrast: "more" });
  await visit.quickTest.settled();
  assert.ok(distance(await edgeOf(visit), tokens.light.ink) <= 2, "edges are as dark as text");
});

// Each text of one line is painted from where the mirror's begins to where it ends.
async function isPaintedAsWide({ page, quickTest }) {
  const picture = await photograph(page);
  const texts = (await quickTest.host.evaluate(visibleTexts)).filter(
    ({ box }) => box.height < 30 && box.top >= 0 && box.bottom < 1800,
  );
  assert.ok(texts.length > 4, `${texts.length} texts of one line`);
  for (const { words, box } of texts) {
    const written = picture.written({ ...box, x: box.x - 6, width: box.width + 12 });
    assert.ok(written, `"${words}" is painted`);
    const off = [written.left - box.left, written.right - box.right].map(Math.abs);
    assert.ok(Math.max(...off) <= 5, `"${words}": ${off} pixels off`);
  }
}

const smallAndTall = { viewport: { width: 320, height: 1800 } };

paintedRule(
  "the text spacing of WCAG 1.4.12 is followed on the canvas, and nothing is lost",
  { device: smallAndTall },
  async (visit) => {
    const { page, quickTest } = visit;
    await quickTest.rush(profiles.mixed, "rakenne-pysyva");
    const label = quickTest.button("question.next");
    const widthOfWords = () =>
      label.evaluate((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return range.getBoundingClientRect().width;
      });
    const [before, height] = [await widthOfWords(), (await quickTest.host.boundingBox()).height];
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        "* { letter-spacing: .12em !important; word-spacing: .16em !important; line-height: 1.5 !important } p { margin-bottom: 2em !important }",
      );
      document.adoptedStyleSheets = [sheet];
    });
    await quickTest.settled();
    assert.ok((await widthOfWords()) > before * 1.1, "the letters stand apart");
    assert.ok((await quickTest.host.boundingBox()).height > height + 40, "and the lines and paragraphs");
    assert.deepEqual(await quickTest.host.evaluate(misplaced, 320), []);
    await isPaintedAsWide(visit);
  },
);

rule(
  "the browser's default font size is followed, and at twice the size nothing is lost on a small phone",
  { device: small, path: "/demo.html", arguments: ["--blink-settings=defaultFontSize=32"] },
  async (visit) => {
    const { quickTest } = visit;
    await quickTest.rush(profiles.mixed, "rakenne-pysyva");
    const size = await quickTest.heading.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    assert.ok(size > 45, `the question is ${size} pixels large`);
    assert.deepEqual(await quickTest.host.evaluate(misplaced, 320), []);
  },
);
