// The front page: in three languages, each with the test in it and the ways to everything else.
import assert from "node:assert/strict";
import test from "node:test";
import { landingPages } from "../../web/tools/landing.mjs";
import { questionSet, text } from "./support/content.mjs";
import { rule } from "./support/visit.mjs";

for (const [language, path] of [
  ["fi", "/"],
  ["sv", "/sv.html"],
  ["en", "/en.html"],
])
  rule(
    `The front page in ${language} has the test in that language, and no link leads nowhere`,
    { language, path },
    async (visit) => {
      const { page, quickTest, site } = visit;
      assert.equal(await quickTest.headingText(), text(language, questionSet.title));
      assert.equal(await page.evaluate(() => document.documentElement.lang), language);
      const links = await page.locator("a[href], link[href]").evaluateAll((all) => all.map(({ href }) => href));
      assert.ok(links.length > 12);
      for (const link of new Set(links)) {
        const { status } = await fetch(link);
        assert.equal(status, 200, link);
        const [, place] = link.split("#");
        if (place) assert.ok((await (await fetch(link)).text()).includes(`id="${place}"`), link);
        assert.equal(new URL(link).origin, site.origin, link);
      }
    },
  );

test("A front page is not built with words that are missing or that nothing shows", () => {
  const words = { fi: { a: "A & <b>" }, sv: { a: "" }, en: { a: "a" } };
  assert.match(landingPages('<html lang="{language}"><p>{a}</p>', words)["index.html"], /<p>A &amp; &lt;b&gt;<\/p>/);
  assert.throws(() => landingPages("<p>{a}{b}</p>", words), /fi\.json lacks "b"/);
  assert.throws(() => landingPages("<p></p>", words), /nothing shows a/);
});
