// The front page: in three languages, each with the test in it and the ways to everything else.
import assert from "node:assert/strict";
import test from "node:test";
import { landingPages } from "../../web/tools/landing.mjs";
import { questionSet, text } from "./support/content.mjs";
import { distance, photograph, pictureOf } from "./support/picture.mjs";
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

const watchShifts = () => {
  globalThis.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries())
      globalThis.shifts.push(`${value.toFixed(3)}: ${sources.map(({ node }) => node?.nodeName).join()}`);
  }).observe({ type: "layout-shift", buffered: true });
};

for (const [language, path] of [
  ["fi", "/"],
  ["sv", "/sv.html"],
  ["en", "/en.html"],
])
  for (const width of [320, 360, 412, 600, 768, 1280])
    rule(
      `Nothing of the front page in ${language} moves when the test comes, ${width} pixels wide`,
      { language, path, device: { viewport: { width, height: 800 } }, prepare: ({ page }) => page.addInitScript(watchShifts) },
      async ({ page, quickTest }) => {
        await quickTest.settled();
        assert.deepEqual(await page.evaluate(() => globalThis.shifts), []);
      },
    );

for (const language of ["fi", "sv", "en"])
  rule(
    `What networks show of the front page in ${language} is the test's first screen, as browsers draw it`,
    {
      language,
      path: `/frame.html?language=${language}`,
      device: { viewport: { width: 600, height: 315 }, deviceScaleFactor: 2 },
      painted: true,
    },
    async ({ page, quickTest, site }) => {
      const html = await (await fetch(`${site.origin}/${{ fi: "", sv: "sv.html", en: "en.html" }[language]}`)).text();
      const [, name] = /property="og:image" content="([^"]+)"/.exec(html);
      const response = await fetch(`${site.origin}/${name}`);
      assert.equal(response.headers.get("content-type"), "image/png");
      const drawn = pictureOf(Buffer.from(await response.arrayBuffer()));
      assert.deepEqual(drawn.size, [1200, 630]);
      await quickTest.settled();
      const seen = await photograph(page);
      let others = 0;
      let dark = 0;
      // The lines that are whole in every language.
      for (let y = 40; y < 480; y += 1)
        for (let x = 0; x < 1200; x += 1) {
          const [one, other] = [drawn.at(x, y), seen.at(x / 2, y / 2)];
          if (distance(one, other) > 40) others += 1;
          if (one[0] < 0x80) dark += 1;
        }
      assert.ok(dark > 10_000, `${dark} pixels of ink`);
      assert.ok(others < 200, `${others} pixels are others`);
    },
  );

test("The address that a site is published at stands in its front pages as networks want it", () => {
  const words = { fi: { title: "A & <b>" }, sv: { title: "b" }, en: { title: "c" } };
  const template = "<title>{title}</title>{alternates}{sharing}";
  const pages = landingPages(template, words, "https://www.example.org/testi/");
  for (const [name, place] of [
    ["index.html", ""],
    ["sv.html", "sv.html"],
  ]) {
    assert.ok(pages[name].includes(`<link rel="canonical" href="https://www.example.org/testi/${place}">`), name);
    assert.match(pages[name], /og:image" content="https:\/\/www\.example\.org\/testi\/share-(fi|sv)\.png"/);
    assert.match(pages[name], /hreflang="en" href="https:\/\/www\.example\.org\/testi\/en\.html"/);
  }
  const [, data] = /ld\+json">(.*)<\/script>/.exec(pages["index.html"]);
  assert.doesNotMatch(data, /</);
  assert.equal(JSON.parse(data).name, "A & <b>");
  assert.doesNotMatch(landingPages(template, words)["index.html"], /canonical|og:url/);
});

test("A front page is not built with words that are missing or that nothing shows", () => {
  const words = { fi: { a: "A & <b>" }, sv: { a: "" }, en: { a: "a" } };
  assert.match(landingPages('<html lang="{language}"><p>{a}</p>', words)["index.html"], /<p>A &amp; &lt;b&gt;<\/p>/);
  assert.throws(() => landingPages("<p>{a}{b}</p>", words), /fi\.json lacks "b"/);
  assert.throws(() => landingPages("<p></p>", words), /nothing shows a/);
});
