// The help of the editor's text view: completion, descriptions, ids, the outline, and mends by a press.
import assert from "node:assert/strict";
import { isAccessible } from "./support/axe.mjs";
import { languages } from "./support/content.mjs";
import { editorRule, example } from "./support/editor.mjs";
import { largeSet } from "../bench/large_set.mjs";

/** Puts the cursor behind these words of the text, by the editor's own way to a line and column. */
async function cursorBehind(page, editor, words) {
  const text = await editor.text();
  const at = text.indexOf(words) + words.length;
  assert.ok(at >= words.length, `the text has ${words}`);
  const before = text.slice(0, at).split("\n");
  await editor.field.press("Control+Alt+g");
  await page.keyboard.type(`${before.length}:${before.at(-1).length}`);
  await page.keyboard.press("Enter");
  await editor.field.focus();
}

const options = (page) => page.locator(".cm-tooltip-autocomplete [role=option]");
const announced = (page) => page.locator("#code .cm-announced");

editorRule(
  "Ctrl+Space offers the members that the format has there and the set lacks",
  { words: "fi" },
  async ({ page, editor }) => {
    await editor.begin("open.example");
    await cursorBehind(page, editor, '"goal": "news",');
    await page.keyboard.press("Control+Space");
    await options(page).first().waitFor();
    const offered = (await options(page).allTextContents()).join("\n");
    assert.ok(offered.includes("help") && offered.includes(editor.say("form.help")), offered);
    assert.ok(!/^(choice|goals)/m.test(offered), "nor what is there, and what cannot stand beside it");
    await page.keyboard.type('"hel');
    await page.keyboard.press("Enter");
    const text = await editor.text();
    assert.ok(
      text.includes('"goal": "news","help": '),
      text.slice(text.indexOf('"goal": "news"'), text.indexOf('"goal": "news"') + 60),
    );
  },
);

for (const [what, behind, expected, missing] of [
  ["goals", '"id": "known",\n      "goal": "', ["warmth", "news"], "heating"],
  ["questions", '"shown_after": {"question": "', ["heating", "known"], "warmth"],
  ["options of that question", '"answers": ["', ["yes", "partly", "no", "dk"], "radio"],
  ["levels", '"expect": {"level": "', ["begin", "halfway", "ready"], "warmth"],
  ["kinds of choice", '"choice": "', ["single", "multiple"], "yes"],
])
  editorRule(`Ctrl+Space offers the ${what} where one is named`, {}, async ({ page, editor }) => {
    await editor.begin("open.example");
    await cursorBehind(page, editor, behind);
    await page.keyboard.press("Control+Space");
    await options(page).first().waitFor();
    const offered = await page.locator(".cm-tooltip-autocomplete .cm-completionLabel").allTextContents();
    for (const each of expected) assert.ok(offered.includes(each), `${each} in ${offered}`);
    assert.ok(!offered.includes(missing), offered.join());
    await isAccessible(page, what);
  });

editorRule("what is chosen takes the place of what is there", {}, async ({ page, editor }) => {
  await editor.begin("open.example");
  await cursorBehind(page, editor, '"id": "known",\n      "goal": "');
  await page.keyboard.press("Control+Space");
  await options(page).filter({ hasText: "warmth" }).click();
  assert.equal(JSON.parse(await editor.text()).questions[2].goal, "warmth");
});

for (const [words, told] of [
  ["fi", "Kauanko testi kestää"],
  ["sv", "Hur länge testet tar"],
  ["en", "How long it takes"],
])
  editorRule(`in ${words}, a description is shown under the mouse and told by a key`, { words }, async ({ page, editor }) => {
    const fetched = [];
    page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
    await editor.begin("open.example");
    await page.locator("#code .cm-line").filter({ hasText: '"minutes": 1' }).getByText("minutes").hover();
    const tip = page.locator(".cm-tooltip-hover .about");
    await tip.waitFor();
    assert.ok((await tip.textContent()).includes(editor.say("form.set.minutes")));
    assert.equal(await tip.locator("div:last-child").getAttribute("lang"), words);
    assert.ok((await tip.locator("div:last-child").textContent()).startsWith(told), await tip.textContent());
    await isAccessible(page, "description");
    await cursorBehind(page, editor, '"minutes"');
    await page.keyboard.press("Alt+F1");
    await announced(page).filter({ hasText: told }).waitFor();
    await cursorBehind(page, editor, '"minutes": 1,');
    await page.keyboard.press("Control+Space");
    await page.locator(".cm-completionInfo").waitFor();
    assert.equal(await page.locator(".cm-completionInfo .about > div:last-child").getAttribute("lang"), words);
    const ofLanguage = fetched.filter((path) => /question-set\.\w+\.json$/.test(path));
    assert.deepEqual(ofLanguage, words === "en" ? [] : [`/editor/question-set.${words}.json`]);
  });

