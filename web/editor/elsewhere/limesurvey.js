// A survey as LimeSurvey exports it with tabs ("Tab-separated-values format"): a row for each setting (S, SL), group
// (G), question (Q), subquestion (SQ) and answer (A), all of it once more for each further language.
import { expanded } from "./limesurvey_types.js";
import { languageOf } from "./languages.js";
import { levelsOf } from "./limesurvey_levels.js";
import { newSurvey } from "./model.js";
import { toldText } from "./plain_text.js";
import { Table } from "./table.js";

export const columns = { needed: ["class", "name", "text"] };
// What is told one by one, as it changes what is asked; all other columns are about looks and are told together.
const WEIGHTY =
  /^(validation|em_validation_q|em_validation_sq|default|array_filter|array_filter_exclude|max_answers|min_answers)$/;
// In the rows of further languages, too.
const KNOWN = "id related_id class type/scale name relevance text help language mandatory other same_default"
  .split(" ")
  .concat(["assessment_value", "exclude_all_others", "other_replace_text", "hidden", "min_num_value", "max_num_value"]);
const NOT_HERE = { C: "conditions", QTA: "quota", QTALS: "quota", QTAM: "quota" };

/** Is the sheet such a survey? */
export const isLimeSurvey = (sheet, notes) => new Table(sheet, { needed: ["class", "type/scale", "name"] }, notes).isThere;

class LimeSurvey {
  #table;
  #notes;
  #builtIn;
  #survey = newSurvey("limesurvey");
  #settings = {};
  #base = "";
  #groups = new Map(); // by key
  #questions = new Map(); // by name
  #inGroup = new Map(); // language -> the group that is open there
  #open = new Map(); // language -> the question that is open there
  #count = new Map(); // language -> how many groups
  #levels = [];

  constructor(sheet, notes, builtIn) {
    this.#notes = notes;
    this.#builtIn = builtIn;
    this.#table = new Table(sheet, columns, notes);
  }

  read() {
    const { records } = this.#table;
    for (const record of records.filter((each) => this.#class(each) === "S"))
      this.#settings[this.#get(record, "name")] = this.#get(record, "text");
    const first = records.find((record) => this.#class(record) === "G") ?? records[0];
    this.#base = languageOf(this.#settings.language || this.#get(first, "language")) ?? "fi";
    const further = (this.#settings.additional_languages ?? "").split(/\s+/).map(languageOf);
    this.#survey.languages = [...new Set([this.#base, ...further.filter(Boolean)])];
    for (const record of records) this.#row(record);
    this.#finish();
    this.#table.know(...KNOWN);
    this.#table.tellUnasked((column) => !WEIGHTY.test(column));
    return this.#survey;
  }

  #get(record, column) {
    const cell = this.#table.get(record, column);
    return /^'=/.test(cell) ? cell.slice(1) : cell; // masked, so that no spreadsheet takes it for a formula
  }

  #class(record) {
    return this.#get(record, "class").toUpperCase();
  }

  // What a cell says, and the language that it says it in.
  #text(record, column) {
    return toldText(this.#get(record, column), this.#notes, this.#table.place(record, column));
  }

  #language(record) {
    const written = this.#get(record, "language");
    if (!written) return this.#base;
    const language = languageOf(written);
    if (!language) this.#notes.add("left", "language", this.#table.place(record, "language"), { language: written });
    else if (!this.#survey.languages.includes(language)) this.#survey.languages.push(language);
    return language;
  }

  #row(record) {
    const what = this.#class(record);
    const place = this.#table.place(record);
    if (what === "S") return;
    if (NOT_HERE[what]) return this.#notes.add("left", NOT_HERE[what], { ...place, row: what === "C" ? place.row : 0 });
    const language = this.#language(record);
    if (!language) return undefined;
    const isBase = language === this.#base;
    if (what === "SL") return this.#setting(record, language);
    if (what === "G") return this.#group(record, language, isBase);
    if (what === "Q") return this.#question(record, language, isBase);
    if (what === "SQ") return this.#part(record, language, isBase, "subs");
    if (what === "A") return this.#part(record, language, isBase, "answers");
    if (what === "AS") return this.#levels.push({ record, place, language });
    return this.#notes.add("left", "class", { ...place, column: "class" }, { class: what || "–" });
  }

  #setting(record, language) {
    const name = this.#get(record, "name");
    if (!["surveyls_title", "surveyls_description", "surveyls_welcometext", "surveyls_endtext"].includes(name)) return;
    const text = this.#text(record, "text");
    if (!text) return;
    if (name === "surveyls_title") this.#survey.title[language] = text;
    else if (name === "surveyls_description") this.#survey.description[language] = text;
    else this.#notes.add("left", name.slice("surveyls_".length), this.#table.place(record), { text });
  }

