// A question as a card: its words in two languages, its options with their points, when it is asked, and what follows.
import { Fragment, h } from "preact";
import { currentLanguage, say, sayCount } from "../../authoring/words.js";
import { Act, Check, Choice, Further, NumberField, OtherFaults, PlainField, TextRow, pointerOf } from "./fields.js";
import { answersChanges, choiceChanges, followUpChanges, unknownChanges } from "./rules.js";

const KNOWN =
  "id goal choice text help find_out shown_after options why next_step sources asked_from asked_until points_reason".split(" ");

/** The most points that a question can give. */
function mostPoints({ choice, options = [] }) {
  const points = options.map((option) => Number(option?.points) || 0);
  if (choice !== "multiple") return Math.max(0, ...points);
  const together = options.reduce((sum, option, at) => (option?.exclusive ? sum : sum + points[at]), 0);
  return Math.max(together, ...points);
}

const headings = new WeakMap(); // question -> the heading of its card, for the words that it was made in

/** {title, about}: what a closed card says of its question. */
export function headingOf(form, question) {
  if (question === null || typeof question !== "object") return { title: say("form.no_text"), about: "" };
  const words = `${currentLanguage()} ${form.languages.columns.join(" ")}`;
  if (headings.get(question)?.words !== words) headings.set(question, { words, ...makeHeading(form, question) });
  return headings.get(question);
}

function makeHeading(form, question) {
  const options = Array.isArray(question.options) ? question.options : [];
  const points = mostPoints({ ...question, options }).toLocaleString(currentLanguage());
  const about = [
    say(question.choice === "multiple" ? "form.choice.multiple" : "form.choice.single"),
    sayCount("form.options", options.length),
    say("form.most_points", { points }),
    question.shown_after && say("form.follow_up"),
  ];
  return { title: form.textOf(question.text) || say("form.no_text"), about: about.filter(Boolean).join(" · ") };
}

/** @param {any} props */
export function QuestionBody({ form, index, neighbours }) {
  const path = ["questions", index];
  const question = form.at(path);
  const title = form.textOf(question.text);
  const { before, after } = neighbours;
  const isMultiple = question.choice === "multiple";
  return h(
    Fragment,
    {},
    h(TextRow, { form, path: [...path, "text"], label: say("form.text") }),
    h(TextRow, { form, path: [...path, "help"], label: say("form.help") }),
    h(
      "div",
      { class: "line" },
      h(Choice, {
        form,
        path: [...path, "choice"],
        label: say("form.choice"),
        value: question.choice,
        options: ["single", "multiple"].map((each) => [each, say(`form.choice.${each}`)]),
        choose: (value) => form.edit(choiceChanges(path, value)),
      }),
      typeof question.goals !== "object" &&
        h(Choice, {
          form,
          path: [...path, "goal"],
          label: say("form.goal"),
          value: question.goal,
          options: form.listOf("goals").map((goal) => [goal.id, form.textOf(goal.name)]),
          choose: (value) => form.set([...path, "goal"], value),
        }),
    ),
    h(
      "fieldset",
      { class: "part" },
      h("legend", {}, say("form.options.heading")),
      form
        .listOf("questions", index, "options")
        .map((option, at) => h(Option, { key: option?.key ?? at, form, path, at, option, isMultiple })),
      h(Act, { words: say("form.option.add"), of: title, act: () => form.acts.addOption(path) }),
    ),
    h(FollowUp, { form, path, index, question }),
    h(
      "fieldset",
      { class: "part" },
      h("legend", {}, say("form.result.heading")),
      h(TextRow, { form, path: [...path, "why"], label: say("form.why") }),
      h(TextRow, { form, path: [...path, "next_step", "title"], label: say("form.next_step.title"), isShort: true }),
      h(TextRow, { form, path: [...path, "next_step", "text"], label: say("form.next_step.text") }),
      h(TextRow, { form, path: [...path, "find_out"], label: say("form.find_out") }),
    ),
    h(Sources, { form, path, question }),
    h(PlainField, { form, path: [...path, "points_reason"], label: say("form.points_reason") }),
    h(Further, { form, path, known: KNOWN }),
    h(OtherFaults, { form, path }),
    h(
      "div",
      { class: "actions" },
      h(Act, {
        words: say("form.up"),
        of: title,
        disabled: before === null,
        act: () => form.acts.swapCards("questions", index, before),
      }),
      h(Act, {
        words: say("form.down"),
        of: title,
        disabled: after === null,
        act: () => form.acts.swapCards("questions", index, after),
      }),
      h(Act, { words: say("form.copy"), of: title, act: () => form.acts.copyQuestion(index) }),
      h(Act, { words: say("form.remove"), of: title, act: () => form.acts.removeQuestion(index) }),
      h("p", { class: "own-id" }, say("form.id", { id: question.id ?? "" })),
    ),
  );
}

