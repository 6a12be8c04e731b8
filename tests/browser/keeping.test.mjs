// What is kept and for how long: over a reload, no longer than the tab, and in a link that somebody chooses to give.
import assert from "node:assert/strict";
import { municipality, questionSet, say } from "./support/content.mjs";
import { profiles, traitsOf } from "./support/profiles.mjs";
import { score } from "./support/scoring.mjs";
import { rule } from "./support/visit.mjs";

const setPath = "/questions/jarjestoystavallinen-kunta.json";
const withClipboard = { permissions: ["clipboard-read", "clipboard-write"] };
const helsinki = profiles.helsinki;
const scoreOf = (profile) => score(questionSet, profile.answers, traitsOf(profile));

// The link that "Share" puts on the clipboard where there is no sheet of the system.
async function sharedLink({ page, quickTest }) {
  await quickTest.button("result.share").click();
  await quickTest.words(quickTest.say("page.copied.link")).first().waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

const notice = ({ host, page, language }, name) =>
  host.getByRole("status").filter({ hasText: say(language, name), has: page.getByRole("button") });

rule(
  "a reload in the middle keeps the place, the answers, the municipality and the language",
  { language: "fi" },
  async (visit) => {
    const { quickTest } = visit;
    await quickTest.rush(helsinki, "rakenne-kuuleminen");
    await quickTest.answer("rakenne-kuuleminen", "partly");
    await quickTest.speak("sv");
    await visit.reload();
    assert.equal(await quickTest.askedQuestion(), "rakenne-kuuleminen");
    assert.deepEqual(await quickTest.chosen("rakenne-kuuleminen"), ["partly"]);
    for (let screens = 0; screens < 3; screens += 1) await quickTest.button("question.back").click();
    assert.equal(await quickTest.municipalityField.inputValue(), quickTest.text(municipality("091").name));
  },
);

rule("a reload at the result shows the same result", {}, async (visit) => {
  await visit.quickTest.rush(helsinki);
  await visit.reload();
  await visit.quickTest.showsResult(scoreOf(helsinki));
});

rule("starting again leaves nothing to find after a reload", {}, async (visit) => {
  const { quickTest } = visit;
  await quickTest.rush(helsinki);
  await quickTest.button("result.again").click();
  await quickTest.button("result.again.yes").click();
  await visit.reload();
  assert.equal(await quickTest.headingText(), quickTest.text(questionSet.title));
  assert.equal(await quickTest.municipalityField.inputValue(), "");
  assert.equal(await quickTest.button("start.begin").count(), 1);
});

rule("another tab knows nothing, and no cookie or lasting storage is used", {}, async (visit) => {
  await visit.quickTest.rush(helsinki);
  const { quickTest, page } = await visit.another();
  assert.equal(await quickTest.headingText(), quickTest.text(questionSet.title));
  assert.equal(await quickTest.button("start.begin").count(), 1);
  assert.deepEqual(await visit.context.cookies(), []);
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  assert.deepEqual(await page.evaluate(() => indexedDB.databases()), []);
});

const forbidStorage = ({ page }) =>
  page.addInitScript(() => {
    for (const name of ["sessionStorage", "localStorage"])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("forbidden", "SecurityError");
        },
      });
  });

rule("where storage is forbidden the test works all the same", { prepare: forbidStorage }, async ({ quickTest }) => {
  await quickTest.rush(helsinki);
  await quickTest.showsResult(scoreOf(helsinki));
});

rule(
  "a share link opens the same result elsewhere, and a result changed there survives a reload",
  { language: "fi", device: withClipboard },
  async (visit) => {
    await visit.quickTest.rush(helsinki);
    const link = await sharedLink(visit);
    assert.ok(link.startsWith(`${visit.site.origin}/host.html#`), `the answers are in the fragment of ${link}`);

    const elsewhere = await visit.context.browser().newContext();
    try {
      const there = await visit.another(link, elsewhere);
      await there.quickTest.showsResult(scoreOf(helsinki));
      await there.quickTest.shows(`${municipality("091").name.fi} · ${say("fi", "result.test")}`);
      await there.quickTest.button("result.why").click();
      await there.quickTest.reasonRow("jatkuvuus-tilat").getByRole("button").click();
      await there.quickTest.pass("jatkuvuus-tilat", "no");
      await there.page.reload();
      await there.quickTest.opened();
      await there.quickTest.showsResult(scoreOf({ ...helsinki, answers: { ...helsinki.answers, "jatkuvuus-tilat": "no" } }));
    } finally {
      await elsewhere.close();
    }
  },
);

rule("a link that is followed while the test is open shows its result", { device: withClipboard }, async (visit) => {
  const { page, quickTest } = visit;
  await quickTest.rush(helsinki);
  const link = await sharedLink(visit);
  await quickTest.button("result.again").click();
  await quickTest.button("result.again.yes").click();
  await page.evaluate((address) => (location.href = address), link);
  await quickTest.settled();
  await quickTest.showsResult(scoreOf(helsinki));
});

rule("a damaged link says so, and the test can be taken", { language: "fi" }, async (visit) => {
  const { quickTest } = await visit.another(`${visit.site.origin}/host.html#pikatesti=nonsense`);
  await notice(quickTest, "page.link.unreadable").waitFor();
  await quickTest.button("page.close").click();
  assert.equal(await notice(quickTest, "page.link.unreadable").count(), 0);
  await quickTest.rush(profiles.best);
  await quickTest.showsResult(scoreOf(profiles.best));
});

rule("a link that is cut off says so", { device: withClipboard }, async (visit) => {
  await visit.quickTest.rush(helsinki);
  const link = await sharedLink(visit);
  const there = await visit.another(link.slice(0, -10));
  await notice(there.quickTest, "page.link.unreadable").waitFor();
  assert.equal(await there.quickTest.headingText(), there.quickTest.text(questionSet.title));
});

rule(
  "a link of another test says so, and one of an older version says what may differ",
  { language: "sv", device: withClipboard },
  async (visit) => {
    await visit.quickTest.rush(helsinki);
    const link = await sharedLink(visit);

    const json = (set) => ({ body: JSON.stringify({ ...set, examples: [] }) });
    visit.site.answer(setPath, json({ ...questionSet, id: "another-test" }));
    const other = await visit.another(link);
    await notice(other.quickTest, "page.link.other_set").waitFor();
    assert.equal(await other.quickTest.headingText(), other.quickTest.text(questionSet.title));

    const questions = questionSet.questions.filter(({ id }) => id !== "rakenne-tapaamiset");
    visit.site.answer(setPath, json({ ...questionSet, questions }));
    const newer = await visit.another(link);
    await notice(newer.quickTest, "page.link.partly").waitFor();
    await newer.quickTest.showsResult(score({ ...questionSet, questions }, helsinki.answers, traitsOf(helsinki)));
  },
);
