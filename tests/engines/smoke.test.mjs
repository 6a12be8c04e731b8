// One run through the whole test in each browser engine: taken by mouse and keyboard as somebody with a phone-sized
// window would, on the demo page, held against a worked example of the question set.
import assert from "node:assert/strict";
import { municipality, question, questionSet, regionOf } from "../browser/support/content.mjs";
import { inEachEngine } from "./support/each_engine.mjs";
import { Visitor } from "./support/visitor.mjs";

const phone = { width: 390, height: 844 };
const example = questionSet.examples.find(({ name }) => name === "An ordinary municipality in Lapland");

const answeredByKeys = ["rakenne-tapaamiset", "yhdyshenkilo-tiedotus"];
const answeredInSwedish = "yhdyshenkilo-nimetty";

const LEAST_CONTRAST = 60; // of letters, smoothed edges and all, against what is behind them; nothing painted gives 0

inEachEngine(
  "the whole test is taken, is painted, and gives the result of a worked example",
  { screen: phone, pages: ["/"] },
  async ({ browser, site }) => {
    const visitor = new Visitor(browser, "fi");
    await browser.open(`${site.origin}/`);
    await visitor.opened();
    await visitor.meets(visitor.text(questionSet.title));
    assert.equal((await visitor.look()).language, "fi");
    await isPainted(visitor, "start");

    const place = municipality(example.municipality);
    await visitor.fill(visitor.text(place.name).slice(0, 5));
    await visitor.take(`${visitor.text(place.name)} · ${visitor.text(regionOf(place))}`, visitor.text(place.name));
    await visitor.pressButton("start.begin");
    for (const [id, keys] of Object.entries(example.answers)) await answer(visitor, question(id), keys);

    const { expect } = example;
    await visitor.meets(visitor.text(questionSet.levels.find(({ id }) => id === expect.level).name));
    await visitor.reads(visitor.say("result.score", { percent: expect.percent }));
    await visitor.reads(visitor.say("result.range", { low: expect.range[0], high: expect.range[1] }));
    for (const goal of questionSet.goals) await visitor.reads(goalWords(visitor, goal, expect.goals[goal.id]));
    await isPainted(visitor, "start");
    await isPainted(visitor, "end");
  },
);

inEachEngine("what a page complains about is noticed", { screen: phone, mayComplain: true }, async ({ browser, site, mark }) => {
  const body =
    '<!doctype html><html><head><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="complaints.js"></script></head></html>';
  site.answer("/complaints.html", { body: mark(body) });
  site.answer("/complaints.js", {
    body: `console.error("said"); Promise.reject(new Error("refused")); setTimeout(() => { window.over = true; throw new Error("thrown"); });`,
  });
  await browser.open(`${site.origin}/complaints.html`);
  await browser.call(async () => {
    while (!window.over) await new Promise(requestAnimationFrame);
  });
  const complaints = await browser.complaints();
  for (const word of ["said", "refused", "thrown"])
    assert.ok(
      complaints.some((each) => each.includes(word)),
      `${word} in ${complaints}`,
    );
});

async function answer(visitor, asked, keys) {
  await visitor.meets(visitor.text(asked.text));
  if (answeredByKeys.includes(asked.id)) {
    await visitor.tabToChoices(asked);
    assert.ok((await visitor.ring()) >= LEAST_CONTRAST, "the focus is seen on the canvas");
    return visitor.chooseByKeys(asked, keys);
  }
  if (asked.id === answeredInSwedish) {
    await visitor.speak("sv");
    await visitor.meets(visitor.text(asked.text));
    await isPainted(visitor, "start");
  }
  await visitor.choose(asked, keys);
  if (asked.id === answeredInSwedish) await visitor.speak("fi");
  await visitor.pressButton("question.next");
}

// Where the mirror has a text the screen has one, too, and it is the canvas that shows it.
async function isPainted(visitor, block) {
  await visitor.scrollTo(block);
  await visitor.settled();
  const { framesDrawn, plain } = await visitor.look();
  assert.ok(framesDrawn > 0 && !plain, "drawn on the canvas");
  const ink = await visitor.ink();
  assert.ok(ink.length > 2, `texts on the screen: ${JSON.stringify(ink)}`);
  assert.deepEqual(
    ink.filter(({ contrast }) => contrast < LEAST_CONTRAST),
    [],
    "nothing is painted here",
  );
}

function goalWords(visitor, { name }, { percent, range: [low, high] }) {
  const values = { goal: visitor.text(name), percent, low, high };
  return visitor.say(low === high ? "result.goal" : "result.goal.range", values);
}
