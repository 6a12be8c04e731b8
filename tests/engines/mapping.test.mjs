// A region's mapping in each browser engine, by mouse and keys: a region is begun at the first press after its whole
// name was typed, a municipality's note is kept when the page is left, an interview is held, and the table is sorted.
import assert from "node:assert/strict";
import { recordFragment, recordOfLink } from "../../web/keeping/record_link.js";
import { spreadsheetOf, xlsxType } from "../browser/support/spreadsheet.mjs";
import { inEachEngine } from "./support/each_engine.mjs";
import { Inside } from "./support/inside.mjs";
import { until } from "./support/programs.mjs";

const screen = { width: 1280, height: 900 };

inEachEngine(
  "a mapping is begun, kept and gone on with, an interview held, and the table sorted",
  { screen, pages: ["/mapping.html"] },
  async ({ browser, site }) => {
    const mapping = new Inside(browser, "mapping");
    const sorted = () =>
      browser.call(() =>
        [...document.getElementById("mapping").shadowRoot.querySelectorAll("th[aria-sort]")].map((head) => head.ariaSort),
      );

    await browser.open(`${site.origin}/mapping.html`);
    await mapping.meets("start/heading");
    await mapping.press("start/region");
    await browser.type("Lappi");
    await mapping.press("start/begin");
    await mapping.meets("fieldwork/heading");
    await mapping.press("fieldwork/583/open");
    await mapping.press("form/583/note");
    await browser.type("Soitetaan maanantaina");
    await mapping.kept();

    await browser.open(`${site.origin}/mapping.html`);
    await mapping.meets("fieldwork/heading");
    await mapping.press("fieldwork/583/open");
    await until("the note is there", async () => (await mapping.value("form/583/note")) === "Soitetaan maanantaina");
    // An interview: its keys are no command of the browser, such as the search that Firefox opens by "/".
    await mapping.press("form/583/interview");
    await mapping.meets("interview/question/rakenne-pysyva/heading");
    await browser.type("2");
    await browser.type("/");
    const note = "interview/question/rakenne-pysyva/note";
    await until("the note has the focus", async () => (await mapping.focused()) === note);
    await browser.type("Kerran vuodessa?");
    await until("the note is there", async () => (await mapping.value(note)) === "Kerran vuodessa?");
    await browser.key("Enter"); // a new line
    await browser.key("Escape");
    await until("the question has the focus", async () => /\/heading$/.test(await mapping.focused()));
    await browser.key("Enter");
    await mapping.meets("interview/question/rakenne-tapaamiset/heading");
    await mapping.kept();
    await mapping.press("view/table");
    await mapping.meets("table/heading");
    await mapping.press("table/sort/1");
    await until("the table is sorted by the first goal", async () => (await sorted())[2] === "descending");
  },
);

// As a coordinator's page sends it.
const interview = JSON.stringify({
  format: 2,
  kind: "interview",
  id: "sent",
  voice: "official",
  set: { id: "jarjestoystavallinen-kunta", revision: "2026-11-28" },
  municipality: "583",
  date: "2026-11-20",
  people: 1,
  answering: "agreed",
  questions: { "rakenne-pysyva": { rounds: [{ counts: { yes: 1 } }] } },
});

inEachEngine(
  "an interview is opened by its link, corrected and confirmed",
  { screen, pages: ["/confirm.html"] },
  async ({ browser, site }) => {
    const page = new Inside(browser, "confirm");
    await browser.open(`${site.origin}/confirm.html${recordFragment(interview)}`);
    await page.meets("interview/heading");
    await page.press("read-back/rakenne-pysyva/edit");
    await page.meets("interview/question/rakenne-pysyva/heading");
    await page.press("interview/question/rakenne-pysyva/option/no");
    await page.press("confirm/back");
    await page.meets("interview/heading");
    await page.press("confirm/yes");
    await page.press("confirm/send/file");
    const sent = await browser.call(() => location.hash);
    const { questions, confirmed } = JSON.parse(recordOfLink(sent));
    assert.deepEqual(questions["rakenne-pysyva"].rounds, [
      { counts: { yes: 1 } },
      { counts: { no: 1 }, corrected: confirmed, by: "municipality" },
    ]);
    assert.match(confirmed, /^\d{4}-\d\d-\d\d$/);
  },
);

// Runs in the page: what a hand does that drops a file.
function dropFile(name, type, base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([bytes], name, { type }));
  document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
}

inEachEngine(
  "an XLSX file that is dropped is read and taken, and what cannot be read in it is told",
  { screen, pages: ["/mapping.html"] },
  async ({ browser, site }) => {
    const mapping = new Inside(browser, "mapping");
    await browser.open(`${site.origin}/mapping.html?language=fi`);
    await mapping.meets("start/heading");
    await mapping.press("start/region");
    await browser.type("Lappi");
    await mapping.press("start/begin");
    await mapping.meets("fieldwork/heading");
    await mapping.press("view/add");
    await mapping.meets("add/heading");
    const file = spreadsheetOf([
      null,
      ["Completion time", "Kunta", "Rooli", "", "rakenne-pysyva", "yhdyshenkilo-nimetty"],
      [{ time: 46_300.4375 }, "Sallan kunta", "yhdistys", "", "Kyllä", "En tiedä"], // 5 October 2026
      [{ time: 46_301.5 }, 732, "yhdistys", "", " Osittain ", ""],
      null,
      [{ time: 46_302.5 }, "Ei mikään", "yhdistys", "", "Ei", "Ei"],
    ]);
    await browser.call(dropFile, "kysely.xlsx", xlsxType, file.toString("base64"));
    await until("the table is told", async () => (await mapping.words()).includes("Taulukko kysely.xlsx"));
    const words = (await mapping.words()).replaceAll("\u00AD", "");
    assert.match(words, /Rivi 6, sarake ”Kunta”: Kuntaa ”Ei mikään” ei ole\./);
    const take = await browser.call(
      () => document.getElementById("mapping").shadowRoot.querySelector('[data-node$="/take"]').dataset.node,
    );
    await mapping.press(take);
    await mapping.meets("fieldwork/heading");
    await mapping.kept();
    const taken = await browser.call(() =>
      JSON.parse(document.getElementById("mapping").campaign.record).entries.map(({ text }) => JSON.parse(text)),
    );
    assert.deepEqual(
      taken.map(({ municipality, date, questions }) => [municipality, date, questions["rakenne-pysyva"].rounds[0].counts]).sort(),
      [
        ["732", "2026-10-05", { yes: 1 }],
        ["732", "2026-10-06", { partly: 1 }],
      ],
    );
  },
);
