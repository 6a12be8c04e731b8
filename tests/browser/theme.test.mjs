// Light and dark: by the visitor's wish, or by the page's.
import assert from "node:assert/strict";
import { distance, marginOf, tokens } from "./support/picture.mjs";
import { paintedRule } from "./support/visit.mjs";

for (const theme of ["light", "dark"]) {
  paintedRule(
    `the theme "${theme}" wins over the visitor's wish, at once`,
    { device: { colorScheme: theme === "dark" ? "light" : "dark" } },
    async ({ quickTest }) => {
      const wished = tokens[theme === "dark" ? "light" : "dark"].background;
      assert.ok(distance(await marginOf(quickTest), wished) <= 2, "without an attribute");
      await quickTest.host.evaluate((element, value) => element.setAttribute("theme", value), theme);
      await quickTest.settled();
      assert.ok(distance(await marginOf(quickTest), tokens[theme].background) <= 2, "with it");
      await quickTest.host.evaluate((element) => element.setAttribute("theme", "auto"));
      await quickTest.settled();
      assert.ok(distance(await marginOf(quickTest), wished) <= 2, "with auto");
    },
  );
}

paintedRule(
  "a wish for a dark page is followed while the test is open",
  { device: { colorScheme: "light" } },
  async ({ page, quickTest }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await quickTest.settled();
    assert.ok(distance(await marginOf(quickTest), tokens.dark.background) <= 2);
  },
);
