// A resident who has only looked up what can be looked up, and skipped the rest: too little for a level, so the result
// leads with what to find out first, where, and the way back into the test.
import assert from "node:assert/strict";
import { isAccessible } from "./support/axe.mjs";
import { question, questionSet, say } from "./support/content.mjs";
import { pathOf, profiles } from "./support/profiles.mjs";
import { score } from "./support/scoring.mjs";
import { phone, rule } from "./support/visit.mjs";

const lookedUp = [
  "rakenne-pysyva",
  "yhdyshenkilo-nimetty",
  "yhdyshenkilo-yhteystiedot",
  "ohje-olemassa",
  "ohje-sisalto",
  "ohje-ajantasainen",
  "jatkuvuus-avustukset",
  "jatkuvuus-tilat",
  "jatkuvuus-perusteet",
];
const resident = { answers: Object.fromEntries(lookedUp.map((id) => [id, profiles.mixed.answers[id]])) };
const open = pathOf(resident).filter((id) => !lookedUp.includes(id));

const scoreOf = (answers) => score(questionSet, answers, []);
// Whatever the answer is, there is a level then.
const enough = open.filter((id) =>
  question(id)
    .options.filter(({ points }) => points !== null)
    .every(({ key }) => scoreOf({ ...resident.answers, [id]: key }).level !== "not_enough"),
);

const listOf = ({ quickTest }) => quickTest.host.locator("[data-node='result/find_out']");
const headingsOf = (visit) => listOf(visit).getByRole("heading", { level: 3 }).allTextContents();
const textOf = (quickTest, id) => quickTest.text(question(id).text);
const answerButton = ({ quickTest }, id) =>
  quickTest.host
    .getByRole("listitem")
    .filter({ has: quickTest.page.getByRole("heading", { name: textOf(quickTest, id), exact: true }) })
    .getByRole("button");

for (const language of ["fi", "sv", "en", "fi-simple"])
  rule(
    `the result of nine answers leads with what to find out, in ${language}`,
    { language: language.split("-")[0], device: phone },
    async (visit) => {
      const { page, quickTest } = visit;
      if (language !== quickTest.language) await quickTest.speak(language);
      await quickTest.rush(resident);
      const expected = scoreOf(resident.answers);
      assert.equal(expected.level, "not_enough");
      assert.equal(expected.goals.council.shown, false);
      await quickTest.showsResult(expected);
      assert.ok(enough.length > 0);
      assert.deepEqual(
        await headingsOf(visit),
        enough.slice(0, 3).map((id) => textOf(quickTest, id)),
        "first those that are enough for a level, in the order of the set",
      );
      for (const id of enough.slice(0, 3)) await quickTest.shows(quickTest.text(question(id).find_out));
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        await isAccessible(page, `without a level, ${colorScheme}`);
      }
      await quickTest.button("result.find_out.all", { count: open.length }).tap();
      await quickTest.button("result.find_out.fewer").waitFor();
      assert.deepEqual((await headingsOf(visit)).toSorted(), open.map((id) => textOf(quickTest, id)).toSorted());
      await quickTest.settled();
      await isAccessible(page, "without a level, all to find out");
    },
  );

rule(
  "with the keyboard, one goes on from what was found out to a level, and keeps the rest",
  { language: "fi" },
  async (visit) => {
    const { page, quickTest } = visit;
    await quickTest.rush(resident);
    const [first] = enough;
    const pressed = async (name) => {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press("Tab");
        const found = await page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.textContent);
        if (found === name) return page.keyboard.press("Enter");
      }
      assert.fail(`Tab does not reach "${name}"`);
    };
    await quickTest.heading.focus();
    await pressed(say("fi", "result.find_out.answer"));
    assert.equal(await quickTest.askedQuestion(), first);
    assert.equal(await quickTest.heading.evaluate((element) => element.getRootNode().activeElement === element), true);
    await quickTest.shows(quickTest.text(question(first).find_out));
    await page.keyboard.press("1");
    await page.keyboard.press("Enter");
    await quickTest.showsResult(scoreOf({ ...resident.answers, [first]: question(first).options[0].key }));
    assert.equal(await quickTest.words(say("fi", "result.find_out")).count(), 0, "with a level it does not lead any more");
  },
);

rule("in the plain view the list and its buttons are there and work", { language: "sv", device: phone }, async (visit) => {
  const { page, quickTest } = visit;
  await quickTest.rush(resident);
  await quickTest.button("view.plain").tap();
  assert.equal(await quickTest.canvas.isVisible(), false);
  assert.equal((await headingsOf(visit)).length, 3);
  await isAccessible(page, "without a level, plain");
  await answerButton(visit, enough[1]).tap();
  assert.equal(await quickTest.askedQuestion(), enough[1]);
});

rule(
  "on paper stands all that is to be found out, and where, without buttons",
  {
    language: "en",
    prepare: ({ context }) =>
      context.addInitScript(() => {
        window.print = () => {
          window.top.printed = { text: document.body.innerText, controls: document.querySelectorAll("button").length };
          window.dispatchEvent(new Event("afterprint"));
        };
      }),
  },
  async ({ page, quickTest }) => {
    await quickTest.rush(resident);
    await quickTest.button("result.print").click();
    await page.waitForFunction(() => globalThis.printed);
    const { text, controls } = await page.evaluate(() => globalThis.printed);
    assert.equal(controls, 0);
    for (const id of open) assert.ok(text.includes(quickTest.text(question(id).find_out)), id);
  },
);

const laterPath = "/questions/jarjestoystavallinen-kunta.fi.json";

rule(
  "where the texts that come after the first screen cannot be fetched, the test goes on, and the result asks again",
  {
    language: "fi",
    expected: /kunta\.fi\.json/,
    prepare: ({ site }) => site.answer(laterPath, { status: 404, headers: { "content-type": "text/plain" }, body: "not found" }),
  },
  async (visit) => {
    const { quickTest, site } = visit;
    const [first] = enough;
    await quickTest.rush(resident);
    assert.equal((await headingsOf(visit)).length, 3);
    assert.equal(await quickTest.words(quickTest.text(question(first).find_out)).count(), 0);
    await answerButton(visit, first).click();
    assert.equal(await quickTest.askedQuestion(), first);
    site.mend(laterPath);
    await quickTest.skip();
    await quickTest.words(quickTest.text(question(first).find_out)).waitFor();
    assert.equal(await quickTest.askedQuestion(), null, "still on the result");
    await quickTest.button("result.why").click();
    await quickTest.shows(quickTest.text(question(first).why));
  },
);
