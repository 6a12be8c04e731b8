// The picture and the mirror are one: what is drawn is said, what is said is drawn, in the same place and the same
// state, on every screen and in every language.
import assert from "node:assert/strict";
import { drawnIn, mirrored, watchDrawing } from "./support/drawn.mjs";
import { Parity } from "./support/parity.mjs";
import { walk } from "./support/walk.mjs";
import { rule } from "./support/visit.mjs";

const tall = { viewport: { width: 390, height: 1400 } };

async function showPart(element, y) {
  scrollTo(0, element.getBoundingClientRect().top + scrollY + y - 100);
  await new Promise(requestAnimationFrame);
}

for (const language of ["fi", "fi-simple", "sv", "en"])
  rule(
    `on every screen in ${language} the drawn letters, rectangles and states are those of the mirror`,
    { language: language.split("-")[0], device: tall, prepare: ({ page }) => watchDrawing(page) },
    async ({ page, quickTest }) => {
      const parity = new Parity();
      let screens = 0;
      if (language !== quickTest.language) await quickTest.speak(language);
      await walk(quickTest, async (screen) => {
        screens += 1;
        await page.mouse.move(0, 0);
        await quickTest.settled();
        const leaves = await quickTest.host.evaluate(mirrored);
        // A long result is drawn part by part.
        for (let missing = leaves; missing.length > 0; ) {
          await quickTest.host.evaluate(showPart, missing[0].box[1]);
          await quickTest.settled();
          const looked = parity.look(screen, JSON.parse(await quickTest.host.evaluate(drawnIn)), leaves);
          const rest = missing.filter(({ id }) => !looked.includes(id));
          assert.ok(rest.length < missing.length, `${screen}: ${rest.map(({ id }) => id)} are on no canvas`);
          missing = rest;
        }
      });
      assert.deepEqual(parity.finish(), []);
      assert.equal(screens, 24);
    },
  );
