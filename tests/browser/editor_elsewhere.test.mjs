// Surveys of other programs in the editor page: shown first, taken as a question set, and nothing lost.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { strToU8 } from "fflate";
import { isAccessible } from "./support/axe.mjs";
import { editorRule, ours } from "./support/editor.mjs";
import { workbookOf, xlsxType } from "./support/spreadsheet.mjs";

const words = Object.fromEntries(
  ["fi", "sv", "en"].map((tag) => [
    tag,
    JSON.parse(readFileSync(new URL(`../../web/languages/elsewhere/${tag}.json`, import.meta.url), "utf8")),
  ]),
);
const say = (tag, name, values = {}) => words[tag][name].replace(/\{(\w+)\}/g, (_, key) => String(values[key]));

// As a village association might have it: without goals, levels and points, with what a set cannot hold.
const form = {
  survey: [
    ["type", "name", "label::Suomi (fi)", "label::Svenska (sv)", "relevant", "appearance"],
    ["note", "hei", "Tervetuloa vastaamaan", "", "", ""],
    ["select_one kylla_ei", "lammitys", "Pysyykö talo lämpimänä?", "Håller sig huset varmt?", "", "minimal"],
    ["select_one kylla_ei", "puut", "Riittääkö puu?", "Räcker veden?", "${lammitys} = 'k'", ""],
    ["text", "muuta", "Mitä muuta?", "", "", ""],
  ],
  choices: [
    ["list_name", "name", "label::Suomi (fi)", "label::Svenska (sv)"],
    ["kylla_ei", "k", "Kyllä", "Ja"],
    ["", "e", "Ei", "Nej"],
    ["kylla_ei", "eos", "En tiedä", "Vet inte"],
  ],
};
const formFile = workbookOf(form, { hidden: ["choices"], merged: { choices: ["A2:A3"] } });

const survey = [
  "class\ttype/scale\tname\trelevance\ttext\thelp\tlanguage\tassessment_value",
  "S\t\tlanguage\t\tfi\t\t\t",
  "SL\t\tsurveyls_title\t\tKylätalo\t\tfi\t",
  "G\t\tTalo\t1\t\t\tfi\t",
  'Q\tL\tq1\t1\t"<p>Onko <b>lämmin</b>?</p>"\t\tfi\t',
  "A\t0\tA1\t\tOn\t\tfi\t2",
  "A\t0\tA2\t\tEi\t\tfi\t0",
].join("\r\n");

async function drop(page, name, content) {
  const transfer = await page.evaluateHandle(
    ({ name, bytes }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], name));
      return transfer;
    },
    { name, bytes: [...Buffer.from(content)] },
  );
  await page.locator("#form").dispatchEvent("drop", { dataTransfer: transfer });
}

async function choose(page, editor, name, content) {
  await editor.openShelf();
  const chosen = page.waitForEvent("filechooser");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: editor.say("open.elsewhere") })
    .click();
  await (await chosen).setFiles({ name, mimeType: xlsxType, buffer: Buffer.from(content) });
}

const dialogOf = (page, language) => page.getByRole("dialog", { name: say(language, "heading") });

editorRule(
  "a workbook that is dropped is shown, taken by the keyboard, and has what it lacks marked; what was open is kept",
  { words: "fi", tab: "form" },
  async ({ page, editor }) => {
    const loaded = [];
    page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
    await drop(page, "Kylän kysely.xlsx", formFile);
    const dialog = dialogOf(page, "fi");
    await dialog.waitFor();
    assert.ok(loaded.some((path) => path.endsWith("/elsewhere.js")) && loaded.some((path) => path.endsWith("/xlsx.js")));
    await isAccessible(page, "a survey is shown");
    assert.equal(await page.evaluate(() => document.activeElement.id), "elsewhere-heading");
    assert.deepEqual(await dialog.locator("dd").allTextContents(), ["2", "6", "1", "puuttuvat", "puuttuvat", "suomi, ruotsi"]);
    const left = await dialog.locator('[data-group="left"] li').allTextContents();
    assert.ok(left.some((each) => each.startsWith("Välilehti survey, rivi 2, sarake type:") && each.includes("Tervetuloa")));
    assert.ok(left.some((each) => each.includes("rivi 5") && each.includes("Mitä muuta?")));
    const changed = await dialog.locator('[data-group="changed"] li').allTextContents();
    assert.ok(changed.some((each) => each.includes(say("fi", "note.merged", { area: "A2:A3" }))));
    assert.ok(changed.some((each) => each.includes(say("fi", "note.sheet_hidden"))));
    await dialog.getByText(say("fi", "rows"), { exact: true }).click();
    const rows = await dialog.locator("tbody tr").allTextContents();
    assert.ok(rows.some((each) => each.includes("survey 3") && each.includes("lammitys")));
    const take = dialog.getByRole("button", { name: say("fi", "take") });
    for (let presses = 0; presses < 5 && !(await take.evaluate((it) => it === document.activeElement)); presses += 1)
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.getElementById("name").value === "Kylän kysely.json");
    await editor.checked();
    // The check names what is missing, and the cards show it.
    const problems = await editor.problems.allTextContents();
    for (const id of ["empty-text", "no-points"])
      assert.ok(
        problems.some((each) => each.includes(id)),
        problems.join("\n"),
      );
    await editor.leads.filter({ hasText: "empty-text" }).first().click();
    const field = page.locator('[data-at="/title/fi"]');
    assert.ok(await field.evaluate((it) => it === document.activeElement), "a press leads to the field that is empty");
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    await isAccessible(page, "a set from elsewhere");
    const set = JSON.parse(await editor.text());
    assert.deepEqual(set.questions[1].shown_after, { question: "lammitys", answers: ["k"] });
    assert.equal(set.questions[0].options[2].points, null);
    // What was open before is among those that are kept once it was changed; the finished one begins anew.
    await editor.begin("open.ours");
    assert.equal(await editor.text(), ours);
    await editor.openShelf();
    await page.getByRole("button", { name: /^Avaa Kylän kysely\.json/ }).waitFor();
  },
);

