// Before publishing: what comes out over all answers, examples made of answers, and an earlier version beside the
// present one.
import assert from "node:assert/strict";
import { isAccessible } from "./support/axe.mjs";
import { languages } from "./support/content.mjs";
import { editorRule, example } from "./support/editor.mjs";
import { phone } from "./support/visit.mjs";

const open = async (page, editor) => {
  await editor.button("proof.open").click();
  const dialog = page.getByRole("dialog");
  await drawn(editor, dialog);
  return dialog;
};
const drawn = (editor, dialog) =>
  dialog
    .getByRole("status")
    .filter({ hasText: editor.say("proof.done", { count: "" }).slice(-20) })
    .waitFor();
const rows = (dialog, heading) =>
  dialog
    .getByRole("table")
    .filter({ has: dialog.page().getByRole("columnheader", { name: heading }) })
    .locator("tbody tr");
const share = (text) => Number.parseFloat(/([\d.]+)%/.exec(text)[1]);

async function bring(page, editor, dialog, content) {
  const chosen = page.waitForEvent("filechooser");
  await dialog.getByRole("button", { name: editor.say("compare.open") }).click();
  await (await chosen).setFiles({ name: "before.json", mimeType: "application/json", buffer: Buffer.from(content) });
}

editorRule("the shares of the levels are told in words and are all of the draws", {}, async ({ page, editor }) => {
  await editor.paste(example);
  const dialog = await open(page, editor);
  const levels = await rows(dialog, editor.say("proof.level")).allTextContents();
  assert.equal(levels.length, 4);
  const sum = levels.map(share).reduce((all, each) => all + each, 0);
  assert.ok(Math.abs(sum - 100) <= 2, levels.join());
  const questions = await rows(dialog, editor.say("proof.question")).allTextContents();
  assert.ok(
    questions.length > 0 && questions.map(share).every((each, at, all) => at === 0 || all[at - 1] >= each),
    questions.join(),
  );
});

editorRule("the same starting number gives the same figures", {}, async ({ page, editor }) => {
  await editor.paste(example);
  const dialog = await open(page, editor);
  const figures = () => dialog.locator("[data-figures]").textContent();
  const first = await figures();
  const seed = dialog.getByLabel(editor.say("proof.seed"));
  const again = async (number) => {
    await seed.fill(number);
    await dialog.getByRole("button", { name: editor.say("proof.again") }).click();
    await drawn(editor, dialog);
    return figures();
  };
  await dialog.getByLabel(editor.say("proof.samples")).selectOption("1000");
  const other = await again("7");
  assert.notEqual(other, first);
  assert.notEqual(await again("8"), other);
  assert.equal(await again("7"), other);
});

editorRule("a level out of reach and a question that changes nothing are named", {}, async ({ page, editor }) => {
  const set = JSON.parse(example);
  // No answers give so much without giving all.
  set.levels[1].min = 99;
  set.levels[2].min = 100;
  // So little that no whole per cent and no level changes by it.
  set.questions[2].options = set.questions[2].options
    .slice(0, 2)
    .map((option, at) => ({ ...option, points: at === 0 ? 1e-12 : 0 }));
  await editor.paste(JSON.stringify({ ...set, examples: [] }, null, 2));
  const dialog = await open(page, editor);
  const never = await dialog.locator("[data-figures] li").allTextContents();
  // The name is in the language that the set is shown in; questions have their number before it.
  const isNamed = (key, { fi, sv }) =>
    assert.ok(
      [fi, sv].some((name) => {
        const [before] = editor.say(key, { name: "|" }).split("|");
        const end = name.replaceAll("\u00ad", "");
        return never.some((words) => words.startsWith(before) && words.endsWith(end));
      }),
      never.join("\n"),
    );
  isNamed("proof.never.level", set.levels[1].name);
  isNamed("proof.never.matters", set.questions[2].text);
});

editorRule("figures are never shown under the names of another set", {}, async ({ page, editor }) => {
  await editor.paste(example); // judged, and usable
  const broken = example.replaceAll('"goal": "', '"goal": "no-');
  assert.notEqual(broken, example);
  await editor.openFile("broken.json", broken);
  await editor.button("proof.open").click();
  const dialog = page.getByRole("dialog");
  await dialog
    .getByRole("status")
    .filter({ hasText: editor.say("example.behind") })
    .waitFor();
  assert.equal(await dialog.locator("[data-figures]").textContent(), "");
});