  #group(record, language, isBase) {
    const number = (this.#count.get(language) ?? 0) + 1;
    this.#count.set(language, number);
    const id = this.#get(record, "id");
    const key = id ? `id ${id}` : `number ${number}`;
    if (isBase && !this.#groups.has(key)) {
      const place = this.#table.place(record);
      const goal = { name: "", label: {}, shortName: {}, weight: "", place, when: this.#get(record, "relevance"), isUsed: false };
      this.#groups.set(key, goal);
    }
    const group = this.#groups.get(key);
    this.#inGroup.set(language, group);
    if (!group) return this.#notes.add("left", "translation", this.#table.place(record), { name: this.#get(record, "name") });
    const label = this.#text(record, "name");
    if (label) group.label[language] = label;
    const text = this.#text(record, "text");
    if (text) this.#notes.add("left", "group_text", this.#table.place(record, "text"), { text });
    return undefined;
  }

  #question(record, language, isBase) {
    const name = this.#get(record, "name");
    const place = this.#table.place(record);
    if (isBase) {
      if (this.#questions.has(name)) this.#notes.add("changed", "same_name", place, { name });
      const question = {
        ...{ name, place, type: this.#get(record, "type/scale") || "T", text: {}, help: {}, subs: [], answers: [] },
        group: this.#inGroup.get(language) ?? null,
        relevance: this.#get(record, "relevance"),
        hasOther: /^y$/i.test(this.#get(record, "other")),
        other: this.#get(record, "other_replace_text"),
        points: this.#get(record, "assessment_value"),
        exclusive: this.#get(record, "exclude_all_others").split(/[;,\s]+/),
        isHidden: this.#get(record, "hidden") === "1",
      };
      if (/^y$/i.test(this.#get(record, "mandatory"))) this.#notes.add("changed", "required", place);
      this.#questions.set(this.#questions.has(name) ? `${name} ${place.row}` : name, question);
      this.#open.set(language, question);
    } else this.#open.set(language, this.#questions.get(name) ?? null);
    const question = this.#open.get(language);
    if (!question) return this.#notes.add("left", "translation", place, { name });
    for (const [column, texts] of [
      ["text", question.text],
      ["help", question.help],
    ]) {
      const text = this.#text(record, column);
      if (text) texts[language] = text;
    }
    return undefined;
  }

  // A subquestion or an answer of the question that is open.
  #part(record, language, isBase, list) {
    const question = this.#open.get(language);
    const place = this.#table.place(record);
    const name = this.#get(record, "name");
    const scale = this.#get(record, "type/scale") || "0";
    if (!question) return this.#notes.add("left", "without_question", place, { name });
    const key = `${scale} ${name}`;
    let part = question[list].find((each) => each.key === key);
    if (isBase) {
      const points = this.#get(record, "assessment_value");
      part = {
        ...{ key, name, scale, place, points, text: {} },
        relevance: list === "subs" ? this.#get(record, "relevance") : "",
      };
      question[list].push(part);
    }
    if (!part) return this.#notes.add("left", "translation", place, { name });
    const text = this.#text(record, "text");
    if (text) part.text[language] = text;
    return undefined;
  }

  #finish() {
    const { goals, questions, languages } = this.#survey;
    const { sid, assessments } = this.#settings;
    if (sid) this.#survey.name = `limesurvey-${sid}`;
    const scored = !/^n$/i.test(assessments ?? "");
    for (const question of this.#questions.values()) {
      const made = expanded(question, { languages, scored, notes: this.#notes, builtIn: this.#builtIn });
      if (made.length > 0 && question.group && !question.group.isUsed) {
        question.group.isUsed = true;
        goals.push(question.group);
        this.#notes.add("changed", "goal_of_group", question.group.place, { goal: Object.values(question.group.label)[0] ?? "" });
      }
      questions.push(...made);
    }
    for (const group of this.#groups.values())
      if (!group.isUsed) this.#notes.add("left", "group_empty", group.place, { name: Object.values(group.label)[0] ?? "" });
    this.#survey.levels = levelsOf(this.#levels, this.#survey, this.#table, this.#notes);
    const settings = this.#table.records.filter((record) => ["S", "SL"].includes(this.#class(record)));
    if (settings.length > 0) this.#notes.add("left", "settings");
  }
}

/** sheet: {name, rows}. What was read of it, and notes of what was not; builtIn: see built_in.js. */
export const readLimeSurvey = (sheet, notes, builtIn) => new LimeSurvey(sheet, notes, builtIn).read();
