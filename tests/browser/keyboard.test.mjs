// The test by keyboard alone, inside somebody else's page.
import assert from "node:assert/strict";
import { question, questionSet, say } from "./support/content.mjs";
import { pathOf, profiles, traitsOf } from "./support/profiles.mjs";
import { score } from "./support/scoring.mjs";
import { desktop, rule } from "./support/visit.mjs";

// What has the focus: the element inside the test, or else the page's own.
const focused = (page) =>
  page.evaluate(() => {
    const inside = document.activeElement.shadowRoot?.activeElement;
    const element = inside ?? document.activeElement;
    const name = element.closest("label")?.textContent ?? element.getAttribute("aria-label") ?? element.textContent;
    return { inside: Boolean(inside), tag: element.localName, name: name.trim(), id: element.id };
  });

async function tabTo(page, name) {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    if ((await focused(page)).name === name) return;
  }
  assert.fail(`Tab does not reach "${name}"`);
}

const optionNumber = (id, key) => String(question(id).options.findIndex((option) => option.key === key) + 1);

rule(
  "the whole test is taken with the keyboard: in by Tab, number keys and Enter, out by Tab",
  {},
  async ({ page, quickTest }) => {
    const profile = { answers: { ...profiles.mixed.answers, "rakenne-tapaamiset": undefined } };
    await page.locator("#before").focus();
    await page.keyboard.press("Tab");
    assert.equal((await focused(page)).inside, true, "the next stop is in the test");
    await tabTo(page, say("en", "start.begin"));
    await page.keyboard.press("Enter");

    for (const id of pathOf(profile)) {
      assert.equal(await quickTest.askedQuestion(), id);
      const place = await focused(page);
      assert.deepEqual([place.tag, place.name], ["h1", quickTest.text(question(id).text)], "the focus is on the new question");
      const keys = [profile.answers[id] ?? []].flat();
      for (const key of keys) await page.keyboard.press(optionNumber(id, key));
      assert.deepEqual(await quickTest.chosen(id), keys);
      if (keys.length > 0) {
        assert.equal((await focused(page)).tag, "input", "the focus follows the number");
        await page.keyboard.press("Enter");
      } else {
        await tabTo(page, say("en", "question.skip"));
        await page.keyboard.press("Space");
      }
    }

    assert.equal((await focused(page)).tag, "h1", "the focus is on the heading of the review");
    await tabTo(page, say("en", "review.show"));
    await page.keyboard.press("Enter");
    assert.deepEqual(await focused(page).then(({ tag, name }) => [tag, name]), ["h1", await quickTest.headingText()]);
    await quickTest.showsResult(score(questionSet, profile.answers, traitsOf(profile)));

    for (let presses = 0; (await focused(page)).inside; presses += 1) {
      assert.ok(presses < 60, "Tab leaves the test");
      await page.keyboard.press("Tab");
    }
    assert.equal((await focused(page)).id, "behind");
  },
);

