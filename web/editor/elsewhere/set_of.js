// A question set from what was read of a survey. What the set needs and the survey has not is left empty, so that the
// check names it at its place, and is told.
import { followUpOf } from "./follow_up.js";
import { Ids, validId } from "./ids.js";
import { pointsOf } from "./points.js";

/** The object with what there is: no undefined, no empty texts. */
const withoutNothing = (object) => {
  const isNothing = (value) => value === undefined || (value && typeof value === "object" && Object.keys(value).length === 0);
  return Object.fromEntries(Object.entries(object).filter(([, value]) => !isNothing(value)));
};

export class SetMaker {
  #survey;
  #notes;
  #sources = {};
  #sourceIds = new Ids();
  #keysOfSources = new Map();

  /** survey: as model.js has it. today: a date as 2026-11-30; file: the file's name without its ending. */
  constructor(survey, notes, { today, file }) {
    this.#survey = survey;
    this.#notes = notes;
    this.today = today;
    this.file = file;
  }

  /** @returns {object} the set */
  make() {
    const { languages, title, description, name, revision } = this.#survey;
    if (Object.keys(title).length === 0) this.#notes.add("missing", "title");
    if (!name) this.#notes.add("changed", "id_of_file");
    if (!revision) this.#notes.add("changed", "revision", {}, { revision: this.today });
    const goals = this.#goals();
    const questions = this.#questions(goals);
    const levels = this.#levels();
    const { length } = this.#survey.questions;
    for (const [member, id] of [
      ["why", "no_why"],
      ["step", "no_step"],
    ]) {
      const without = this.#survey.questions.filter((question) => Object.keys(question[member]).length === 0).length;
      if (without > 0) this.#notes.add("missing", id, {}, { count: without, of: length });
    }
    return withoutNothing({
      $schema: "question-set.schema.json",
      format: 1,
      id: validId(name || this.file) || "survey",
      revision: revision || this.today,
      languages: languages.filter((tag) => !tag.endsWith("-simple")),
      title: this.#needed(title),
      description,
      goals: goals.map(({ made }) => made),
      levels,
      sources: this.#sources,
      questions,
    });
  }

