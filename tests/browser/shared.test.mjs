// A result that somebody has shared is told to be one, and later stands beside the visitor's own.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { option, question, questionSet, text } from "./support/content.mjs";
import { pathOf, profiles, traitsOf } from "./support/profiles.mjs";
import { score } from "./support/scoring.mjs";
import { rule } from "./support/visit.mjs";

const words = Object.fromEntries(
  ["fi", "sv", "en"].map((tag) => [
    tag,
    JSON.parse(readFileSync(new URL(`../../web/languages/shared/${tag}.json`, import.meta.url), "utf8")),
  ]),
);
const helsinki = profiles.helsinki;
const mixed = profiles.mixed;
const answerOf = (language, id, given) =>
  [given]
    .flat()
    .map((key) => text(language, option(id, key).label))
    .join(", ");

const levelOf = (quickTest, profile) => {
  const { level } = score(questionSet, profile.answers, traitsOf(profile));
  return quickTest.text((questionSet.levels.find(({ id }) => id === level) ?? questionSet.not_enough).name);
};

/** Somebody else opens a link to a profile's result. */
async function openShared(visit, profile, path = "/host.html") {
  await visit.quickTest.rush(profile);
  const code = await visit.quickTest.host.evaluate((element) => element.saved);
  const there = await visit.another(`${visit.site.origin}${path}#pikatesti=${code}`);
  return { ...there, code, box: there.quickTest.host.locator(".shared") };
}

const rowsOf = (table) =>
  table.getByRole("row").evaluateAll((rows) => rows.slice(1).map((row) => [...row.children].map((cell) => cell.textContent)));

rule(
  "a shared result is told to be one, in the page's title too, and offers the visitor's own test first",
  { language: "fi" },
  async (visit) => {
    const { page, quickTest, box } = await openShared(visit, helsinki);
    await box.getByText(words.fi.about).waitFor();
    await quickTest.showsResult(score(questionSet, helsinki.answers, traitsOf(helsinki)));
    assert.equal(await page.title(), "Jaettu tulos – Somebody's page");
    await page.reload();
    await quickTest.opened();
    await box.getByText(words.fi.about).waitFor();
    await quickTest.speak("sv");
    await box.getByText(words.sv.about).waitFor();
    assert.equal(await page.title(), "Delat resultat – Somebody's page");

    await box.getByRole("button", { name: words.sv.begin }).click();
    await quickTest.button("start.begin").waitFor();
    assert.equal(await quickTest.headingText(), text("sv", questionSet.title));
    assert.equal(await box.count(), 0);
    assert.equal(await page.title(), "Somebody's page");
    const focused = await quickTest.host.evaluate(({ shadowRoot }) => shadowRoot.activeElement?.tagName);
    assert.equal(focused, "H1");
  },
);

rule(
  "after the visitor's own test both results stand side by side, with the questions that were answered differently",
  { language: "fi" },
  async (visit) => {
    const { page, quickTest, box, code } = await openShared(visit, helsinki);
    await box.getByRole("button", { name: words.fi.begin }).click();
    await quickTest.button("start.begin").waitFor();
    await quickTest.rush(mixed);
    await quickTest.heading.getByText(levelOf(quickTest, mixed), { exact: true }).waitFor();

    const own = score(questionSet, mixed.answers, traitsOf(mixed));
    const shared = score(questionSet, helsinki.answers, traitsOf(helsinki));
    const rows = await rowsOf(box.getByRole("table", { name: words.fi.heading }));
    assert.deepEqual(rows[0], ["Kunta", "Kittilä", "Helsinki"]);
    assert.deepEqual(rows[2], ["Pisteet", `${own.percent} / 100`, `${shared.percent} / 100`]);
    assert.deepEqual(
      rows.slice(3).map(([name]) => name),
      questionSet.goals.map(({ name }) => text("fi", name)),
    );
    const differ = pathOf(mixed).filter((id) => String(mixed.answers[id]) !== String(helsinki.answers[id]));
    assert.ok(differ.length > 0);
    const told = await rowsOf(box.locator("details").getByRole("table"));
    assert.deepEqual(
      told,
      differ.map((id) => [
        text("fi", question(id).text),
        answerOf("fi", id, mixed.answers[id]),
        answerOf("fi", id, helsinki.answers[id]),
      ]),
    );
    assert.equal(await quickTest.host.evaluate((element) => element.saved === ""), false);
    assert.notEqual(await quickTest.host.evaluate((element) => element.saved), code, "the visitor's own answers go on");

    await page.reload();
    await quickTest.opened();
    await box.getByText(words.fi.heading).waitFor();
    await box.getByRole("button", { name: words.fi.close }).click();
    await box.waitFor({ state: "detached" });
    await page.reload();
    await quickTest.opened();
    assert.equal(await box.count(), 0);
  },
);

rule("who has a result already sees the shared one beside it", { language: "en" }, async (visit) => {
  const { page, quickTest, code } = await openShared(visit, helsinki);
  const other = await visit.another();
  await other.quickTest.rush(mixed);
  await other.page.evaluate((link) => (location.hash = link), `#pikatesti=${code}`);
  const box = other.quickTest.host.locator(".shared");
  await box.getByText(words.en.heading).waitFor();
  await other.quickTest.heading.getByText(levelOf(other.quickTest, mixed), { exact: true }).waitFor();
  assert.equal(await quickTest.host.locator(".shared").count(), 1);
  await page.close();
});

rule("answers that are the same are told to be", { language: "en" }, async (visit) => {
  const { quickTest, box } = await openShared(visit, helsinki);
  await box.getByRole("button", { name: words.en.begin }).click();
  await quickTest.button("start.begin").waitFor();
  await quickTest.rush({ ...helsinki, municipality: "049" });
  await box.getByText(words.en.same).waitFor();
});

rule("who changes a shared result's answers is no longer told that they are somebody else's", {}, async (visit) => {
  const { page, quickTest, box } = await openShared(visit, helsinki);
  await box.waitFor();
  await quickTest.button("result.why").click();
  await quickTest.reasonRow("jatkuvuus-tilat").getByRole("button").click();
  await quickTest.pass("jatkuvuus-tilat", "no");
  await box.waitFor({ state: "detached" });
  assert.equal(await page.title(), "Somebody's page");
});

rule("without a link nothing of it is loaded", {}, async ({ quickTest, site }) => {
  await quickTest.rush(mixed);
  assert.ok(!site.requests.some(({ path }) => path.includes("shared")));
});