editorRule("no description is fetched in another language before one is wanted", { words: "fi" }, async ({ page, editor }) => {
  await editor.begin("open.example");
  const names = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  assert.deepEqual(
    names.filter((name) => /question-set\.\w+\.json$/.test(name) && !name.includes("schema")),
    [],
  );
});

editorRule(
  "without its language's descriptions, English ones are shown as English",
  // What the site's worker has kept cannot be missing.
  {
    words: "fi",
    device: { serviceWorkers: "block" },
    expected: /question-set\.fi\.json|Failed to fetch|offline:|Service Worker/,
  },
  async ({ page, editor }) => {
    await page.route("**/question-set.fi.json", (route) => route.abort());
    await editor.begin("open.example");
    await cursorBehind(page, editor, '"minutes"');
    await page.keyboard.press("Alt+F1");
    await announced(page).filter({ hasText: "How long it takes" }).waitFor();
    await page.unroute("**/question-set.fi.json");
    await page.keyboard.press("Alt+F1");
    await announced(page).filter({ hasText: "Kauanko testi kestää" }).waitFor();
  },
);

editorRule("F12 and Ctrl+click go to where an id is given", {}, async ({ page, editor }) => {
  await editor.begin("open.example");
  await cursorBehind(page, editor, '"shown_after": {"question": "heat');
  await page.keyboard.press("F12");
  await announced(page).filter({ hasText: "question heating" }).waitFor();
  assert.equal(await editor.selection(), "heating");
  await page.keyboard.press("F12"); // and from there to the first that names it
  await announced(page)
    .filter({ hasText: editor.say("id.names", { id: "heating" }) })
    .waitFor();
  const line = page.locator("#code .cm-line").filter({ hasText: '"goal": "warmth"' }).first();
  await line.getByText("warmth").click({ modifiers: ["Control"] });
  await announced(page).filter({ hasText: "goal warmth" }).waitFor();
});

editorRule("F2 renames an id wherever it is named and nowhere else, as one step to undo", {}, async ({ page, editor }) => {
  await editor.begin("open.example");
  const before = await editor.text();
  await cursorBehind(page, editor, '{"id": "warm');
  await page.keyboard.press("F2");
  const dialog = page.getByRole("dialog");
  await isAccessible(page, "another name");
  const name = dialog.getByRole("textbox");
  for (const [wrong, why] of [
    ["news", "rename.taken"],
    ["Two words", "rename.not-an-id"],
  ]) {
    await name.fill(wrong);
    await page.keyboard.press("Enter");
    await dialog
      .getByRole("alert")
      .filter({ hasText: editor.say(why, { id: wrong }) })
      .waitFor();
  }
  await name.fill("heat");
  // Twice, before the answer to the first is there.
  await dialog.locator("form").evaluate((form) => (form.requestSubmit(), form.requestSubmit()));
  await dialog.waitFor({ state: "hidden" });
  await editor.checked();
  const after = await editor.text();
  assert.deepEqual(JSON.parse(after.replaceAll('"heat"', '"warmth"')), JSON.parse(before));
  assert.equal(JSON.parse(after).goals[0].id, "heat");
  assert.equal(await editor.summary.textContent(), editor.say("problems.none"));
  await page.keyboard.press("Control+z");
  assert.equal(await editor.text(), before);
});

