// A visit from the attract screen to the end: one touch a step, a result to take along, exact counts.
import assert from "node:assert/strict";
import { questionSet, text } from "./support/content.mjs";
import { answerAll, squaresOf } from "./support/citizen_code.mjs";
import { kioskRule, lying, recorded, standing, tablet, visitors } from "./support/kiosk.mjs";
import { totalsOf } from "./support/kiosk_model.mjs";
import { photograph } from "./support/picture.mjs";
import { profiles } from "./support/profiles.mjs";

const link = "https://pikatesti.example.fi/testi/";

kioskRule(
  "a visitor begins with one touch in the language that is chosen, and finishes with one",
  { device: standing },
  async (kiosk) => {
    await kiosk.node("language/sv").tap();
    assert.equal(await kiosk.node("start/begin").textContent(), "Tryck här för att börja");
    await kiosk.begin();
    const first = questionSet.questions[0];
    assert.equal(await kiosk.page.locator("h1").textContent(), text("sv", first.text));
    await kiosk.rush(profiles.mixed.answers);
    await kiosk.onScreen("result/");
    await kiosk.node("result/finish").tap();
    await kiosk.onScreen("start/");
    assert.equal(
      await kiosk.node("start/begin").textContent(),
      "Aloita koskettamalla",
      "the next one begins in the staff's language",
    );
  },
);

kioskRule("a touch on an answer goes on by itself, after it could be seen", { device: standing, clock: true }, async (kiosk) => {
  await kiosk.page.clock.pauseAt(new Date(Date.now() + 60_000));
  await kiosk.node("start/begin").tap();
  const id = questionSet.questions[0].id;
  await kiosk.option(id, "yes").tap({ force: true });
  assert.equal(await kiosk.question(), id);
  assert.equal(await kiosk.option(id, "yes").isChecked(), true);
  await kiosk.page.clock.runFor(600);
  assert.equal(await kiosk.question(), questionSet.questions[1].id);
});

kioskRule("what is touched twice at once is touched once, where the first touch has changed the screen", {}, async (kiosk) => {
  const { touchscreen } = kiosk.page;
  /** Twice where a control is; gap: between the touches, in milliseconds. */
  const twice = async (id, gap = 100) => {
    const { x, y, width, height } = await kiosk.node(id).boundingBox();
    for (const wait of [gap, 700]) {
      await touchscreen.tap(x + Math.min(width / 2, 60), y + height / 2);
      await kiosk.page.waitForTimeout(wait);
    }
  };
  const [first, second, third] = questionSet.questions;
  await twice("start/begin");
  assert.equal(await kiosk.question(), first.id);
  await twice("question/skip");
  assert.equal(await kiosk.question(), second.id);
  await twice(`question/${second.id}/${second.options[0].key}`);
  assert.equal(await kiosk.question(), third.id);
  await twice("question/back");
  assert.equal(await kiosk.question(), second.id);
  assert.equal(await kiosk.option(second.id, second.options[0].key).isChecked(), true);
  await twice("kiosk/contrast"); // what stays is pressed as often as it is
  assert.equal(await kiosk.node("kiosk/contrast").getAttribute("aria-pressed"), "false");
});

kioskRule("keys move among the answers without going on", { clock: true }, async (kiosk) => {
  const { keyboard } = kiosk.page;
  await kiosk.node("start/begin").focus();
  await keyboard.press("Enter");
  await kiosk.onScreen("question/");
  const id = questionSet.questions[0].id;
  for (let tabs = 0; tabs < 3 && !(await kiosk.option(id, "yes").evaluate((element) => element.matches(":focus"))); tabs += 1)
    await keyboard.press("Tab");
  await keyboard.press("Space");
  await keyboard.press("ArrowDown");
  await keyboard.press("ArrowDown");
  await kiosk.page.clock.runFor(700);
  assert.equal(await kiosk.question(), id);
  await keyboard.press("Enter");
  await kiosk.onScreen(`question/${questionSet.questions[1].id}`);
});

for (const [name, device] of Object.entries({ standing, lying, tablet }))
  kioskRule(`targets are large and nothing scrolls, ${name}`, { device }, async (kiosk) => {
    const least = name === "tablet" ? 72 : 112;
    const scrolls = () => kiosk.page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    assert.equal(await scrolls(), 0, "the attract screen stands still under a finger");
    await kiosk.begin();
    assert.equal(await scrolls(), 0, "the first question is there as a whole");
    const id = await kiosk.question();
    for (const { key } of questionSet.questions[0].options) {
      const { height } = await kiosk.option(id, key).boundingBox();
      assert.ok(height >= least, `${key} is ${height} high`);
    }
    for (const box of await kiosk.page
      .locator(".overlay button")
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON())))
      assert.ok(box.height >= 48 && box.width >= 48);
    if (name === "lying") {
      const { y, height } = await kiosk.node("question/next").boundingBox();
      assert.ok(y + height <= 1080, "the way on is on the screen");
    }
  });

kioskRule("each visit adds exactly its answers and its result to the totals of the day", {}, async (kiosk) => {
  const { answers } = profiles.mixed;
  await kiosk.rush(answers);
  await kiosk.onScreen("result/");
  assert.equal(visitors(await kiosk.counts()), 1, "counted as soon as it begins");
  assert.deepEqual(recorded(await kiosk.counts()), {}, "and nothing else while it goes on");
  await kiosk.node("result/finish").tap();
  await kiosk.onScreen("start/");
  const counts = await kiosk.counts();
  assert.deepEqual(recorded(counts), totalsOf({ answers, completed: true }));
  assert.deepEqual(
    counts.days.map(({ day, visitors, shown }) => [day, visitors, shown]),
    [[await localDay(kiosk), 1, undefined]],
  );
});