/** @param {any} props */
function Option({ form, path, at, option, isMultiple }) {
  const own = [...path, "options", at];
  const count = form.listOf(...path, "options").length;
  const name = form.textOf(option?.label) || say("form.option", { number: at + 1 });
  const isUnknown = option?.points === null;
  return h(
    "fieldset",
    { class: "option", "data-at": pointerOf(own), tabindex: "-1" },
    h("legend", { class: "unseen" }, say("form.option", { number: at + 1 })),
    h(TextRow, { form, path: [...own, "label"], label: say("form.option", { number: at + 1 }), isShort: true }),
    h(
      "div",
      { class: "line" },
      h(NumberField, { form, path: [...own, "points"], label: say("form.points"), disabled: isUnknown }),
      h(Check, {
        label: say("form.unknown"),
        checked: isUnknown,
        change: (yes) => form.edit(unknownChanges(own, yes, isMultiple)),
      }),
      isMultiple &&
        h(Check, {
          label: say("form.exclusive"),
          checked: option?.exclusive === true,
          at: pointerOf([...own, "exclusive"]),
          change: (yes) => (yes ? form.set([...own, "exclusive"], true) : form.remove([...own, "exclusive"])),
        }),
      h(
        "div",
        { class: "signs" },
        h(Act, {
          words: say("form.up"),
          of: name,
          sign: "↑",
          disabled: at === 0,
          act: () => form.acts.swapOptions(path, at, at - 1),
        }),
        h(Act, {
          words: say("form.down"),
          of: name,
          sign: "↓",
          disabled: at === count - 1,
          act: () => form.acts.swapOptions(path, at, at + 1),
        }),
        h(Act, {
          words: say("form.remove"),
          of: name,
          sign: "×",
          disabled: count <= 2,
          act: () => form.acts.removeOption(path, at),
        }),
      ),
    ),
    isMultiple &&
      !option?.exclusive &&
      h(TextRow, { form, path: [...own, "next_step_if_missing"], label: say("form.next_step_if_missing"), isShort: true }),
  );
}

// When the question is asked, in words, and what it is worth where it is not.
/** @param {any} props */
function FollowUp({ form, path, index, question }) {
  const own = [...path, "shown_after"];
  const rule = question.shown_after;
  const earlier = form
    .listOf("questions")
    .slice(0, index)
    .filter((each) => each?.choice === "single");
  const asked = rule && earlier.find(({ id }) => id === rule.question);
  const options = asked?.options ?? [];
  const answers = Array.isArray(rule?.answers) ? rule.answers : [];
  const named = (keys) => options.filter(({ key }) => keys.includes(key)).map(({ label }) => `”${form.textOf(label)}”`);
  const either = new Intl.ListFormat(currentLanguage(), { type: "disjunction" });
  return h(
    "fieldset",
    { class: "part" },
    h("legend", {}, say("form.when.heading")),
    h(Choice, {
      form,
      path: own,
      label: say("form.when"),
      value: rule?.question ?? "",
      options: [
        ["", say("form.when.always")],
        ...(rule && !asked ? [[rule.question, rule.question]] : []),
        ...earlier.map((each) => [each.id, say("form.when.after", { question: form.textOf(each.text) })]),
      ],
      choose: (id) => form.edit(followUpChanges(own, id)),
    }),
    asked &&
      h(
        Fragment,
        {},
        h(
          "p",
          { class: "in-words" },
          say("form.when.words", { question: form.textOf(asked.text), answers: either.format(named(answers)) }),
        ),
        h(
          "div",
          { class: "line", role: "group", "aria-label": say("form.when.answers") },
          options.map((option) =>
            h(Check, {
              key: option.key,
              label: form.textOf(option.label),
              checked: answers.includes(option.key),
              change: (yes) => form.edit(answersChanges(own, option.key, yes)),
            }),
          ),
        ),
        h(
          "div",
          { class: "line" },
          options
            .filter(({ key }) => !answers.includes(key))
            .map((option) =>
              h(Choice, {
                key: option.key,
                form,
                path: [...own, "otherwise", option.key],
                label: say("form.otherwise", { answer: form.textOf(option.label) }),
                value: rule.otherwise?.[option.key] ?? "unknown",
                options: ["unknown", "zero", "not_applicable"].map((each) => [each, say(`form.otherwise.${each}`)]),
                choose: (value) => form.set([...own, "otherwise", option.key], value),
              }),
            ),
        ),
      ),
  );
}

/** @param {any} props */
function Sources({ form, path, question }) {
  const own = [...path, "sources"];
  const chosen = Array.isArray(question.sources) ? question.sources : [];
  const all = Object.entries(form.at(["sources"]) ?? {}).filter(([key]) => !key.startsWith("$"));
  const titleOf = (key) => form.textOf(form.at(["sources", key, "title"])) || key;
  const others = all.filter(([key]) => !chosen.includes(key));
  return h(
    "fieldset",
    { class: "part" },
    h("legend", {}, say("form.sources")),
    h(
      "ul",
      { class: "chosen" },
      chosen.map((key, at) =>
        h(
          "li",
          { key },
          h("span", {}, titleOf(key)),
          h(Act, { words: say("form.remove"), of: titleOf(key), sign: "×", act: () => form.removeFrom(own, at) }),
        ),
      ),
    ),
    others.length > 0 &&
      h(Choice, {
        form,
        path: own,
        label: say("form.source.choose"),
        value: "",
        options: [["", ""], ...others.map(([key]) => [key, titleOf(key)])],
        choose: (key) => key && form.addTo(own, key),
      }),
  );
}
