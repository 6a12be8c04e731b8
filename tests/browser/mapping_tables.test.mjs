// Tables of answers that people already have: pasted and from files, looked at before anything is taken.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { isAccessible } from "./support/axe.mjs";
import { rule } from "./support/mapping.mjs";
import { spreadsheet, xlsxType as mimeType } from "./support/spreadsheet.mjs";

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

rule("a column is taken for something else, kept as a template, and the next file is read by it", {}, async ({ open }) => {
  const mapping = await open();
  await mapping.begin("Lappi", 2026);
  await mapping.click("view/add");
  const table = (place) => Buffer.from(`Rooli;Vuosi;Paikka;Oma kysymys\nyhdistys;2026;${place};Kyllä\n`);
  const csv = (name, place) => ({ name, mimeType: "text/csv", buffer: table(place) });
  await mapping.choose("add/files", [csv("eka.csv", "Salla")]);
  await part(mapping, "columns/2/change").click();
  await part(mapping, "columns/2/field").fill("kunta");
  await mapping.host.getByRole("option", { name: "Kunta", exact: true }).click();
  await part(mapping, "columns/3/change").click();
  await part(mapping, "columns/3/field").fill("ryhmä, jossa");
  await isAccessible(mapping.page, "choosing what a column is");
  await part(mapping, "columns/3/field").press("Enter");
  await part(mapping, "take").waitFor();
  const [download] = await Promise.all([mapping.page.waitForEvent("download"), part(mapping, "template").click()]);
  assert.equal(download.suggestedFilename(), "sarakkeet.json");
  const buffer = await readFile(await download.path());
  await part(mapping, "take").click();
  await mapping.headed("fieldwork/heading");

  await mapping.page.reload(); // nothing of it is remembered but what is in the file
  await mapping.ready();
  await mapping.click("view/add");
  await mapping.choose("add/files", [{ name: "sarakkeet.json", mimeType: "application/json", buffer }]);
  await mapping.node("template/text").waitFor({ state: "attached" });
  await mapping.choose("add/files", [csv("toka.csv", "Kolari")]);
  await part(mapping, "take").click();
  await mapping.headed("fieldwork/heading");
  await mapping.saved();
  const yes = { people: 1, answers: { "rakenne-pysyva": { yes: 1 } } };
  assert.deepEqual(await added(mapping), { "732 2026 associations": yes, "273 2026 associations": yes });
});

const far = { expected: /sheet2\.xml has a (row|cell)/ };
rule("an XLSX file is read: strings of all kinds, numbers, days by their format, and rows with gaps", far, async ({ open }) => {
  const mapping = await open();
  const loaded = [];
  mapping.page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
  await mapping.begin("Lappi", 2026);
  await mapping.click("view/add");
  const strings = [
    "<t>Completion time</t>",
    "<t>Kunta</t>",
    "<r><t>rakenne-</t></r><r><t>pysyva</t></r><rPh><t>lukuohje</t></rPh>",
    "<t>Rooli</t>",
    "<t>yhdistys</t>",
    '<t xml:space="preserve"> Kyllä </t>',
  ];
  const text = (cell, index) => `<c r="${cell}" t="s"><v>${index}</v></c>`;
  const inline = (cell, words) => `<c r="${cell}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const rows =
    `<row r="2">${text("A2", 0)}${text("B2", 1)}${text("D2", 2)}${text("E2", 3)}</row>` +
    // 46300 is 5 October 2026; the column between is empty.
    `<row r="4"><c r="A4" s="1"><v>46300.4375</v></c><c r="B4"><v>732</v></c>${text("D4", 5)}${text("E4", 4)}</row>` +
    `<row r="5"><c r="A5" s="3"><v>46301</v></c>${inline("B5", "Sallan&#10;kunta")}${inline("D5", "En tiedä")}${text("E5", 4)}</row>` +
    `<row r="7"><c r="A7" s="1"><v>46302.5</v></c><c r="B7" s="2"><v>583</v></c><c r="D7" t="str"><f>A1</f><v>Ei</v></c>${text("E7", 4)}</row>` +
    `<row r="9"><c r="A9" s="1"><v>46302.5</v></c>${inline("B9", "Ei mikään")}<c r="D9" t="b"><v>1</v></c>${text("E9", 4)}</row>`;
  const buffer = spreadsheet({ strings, rows });
  assert.ok(!loaded.includes("/xlsx.js")); // not before such a file is opened
  await mapping.choose("add/files", [{ name: "kysely.xlsx", mimeType, buffer }]);
  await part(mapping, "heading").filter({ hasText: "Taulukko kysely.xlsx" }).waitFor();
  assert.ok(loaded.includes("/xlsx.js"));
  await mapping.announced("Piilotettuja välilehtiä ei luettu: Valinnat");
  await mapping.host.getByText("Rivi 9, sarake ”Kunta”: Kuntaa ”Ei mikään” ei ole.").waitFor({ state: "attached" });
  await part(mapping, "take").click();
  await mapping.headed("fieldwork/heading");
  await mapping.saved();
  assert.deepEqual(await added(mapping), {
    "732 2026 associations": { people: 2, answers: { "rakenne-pysyva": { yes: 1, dk: 1 } } },
    "583 2026 associations": { people: 1, answers: { "rakenne-pysyva": { no: 1 } } },
  });
  const days = await mapping.page.evaluate(() =>
    JSON.parse(document.querySelector("#mapping").campaign.record).entries.map(({ text }) => JSON.parse(text).date),
  );
  assert.deepEqual(days.sort(), ["2026-10-05", "2026-10-06", "2026-10-07"]);

  // What is no table says so, and what to do; so does one with cells where no sheet has any.
  await mapping.click("view/add");
  for (const [row, cell] of [
    [999_999_999, "A999999999"],
    [2, "ZZZZZZZ2"],
  ]) {
    const name = `${cell}.xlsx`;
    const buffer = spreadsheet({ strings, rows: `<row r="${row}"><c r="${cell}"><v>1</v></c></row>` });
    await mapping.choose("add/files", [{ name, mimeType, buffer }]);
    await mapping.announced(name);
  }
  await mapping.choose("add/files", [{ name: "vanha.xls", mimeType, buffer: Buffer.from("d0cf11e0a1b11ae1", "hex") }]);
  await mapping.announced("vanha.xls");
});

rule("an XLSX file is read without a network, though its reader was never loaded before", far, async ({ context, open }) => {
  const mapping = await open();
  await mapping.page.locator('#mapping[data-offline="true"]').waitFor({ timeout: 30_000 });
  await mapping.begin("Lappi", 2026);
  await mapping.click("view/add");
  await context.setOffline(true);
  const inline = (cell, words) => `<c r="${cell}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const rows =
    `<row r="1">${inline("A1", "Kunta")}${inline("B1", "rakenne-pysyva")}${inline("C1", "Rooli")}${inline("D1", "Vuosi")}</row>` +
    `<row r="2">${inline("A2", "Salla")}${inline("B2", "Ei")}${inline("C2", "yhdistys")}<c r="D2"><v>2026</v></c></row>`;
  const buffer = spreadsheet({ strings: [], rows });
  await mapping.choose("add/files", [{ name: "kysely.xlsx", mimeType, buffer }]);
  await part(mapping, "take").click();
  await mapping.headed("fieldwork/heading");
  assert.deepEqual(await added(mapping), {
    "732 2026 associations": { people: 1, answers: { "rakenne-pysyva": { no: 1 } } },
  });
  await context.setOffline(false);
});