kioskRule("a visit that is broken off is counted with where it stopped", {}, async (kiosk) => {
  const { answers } = profiles.mixed;
  const stopped = "yhdyshenkilo-vastaus";
  await kiosk.rush(answers, stopped);
  await kiosk.onScreen(`question/${stopped}`);
  await kiosk.node("kiosk/finish").tap();
  await kiosk.onScreen("start/");
  const given = Object.fromEntries(
    questionSet.questions
      .slice(
        0,
        questionSet.questions.findIndex(({ id }) => id === stopped),
      )
      .map(({ id }) => [id, answers[id]]),
  );
  assert.deepEqual(recorded(await kiosk.counts()), totalsOf({ answers: given, completed: false, stopped }));
});

kioskRule("going back before the first question is leaving", {}, async (kiosk) => {
  await kiosk.begin();
  await kiosk.node("question/back").tap();
  await kiosk.onScreen("start/");
  const stopped = questionSet.questions[0].id;
  assert.deepEqual(recorded(await kiosk.counts()), { broken_off: 1, [`stopped/${stopped}`]: 1 });
  await kiosk.begin();
  assert.equal(visitors(await kiosk.counts()), 2);
});

kioskRule(
  "the code on the screen is a link to this very result on the public site",
  { device: standing, painted: true, query: `?link=${encodeURIComponent(link)}` },
  async (kiosk) => {
    const profile = profiles.noGuideline;
    await kiosk.rush(profile.answers);
    await kiosk.onScreen("result/");
    const box = await kiosk.node("result/take/code").boundingBox();
    await kiosk.node("result/take/code").scrollIntoViewIfNeeded();
    const wanted = await codeWanted(kiosk, profile);
    const { x, y, width } = await kiosk.node("result/take/code").boundingBox();
    const side = wanted.length;
    const module = Math.floor(width / (side + 8));
    const edge = Math.round((width - module * side) / 2);
    await kiosk.page.bringToFront();
    const picture = await photograph(kiosk.page);
    let wrong = 0;
    for (let row = 0; row < side; row += 1)
      for (let column = 0; column < side; column += 1) {
        const [red] = picture.at(x + edge + (column + 0.5) * module, y + edge + (row + 0.5) * module);
        if (red < 128 !== wanted[row][column]) wrong += 1;
      }
    assert.equal(wrong, 0, `modules that differ, in a code at ${JSON.stringify(box)}`);
  },
);

// Without WebGL: the mirror draws it.
kioskRule(
  "where nothing can be drawn the code is in the page itself, can be read, and goes with the visit",
  { device: tablet, query: `?link=${encodeURIComponent(link)}`, arguments: ["--disable-3d-apis"], painted: true },
  async (kiosk) => {
    await kiosk.rush(profiles.noGuideline.answers);
    await kiosk.onScreen("result/");
    const code = kiosk.node("result/take/code");
    assert.equal(await code.getAttribute("role"), "img");
    assert.equal(await code.getAttribute("aria-label"), kiosk.words("kiosk.take.code"));
    const wanted = await codeWanted(kiosk, profiles.noGuideline);
    const side = wanted.length;
    await kiosk.page.bringToFront();
    await code.locator("svg").scrollIntoViewIfNeeded();
    const { x, y, width, height } = await code.locator("svg").boundingBox();
    const module = width / (side + 8);
    assert.ok(module >= 3 && width === height, `modules of ${module} px`);
    const picture = await photograph(kiosk.page);
    let wrong = 0;
    for (
      let row = -4;
      row < side + 4;
      row += 1 // with what has to be light around it
    )
      for (let column = -4; column < side + 4; column += 1) {
        const inside = Math.min(row, column) >= 0 && Math.max(row, column) < side;
        const [red] = picture.at(x + (column + 4.5) * module, y + (row + 4.5) * module);
        const corner = Math.min(row, column) < -3 || Math.max(row, column) > side + 2; // rounded
        if (!corner && red < 128 !== (inside && wanted[row][column])) wrong += 1;
      }
    assert.equal(wrong, 0);
    await kiosk.node("result/back").tap();
    assert.equal(await kiosk.page.locator(".squares").count(), 0);
    await kiosk.node("question/next").tap();
    await kiosk.onScreen("result/");
    assert.equal(await kiosk.page.locator(".squares").count(), 1, "there again when the result is");
    await kiosk.node("result/finish").tap();
    await kiosk.onScreen("start/");
    assert.equal(await kiosk.page.locator(".squares").count(), 0);
  },
);

async function codeWanted(kiosk, profile) {
  return squaresOf(`${link}#pikatesti=${await codeOfCitizen(kiosk, profile)}`);
}

// The same answers given to the citizen's page: what it keeps of them is what its links carry.
async function codeOfCitizen(kiosk, profile) {
  const page = await kiosk.context.newPage();
  await page.goto(`${kiosk.site.origin}/index.html`);
  const code = await page.evaluate(answerAll, profile.answers);
  await page.close();
  return code;
}

const localDay = (kiosk) =>
  kiosk.page.evaluate(() => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  });

kioskRule(
  "an answer can be chosen by voice or switch too: a click without a pointer does not go on by itself",
  { clock: true },
  async (kiosk) => {
    await kiosk.begin();
    const id = await kiosk.question();
    await kiosk.option(id, "yes").evaluate((element) => element.click());
    await kiosk.page.clock.runFor(700);
    assert.equal(await kiosk.question(), id);
  },
);
