// Three languages: chosen by the page, by its attribute or by the person, and changed anywhere without losing anything.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { languages, municipality, question, questionSet, say, sayCount, text } from "./support/content.mjs";
import { profiles, traitsOf } from "./support/profiles.mjs";
import { score } from "./support/scoring.mjs";
import { rule } from "./support/visit.mjs";

const plain = JSON.parse(await readFile(new URL("../../web/languages/fi-simple.json", import.meta.url), "utf8"));

const languageButton = (quickTest, language) =>
  quickTest.host.getByRole("button", { name: say(language, "language.name"), exact: true });

// The language that the browser takes the heading to be in.
const languageOfHeading = ({ heading }) =>
  heading.evaluate((element) => {
    for (let at = element; at; at = at.parentNode ?? at.host) if (at.lang) return at.lang;
    return "";
  });

rule("the language is changed on the start, and the municipality stays", { language: "fi" }, async ({ quickTest }) => {
  await quickTest.chooseMunicipality("091");
  for (const language of ["sv", "en", "fi"]) {
    await quickTest.speak(language);
    assert.equal(await quickTest.headingText(), text(language, questionSet.title));
    assert.equal(await quickTest.municipalityField.inputValue(), text(language, municipality("091").name));
    assert.equal(await languageOfHeading(quickTest), language);
    await quickTest.shows(text(language, questionSet.description));
  }
});

rule("the language is changed at a question, and the answers stay", { language: "fi" }, async ({ quickTest }) => {
  await quickTest.rush(profiles.mixed, "ohje-sisalto");
  await quickTest.answer("ohje-sisalto", ["foorumit", "tilat"]);
  for (const language of ["sv", "en", "fi"]) {
    await quickTest.speak(language);
    assert.equal(await quickTest.askedQuestion(), "ohje-sisalto");
    assert.deepEqual(await quickTest.chosen("ohje-sisalto"), ["foorumit", "tilat"]);
    assert.equal(await languageOfHeading(quickTest), language);
    const focused = await languageButton(quickTest, language).evaluate(
      (element) => element.getRootNode().activeElement === element,
    );
    assert.equal(focused, true, "the focus stays on the button");
    assert.equal(await languageButton(quickTest, language).getAttribute("aria-current"), "true");
    await quickTest.host
      .getByRole("status")
      .filter({ hasText: say(language, "language.changed") })
      .waitFor();
  }
  await quickTest.button("question.back").click();
  assert.deepEqual(await quickTest.chosen("ohje-yhdessa"), ["partly"]);
});

rule(
  "the language is changed in the review and at the result, and both say the same in it",
  { language: "fi" },
  async ({ quickTest }) => {
    const profile = profiles.gaps;
    await quickTest.rush(profile, "jatkuvuus-tuki-12kk");
    await quickTest.pass("jatkuvuus-tuki-12kk", profile.answers["jatkuvuus-tuki-12kk"]);
    for (const language of ["sv", "en"]) {
      await quickTest.speak(language);
      assert.equal(await quickTest.headingText(), sayCount(language, "review.heading", 3));
      await quickTest.shows(text(language, question("jatkuvuus-tilat").text));
    }
    await quickTest.button("review.show").click();
    const expected = score(questionSet, profile.answers, traitsOf(profile));
    for (const language of ["fi", "sv", "en"]) {
      await quickTest.speak(language);
      await quickTest.showsResult(expected);
      assert.equal(await languageOfHeading(quickTest), language);
    }
  },
);

rule("each language is named in itself, and marked as such", { language: "sv" }, async ({ quickTest }) => {
  for (const language of languages) assert.equal(await languageButton(quickTest, language).getAttribute("lang"), language);
});

rule("without an attribute the test speaks the page's language", { language: "sv" }, async ({ quickTest }) => {
  assert.equal(await quickTest.headingText(), text("sv", questionSet.title));
});

rule("a language with a region is served by the language", { language: "sv-FI" }, async ({ quickTest }) => {
  assert.equal(await quickTest.headingText(), text("sv", questionSet.title));
});

rule(
  "where the page's language is not offered, the visitor's is used",
  { language: "de", device: { locale: "sv-SE" } },
  async ({ quickTest }) => {
    assert.equal(await quickTest.headingText(), text("sv", questionSet.title));
  },
);

rule(
  "where neither the page's nor the visitor's language is offered, the set's first is used",
  { language: "de", device: { locale: "fr-FR" } },
  async ({ quickTest }) => {
    assert.equal(await quickTest.headingText(), text("fi", questionSet.title));
  },
);

rule(
  "the attribute wins over the page's language, and changes the language at once, over what was chosen in the test",
  { language: "fi", host: { attributes: 'language="en"' } },
  async (visit) => {
    const { quickTest } = visit;
    quickTest.language = "en";
    await quickTest.rush(profiles.mixed, "rakenne-kuuleminen");
    await quickTest.answer("rakenne-kuuleminen", "partly");
    await quickTest.speak("fi");
    await quickTest.host.evaluate((element) => element.setAttribute("language", "sv"));
    quickTest.language = "sv";
    await quickTest.read();
    await quickTest.settled();
    assert.equal(await quickTest.askedQuestion(), "rakenne-kuuleminen");
    assert.deepEqual(await quickTest.chosen("rakenne-kuuleminen"), ["partly"]);
    await visit.reload();
    quickTest.language = "en";
    assert.equal(await quickTest.askedQuestion(), "rakenne-kuuleminen", "what was chosen before is forgotten");
  },
);

rule(
  "a page asks for plain language as for any other, and the visitor may leave it",
  { language: "sv", host: { attributes: 'language="fi-simple"' } },
  async (visit) => {
    const { quickTest } = visit;
    assert.equal(await quickTest.headingText(), text("fi-simple", questionSet.title));
    assert.equal(await languageOfHeading(quickTest), "fi", "to a screen reader, plain Finnish is Finnish");
    const [first] = questionSet.questions;
    quickTest.language = "fi";
    await quickTest.shows(plain["start.privacy"]);
    await quickTest.begin();
    assert.equal(await quickTest.headingText(), text("fi-simple", first.text));
    await quickTest.host.getByRole("button", { name: plain["question.skip"], exact: true }).waitFor();
    assert.notEqual(text("fi-simple", first.text), text("fi", first.text));
    await quickTest.speak("sv");
    assert.equal(await quickTest.headingText(), text("sv", first.text));
    await visit.reload();
    assert.equal(await quickTest.headingText(), text("sv", first.text));
  },
);

// Every `lang` in the test, from the host's shadow inwards.
const languagesSaid = (quickTest) =>
  quickTest.host.evaluate((element) => [...new Set([...element.shadowRoot.querySelectorAll("[lang]")].map(({ lang }) => lang))]);

rule("plain Finnish is marked as Finnish on every screen", { language: "fi" }, async (visit) => {
  const { quickTest } = visit;
  await quickTest.host.evaluate((element) => element.setAttribute("language", "fi-simple"));
  await quickTest.settled();
  const press = (name) => quickTest.host.getByRole("button", { name: plain[name] ?? say("fi", name), exact: true }).click();
  const check = async (where) => {
    const said = await languagesSaid(quickTest);
    assert.ok(said.includes("fi"), where);
    assert.deepEqual(
      said.filter((lang) => lang.includes("simple")),
      [],
      where,
    );
  };
  await check("start");
  await press("start.begin");
  await press("question.next");
  await check("question without an answer");
  for (const _ of questionSet.questions.filter((each) => !each.shown_after)) await press("question.skip");
  await check("review");
  await press("review.show");
  await check("result");
});
