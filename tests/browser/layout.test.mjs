// Everything has its place, from 320 pixels up: nothing sticks out or lies over something else, no control is
// elsewhere.
import assert from "node:assert/strict";
import { AccessibilityTree, unreachable } from "./support/ax.mjs";
import { languages } from "./support/content.mjs";
import { misplaced, small } from "./support/mirror.mjs";
import { rule } from "./support/visit.mjs";
import { walk } from "./support/walk.mjs";

// On the demo page, in which the test is as wide as a phone.
const onDemoPage = (language) => ({
  language,
  path: "/demo.html",
  prepare: (visit) => visit.page.addInitScript(setLanguage, language),
});

function setLanguage(language) {
  addEventListener("DOMContentLoaded", () => document.querySelector("jarjesto-pikatesti").setAttribute("language", language));
}

const sizes = [...languages.map((language) => ({ language, width: 320 })), { language: "fi", width: 1280 }];

for (const { language, width } of sizes) {
  rule(
    `on every screen in ${language}, ${width} wide, everything fits and every control is where it is seen`,
    { ...onDemoPage(language), device: { viewport: { width, height: 640 } } },
    async ({ page, quickTest }) => {
      const tree = await AccessibilityTree.of(page);
      let screens = 0;
      await walk(quickTest, async (screen) => {
        screens += 1;
        assert.deepEqual(await quickTest.host.evaluate(misplaced, width), [], screen);
        assert.deepEqual(await quickTest.host.evaluate(small), [], screen);
        const { count, faults } = await unreachable(tree, quickTest.host);
        assert.deepEqual(faults, [], screen);
        assert.ok(count >= 5, `${screen}: ${count} controls`);
      });
      assert.equal(screens, 24);
    },
  );
}
