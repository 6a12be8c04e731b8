// Changing one's mind: back, clearing, skipping, the review, and the reasons of the result.
import assert from "node:assert/strict";
import { question, questionSet, say, sayCount } from "./support/content.mjs";
import { pathOf, profiles, stepsOf, traitsOf } from "./support/profiles.mjs";
import { score, values } from "./support/scoring.mjs";
import { rule } from "./support/visit.mjs";

const scoreOf = (profile) => score(questionSet, profile.answers, traitsOf(profile));
const changed = (profile, answers) => ({ ...profile, answers: { ...profile.answers, ...answers } });

rule("going back finds the answers as they were given", {}, async ({ quickTest }) => {
  await quickTest.rush(profiles.mixed, "rakenne-kuuleminen");
  await quickTest.button("question.back").click();
  assert.deepEqual(await quickTest.chosen("rakenne-tapaamiset"), ["partly"]);
  await quickTest.button("question.back").click();
  assert.deepEqual(await quickTest.chosen("rakenne-pysyva"), ["yes"]);
  await quickTest.button("question.back").click();
  assert.equal(await quickTest.askedQuestion(), null);
  await quickTest.button("start.continue").click();
  assert.deepEqual(await quickTest.chosen("rakenne-pysyva"), ["yes"]);
});

rule("an answer can be removed, and a question without one can be skipped but not passed", {}, async ({ quickTest }) => {
  await quickTest.rush(profiles.mixed, "rakenne-pysyva");
  await quickTest.answer("rakenne-pysyva", "no");
  assert.equal(await quickTest.button("question.skip").count(), 0);
  await quickTest.button("question.clear").click();
  assert.deepEqual(await quickTest.chosen("rakenne-pysyva"), []);
  await quickTest.next();
  assert.equal(await quickTest.askedQuestion(), "rakenne-pysyva");
  await quickTest.skip();
  assert.equal(await quickTest.askedQuestion(), "rakenne-tapaamiset");
});

rule(
  "the review lists what was skipped; answering there leads back to it, and after the last to the result",
  {},
  async ({ quickTest }) => {
    const profile = profiles.gaps;
    const open = pathOf(profile).filter((id) => profile.answers[id] === undefined);
    await quickTest.rush(profile, "jatkuvuus-tuki-12kk");
    await quickTest.pass("jatkuvuus-tuki-12kk", profile.answers["jatkuvuus-tuki-12kk"]);
    const items = quickTest.host.getByRole("listitem");
    const texts = (ids) => ids.map((id) => quickTest.text(question(id).text));
    assert.equal(await quickTest.headingText(), sayCount("en", "review.heading", 3));
    assert.deepEqual(await items.getByRole("paragraph").allTextContents(), texts(open));

    const answerTo = (id) =>
      items.filter({ hasText: quickTest.text(question(id).text) }).getByRole("button", { name: say("en", "review.answer") });
    for (const [place, id] of open.entries()) {
      await answerTo(id).click();
      assert.equal(await quickTest.askedQuestion(), id);
      await quickTest.pass(id, id === "ohje-sisalto" ? ["tilat", "vuosikello"] : "yes");
      const left = open.slice(place + 1);
      if (left.length > 0) assert.deepEqual(await items.getByRole("paragraph").allTextContents(), texts(left));
    }
    const full = changed(profile, {
      "rakenne-tapaamiset": "yes",
      "ohje-sisalto": ["tilat", "vuosikello"],
      "jatkuvuus-tilat": "yes",
    });
    await quickTest.showsResult(scoreOf(full));
  },
);

rule("an answer that hides questions takes them off the way, another brings them back", {}, async ({ quickTest }) => {
  await quickTest.rush(profiles.mixed, "ohje-olemassa");
  await quickTest.pass("ohje-olemassa", "no");
  assert.equal(await quickTest.askedQuestion(), "jatkuvuus-avustukset");
  await quickTest.shows("10 / 13");
  await quickTest.button("question.back").click();
  await quickTest.pass("ohje-olemassa", "yes");
  assert.equal(await quickTest.askedQuestion(), "ohje-yhdessa");
  await quickTest.shows("10 / 16");
});

