// The editor page: what is wrong is told where it stands, while it is written; the test beside follows.
import assert from "node:assert/strict";
import { isAccessible } from "./support/axe.mjs";
import { languages, questionSet, text } from "./support/content.mjs";
import { editorRule, example, ours } from "./support/editor.mjs";
import { phone } from "./support/visit.mjs";

const misspelt = ours.replace('"revision"', '"revison"').replace('"goal": "council"', '"goal": "counsil"');
const lineOf = (text, part) => text.slice(0, text.indexOf(part)).split("\n").length;

for (const language of languages)
  editorRule(
    `axe finds no violation in ${language}, light or dark, with problems, notices and dialogs`,
    { words: language },
    async ({ page, editor }) => {
      const everywhere = async (state) => {
        for (const theme of ["light", "dark"]) {
          await editor.select("theme").selectOption(theme);
          await isAccessible(page, `${state}, ${theme}`);
        }
      };
      await page.getByRole("heading", { name: editor.say("title"), exact: true }).waitFor();
      await everywhere("at first");
      await editor.paste(misspelt);
      await everywhere("with problems");
      await editor.field.press("Control+f");
      await everywhere("searching");
      await editor.openShelf();
      await isAccessible(page, "choosing another text");
    },
  );

editorRule("axe finds no violation on a phone", { words: "fi", device: phone }, async ({ page, editor }) => {
  await editor.paste(misspelt);
  await isAccessible(page, "phone");
});

for (const width of [320, 360, 768, 1280, 1920])
  editorRule(
    `at ${width} px nothing sticks out of the page sideways`,
    { words: "fi", device: { viewport: { width, height: 900 } } },
    async ({ page, editor }) => {
      await editor.paste(misspelt);
      const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(content <= window, `${content} in ${window}`);
    },
  );

editorRule("what is typed wrong is underlined there and told with a mend", {}, async ({ page, editor }) => {
  assert.equal(await editor.summary.textContent(), editor.say("problems.none"));
  await editor.field.press("Control+Home");
  const line = lineOf(ours, '"revision"');
  for (let at = 1; at < line; at += 1) await page.keyboard.press("ArrowDown");
  for (const key of ["End", "Home", "ArrowRight"]) await page.keyboard.press(key);
  await page.keyboard.type("x");
  await editor.checked();
  assert.equal(
    await editor.summary.textContent(),
    editor.count("problems.errors", 1),
    "an unknown key; that the right one is missing is the same fault",
  );
  const mark = page.locator(".cm-lintRange-error", { hasText: "x" });
  assert.equal(await mark.textContent(), '"xrevision"');
  await mark.hover();
  const tip = page.locator(".cm-tooltip-lint");
  await tip.waitFor();
  const told = await tip.textContent();
  for (const part of ['"xrevision"', editor.say("problems.mend"), 'did you mean "revision"?', "unknown-key"])
    assert.ok(told.includes(part), `${part} in ${told}`);
  const row = await editor.problems.last().textContent();
  for (const part of [editor.say("problems.error"), editor.say("problems.line", { line }), 'did you mean "revision"?'])
    assert.ok(row.includes(part), `${part} in ${row}`);
});

editorRule("errors and warnings are told apart, counted and announced", { words: "fi" }, async ({ page, editor }) => {
  const live = page.locator("#live");
  await editor.paste(ours.replace('"minutes": 3', '"minutes": "3"'));
  const one = editor.count("problems.errors", 1);
  assert.equal(await live.textContent(), one);
  assert.equal(await live.getAttribute("aria-live"), "polite");
  // A set with the first question's English left out is good, and yet not as it should be; an example that fails, too.
  const untranslated = JSON.parse(ours);
  delete untranslated.questions[0].text.en;
  await editor.paste(JSON.stringify(untranslated, null, 2));
  const warning = editor.count("problems.warnings", 1);
  assert.equal(await live.textContent(), warning);
  untranslated.examples[0].expect.percent = 99;
  await editor.paste(JSON.stringify(untranslated, null, 2));
  assert.equal(await live.textContent(), editor.say("problems.and", { errors: one, warnings: warning }));
  const rows = editor.leads;
  assert.deepEqual(await rows.evaluateAll((all) => all.map((each) => each.dataset.severity)), ["warning", "error"]);
  for (const [index, severity] of ["warning", "error"].entries())
    assert.ok((await rows.nth(index).textContent()).startsWith(editor.say(`problems.${severity}`)));
  await editor.paste(ours);
  assert.equal(await live.textContent(), editor.say("problems.none"));
});

editorRule("Enter in the list of problems leads to the place", {}, async ({ page, editor }) => {
  await editor.paste(misspelt);
  await editor.leads.filter({ hasText: "counsil" }).press("Enter");
  assert.equal(await editor.selection(), '"counsil"');
  assert.equal(await editor.field.evaluate((element) => element.getRootNode().activeElement === element), true);
  await page.keyboard.type('"council"');
  await editor.checked();
  assert.equal(await editor.problems.filter({ hasText: "counsil" }).count(), 0);
});

