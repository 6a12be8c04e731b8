// Everything has its place, from 320 pixels up: nothing sticks out, nothing lies over something else, every control where it is seen.
import assert from "node:assert/strict";
import { languages } from "./support/content.mjs";
import { misplaced, unreachable } from "./support/mirror.mjs";
import { walk } from "./support/walk.mjs";
import { rule } from "./support/visit.mjs";

// The demo page gives the test its whole width on a phone only by its own style, so the test has a page to itself.
const bare = (language) => ({ language, path: "/index.html", prepare: (visit) => visit.page.addInitScript(setLanguage, language) });

function setLanguage(language) {
  addEventListener("DOMContentLoaded", () => document.querySelector("jarjesto-pikatesti").setAttribute("language", language));
}

const sizes = [...languages.map((language) => ({ language, width: 320 })), { language: "fi", width: 1280 }];

for (const { language, width } of sizes) {
  rule(`on every screen in ${language}, ${width} wide, everything fits and every control is where it is seen`, { ...bare(language), device: { viewport: { width, height: 640 } } }, async ({ quickTest }) => {
    let screens = 0;
    await walk(quickTest, async (screen) => {
      screens += 1;
      assert.deepEqual(await quickTest.host.evaluate(misplaced, width), [], screen);
      const { count, faults } = await quickTest.host.evaluate(unreachable);
      assert.deepEqual(faults, [], screen);
      assert.ok(count >= 5, `${screen}: ${count} controls`);
    });
    assert.equal(screens, 24);
  });
}
