// The whole form: the languages that are shown, the set, its goals with their questions, its results and sources.
import { Fragment, h } from "preact";
import { say, sayCount } from "../../authoring/words.js";
import { Card } from "./card.js";
import { Act, typedIn } from "./fields.js";
import { nameOf } from "./language_names.js";
import { QuestionBody, headingOf } from "./question_card.js";
import { BasicsBody, GoalBody, ResultsBody, SourcesBody } from "./set_cards.js";

/** @param {any} props */
export function FormPage({ form }) {
  if (form.broken)
    return h(
      "div",
      { class: "notice" },
      h("p", {}, say("form.broken")),
      h(Act, { words: say("form.to_text"), act: () => form.showText([]) }),
    );
  const goals = form.listOf("goals");
  const questions = form.listOf("questions");
  const byGoal = new Map(goals.map((goal) => [goal?.id, []]));
  const others = [];
  questions.forEach((question, index) => (byGoal.get(form.goalOf(question)) ?? others).push(index));
  const common = (id) => ({
    form,
    id,
    open: form.isOpen(id),
    wanted: form.wanted === id,
    stamp: form.isOpen(id) ? form.turn : 0,
  });
  const cards = (indexes) =>
    indexes.map((index, at) => {
      const question = questions[index];
      const id = `questions/${index}`;
      const { title, about } = headingOf(form, question);
      return h(Card, {
        key: `question ${question?.id}`,
        ...common(id),
        level: 4,
        title: `${index + 1}. ${title}`,
        about,
        at: `/questions/${index}`,
        worst: form.faults.worst(`/questions/${index}`),
        body: () =>
          h(QuestionBody, { form, index, neighbours: { before: indexes[at - 1] ?? null, after: indexes[at + 1] ?? null } }),
      });
    });
  return h(
    Fragment,
    {},
    h(Columns, { form }),
    h(Card, {
      ...common("basics"),
      level: 3,
      title: say("form.basics"),
      worst: form.faults.worst("/title", "/description", "/method_note", "/minutes", "/revision", "/languages"),
      body: () => h(BasicsBody, { form }),
    }),
    goals.map((goal, index) => {
      const title = form.textOf(goal?.name) || say("form.no_text");
      const indexes = byGoal.get(goal?.id) ?? [];
      return h(
        "section",
        { class: "goal", key: `goal ${goal?.id}`, "aria-label": say("form.goal.section", { title }) },
        h(Card, {
          ...common(`goals/${index}`),
          level: 3,
          title: say("form.goal.section", { title }),
          about: say("form.goal.about", { count: indexes.length }),
          at: `/goals/${index}`,
          worst: form.faults.worst(`/goals/${index}`),
          body: () => h(GoalBody, { form, index }),
        }),
        cards(indexes),
        h(Act, { words: say("form.question.add"), of: title, act: () => form.acts.addQuestion(goal.id) }),
      );
    }),
    others.length > 0 &&
      h(
        "section",
        { class: "goal", key: "others", "aria-label": say("form.without_goal") },
        h("h3", {}, say("form.without_goal")),
        cards(others),
      ),
    h("div", { class: "actions" }, h(Act, { words: say("form.goal.add"), act: () => form.acts.addGoal() })),
    h(Card, {
      ...common("results"),
      level: 3,
      title: say("form.results"),
      worst: form.faults.worst("/levels", "/goal_bands", "/scoring", "/not_enough"),
      body: () => h(ResultsBody, { form }),
    }),
    h(Card, {
      ...common("sources"),
      level: 3,
      title: say("form.sources"),
      worst: form.faults.worst("/sources"),
      body: () => h(SourcesBody, { form }),
    }),
  );
}

/** @param {any} props */
function Columns({ form }) {
  const { columns, all } = form.languages;
  return h(
    "div",
    { class: "line columns" },
    columns.map((tag, column) =>
      h(
        "label",
        { key: column },
        h("span", {}, say(column === 0 ? "form.left" : "form.right")),
        h(
          "select",
          { onChange: (event) => form.languages.show(column, typedIn(event)) },
          all.map((each) => h("option", { key: each, value: each, selected: each === tag }, nameOf(each))),
        ),
      ),
    ),
    h("p", { class: "hint" }, say("form.soft_hyphen")),
    form.stale.paths.length > 0 &&
      h(
        "p",
        { class: "missing" },
        sayCount("form.stale", form.stale.paths.length),
        " ",
        h(Act, { words: say("form.stale.show"), act: () => form.stale.showNext() }),
      ),
  );
}
