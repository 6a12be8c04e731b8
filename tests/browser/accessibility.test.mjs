// axe-core finds nothing, on any screen, in any language and theme, in the test or on the page around it.
import assert from "node:assert/strict";
import test from "node:test";
import { isAccessible } from "./support/axe.mjs";
import { browser } from "./support/browser.mjs";
import { languages } from "./support/content.mjs";
import { profiles } from "./support/profiles.mjs";
import { walk } from "./support/walk.mjs";
import { Site } from "./support/site.mjs";
import { phone, rule } from "./support/visit.mjs";

async function inBothThemes(page, screen) {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    await isAccessible(page, `${screen}, ${colorScheme}`);
  }
}

// The screens that differ from one another in more than their words: everything is asked of these, the rest of the
// others.
const kinds = /^(start|question (rakenne-pysyva|without|ohje-sisalto)|review|result)/;

for (const language of [...languages, "fi-simple"])
  rule(
    `axe finds no violation on any screen in ${language}, light or dark`,
    { language: language.split("-")[0], device: phone },
    async ({ page, quickTest }) => {
      if (language !== quickTest.language) await quickTest.speak(language);
      await walk(quickTest, async (screen) => {
        if (kinds.test(screen)) await inBothThemes(page, screen);
        else await isAccessible(page, screen);
      });
    },
  );

const settings = {
  "forced colours": { forcedColors: "active" },
  "more contrast": { contrast: "more" },
};
for (const [name, wished] of Object.entries(settings))
  rule(`axe finds no violation with ${name}, drawn or plain`, { language: "sv", device: phone }, async ({ page, quickTest }) => {
    await page.emulateMedia(wished);
    await walk(quickTest, async (screen) => {
      if (!kinds.test(screen)) return;
      await inBothThemes(page, screen);
      await quickTest.activate("view.plain");
      await isAccessible(page, `${screen}, plain`);
      await quickTest.activate("view.picture");
    });
  });

for (const path of ["/index.html", "/sv.html", "/en.html", "/demo.html", "/two.html"])
  rule(`axe finds no violation on the page ${path}`, { path, language: "fi" }, async ({ page }) => {
    await inBothThemes(page, path);
    await page.emulateMedia({ forcedColors: "active" });
    await isAccessible(page, `${path}, forced colours`);
  });

test("axe finds no violation in the accessibility statement, which says the same in each language", async (context) => {
  const site = await Site.start();
  context.after(() => site.stop());
  const page = await (await browser()).newPage({ viewport: { width: 320, height: 640 } });
  context.after(() => page.close());
  await page.goto(`${site.origin}/accessibility.html`);
  for (const forcedColors of ["none", "active"]) {
    await page.emulateMedia({ forcedColors });
    await inBothThemes(page, `statement, forced colours: ${forcedColors}`);
  }
  assert.equal(await page.evaluate(() => document.scrollingElement.scrollWidth), 320, "nothing is to be scrolled sideways");
  const shapes = await page
    .locator("main > section")
    .evaluateAll((sections) =>
      sections.map((section) =>
        [...section.querySelectorAll("h2, h3, p, ul, li, a, mark")].map(({ localName }) => localName).join(" "),
      ),
    );
  assert.equal(shapes.length, 3);
  assert.deepEqual([shapes[1], shapes[2]], [shapes[0], shapes[0]]);
  assert.deepEqual(
    await page.locator("main > section").evaluateAll((sections) => sections.map((section) => section.closest("[lang]").lang)),
    languages,
  );
});

rule(
  "axe finds no violation where the test is plain",
  { arguments: ["--disable-3d-apis"], language: "sv", device: phone },
  async ({ page, quickTest }) => {
    await inBothThemes(page, "start");
    await quickTest.rush(profiles.mixed, "ohje-sisalto");
    await quickTest.answer("ohje-sisalto", "tilat");
    await inBothThemes(page, "question");
    await quickTest.pass("ohje-sisalto", "avustukset");
    await quickTest.pass("ohje-ajantasainen", "no");
    for (const id of ["jatkuvuus-avustukset", "jatkuvuus-tilat", "jatkuvuus-perusteet", "jatkuvuus-tuki-12kk"])
      await quickTest.pass(id, "partly");
    await quickTest.button("result.why").click();
    await inBothThemes(page, "result");
  },
);

const broken = ({ site }) => site.answer("/questions/jarjestoystavallinen-kunta.json", { body: "{}" });
rule("axe finds no violation in what is told of a failure", { prepare: broken }, async ({ page, quickTest }) => {
  await quickTest.alert.getByText(quickTest.say("page.for_developer")).click();
  await inBothThemes(page, "failure");
});

rule(
  "axe finds no violation in notices and dialogs",
  { device: { permissions: ["geolocation"] } },
  async ({ page, quickTest }) => {
    await page.evaluate(() => (location.hash = "pikatesti=nonsense"));
    await quickTest.words(quickTest.say("page.link.unreadable")).waitFor();
    await inBothThemes(page, "notice");
    await quickTest.rush(profiles.mixed);
    await quickTest.button("result.copy").click();
    await quickTest.host.getByRole("dialog").waitFor();
    await inBothThemes(page, "dialog");
  },
);
