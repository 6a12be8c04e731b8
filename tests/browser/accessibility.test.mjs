// axe-core finds nothing, on any screen, in any language and theme, in the test or on the page around it.
import { languages } from "./support/content.mjs";
import { isAccessible } from "./support/axe.mjs";
import { profiles } from "./support/profiles.mjs";
import { walk } from "./support/walk.mjs";
import { phone, rule } from "./support/visit.mjs";

async function inBothThemes(page, screen) {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    await isAccessible(page, `${screen}, ${colorScheme}`);
  }
}

// The screens that differ from one another in more than their words.
const kinds = /^(start|question (rakenne-pysyva|without|ohje-sisalto)|review|result)/;

for (const language of languages)
  rule(
    `axe finds no violation on any screen in ${language}, light or dark`,
    { language, device: phone },
    async ({ page, quickTest }) => {
      await walk(quickTest, async (screen) => {
        if (kinds.test(screen)) await inBothThemes(page, screen);
      });
    },
  );

for (const path of ["/index.html", "/two.html"])
  rule(`axe finds no violation on the demo page ${path}`, { path, language: "fi" }, async ({ page }) => {
    await inBothThemes(page, path);
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
    for (const id of ["jatkuvuus-avustukset", "jatkuvuus-tilat", "jatkuvuus-perusteet", "jatkuvuus-muutos"])
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
