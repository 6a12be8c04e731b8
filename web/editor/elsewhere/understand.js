// A file from another survey program as a question set: which program it is of, and what became of all that it says.
import { formatted } from "../form/edits.js";
import { decode } from "../text_file.js";
import { builtInOf } from "./built_in.js";
import { delimiterOf, rowsOfText } from "./delimited.js";
import { isLimeSurvey, readLimeSurvey } from "./limesurvey.js";
import { Notes, Unreadable } from "./notes.js";
import { SetMaker } from "./set_of.js";
import { Table } from "./table.js";
import { sheetsOf } from "./workbook.js";
import { isXlsForm, readXlsForm } from "./xlsform.js";

const MOST_ROWS = 100_000;
const MOST_OPTIONS = 130_000; // a little more than a set may have; a long list may be that of many questions
const isZip = (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isCompound = (bytes) => bytes[0] === 0xd0 && bytes[1] === 0xcf; // Excel's file before 2007

/**
 * {form, set, text, notes}: the program that the file is of, the set, and the set as it is written. Throws Unreadable,
 * with what is to be done, where the file is none of those.
 * tablesOf: that of xlsx.js; today: a date as 2026-11-30; words: the editor's own by language.
 */
export function understand({ name, bytes }, { tablesOf, today, words }) {
  const notes = new Notes();
  if (isCompound(bytes)) throw new Unreadable("workbook_old");
  const builtIn = builtInOf(words);
  const survey = isZip(bytes) ? ofWorkbook(sheetsOf(bytes, tablesOf, notes), notes, builtIn) : ofText(bytes, notes, builtIn);
  if (survey.questions.length === 0) throw new Unreadable("no_questions");
  const options = survey.questions.reduce((sum, question) => sum + question.options.length, 0);
  if (options > MOST_OPTIONS) throw new Unreadable("too_many_options", { most: MOST_OPTIONS });
  const set = new SetMaker(survey, notes, { today, file: name.replace(/\.[^.]*$/, "") }).make();
  return { form: survey.form, set, text: `${formatted(set)}\n`, notes };
}

function checkedRows(sheets) {
  if (sheets.reduce((sum, { rows }) => sum + rows.length, 0) > MOST_ROWS)
    throw new Unreadable("too_many_rows", { most: MOST_ROWS });
  return sheets;
}

function ofWorkbook(sheets, notes, builtIn) {
  checkedRows(sheets);
  if (isXlsForm(sheets)) return readXlsForm(sheets, notes, builtIn);
  const [limeSurvey] = sheets.filter((sheet) => isLimeSurvey(sheet, new Notes()));
  if (limeSurvey) {
    for (const { name } of sheets) if (name !== limeSurvey.name) notes.add("left", "sheet", { sheet: name });
    return readLimeSurvey(limeSurvey, notes, builtIn);
  }
  if (sheets.some((sheet) => new Table(sheet, { needed: ["pointer"] }, new Notes()).isThere))
    throw new Unreadable("translations");
  throw new Unreadable("workbook_unknown", { sheets: sheets.map(({ name }) => name).join(", ") || "–" });
}

function ofText(bytes, notes, builtIn) {
  const { text, encoding } = decode(bytes);
  const content = text.replace(/^\ufeff/, "");
  if (/^\s*<\?xml|<LimeSurveyDocType>/.test(content.slice(0, 500))) throw new Unreadable("text_xml");
  const line = content.split("\n").find((each) => each.trim() !== "") ?? "";
  const { rows, open } = rowsOfText(content, delimiterOf(line));
  const sheet = { name: "", rows };
  checkedRows([sheet]);
  if (!isLimeSurvey(sheet, new Notes())) {
    if (/^"?pointer\b/i.test(line)) throw new Unreadable("translations");
    throw new Unreadable("text_unknown");
  }
  if (encoding) notes.add("changed", "encoding", {}, { encoding });
  if (open) notes.add("changed", "quote_open", { row: open });
  return readLimeSurvey(sheet, notes, builtIn);
}