rule("the reasons tell of every question what it gave, and why another was not asked", {}, async ({ quickTest }) => {
  const profile = profiles.noGuideline;
  await quickTest.rush({ ...profile, municipality: "091" });
  await quickTest.button("result.why").click();
  const value = values(questionSet, profile.answers, traitsOf({ municipality: "091" }));
  for (const { id } of questionSet.questions) {
    const row = quickTest.reasonRow(id);
    const { points, known, maximum } = value[id];
    const told =
      maximum === 0
        ? say("en", "result.why.points_none")
        : known === 0
          ? say("en", "result.why.points_unknown", { maximum })
          : say("en", "result.why.points_of", { points, maximum });
    assert.equal(await row.getByText(told, { exact: true }).count(), 1, `${id}: ${told}`);
  }
  const answerIs = (id, answer) =>
    quickTest.reasonRow(id).getByText(say("en", "result.why.your_answer", { answer }), { exact: true });
  assert.equal(await answerIs("ohje-sisalto", say("en", "result.why.hidden")).count(), 1);
  assert.equal(await quickTest.reasonRow("ohje-sisalto").getByRole("button").count(), 0, "what was not asked cannot be changed");
});

rule("an answer changed from the reasons leads straight back to the new result", {}, async ({ quickTest }) => {
  await quickTest.rush(profiles.mixed);
  await quickTest.showsResult(scoreOf(profiles.mixed));
  await quickTest.button("result.why").click();
  await quickTest
    .reasonRow("yhdyshenkilo-nimetty")
    .getByRole("button", { name: say("en", "result.why.edit") })
    .click();
  assert.deepEqual(await quickTest.chosen("yhdyshenkilo-nimetty"), ["partly"]);
  await quickTest.pass("yhdyshenkilo-nimetty", "no");
  await quickTest.showsResult(scoreOf(changed(profiles.mixed, { "yhdyshenkilo-nimetty": "no" })));
});

rule("the single change that lifts the result most is the one that brute force finds", {}, async ({ quickTest }) => {
  const profile = { answers: profiles.mixed.answers };
  await quickTest.rush(profile);
  const before = scoreOf(profile);
  const lifts = pathOf(profile).flatMap((id) => {
    const known = question(id).options.filter(({ points }) => points !== null);
    const all = known.filter(({ exclusive }) => !exclusive).map(({ key }) => key);
    return [...known.map(({ key }) => key), ...(question(id).choice === "multiple" ? [all] : [])].map((answer) => {
      const after = scoreOf(changed(profile, { [id]: answer }));
      return { id, percent: after.percent, exactly: after.points / after.known };
    });
  });
  const best = lifts.reduce((most, lift) => (lift.exactly > most.exactly + 1e-9 ? lift : most));
  const step = quickTest.text(question(best.id).next_step.title);
  await quickTest.shows(say("en", "result.lift", { step, before: before.percent, after: best.percent }));
});

rule("three next steps are shown, and all of them on demand", {}, async ({ quickTest }) => {
  const profile = profiles.worst;
  await quickTest.rush(profile);
  const steps = quickTest.host.getByRole("listitem").getByRole("heading", { level: 3 });
  assert.equal(await steps.count(), 3);
  await quickTest.button("result.steps.all", { count: stepsOf(profile).length }).click();
  const titles = stepsOf(profile).map((id) => quickTest.text(question(id).next_step.title));
  assert.deepEqual((await steps.allTextContents()).toSorted(), titles.toSorted());
  await quickTest.button("result.steps.fewer").click();
  assert.equal(await steps.count(), 3);
});

rule("starting again asks first, and forgets everything only on a yes", {}, async ({ quickTest }) => {
  await quickTest.rush({ ...profiles.mixed, municipality: "091" });
  await quickTest.button("result.again").click();
  await quickTest.shows(say("en", "result.again.ask"));
  await quickTest.button("result.again.no").click();
  assert.equal(await quickTest.button("result.again.yes").count(), 0);
  await quickTest.showsResult(score(questionSet, profiles.mixed.answers, traitsOf({ municipality: "091" })));

  await quickTest.button("result.again").click();
  await quickTest.button("result.again.yes").click();
  assert.equal(await quickTest.headingText(), quickTest.text(questionSet.title));
  assert.equal(await quickTest.municipalityField.inputValue(), "");
  await quickTest.begin();
  assert.deepEqual(await quickTest.chosen("rakenne-pysyva"), []);
});