editorRule("the answers on the right become an example with one press, undone with one", {}, async ({ page, editor }) => {
  await editor.begin("open.example");
  const before = await editor.text();
  await editor.button("test.best").click();
  await editor.button("example.make").click();
  await editor.checked();
  const after = JSON.parse(await editor.text());
  assert.equal(after.examples.length, 6);
  const { answers, expect } = after.examples[5];
  assert.deepEqual(answers, { heating: "yes", fuel: "yes", known: "all", means: ["radio", "board", "host"] });
  assert.deepEqual([expect.level, expect.percent, expect.points], ["ready", 100, 12]);
  assert.equal(await editor.summary.textContent(), editor.say("problems.none"), "the example holds");
  await editor.notice.getByRole("button", { name: editor.say("undo") }).click();
  assert.equal(await editor.text(), before);
});

editorRule(
  "after points have changed all examples take the present results with one press, undone with one",
  { tab: "form", words: "fi" },
  async ({ page, editor }) => {
    await page
      .getByRole("button", { name: /^Lisää kysymys/ })
      .first()
      .click();
    await editor.checked();
    const renew = page.locator("#renew");
    const count = await editor.problems.count();
    assert.ok(count > 10, `${count} problems`);
    await renew.focus();
    await page.keyboard.press("Enter");
    await editor.checked();
    assert.equal(await editor.summary.textContent(), editor.say("problems.none"));
    assert.equal(await renew.isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement.id), "summary", "the focus is not lost");
    await editor.button("undo").click();
    await editor.checked();
    assert.equal(await editor.problems.count(), count);
  },
);

editorRule("an example of few answers holds, too, and one of none is refused", { tab: "form" }, async ({ page, editor }) => {
  await editor.begin("open.example");
  await editor.button("example.make").click();
  await editor.notice.filter({ hasText: editor.say("example.none") }).waitFor();
  await editor.button("test.unknown").click();
  await editor.button("example.make").click();
  await editor.notice.filter({ hasText: "Example 6" }).waitFor();
  await editor.checked();
  assert.equal(await editor.summary.textContent(), editor.say("problems.none"));
});

editorRule("an earlier version is laid beside: levels, examples and questions that changed", {}, async ({ page, editor }) => {
  const now = example
    .replace('"id": "halfway", "min": 50', '"id": "halfway", "min": 70')
    .replace('"sv": "Ja, hela stugan"}, "points": 3', '"sv": "Ja, hela stugan"}, "points": 4')
    .replace('"id": "means"', '"id": "ways"')
    .replaceAll('"means":', '"ways":');
  await editor.paste(now);
  const dialog = await open(page, editor);
  await bring(page, editor, dialog, example);
  const list = dialog.locator("[data-differences] li");
  await list.first().waitFor();
  const words = (await list.allTextContents()).join("\n");
  for (const what of ["compare.points", "compare.added", "compare.removed"]) assert.ok(words.includes(editor.say(what)), words);
  assert.ok(!words.includes(editor.say("compare.texts")), words);
  await isAccessible(page, "compared");
  await bring(page, editor, dialog, "{}");
  await dialog
    .getByRole("status")
    .filter({ hasText: editor.say("compare.broken", { name: "before.json" }) })
    .waitFor();
});

for (const language of languages)
  editorRule(
    `axe finds no violation in ${language}, light or dark, and nothing sticks out on a phone`,
    { words: language, tab: "form", device: phone },
    async ({ page, editor }) => {
      await editor.begin("open.example");
      for (const theme of ["light", "dark"]) {
        await editor.select("theme").selectOption(theme);
        const dialog = await open(page, editor);
        await isAccessible(page, theme);
        const [content, room] = await dialog.evaluate((element) => [element.scrollWidth, element.clientWidth]);
        assert.ok(content <= room, `${content} in ${room}`);
        await page.keyboard.press("Escape");
      }
    },
  );