rule("arrows choose among the options, Space adds and removes where several may be chosen", {}, async ({ page, quickTest }) => {
  await quickTest.rush(profiles.mixed, "rakenne-tapaamiset");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  assert.deepEqual(await quickTest.chosen("rakenne-tapaamiset"), ["yes"]);
  await page.keyboard.press("ArrowDown");
  assert.deepEqual(await quickTest.chosen("rakenne-tapaamiset"), ["partly"]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  assert.deepEqual(await quickTest.chosen("rakenne-tapaamiset"), ["partly"]);
  assert.equal((await focused(page)).tag, "input", "the focus is on the chosen option");
  await page.keyboard.press("Tab");
  assert.equal((await focused(page)).name, say("en", "question.clear"), "a group of options is one stop");
  await page.keyboard.press("Shift+Tab");
  assert.equal((await focused(page)).tag, "input");
});

rule("Space ticks and unticks, and an exclusive option takes the others away", {}, async ({ page, quickTest }) => {
  await quickTest.rush(profiles.mixed, "ohje-sisalto");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  assert.deepEqual(await quickTest.chosen("ohje-sisalto"), ["foorumit", "kumppanuus"]);
  await page.keyboard.press("Space");
  assert.deepEqual(await quickTest.chosen("ohje-sisalto"), ["foorumit"]);
  await page.keyboard.press("7");
  assert.deepEqual(await quickTest.chosen("ohje-sisalto"), ["none"]);
  await page.keyboard.press("1");
  assert.deepEqual(await quickTest.chosen("ohje-sisalto"), ["foorumit"]);
});

rule("Enter without an answer stays, says why, and keeps the focus in the test", {}, async ({ page, quickTest }) => {
  await quickTest.rush(profiles.mixed, "rakenne-pysyva");
  await page.keyboard.press("Enter");
  assert.equal(await quickTest.askedQuestion(), "rakenne-pysyva");
  await quickTest.host
    .getByRole("status")
    .filter({ hasText: say("en", "question.missing") })
    .waitFor();
  await quickTest.host
    .getByRole("paragraph")
    .filter({ hasText: say("en", "question.missing") })
    .first()
    .waitFor();
  assert.equal((await focused(page)).inside, true);
});

rule("no key is taken while the focus is elsewhere", { path: "/demo.html", device: desktop }, async ({ page, quickTest }) => {
  await quickTest.rush(profiles.mixed, "rakenne-tapaamiset");
  const field = page.getByRole("textbox", { name: "Mitä testistä puuttuu?" });
  await field.focus();
  await quickTest.settled();
  const drawn = await quickTest.framesDrawn();
  await page.evaluate(() => {
    globalThis.refused = [];
    document.addEventListener("keydown", (event) => event.defaultPrevented && globalThis.refused.push(event.key));
    document.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  });
  await field.pressSequentially("1 2 3");
  for (const key of ["Enter", "ArrowDown", "Escape", "Backspace"]) await page.keyboard.press(key);
  await page.locator("body").click({ position: { x: 5, y: 5 } });
  for (const key of ["1", "Enter", "Space", "ArrowDown"]) await page.keyboard.press(key);
  await quickTest.settled();
  assert.equal(await field.inputValue(), "1 2 ");
  assert.deepEqual(await page.evaluate(() => globalThis.refused), []);
  assert.equal(await quickTest.askedQuestion(), "rakenne-tapaamiset");
  assert.deepEqual(await quickTest.chosen("rakenne-tapaamiset"), []);
  assert.equal(await quickTest.framesDrawn(), drawn);
});

rule("keys that the test has no use for stay the page's, inside it too", {}, async ({ page, quickTest }) => {
  await quickTest.rush(profiles.mixed, "rakenne-tapaamiset");
  await page.evaluate(() => {
    globalThis.refused = [];
    document.addEventListener("keydown", (event) => event.defaultPrevented && globalThis.refused.push(event.key));
  });
  for (const key of ["Escape", "a", "Control+1", "Alt+2", "PageDown", "Home", "F2"]) await page.keyboard.press(key);
  assert.deepEqual(await page.evaluate(() => globalThis.refused), []);
  assert.deepEqual(await quickTest.chosen("rakenne-tapaamiset"), []);
});

rule(
  "the focus is never lost: on each screen forwards, backwards, after clearing and changing",
  {},
  async ({ page, quickTest }) => {
    const inside = async (where) => assert.equal((await focused(page)).inside, true, where);
    const press = async (name) => {
      await tabTo(page, say("en", name));
      await page.keyboard.press("Enter");
      await inside(name);
    };
    await press("start.begin");
    await page.keyboard.press("1");
    await press("question.clear");
    await press("question.back");
    assert.equal((await focused(page)).tag, "h1", "the start's heading has the focus");
    await press("start.begin");
    await press("question.skip");
    await press("question.back");
    await page.keyboard.press("2");
    await press("question.next");
    await quickTest.speak("sv");
    await inside("another language");
  },
);