editorRule("the outline follows the cursor and leads to a question by keyboard", { words: "fi" }, async ({ page, editor }) => {
  await editor.begin("open.example");
  await page.locator("#outline summary").click();
  await cursorBehind(page, editor, '"id": "known"');
  const current = page.locator("#outline [aria-current]");
  await current.filter({ hasText: "Tietävätkö kyläläiset" }).waitFor();
  await isAccessible(page, "outline");
  await current.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.locator("#place").filter({ hasText: "Mistä talolla saa tietoa" }).waitFor();
  await page.keyboard.type("//");
  assert.ok((await editor.text()).includes('{//\n      "id": "means"'));
});

editorRule("a mend is carried out by one press in the list, and undone by one", {}, async ({ page, editor }) => {
  await editor.begin("open.example");
  const before = (await editor.text()).replace('"minutes": 1', '"minuts": 1');
  await editor.paste(before);
  const button = editor.problems.getByRole("button", { name: `${editor.say("mend.do")}: "minuts" → "minutes"` });
  await button.focus();
  await page.keyboard.press("Enter");
  await editor.checked();
  assert.equal(JSON.parse(await editor.text()).minutes, 1);
  assert.equal(await editor.summary.textContent(), editor.say("problems.none"));
  await editor.button("undo").click();
  assert.equal(await editor.text(), before);
});

editorRule("after a mend the focus stays in the list", {}, async ({ page, editor }) => {
  await editor.paste(
    example.replace('"minutes": 1', '"minuts": 1').replace('"goals": [', '"goals": [{"id": "x", "nam": {"fi": "X"}},'),
  );
  await editor.problems
    .getByRole("button", { name: /minuts/ })
    .last()
    .focus();
  await page.keyboard.press("Enter");
  await editor.checked();
  const place = await page.evaluate(() => document.activeElement.closest("#problems, #summary")?.id);
  assert.ok(place, "the focus is in the list");
});

editorRule("a mend is carried out in the text, too: by Ctrl+. and by the button of its note", {}, async ({ page, editor }) => {
  await editor.paste(example.replace('"points": 3}', '"points": 3,}'));
  await cursorBehind(page, editor, '"Ja, hela stugan"}, "points": 3');
  await page.keyboard.press("Control+.");
  await editor.checked();
  assert.equal(await editor.text(), example);
  await editor.paste(example.replace('"minutes": 1', '"minutes": 0'));
  await editor.field.press("Control+Home");
  await page.locator("#code .cm-lintRange-error").hover();
  await page.locator(".cm-diagnosticAction").click();
  await editor.checked();
  assert.equal(await editor.text(), example);
});

editorRule("letters of several bytes before a mend do not move it", {}, async ({ page, editor }) => {
  const text = example.replace('"minutes": 1', '"$comment": "äö€😀", "minuts": 1');
  await editor.paste(text);
  await editor.problems.getByRole("button", { name: /^Fix/ }).click();
  await editor.checked();
  assert.equal(await editor.text(), text.replace("minuts", "minutes"));
});

for (const language of languages)
  editorRule(
    `axe finds no violation in ${language} with the outline open and a mend offered`,
    { words: language },
    async ({ page, editor }) => {
      await editor.paste(example.replace('"minutes": 1', '"minuts": 1'));
      await page.locator("#outline summary").click();
      for (const theme of ["light", "dark"]) {
        await editor.select("theme").selectOption(theme);
        await isAccessible(page, theme);
      }
    },
  );

editorRule("among a thousand questions a letter in the text does not lag", {}, async ({ page, editor }) => {
  await editor.paste(JSON.stringify(largeSet(1000, 2), null, 2));
  await page.locator("#outline summary").click();
  await editor.field.press("Control+Home");
  await editor.field.press("ArrowDown");
  const times = [];
  for (let at = 0; at < 20; at += 1)
    times.push(
      await page.evaluate(async () => {
        const field = document.querySelector("#code").shadowRoot.querySelector(".cm-content");
        const start = performance.now();
        field.focus();
        document.execCommand("insertText", false, " ");
        void field.offsetHeight;
        return performance.now() - start;
      }),
    );
  const quickest = Math.min(...times);
  assert.ok(quickest < 100, `a letter takes ${quickest} ms`);
});