editorRule("F8 goes round the problems and says each", {}, async ({ page, editor }) => {
  await editor.paste(misspelt);
  await editor.field.press("Control+Home");
  // It stands there for a moment only.
  await page.locator(".cm-announced").evaluate((announced) => {
    globalThis.heard = [];
    new MutationObserver(() => globalThis.heard.push(announced.textContent)).observe(announced, { childList: true });
  });
  for (const part of ['"revison"', '"counsil"']) {
    await editor.field.press("F8");
    assert.equal(await editor.selection(), part);
    const heard = await page.evaluate(() => globalThis.heard);
    assert.ok(
      heard.some((words) => words.includes(part) && words.includes(editor.say("problems.error"))),
      heard.join("\n"),
    );
  }
  await editor.field.press("Shift+F8");
  assert.equal(await editor.selection(), '"revison"');
});

editorRule("Tab leaves the text in both directions, and the page says so", {}, async ({ page, editor }) => {
  const inText = () => editor.field.evaluate((element) => element.getRootNode().activeElement === element);
  await editor.field.focus();
  assert.equal(await inText(), true);
  await page.keyboard.press("Tab");
  assert.equal(await inText(), false);
  await page.keyboard.press("Shift+Tab");
  assert.equal(await inText(), true);
  await page.keyboard.press("Shift+Tab");
  assert.equal(await inText(), false);
  assert.equal((await editor.text()) === ours, true, "nothing was written");
  assert.ok((await page.locator("#hint").textContent()).includes("Tab"));
});

editorRule(
  "the test beside takes what is written and keeps the answers that still fit",
  {},
  async ({ page, editor, quickTest }) => {
    const [first, second] = questionSet.questions;
    await quickTest.begin();
    await quickTest.answer(first.id, "yes");
    await quickTest.next();
    await quickTest.answer(second.id, second.options[0].key);
    const changed = JSON.parse(ours);
    changed.questions[0].text.en = "Is there now a lasting body?";
    changed.questions[1].options.shift();
    changed.examples = [];
    await editor.paste(JSON.stringify(changed, null, 2));
    await quickTest.settled();
    for (const { key } of second.options.slice(1)) assert.equal(await quickTest.choice(second.id, key).isChecked(), false);
    await quickTest.button("question.back").click();
    assert.equal(await quickTest.headingText(), "Is there now a lasting body?");
    const yes = page.getByRole("group", { name: "Is there now a lasting body?" }).getByRole("radio").first();
    assert.equal(await yes.isChecked(), true, "the answer to a question with other words is kept");
  },
);

editorRule(
  "while the text is broken the last version that worked stays in use, and the page says so",
  {},
  async ({ page, editor, quickTest }) => {
    const notice = page.locator("#behind");
    await editor.edit('"en": "Is your municipality NGO-friendly?"', '"en": "Version one"');
    assert.equal(await editor.title.textContent(), "Version one");
    assert.equal(await notice.isVisible(), false);
    await editor.edit('"en": "Version one"', '"en": "Version two');
    assert.equal((await notice.textContent()).trim(), editor.say("test.behind"));
    assert.equal(await editor.title.textContent(), "Version one");
    await quickTest.begin();
    assert.equal(await quickTest.askedQuestion(), questionSet.questions[0].id);
    await editor.edit('"en": "Version two', '"en": "Version two"');
    assert.equal(await notice.isVisible(), false);
    await quickTest.button("question.back").click();
    assert.equal(await editor.title.textContent(), "Version two");
  },
);

editorRule("an example that no longer holds is told with the difference, and the test goes on", {}, async ({ page, editor }) => {
  await editor.edit('"percent": 100', '"percent": 99');
  assert.equal(await editor.summary.textContent(), editor.count("problems.errors", 1));
  const row = await editor.problems.first().textContent();
  assert.ok(row.includes("percent is 100, the example expects 99"), row);
  assert.equal(await page.locator("#behind").isVisible(), false);
});

