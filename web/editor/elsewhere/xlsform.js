// A workbook as XLSForm describes it (https://xlsform.org): the sheets survey, choices and settings, with columns of
// our own for what a question set needs besides, and our own sheets goals and levels.
import { languageOf } from "./languages.js";
import { choiceLists } from "./xlsform_choices.js";
import { isYes, newQuestion, newSurvey } from "./model.js";
import { Table } from "./table.js";
import { typeOf } from "./xlsform_types.js";

const ALIASES = {
  caption: "label",
  relevance: "relevant",
  command: "type",
  tag: "name",
  value: "name",
  calculate: "calculation",
};
const OWN_TEXTS = ["why", "next_step", "next_step_title", "find_out", "source"];
const SURVEY = { needed: ["type"], aliases: ALIASES, texts: ["label", "hint", "guidance_hint", ...OWN_TEXTS] };
const LOOKS = ["appearance", "parameters", "autoplay", "rows", "read_only", "readonly", "body", "sms_field", "note"];
const SETTINGS = {
  needed: [],
  aliases: { set_form_title: "form_title", title: "form_title", set_form_id: "form_id" },
  texts: ["form_title", "description"],
};
const GOALS = { needed: ["name"], aliases: { id: "name" }, texts: ["label", "short_name"] };
const LEVELS = { needed: ["min"], aliases: { id: "name", description: "text" }, texts: ["label", "text"] };

/** Is there a sheet of questions? */
export const isXlsForm = (sheets) => sheets.some(({ name }) => nameOf(name) === "survey");

const nameOf = (name) => name.trim().toLowerCase();

class XlsForm {
  #sheets;
  #notes;
  #builtIn;
  #survey = newSurvey("xlsform");
  #language = ""; // of columns that name none
  #lists;
  #groups = []; // those that are open: {name, label, when, place}

  constructor(sheets, notes, builtIn) {
    this.#sheets = sheets;
    this.#notes = notes;
    this.#builtIn = builtIn;
  }

  read() {
    const rows = this.#table("survey", SURVEY);
    const choices = this.#table("choices", { ...choiceLists.columns });
    const settings = this.#table("settings", SETTINGS);
    const [goals, levels] = [this.#table("goals", GOALS), this.#table("levels", LEVELS)];
    const tables = [rows, choices, settings, goals, levels];
    this.#setLanguages(tables, settings.records[0] && settings.get(settings.records[0], "default_language"));
    this.#settings(settings);
    this.#lists = choiceLists(choices, this.#language, { notes: this.#notes, builtIn: this.#builtIn });
    this.#goals(goals);
    this.#levels(levels);
    for (const record of rows.records) this.#row(rows, record);
    for (const group of this.#groups) this.#notes.add("changed", "group_open", group.place);
    this.#lists.tellUnused();
    this.#goalsOfQuestions();
    rows.tellUnasked((column) => LOOKS.includes(column));
    for (const table of tables.slice(1)) table.tellUnasked();
    const known = ["survey", "choices", "settings", "goals", "levels"];
    for (const { name } of this.#sheets) if (!known.includes(nameOf(name))) this.#notes.add("left", "sheet", { sheet: name });
    return this.#survey;
  }

  #table(name, columns) {
    const sheet = this.#sheets.find((each) => nameOf(each.name) === name);
    const table = new Table(sheet ?? { name, rows: [] }, columns, this.#notes);
    if (sheet && sheet.rows.length > 0 && !table.isThere) this.#notes.add("left", "no_headings", { sheet: sheet.name });
    return table;
  }

  #setLanguages(tables, wanted) {
    const named = [...new Set(tables.flatMap((table) => table.languages))];
    const chosen = wanted && wanted.toLowerCase() !== "default" ? languageOf(wanted) : null;
    this.#language = chosen ?? (named.length === 1 ? named[0] : null) ?? "fi";
    const isUnnamed = tables.some((table) => table.hasUnnamed("label"));
    if (isUnnamed && !chosen) this.#notes.add("changed", "language_unnamed", {}, { language: this.#language });
    const first = chosen || isUnnamed ? this.#language : (named[0] ?? this.#language);
    const all = [first, ...named.filter((tag) => tag !== first)];
    // Plain language stands behind the one that it simplifies.
    const bases = all.map((tag) => tag.replace(/-simple$/, ""));
    this.#survey.languages = [...new Set(bases.flatMap((base) => [base, ...all.filter((tag) => tag === `${base}-simple`)]))];
  }

  #settings(table) {
    const [record, ...others] = table.records;
    if (!record) return;
    for (const other of others) {
      table.leave(other);
      this.#notes.add("left", "row", table.place(other));
    }
    this.#survey.name = table.get(record, "form_id");
    this.#survey.revision = table.get(record, "version");
    this.#survey.title = table.texts(record, "form_title", this.#survey.languages[0]);
    this.#survey.description = table.texts(record, "description", this.#survey.languages[0]);
  }

  #goals(table) {
    for (const record of table.records)
      this.#survey.goals.push({
        name: table.get(record, "name"),
        label: table.texts(record, "label", this.#language),
        shortName: table.texts(record, "short_name", this.#language),
        weight: table.get(record, "weight"),
        place: table.place(record),
      });
  }