for (const language of ["fi", "sv", "en"])
  editorRule(
    `in ${language}, a survey of LimeSurvey is shown and can be left; then all is as before`,
    { words: language, tab: "form" },
    async ({ page, editor }) => {
      await choose(page, editor, "limesurvey_survey_5.txt", `\ufeff${survey}`);
      const dialog = dialogOf(page, language);
      await dialog.getByText(say(language, "read.limesurvey", { name: "limesurvey_survey_5.txt" })).waitFor();
      await isAccessible(page, "a survey is shown");
      await dialog.getByText(say(language, "note.goal_of_group", { goal: "Talo" })).waitFor();
      await dialog.getByRole("button", { name: say(language, "no") }).click();
      await dialog.waitFor({ state: "hidden" });
      assert.equal(await editor.text(), ours);
    },
  );

editorRule(
  "what was written before a survey is taken stays on the shelf",
  { words: "en", tab: "form" },
  async ({ page, editor }) => {
    await editor.begin("open.example");
    await editor.edit("Lämpö", "Lämmin");
    await editor.tab("form").click();
    await choose(page, editor, "s.txt", survey);
    await dialogOf(page, "en")
      .getByRole("button", { name: say("en", "take") })
      .click();
    await page.waitForFunction(() => document.getElementById("name").value === "s.json");
    await editor.checked();
    assert.equal(JSON.parse(await editor.text()).questions[0].text.fi, "Onko lämmin?");
    await editor.openShelf();
    await page.getByRole("button", { name: /^Open example-minimal\.json/ }).click();
    await editor.checked();
    assert.ok((await editor.text()).includes("Lämmin"));
  },
);

editorRule(
  "files that are no survey are told what to do, and change nothing",
  // The style is that of the document that Chromium makes of broken XML.
  { words: "fi", tab: "form", expected: /inline style/ },
  async ({ page, editor }) => {
    const bomb = workbookOf(form, { parts: { "xl/worksheets/sheet9.xml": new Uint8Array(64 * 2 ** 20) } });
    assert.ok(bomb.length < 200_000, "small as it is packed");
    const wide = { xml: '<c r="XFD2" t="inlineStr"><is><t>x</t></is></c>' };
    const rows = Array.from({ length: 400 }, (_, at) => [{ xml: wide.xml.replace("XFD2", `XFD${at + 1}`) }]);
    for (const [name, content, fault] of [
      ["bomb.xlsx", bomb, "workbook_too_large"],
      ["wide.xlsx", workbookOf({ survey: rows }), "workbook_too_large"],
      ["broken.xlsx", "PK no zip", "workbook_broken"],
      [
        "entities.xlsx",
        workbookOf(form, { parts: { "xl/sharedStrings.xml": strToU8("<!DOCTYPE a [<!ENTITY b") } }),
        "workbook_broken",
      ],
      ["other.ods", workbookOf({}), "workbook_other"],
      ["old.xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), "workbook_old"],
      ["texts.csv", "pointer;fi\r\n/title;x", "translations"],
      ["survey.lss", '<?xml version="1.0"?><document/>', "text_xml"],
    ]) {
      await choose(page, editor, name, content);
      const dialog = dialogOf(page, "fi");
      await dialog.getByText(say("fi", `fault.${fault}`)).waitFor();
      await isAccessible(page, name);
      await dialog.getByRole("button", { name: say("fi", "close") }).click();
      await dialog.waitFor({ state: "hidden" });
    }
    assert.equal(await editor.text(), ours);
  },
);

editorRule(
  "formulas, errors, dates and cells that are only coloured are read or told",
  { words: "fi", tab: "form" },
  async ({ page, editor }) => {
    const odd = workbookOf({
      survey: [
        ["type", "name", "label::fi", { xml: '<c r="XFD1" s="1"/>' }],
        ["select_one k", "a", { xml: '<c r="PLACE" t="str"><f>"On"&amp;"ko?"</f><v>Onko?</v></c>' }],
      ],
      choices: [
        ["list_name", "name", "label::fi", "points"],
        ["k", 1, { xml: '<c r="PLACE" s="1"><v>46054</v></c>' }, { xml: '<c r="PLACE"><f>1+1</f></c>' }],
        ["k", 2, "Ei", { xml: '<c r="PLACE" t="e"><f>1/0</f><v>#DIV/0!</v></c>' }],
      ],
    });
    await choose(page, editor, "odd.xlsx", odd);
    const dialog = dialogOf(page, "fi");
    const place = (row, column) => `Välilehti choices, rivi ${row}, sarake ${column}: `;
    for (const text of [
      `${place(2, "C")}${say("fi", "note.date", { value: "2026-02-01" })}`,
      `${place(2, "D")}${say("fi", "note.formula")}`,
      `${place(3, "D")}${say("fi", "note.error", { value: "#DIV/0!" })}`,
    ])
      await dialog.getByText(text).waitFor();
    await dialog.getByRole("button", { name: say("fi", "take") }).click();
    await page.waitForFunction(() => document.getElementById("name").value === "odd.json");
    assert.equal(JSON.parse(await editor.text()).questions[0].text.fi, "Onko?");
  },
);
