// Letters beyond those of Finnish, Swedish and English are loaded when a text has them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { rule } from "./support/visit.mjs";

const set = readFileSync(new URL("../../questions/example-minimal.json", import.meta.url), "utf8");
const further = ["regular", "semibold"].flatMap((weight) =>
  ["western", "extended"].map((part) => `/fonts/noto-sans-${weight}-${part}.ttf`),
);

rule(
  "a text with other letters brings their fonts, for the picture and for the mirror",
  {},
  async ({ page, site, quickTest }) => {
    await quickTest.opened();
    assert.deepEqual(fontsAsked(site), ["/fonts/noto-sans-regular.ttf", "/fonts/noto-sans-semibold.ttf"]);

    const { ok } = await useTitle(page, "Señor Čáhci");
    assert.ok(ok);
    await page.waitForFunction(
      () =>
        document.fonts.check('600 16px "Pikatesti Sans Western"', "ñ") &&
        [...document.fonts].filter(({ family }) => /Western|Extended/.test(family)).length === 4,
    );
    assert.deepEqual(fontsAsked(site).slice(2).sort(), [...further].sort());
  },
);

const titled = (title) => {
  const { languages, ...rest } = JSON.parse(set);
  return JSON.stringify({ ...rest, languages, title: Object.fromEntries(languages.map((tag) => [tag, title])) });
};
const useTitle = (page, title) =>
  page.evaluate((text) => document.querySelector("jarjesto-pikatesti").useQuestionSet(text), titled(title));

for (const [name, title] of [
  ["Cyrillic", "Дружній до громад?"],
  ["Arabic", "هل بلديتك صديقة"],
  ["Chinese", "您的城市"],
  ["an emoji", "Ilta 🎉"],
])
  rule(`${name} is shown in the plain view, until it is gone`, { language: "fi" }, async ({ page, quickTest }) => {
    const canvas = quickTest.host.locator("canvas");
    assert.ok(await canvas.isVisible());
    await useTitle(page, title);
    await canvas.waitFor({ state: "hidden" });
    assert.ok(await quickTest.host.getByRole("heading", { name: title, exact: true }).isVisible());
    assert.equal(await quickTest.button("view.picture").count(), 0, "there is no picture to go back to");
    await useTitle(page, "Ilta");
    await canvas.waitFor();
    await quickTest.button("view.plain").waitFor();
  });

const fontsAsked = (site) =>
  site.requests
    .map(({ path }) => path)
    .filter((path) => path.startsWith("/fonts/"))
    .sort(byPart);
const byPart = (a, b) => Number(further.includes(a)) - Number(further.includes(b)) || a.localeCompare(b);