  #levels(table) {
    for (const record of table.records)
      this.#survey.levels.push({
        name: table.get(record, "name"),
        label: table.texts(record, "label", this.#language),
        text: table.texts(record, "text", this.#language),
        min: table.get(record, "min").replace(/\s*%$/, ""),
        guard: table.get(record, "every_goal_at_least").replace(/\s*%$/, ""),
        place: table.place(record),
      });
  }

  // ---- Rows of the sheet survey ----

  #row(table, record) {
    const place = table.place(record);
    const label = table.texts(record, "label", this.#language);
    const { what, list, other, said } = typeOf(table.get(record, "type"));
    const name = table.get(record, "name");
    const left = (id) => {
      this.#notes.add("left", id, { ...place, column: "type" }, { type: said, text: Object.values(label)[0] ?? name });
      this.#notes.became(place, "left", "", Object.values(label)[0] ?? name);
      table.leave(record);
    };
    if (what === "comment") return table.leave(record);
    if (isYes(table.get(record, "disabled"))) left("disabled");
    else if (what === "begin") this.#begin(table, record, { name, label, isRepeat: list === "repeat" });
    else if (what === "end") {
      table.leave(record);
      this.#end(place);
    } else if (what === "single" || what === "multiple") this.#question(table, record, { what, list, other, name, label });
    else left(what);
    return undefined;
  }

  #begin(table, record, { name, label, isRepeat }) {
    const place = table.place(record);
    if (isRepeat) this.#notes.add("changed", "repeat", place, { name });
    this.#groups.push({ name, label, place, when: table.get(record, "relevant") });
  }

  #end(place) {
    if (!this.#groups.pop()) this.#notes.add("changed", "group_end", place);
  }

  #question(table, record, { what, list, other, name, label }) {
    const question = newQuestion(name, what, table.place(record));
    const texts = (column) => table.texts(record, column, this.#language);
    question.text = label;
    question.help = texts("hint");
    const guidance = texts("guidance_hint");
    if (Object.keys(question.help).length === 0) question.help = guidance;
    else for (const text of Object.values(guidance)) this.#notes.add("left", "guidance", question.place, { text });
    question.why = texts("why");
    question.findOut = texts("find_out");
    question.step = texts("next_step");
    question.stepTitle = texts("next_step_title");
    question.source = texts("source");
    for (const [column, member] of [
      ["source_url", "sourceAddress"],
      ["goal", "goal"],
      ["weight", "weight"],
      ["nature", "nature"],
      ["points_reason", "pointsReason"],
    ])
      question[member] = table.get(record, column);
    if (isYes(table.get(record, "required"))) this.#notes.add("changed", "required", question.place);
    question.group = this.#groups.find((group) => Object.keys(group.label).length > 0) ?? this.#groups[0];
    question.when = [...this.#groups.map(({ when }) => when), table.get(record, "relevant")].filter(Boolean);
    if (table.get(record, "choice_filter"))
      this.#notes.add("changed", "choice_filter", { ...question.place, column: "choice_filter" });
    question.options = this.#lists.optionsOf(list, question.place, other);
    this.#constraint(table, record, question);
    this.#survey.questions.push(question);
  }

  // "Nothing of these" goes with no other: not(selected(., 'none') and count-selected(.) > 1), in either order.
  #constraint(table, record, question) {
    const constraint = table.get(record, "constraint");
    if (!constraint) return;
    const [, one, other] =
      /^not\s*\(\s*(?:selected\(\.,\s*['"]([^'"]+)['"]\)\s*and\s*count-selected\(\.\)\s*>\s*1|count-selected\(\.\)\s*>\s*1\s*and\s*selected\(\.,\s*['"]([^'"]+)['"]\))\s*\)$/.exec(
        constraint,
      ) ?? [];
    const option = question.options.find(({ name }) => name === (one ?? other));
    const place = { ...question.place, column: "constraint" };
    if (!option || question.kind !== "multiple") return this.#notes.add("left", "constraint", place, { constraint });
    option.exclusive = true;
    this.#notes.add("changed", "constraint_exclusive", place, { name: option.name });
  }

  // By the column "goal", or else by the groups.
  #goalsOfQuestions() {
    const { goals, questions } = this.#survey;
    const known = new Map();
    const know = (goal) => {
      for (const name of [goal.name, ...Object.values(goal.label)])
        if (name && !known.has(name.toLowerCase())) known.set(name.toLowerCase(), goal);
      return goal;
    };
    goals.forEach(know);
    const byColumn = questions.some(({ goal }) => goal);
    const ofGroups = new Map();
    const add = (goal) => (goals.push(goal), know(goal));
    for (const question of questions) {
      const { goal: wanted, group, place } = question;
      question.goal = null;
      if (byColumn && wanted) {
        question.goal = known.get(wanted.toLowerCase()) ?? null;
        if (question.goal) continue;
        this.#notes.add("changed", "goal_of_column", { ...place, column: "goal" }, { goal: wanted });
        question.goal = add({ name: wanted, label: { [this.#language]: wanted }, shortName: {}, weight: "", place });
      } else if (!byColumn && group) {
        const label = Object.values(group.label)[0] ?? group.name;
        if (!ofGroups.has(group)) {
          const same = known.get(group.name.toLowerCase()) ?? known.get(label.toLowerCase());
          if (!same) this.#notes.add("changed", "goal_of_group", group.place, { goal: label });
          ofGroups.set(
            group,
            same ?? add({ name: group.name, label: group.label, shortName: {}, weight: "", place: group.place }),
          );
        }
        question.goal = ofGroups.get(group);
      } else if (goals.length > 0) this.#notes.add("missing", "goal_of_question", place);
    }
  }
}

/** sheets: [{name, rows}]. What was read of them, and notes of what was not; builtIn: see built_in.js. */
export const readXlsForm = (sheets, notes, builtIn) => new XlsForm(sheets, notes, builtIn).read();