editorRule(
  "the test is shown in another language, as wide as a phone and in another theme",
  { words: "sv" },
  async ({ page, editor }) => {
    const language = editor.select("test.language");
    assert.equal(await language.inputValue(), "sv");
    assert.equal(await editor.title.textContent(), text("sv", questionSet.title));
    await language.selectOption("en");
    await editor.title.filter({ hasText: text("en", questionSet.title) }).waitFor();
    // Changed in the test itself, it is named beside it, too, and can be changed back.
    await editor.test.getByRole("button", { name: "Suomi", exact: true }).click();
    await page.waitForFunction(() => document.getElementById("test-language").value === "fi");
    await language.selectOption("en");
    await editor.title.filter({ hasText: text("en", questionSet.title) }).waitFor();

    for (const width of [320, 390, 768]) {
      await page.getByRole("radio", { name: `${width} px`, exact: true }).check();
      assert.equal(await editor.test.evaluate((element) => element.clientWidth), width);
    }
    await page.getByRole("radio", { name: editor.say("test.size.full"), exact: true }).check();
    const [room, used] = await editor.test.evaluate((element) => [element.closest("#frame").clientWidth, element.clientWidth]);
    assert.equal(used, room);

    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const themes = {};
    for (const theme of ["light", "dark"]) {
      await editor.select("theme").selectOption(theme);
      themes[theme] = await ground();
      assert.equal(await editor.test.getAttribute("theme"), theme);
    }
    assert.notEqual(themes.light, themes.dark);
    await page.reload();
    await editor.checked();
    assert.equal(await ground(), themes.dark, "the theme is remembered");
  },
);

editorRule("all questions are answered at once: the best, the worst, nothing known", {}, async ({ page, editor, quickTest }) => {
  const { levels, not_enough: notEnough } = questionSet;
  const answered = async (manner, heading) => {
    await editor.button(`test.${manner}`).click();
    await editor.title.filter({ hasText: heading }).waitFor();
    assert.equal(await page.locator("#live").textContent(), editor.say("test.done"));
  };
  await answered("best", text("en", levels.at(-1).name));
  await quickTest.shows(quickTest.say("result.score", { percent: 100 }));
  await answered("worst", text("en", levels[0].name));
  await quickTest.shows(quickTest.say("result.score", { percent: 0 }));
  await answered("unknown", text("en", notEnough.name));
});

// Steps that stay change places where other answers make others worth more. Nobody presses in the result meanwhile:
// what is pressed is the button beside it.
const sortedSteps = /^error: taken out and put back: result\/step\/[\w-]+(, result\/step\/[\w-]+)* $/;

// The editor takes its first seed from the clock.
const seeded = ({ page }) => page.clock.setFixedTime(new Date("2026-11-29T12:00:00Z"));

editorRule(
  "all questions are answered at random: other answers each time, and the result's steps sorted anew",
  { expected: sortedSteps, prepare: seeded },
  async ({ page, editor }) => {
    const saved = () => editor.test.evaluate((element) => element.saved);
    const steps = () =>
      editor.test.locator('[data-node="result/steps"] > li').evaluateAll((all) => all.map(({ dataset }) => dataset.node));
    const answered = async () => {
      const before = await saved();
      await editor.button("test.random").click();
      await page.waitForFunction((before) => document.querySelector("jarjesto-pikatesti").saved !== before, before);
      return saved();
    };
    const results = new Set([await answered()]);
    await editor.test.locator('[data-node="result/steps/all"]').click();
    let before = await steps();
    let sorted = 0;
    for (let turn = 0; turn < 4; turn += 1) {
      results.add(await answered());
      const after = await steps();
      const order = (these, those) => these.filter((step) => those.includes(step)).join();
      if (order(before, after) !== order(after, before)) sorted += 1;
      before = after;
    }
    assert.equal(results.size, 5);
    assert.ok(sorted > 0, "steps have changed places");
  },
);

editorRule("a new text is begun from the small example and from the whole set", {}, async ({ editor }) => {
  await editor.begin("open.example");
  assert.equal(await editor.text(), example);
  assert.equal(await editor.summary.textContent(), editor.say("problems.none"));
  const title = JSON.parse(example).title;
  await editor.title.filter({ hasText: (title.en ?? Object.values(title)[0]).replaceAll("\u00ad", "") }).waitFor();
  await editor.begin("open.ours");
  assert.equal(await editor.text(), ours);
});

editorRule("a text that is pasted whole after another is one step to undo", {}, async ({ editor }) => {
  await editor.paste(example);
  await editor.field.press("Control+z");
  await editor.checked();
  assert.equal(await editor.text(), ours);
});

editorRule("the place of a problem far below is brought into view", {}, async ({ page, editor }) => {
  const far = '"label": {"fi": "Kyllä"';
  const at = ours.lastIndexOf('"points"');
  const broken = `${ours.slice(0, at)}"pointz"${ours.slice(at + 8)}`;
  assert.ok(far && lineOf(broken, '"pointz"') > 1000);
  await editor.paste(broken);
  await editor.leads.filter({ hasText: "pointz" }).click();
  const mark = page.locator(".cm-lintRange-error", { hasText: "pointz" });
  await mark.waitFor();
  const visible = await mark.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const pane = document.getElementById("code").getBoundingClientRect();
    return box.top >= pane.top && box.bottom <= pane.bottom;
  });
  assert.equal(visible, true);
});
