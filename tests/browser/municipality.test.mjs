// Telling the municipality: optional, by typing and choosing a suggestion.
import assert from "node:assert/strict";
import { municipality, questionSet, say, sayCount } from "./support/content.mjs";
import { profiles } from "./support/profiles.mjs";
import { finger, mouse } from "./support/quick_test.mjs";
import { phone, rule } from "./support/visit.mjs";

const helsinki = municipality("091");
const facts = (language, questions) =>
  `${sayCount(language, "start.questions", questions)} · ${sayCount(language, "start.minutes", 3)}`;

async function isHelsinki(quickTest) {
  assert.equal(await quickTest.municipalityField.inputValue(), quickTest.text(helsinki.name));
  await quickTest.shows(facts(quickTest.language, questionSet.questions.length));
  assert.equal(await quickTest.host.getByRole("option").count(), 0, "the suggestions are gone");
}

rule("without a municipality the test begins, and its result names none", {}, async ({ quickTest }) => {
  await quickTest.rush(profiles.best);
  await quickTest.shows(say("en", "result.test"));
});

rule("typing brings suggestions, and arrows and Enter choose one", { language: "sv" }, async ({ page, quickTest }) => {
  const field = quickTest.municipalityField;
  await field.focus();
  await page.keyboard.type("hels");
  await quickTest.suggestion(helsinki).waitFor();
  assert.equal(await field.getAttribute("aria-expanded"), "true");
  await quickTest.host
    .getByRole("status")
    .filter({ hasText: sayCount("sv", "start.suggestions", 1) })
    .waitFor();
  await page.keyboard.press("ArrowDown");
  assert.equal(await quickTest.suggestion(helsinki).getAttribute("aria-selected"), "true");
  assert.equal(await field.getAttribute("aria-activedescendant"), await quickTest.suggestion(helsinki).getAttribute("id"));
  await page.keyboard.press("Enter");
  assert.equal(await field.evaluate((element) => element.getRootNode().activeElement === element), true, "the focus stays");
  await isHelsinki(quickTest);
  await quickTest.rush({ answers: { ...profiles.helsinki.answers } }, "rakenne-pysyva");
});

for (const [name, press, device] of [
  ["a click", mouse, undefined],
  ["a tap", finger, phone],
]) {
  rule(`${name} chooses a suggestion`, { device }, async ({ quickTest }) => {
    quickTest.press = press;
    await quickTest.press(quickTest.municipalityField);
    await quickTest.municipalityField.pressSequentially("hel");
    await quickTest.press(quickTest.suggestion(helsinki));
    await isHelsinki(quickTest);
  });
}

rule("a name typed in full and left is as good as chosen", { language: "fi" }, async ({ page, quickTest }) => {
  await quickTest.municipalityField.fill("helsinki");
  await page.keyboard.press("Tab");
  await isHelsinki(quickTest);
});

rule("Escape closes the suggestions and leaves what was typed", {}, async ({ page, quickTest }) => {
  await quickTest.municipalityField.fill("hels");
  await quickTest.suggestion(helsinki).waitFor();
  await page.keyboard.press("Escape");
  assert.equal(await quickTest.suggestion(helsinki).count(), 0);
  assert.equal(await quickTest.municipalityField.inputValue(), "hels");
});

for (const language of ["fi", "sv", "en"]) {
  rule(
    `a municipality that is not known is refused and told, in ${language}, until the field is emptied`,
    { language },
    async ({ quickTest }) => {
      const field = quickTest.municipalityField;
      const told = say(language, "start.municipality.unknown", { name: "Xanadu" });
      await field.fill("Xanadu");
      await quickTest.begin();
      assert.equal(await quickTest.askedQuestion(), null);
      await quickTest.host.getByRole("paragraph").filter({ hasText: told, visible: true }).first().waitFor();
      await quickTest.host.getByRole("status").filter({ hasText: told }).waitFor();
      assert.equal(await field.getAttribute("aria-invalid"), "true");
      assert.equal(
        await field.evaluate((element) => element.getRootNode().activeElement === element),
        true,
        "the focus is in the field",
      );
      await field.fill("");
      assert.equal(await field.getAttribute("aria-invalid"), null);
      await quickTest.begin();
      assert.equal(await quickTest.askedQuestion(), "rakenne-pysyva");
    },
  );
}

rule("the list of municipalities is credited to its source", {}, async ({ quickTest }) => {
  await quickTest.shows("Municipalities: Statistics Finland, municipality classification 2026 (CC BY 4.0)");
});
