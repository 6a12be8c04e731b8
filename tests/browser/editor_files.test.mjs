// Files go into the editor page and out of it whole, whatever program wrote them.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { editorRule, example, ours } from "./support/editor.mjs";

async function downloaded(page, editor) {
  const waiting = page.waitForEvent("download");
  await editor.button("file.download").click();
  const download = await waiting;
  return { name: download.suggestedFilename(), content: await readFile(await download.path(), "utf8") };
}

editorRule("what is saved as a file is what stands in the text, under the name it was given", {}, async ({ page, editor }) => {
  await editor.begin("open.example");
  await page.getByRole("textbox", { name: editor.say("file.name") }).fill("my test.json");
  assert.deepEqual(await downloaded(page, editor), { name: "my test.json", content: example });
  await editor.paste(`${ours}\n`);
  assert.deepEqual(await downloaded(page, editor), { name: "my test.json", content: `${ours}\n` });
});

editorRule("a file is opened and saved again byte for byte, with the line ends it has", {}, async ({ page, editor }) => {
  const windows = example.replaceAll("\n", "\r\n");
  await editor.openFile("windows.json", windows);
  await page.waitForFunction(() => document.getElementById("name").value === "windows.json");
  await editor.checked();
  assert.notEqual(await editor.summary.getAttribute("data-worst"), "error");
  assert.deepEqual(await downloaded(page, editor), { name: "windows.json", content: windows });
});

editorRule("a file with faults is opened all the same, and a test appears when they are mended", {}, async ({ page, editor }) => {
  await editor.openFile("broken.json", example.replace('"goals": [', '"goals": [['));
  await page.waitForFunction(() => document.getElementById("name").value === "broken.json");
  await editor.checked();
  assert.equal((await page.locator("#behind").textContent()).trim(), editor.say("test.nothing"));
  assert.equal(await editor.test.isVisible(), false);
  await editor.paste(example);
  await editor.test.waitFor({ state: "visible" });
  assert.equal(await page.locator("#behind").isVisible(), false);
});

for (const [encoding, bytes] of [
  ["Windows-1252", (text) => Buffer.from(text, "latin1")],
  ["UTF-16", (text) => Buffer.from(`\ufeff${text}`, "utf16le")],
])
  editorRule(`a file in ${encoding} is read with its letters, and the page says so`, {}, async ({ page, editor }) => {
    const text = example.replace('"title": {', '"title": {"en": "Är huset öppet på Åland?", ');
    await editor.openFile("old.json", bytes(text));
    await editor.notice.waitFor();
    assert.equal(await editor.notice.locator("p").textContent(), editor.say("notice.encoding", { encoding }));
    await editor.checked();
    assert.equal(await editor.text(), text);
  });

editorRule("a byte order mark is told as the command line tells it", {}, async ({ page, editor }) => {
  await editor.openFile("mark.json", `\ufeff${example}`);
  await page.waitForFunction(() => document.getElementById("name").value === "mark.json");
  await editor.checked();
  const row = await editor.problems.first().textContent();
  assert.ok(row.includes("byte-order-mark") && row.includes(editor.say("problems.line", { line: 1 })), row);
});

editorRule("a file that is far too large is refused, and the text stays", {}, async ({ page, editor }) => {
  await editor.openFile("huge.json", Buffer.alloc(9 * 2 ** 20, 32));
  await editor.notice.waitFor();
  const told = await editor.notice.locator("p").textContent();
  assert.equal(told, editor.say("notice.too_large", { name: "huge.json", size: "9", most: 8 }));
  assert.equal(await editor.text(), ours);
  assert.equal(
    await page.getByRole("textbox", { name: editor.say("file.name") }).inputValue(),
    "jarjestoystavallinen-kunta.json",
  );
});

editorRule("a file that is dropped on the text is opened", {}, async ({ page, editor }) => {
  const transfer = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], "dropped.json", { type: "application/json" }));
    return transfer;
  }, example);
  await editor.field.dispatchEvent("drop", { dataTransfer: transfer });
  await page.waitForFunction(() => document.getElementById("name").value === "dropped.json");
  await editor.checked();
  assert.equal(await editor.text(), example);
});

editorRule("a list of municipalities is judged as such, as on the command line", {}, async ({ page, editor }) => {
  const list = JSON.stringify({
    format: 1,
    credit: { en: "x" },
    regions: {},
    municipalities: [{ code: "5", name: { fi: "A" }, region: "x" }],
  });
  await editor.openFile("towns.json", list);
  await page.waitForFunction(() => document.getElementById("name").value === "towns.json");
  await editor.checked();
  const rows = await editor.problems.allTextContents();
  assert.ok(
    rows.some((row) => row.includes("bad-code")),
    rows.join("\n"),
  );
});
