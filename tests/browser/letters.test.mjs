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

    const { languages, ...rest } = JSON.parse(set);
    const title = Object.fromEntries(languages.map((tag) => [tag, "Señor Čáhci"]));
    const text = JSON.stringify({ ...rest, languages, title });
    const { ok } = await page.evaluate((text) => document.querySelector("jarjesto-pikatesti").useQuestionSet(text), text);
    assert.ok(ok);
    await page.waitForFunction(
      () =>
        document.fonts.check('600 16px "Pikatesti Sans Western"', "ñ") &&
        [...document.fonts].filter(({ family }) => /Western|Extended/.test(family)).length === 4,
    );
    assert.deepEqual(fontsAsked(site).slice(2).sort(), [...further].sort());
  },
);

const fontsAsked = (site) =>
  site.requests
    .map(({ path }) => path)
    .filter((path) => path.startsWith("/fonts/"))
    .sort(byPart);
const byPart = (a, b) => Number(further.includes(a)) - Number(further.includes(b)) || a.localeCompare(b);
