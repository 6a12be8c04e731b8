// Fingers on the screen: the browser decides what is a tap and what a scroll.
import assert from "node:assert/strict";
import { option, question } from "./support/content.mjs";
import { profiles } from "./support/profiles.mjs";
import { Touch } from "./support/touch.mjs";
import { rule } from "./support/visit.mjs";

const lowPhone = { viewport: { width: 390, height: 480 }, isMobile: true, hasTouch: true };
const scrolled = (page, from) => page.waitForFunction((before) => window.scrollY > before, from);

rule("a tap chooses, on the text of an option as well as on its ring", { device: lowPhone }, async ({ page, quickTest }) => {
  await quickTest.rush(profiles.mixed, "rakenne-pysyva");
  const touch = await Touch.on(page);
  await touch.tap(quickTest.choice("rakenne-pysyva", "yes"));
  await quickTest.settled();
  assert.deepEqual(await quickTest.chosen("rakenne-pysyva"), ["yes"]);
  await touch.tap(quickTest.words(quickTest.text(option("rakenne-pysyva", "partly").label)));
  await quickTest.settled();
  assert.deepEqual(await quickTest.chosen("rakenne-pysyva"), ["partly"]);
  await touch.tap(quickTest.button("question.next"));
  await quickTest.settled();
  assert.equal(await quickTest.askedQuestion(), "rakenne-tapaamiset");
});

rule(
  "a drag that starts on an option or a button scrolls the page and does nothing else",
  { device: lowPhone },
  async ({ page, quickTest }) => {
    await quickTest.rush(profiles.mixed, "rakenne-pysyva");
    const touch = await Touch.on(page);
    for (const control of [quickTest.choice("rakenne-pysyva", "yes"), quickTest.button("question.skip")]) {
      await control.scrollIntoViewIfNeeded();
      await page.evaluate(() => window.scrollTo(0, Math.min(window.scrollY, 200)));
      const before = await page.evaluate(() => window.scrollY);
      await touch.dragUp(control, 120);
      await scrolled(page, before);
      await quickTest.settled();
      assert.equal(await quickTest.askedQuestion(), "rakenne-pysyva");
      for (const { key } of question("rakenne-pysyva").options)
        assert.equal(await quickTest.choice("rakenne-pysyva", key).isChecked(), false);
    }
  },
);

rule("a new screen begins at its top", { device: lowPhone }, async ({ page, quickTest }) => {
  await quickTest.rush(profiles.mixed, "rakenne-tapaamiset");
  const touch = await Touch.on(page);
  await touch.tap(quickTest.choice("rakenne-tapaamiset", "yes"));
  await touch.tap(quickTest.button("question.next"));
  await quickTest.settled();
  const { y } = await quickTest.heading.boundingBox();
  assert.ok(y >= 0 && y < 400, `the heading is on the screen, at ${y}`);
});