  // A text that has to be there, be it empty.
  #needed(texts) {
    return Object.keys(texts).length > 0 ? this.#ordered(texts) : { [this.#survey.languages[0]]: "" };
  }

  #ordered(texts) {
    const { languages } = this.#survey;
    return Object.fromEntries(languages.filter((tag) => tag in texts).map((tag) => [tag, texts[tag]]));
  }

  #texts(texts) {
    return Object.keys(texts).length > 0 ? this.#ordered(texts) : undefined;
  }

  // An id that its name gives; told where it is not the name itself.
  #idOf(ids, name, otherwise, place) {
    const id = ids.give(name, otherwise);
    if (name && id !== name) this.#notes.add("changed", "id", { ...place, column: "" }, { name, id });
    return id;
  }

  #number(cell, place, column) {
    if (cell === "") return undefined;
    const number = /^\d+([.,]\d+)?$/.test(cell) ? Number(cell.replace(",", ".")) : Number.NaN;
    if (Number.isFinite(number)) return number;
    this.#notes.add("left", "no_number", { ...place, column }, { value: cell });
    return undefined;
  }

  #goals() {
    const { goals } = this.#survey;
    const ids = new Ids();
    if (goals.length === 0) {
      this.#notes.add("missing", "goals");
      return [{ goal: null, made: { id: ids.give("", "goal-1"), name: this.#needed({}) } }];
    }
    return goals.map((goal, at) => {
      const id = this.#idOf(ids, goal.name, `goal-${at + 1}`, goal.place);
      if (Object.keys(goal.label).length === 0) this.#notes.add("missing", "goal_name", goal.place, { id });
      this.#notes.became(goal.place, "goal", id, Object.values(goal.label)[0]);
      const made = withoutNothing({
        id,
        name: this.#needed(goal.label),
        short_name: this.#texts(goal.shortName),
        weight: this.#number(goal.weight, goal.place, "weight"),
      });
      return { goal, made };
    });
  }

  #levels() {
    const { levels } = this.#survey;
    const ids = new Ids(["not_enough"]);
    if (levels.length === 0) {
      this.#notes.add("missing", "levels");
      return [{ id: "level-1", min: 0, name: this.#needed({}) }];
    }
    return levels.map((level, at) => {
      const id = this.#idOf(ids, level.name, `level-${at + 1}`, level.place);
      this.#notes.became(level.place, "level", id, Object.values(level.label)[0]);
      const min = this.#number(level.min, level.place, "min");
      if (min === undefined) this.#notes.add("missing", "level_min", level.place, { id });
      return withoutNothing({
        id,
        min,
        every_goal_at_least: this.#number(level.guard, level.place, "every_goal_at_least"),
        name: this.#needed(level.label),
        text: this.#texts(level.text),
      });
    });
  }

  #questions(goals) {
    const { questions } = this.#survey;
    const byName = new Map();
    const ids = new Ids();
    const idOf = new Map(goals.map(({ goal, made }) => [goal, made.id]));
    questions.forEach((question, index) => {
      question.index = index;
      question.id = this.#idOf(ids, question.name, `question-${index + 1}`, question.place);
      this.#giveKeys(question);
      for (const name of [question.name, ...question.otherNames]) if (!byName.has(name)) byName.set(name, question);
    });
    return questions.map((question) => this.#question(question, byName, idOf));
  }

  #giveKeys(question) {
    const keys = new Ids();
    const names = new Set();
    for (const [at, option] of question.options.entries()) {
      if (names.has(option.name)) this.#notes.add("changed", "same_code", option.place, { name: option.name });
      names.add(option.name);
      option.key = this.#idOf(keys, option.name, `option-${at + 1}`, option.place);
    }
  }

  #question(question, byName, idOf) {
    const { place, kind, text } = question;
    this.#notes.became(place, "question", question.id, Object.values(text)[0]);
    if (Object.keys(text).length === 0) this.#notes.add("missing", "question_text", place);
    if (question.options.length < 2) this.#notes.add("missing", "options", place);
    const goal = idOf.get(question.goal); // none where the survey says none, and has goals
    const weight = this.#number(question.weight, place, "weight");
    const hasStep = [question.step, question.stepTitle].some((texts) => Object.keys(texts).length > 0);
    if (hasStep && Object.keys(question.stepTitle).length === 0) this.#notes.add("missing", "step_title", place);
    if (hasStep && Object.keys(question.step).length === 0) this.#notes.add("missing", "step_text", place);
    const { shown_after, condition } = this.#condition(question, byName);
    return withoutNothing({
      id: question.id,
      ...(!goal || weight === undefined || weight === 1 ? { goal } : { goals: { [goal]: weight } }),
      choice: kind,
      text: this.#needed(text),
      help: this.#texts(question.help),
      find_out: this.#texts(question.findOut),
      shown_after,
      $comment_condition: condition,
      options: this.#options(question),
      why: this.#texts(question.why),
      next_step: hasStep ? { title: this.#needed(question.stepTitle), text: this.#needed(question.step) } : undefined,
      sources: this.#source(question),
      nature: this.#nature(question),
      points_reason: question.pointsReason || undefined,
    });
  }

  #nature({ nature, place }) {
    if (["", "fact", "experience"].includes(nature)) return nature || undefined;
    this.#notes.add("left", "nature", { ...place, column: "nature" }, { value: nature });
    return undefined;
  }

  #options(question) {
    const points = pointsOf(question, this.#notes);
    return question.options.map((option, at) => {
      if (option.place.row !== question.place.row || option.place.sheet !== question.place.sheet)
        this.#notes.became(option.place, "option", `${question.id}/${option.key}`, Object.values(option.label)[0]);
      if (Object.keys(option.label).length === 0) this.#notes.add("missing", "label", option.place);
      // Not known and something else cannot both be chosen.
      const excludes = question.kind === "multiple" && (option.exclusive || points[at] === null);
      if (option.exclusive && question.kind === "single") this.#notes.add("left", "exclusive", option.place);
      return withoutNothing({
        key: option.key,
        label: this.#needed(option.label),
        points: points[at],
        exclusive: excludes || undefined,
        next_step_if_missing: question.kind === "multiple" ? this.#texts(option.stepIfMissing) : undefined,
      });
    });
  }

  #condition(question, byName) {
    const { place } = question;
    const { rule, reason, name = "" } = followUpOf(question, byName);
    question.rule = rule;
    const written = question.when.join(" && ");
    if (reason) {
      this.#notes.add("missing", `rule_${reason}`, place, { condition: written, name });
      return { condition: written };
    }
    if (!rule) return {};
    this.#notes.add("missing", "otherwise", place);
    return { shown_after: { question: rule.question.id, answers: rule.answers.map(({ key }) => key) } };
  }

  #source({ source, sourceAddress, place }) {
    const title = Object.values(source)[0];
    if (!title) {
      if (sourceAddress) this.#notes.add("left", "source_untitled", place, { address: sourceAddress });
      return undefined;
    }
    const same = JSON.stringify([source, sourceAddress]);
    if (!this.#keysOfSources.has(same)) {
      const key = this.#sourceIds.give(title.slice(0, 40), "source-1");
      this.#keysOfSources.set(same, key);
      this.#sources[key] = withoutNothing({ title: this.#texts(source), url: sourceAddress || undefined });
    }
    return [this.#keysOfSources.get(same)];
  }
}
