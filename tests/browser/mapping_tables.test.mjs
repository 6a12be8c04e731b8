// Tables of answers that people already have: pasted and from files, looked at before anything is taken.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { isAccessible } from "./support/axe.mjs";
import { rule } from "./support/mapping.mjs";

const madeUp = (name) => readFile(new URL(`../mapping/tables/${name}`, import.meta.url));
const counts = JSON.parse((await madeUp("counts.json")).toString("utf8"));

/** The one table that is offered: its part of the screen whose node ends so. */
const part = (mapping, end) => mapping.host.locator(`[data-node^="survey/"][data-node$="/${end}"]`);

/** How many chose each option, by municipality, year and voice, added up over the records that are kept. */
const added = (mapping) =>
  mapping.page.evaluate(() => {
    const cells = {};
    for (const { text, told } of JSON.parse(document.querySelector("#mapping").campaign.record).entries) {
      const record = JSON.parse(text);
      const year = record.date?.slice(0, 4) ?? told.year;
      const cell = (cells[`${record.municipality} ${year} ${record.voice}`] ??= { people: 0, answers: {} });
      cell.people += record.people;
      for (const [id, { rounds }] of Object.entries(record.questions))
        for (const [key, count] of Object.entries(rounds.at(-1).counts)) {
          if (count === 0) continue;
          const question = (cell.answers[id] ??= {});
          question[key] = (question[key] ?? 0) + count;
        }
    }
    return cells;
  });

rule("rows pasted from a spreadsheet are shown, taken, and counted as they were in it", {}, async ({ open }) => {
  const mapping = await open();
  await mapping.begin("Lappi", 2026);
  await mapping.click("view/add");
  await mapping.node("add/paste").fill((await madeUp("made-up-pasted.tsv")).toString("utf8"));
  await mapping.click("add/pasted");
  await part(mapping, "heading").filter({ hasText: "Liitetty taulukko" }).waitFor();
  await isAccessible(mapping.page, "a table before it is taken");
  await part(mapping, "take").click();
  await mapping.headed("fieldwork/heading");
  await mapping.saved();
  assert.deepEqual(await added(mapping), counts["made-up-pasted.tsv"]);
});

rule(
  "a file's table asks what it does not say, and its rows that cannot be read come back as a file that can be mended",
  {},
  async ({ open }) => {
    const mapping = await open();
    await mapping.begin("Lappi", 2026);
    await mapping.click("view/add");
    const buffer = await madeUp("made-up-microsoft-forms.csv");
    await mapping.choose("add/files", [{ name: "kysely.csv", mimeType: "text/csv", buffer }]);
    await part(mapping, "heading").filter({ hasText: "Taulukko kysely.csv" }).waitFor();
    assert.equal(await part(mapping, "take").count(), 0);
    await part(mapping, "told/voice/1").click();
    const [download] = await Promise.all([mapping.page.waitForEvent("download"), part(mapping, "failed/download").click()]);
    assert.equal(download.suggestedFilename(), "korjattavat-rivit.csv");
    const failed = (await readFile(await download.path())).toString("utf8");
    await part(mapping, "take").click();
    await mapping.headed("fieldwork/heading");
    await mapping.saved();
    assert.deepEqual(await added(mapping), counts["made-up-microsoft-forms.csv"]);

    const mended = failed.replace("Vaihtelee paljon", "Joskus").replace("Kemijärv;", "Kemijärvi;");
    assert.notEqual(mended, failed);
    await mapping.click("view/add");
    await mapping.choose("add/files", [{ name: "korjattu.csv", mimeType: "text/csv", buffer: Buffer.from(mended) }]);
    await part(mapping, "told/voice/1").click();
    await part(mapping, "take").click();
    await mapping.headed("fieldwork/heading");
    await mapping.saved();
    assert.equal((await added(mapping))["320 2026 associations"].people, 3);
  },
);
