// Texts out to translators and in again, in the editor page.
import assert from "node:assert/strict";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { isAccessible } from "./support/axe.mjs";
import { editorRule } from "./support/editor.mjs";

const finnish = { words: "fi", tab: "form" };

async function open(page, editor) {
  await editor.button("texts.open").click();
  return page.getByRole("dialog");
}

async function bring(page, editor, dialog, table) {
  const chosen = page.waitForEvent("filechooser");
  await dialog.getByRole("button", { name: editor.say("texts.import") }).click();
  await (await chosen).setFiles({ name: "out.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
}

async function written(editor) {
  await editor.checked();
  await editor.tab("text").click();
  const text = await editor.text();
  await editor.tab("form").click();
  return JSON.parse(text);
}

editorRule(
  "a table for one language goes out, is filled in and comes in with a new language",
  finnish,
  async ({ page, editor }) => {
    await editor.begin("open.example");
    const before = await written(editor);
    const dialog = await open(page, editor);
    await isAccessible(page, "translations");
    await dialog.getByLabel(editor.say("texts.language")).selectOption("uk");
    const saving = page.waitForEvent("download");
    await dialog.getByRole("button", { name: editor.say("texts.export") }).click();
    const saved = await saving;
    assert.equal(saved.suggestedFilename(), "example-minimal-uk.csv");
    const chunks = [];
    for await (const chunk of await saved.createReadStream()) chunks.push(chunk);
    const table = Buffer.concat(chunks).toString();
    assert.ok(table.startsWith("\ufeffpointer;fi;uk\r\n"), table.slice(0, 40));
    const filled = table.replace("/goals/warmth/name;Lämpö;", "/goals/warmth/name;Lämpö;Тепло");
    assert.notEqual(filled, table);
    await bring(page, editor, dialog, filled);
    const told = `${editor.count("texts.taken", 1)} ${editor.say("texts.added", { names: "ukraina" })}`;
    await dialog.getByRole("status").filter({ hasText: told }).waitFor();
    await page.keyboard.press("Escape");
    const after = await written(editor);
    assert.deepEqual(after.languages, ["fi", "sv", "uk"]);
    assert.equal(after.goals[0].name.uk, "Тепло");
    await editor.button("undo").click();
    assert.deepEqual(await written(editor), before, "all of it is undone with one press");
  },
);

editorRule("a translation of another original is marked, and leads to its field", finnish, async ({ page, editor }) => {
  await editor.begin("open.example");
  const dialog = await open(page, editor);
  await bring(
    page,
    editor,
    dialog,
    "pointer;fi;sv\r\n/questions/fuel/text;Riittääkö?;Räcker det?\r\n/questions/gone/text;Ei;Nej\r\n",
  );
  await dialog
    .getByRole("status")
    .filter({ hasText: editor.say("texts.look") })
    .waitFor();
  const rows = dialog.locator("[data-found] li");
  assert.equal(await rows.count(), 2);
  assert.ok((await rows.first().textContent()).includes(editor.say("texts.stale")));
  assert.ok((await rows.last().textContent()).includes("/questions/gone/text"));
  await isAccessible(page, "with stale translations");
  await rows.first().getByRole("button").click();
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("data-at")), "/questions/1/text/fi");
  assert.equal((await written(editor)).questions[1].text.sv, "Räcker det?");
});

editorRule("what is no table of texts changes nothing", finnish, async ({ page, editor }) => {
  const dialog = await open(page, editor);
  await bring(page, editor, dialog, "nimi;summa\r\nKemi;3\r\n");
  await dialog
    .getByRole("status")
    .filter({ hasText: editor.say("texts.nothing", { name: "out.csv" }) })
    .waitFor();
  assert.ok((await dialog.locator("[data-found]").textContent()).includes("pointer"));
});

editorRule(
  "a table goes out as a spreadsheet file and comes in as one, by scripts loaded only then",
  finnish,
  async ({ page, editor }) => {
    const loaded = [];
    page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
    await editor.begin("open.example");
    const dialog = await open(page, editor);
    await dialog.getByLabel(editor.say("texts.language")).selectOption("uk");
    assert.ok(!loaded.some((path) => path.endsWith("xlsx.js")), "not before it is wanted");
    const saving = page.waitForEvent("download");
    await dialog.getByRole("button", { name: editor.say("texts.export.xlsx") }).click();
    const saved = await saving;
    assert.equal(saved.suggestedFilename(), "example-minimal-uk.xlsx");
    const chunks = [];
    for await (const chunk of await saved.createReadStream()) chunks.push(chunk);
    const parts = unzipSync(Buffer.concat(chunks));
    // As a translator fills the empty cell beside "Lämpö" in; with the letters that XML and tables trip over.
    const name = "xl/worksheets/sheet1.xml";
    const sheet = strFromU8(parts[name]);
    const filled = sheet.replace(/(>Lämpö<\/t><\/is><\/c><c [^>]*><is><t[^>]*>)/, '$1Тепло; &lt;"&amp;"&gt;');
    assert.notEqual(filled, sheet);
    const chosen = page.waitForEvent("filechooser");
    await dialog.getByRole("button", { name: editor.say("texts.import") }).click();
    const bytes = zipSync({ ...parts, [name]: strToU8(filled) });
    await (await chosen).setFiles({ name: "out.xlsx", mimeType: "application/zip", buffer: Buffer.from(bytes) });
    await dialog
      .getByRole("status")
      .filter({ hasText: editor.count("texts.taken", 1) })
      .waitFor();
    await page.keyboard.press("Escape");
    assert.equal((await written(editor)).goals[0].name.uk, 'Тепло; <"&">');
  },
);

editorRule("a spreadsheet without a table of texts is named, and changes nothing", finnish, async ({ page, editor }) => {
  await editor.begin("open.example");
  const before = await written(editor);
  const dialog = await open(page, editor);
  for (const content of [zipSync({ "a.txt": strToU8("x") }), strToU8("PK not a zip")]) {
    const chosen = page.waitForEvent("filechooser");
    await dialog.getByRole("button", { name: editor.say("texts.import") }).click();
    await (await chosen).setFiles({ name: "budget.xlsx", mimeType: "application/zip", buffer: Buffer.from(content) });
    await dialog
      .getByRole("status")
      .filter({ hasText: editor.say("texts.no_sheet", { name: "budget.xlsx" }) })
      .waitFor();
  }
  await page.keyboard.press("Escape");
  assert.deepEqual(await written(editor), before);
});
