// What belongs to the whole set: its name and languages, its goals, levels and limits, its sources.
import { Fragment, h } from "preact";
import { say } from "../../authoring/words.js";
import { Act, Choice, Further, NumberField, OtherFaults, PlainField, TextRow } from "./fields.js";
import { nameOf } from "./language_names.js";
import { offeredLanguages } from "./offered_languages.js";

/** @param {any} props */
export function BasicsBody({ form }) {
  const tags = form.listOf("languages");
  const others = offeredLanguages.filter((tag) => !tags.includes(tag));
  return h(
    Fragment,
    {},
    h(TextRow, { form, path: ["title"], label: say("form.set.title") }),
    h(TextRow, { form, path: ["description"], label: say("form.set.description") }),
    h(TextRow, { form, path: ["method_note"], label: say("form.set.method_note") }),
    h(
      "div",
      { class: "line" },
      h(NumberField, { form, path: ["minutes"], label: say("form.set.minutes"), isOptional: true }),
      h(PlainField, { form, path: ["revision"], label: say("form.set.revision") }),
    ),
    h("p", {}, say("form.set.languages", { names: tags.map(nameOf).join(", ") })),
    h(Choice, {
      form,
      path: ["languages"],
      label: say("form.language.add"),
      value: "",
      options: [["", ""], ...others.map((tag) => [tag, nameOf(tag)])],
      choose: (tag) => tag && form.languages.add(tag),
    }),
    h(OtherFaults, { form, path: ["languages"] }),
  );
}

const ICONS = ["council", "liaison", "guideline", "funding"];

/** @param {any} props */
export function GoalBody({ form, index }) {
  const path = ["goals", index];
  const goal = form.at(path);
  const title = form.textOf(goal.name);
  const count = form.listOf("goals").length;
  const isUsed = form.listOf("questions").some((question) => form.goalOf(question) === goal.id || question?.goals?.[goal.id]);
  return h(
    Fragment,
    {},
    h(TextRow, { form, path: [...path, "name"], label: say("form.goal.name"), isShort: true }),
    h(TextRow, { form, path: [...path, "short_name"], label: say("form.goal.short_name"), isShort: true }),
    h(
      "div",
      { class: "line" },
      h(NumberField, { form, path: [...path, "weight"], label: say("form.goal.weight"), isOptional: true }),
      h(Choice, {
        form,
        path: [...path, "icon"],
        label: say("form.goal.icon"),
        value: goal.icon ?? "",
        options: [["", say("form.goal.icon.none")], ...ICONS.map((icon) => [icon, say(`form.goal.icon.${icon}`)])],
        choose: (icon) => form.set([...path, "icon"], icon || undefined),
      }),
    ),
    form.listOf("goal_bands").map((band, at) =>
      h(TextRow, {
        key: band.id,
        form,
        path: [...path, "texts", band.id],
        label: say("form.goal.text", { limits: form.limitsOf("goal_bands", at) }),
      }),
    ),
    h(Further, { form, path, known: ["id", "name", "short_name", "icon", "weight", "texts"] }),
    h(OtherFaults, { form, path }),
    h(
      "div",
      { class: "actions" },
      h(Act, {
        words: say("form.up"),
        of: title,
        disabled: index === 0,
        act: () => form.acts.swapCards("goals", index, index - 1),
      }),
      h(Act, {
        words: say("form.down"),
        of: title,
        disabled: index === count - 1,
        act: () => form.acts.swapCards("goals", index, index + 1),
      }),
      h(Act, { words: say("form.remove"), of: title, disabled: isUsed || count === 1, act: () => form.acts.removeGoal(index) }),
      isUsed && h("p", { class: "own-id" }, say("form.goal.used")),
    ),
  );
}

/** @param {any} props */
export function ResultsBody({ form }) {
  const levels = form.listOf("levels");
  return h(
    Fragment,
    {},
    h("p", { class: "in-words" }, say("form.levels.about")),
    levels.map((level, at) =>
      h(
        "fieldset",
        { class: "option", key: level?.id ?? at },
        h("legend", {}, form.limitsOf("levels", at)),
        h(TextRow, { form, path: ["levels", at, "name"], label: say("form.level.name"), isShort: true }),
        h(TextRow, { form, path: ["levels", at, "text"], label: say("form.level.text") }),
        h(
          "div",
          { class: "line" },
          h(NumberField, { form, path: ["levels", at, "min"], label: say("form.level.min") }),
          at > 0 &&
            h(NumberField, {
              form,
              path: ["levels", at, "every_goal_at_least"],
              label: say("form.level.guard"),
              isOptional: true,
            }),
          h(
            "div",
            { class: "signs" },
            h(Act, {
              words: say("form.remove"),
              of: form.textOf(level?.name),
              sign: "×",
              disabled: at === 0 || levels.length === 1,
              act: () => form.removeFrom(["levels"], at),
            }),
          ),
        ),
      ),
    ),
    h(Act, { words: say("form.level.add"), act: () => form.acts.addLevel() }),
    h(
      "fieldset",
      { class: "part" },
      h("legend", {}, say("form.bands.heading")),
      h("p", { class: "in-words" }, say("form.bands.about")),
      h(
        "div",
        { class: "line" },
        form.listOf("goal_bands").map((band, at) =>
          h(NumberField, {
            key: band.id,
            form,
            path: ["goal_bands", at, "min"],
            label: say("form.band.min", { number: at + 1 }),
          }),
        ),
      ),
    ),
    h(
      "fieldset",
      { class: "part" },
      h("legend", {}, say("form.known.heading")),
      h(
        "div",
        { class: "line" },
        h(NumberField, { form, path: ["scoring", "least_known", "goal"], label: say("form.known.goal"), isOptional: true }),
        h(NumberField, { form, path: ["scoring", "least_known", "overall"], label: say("form.known.overall"), isOptional: true }),
      ),
      h(TextRow, { form, path: ["not_enough", "name"], label: say("form.not_enough.name"), isShort: true }),
      h(TextRow, { form, path: ["not_enough", "text"], label: say("form.not_enough.text") }),
    ),
    ["levels", "goal_bands", "scoring", "not_enough"].map((key) => h(OtherFaults, { key, form, path: [key] })),
  );
}

/** @param {any} props */
export function SourcesBody({ form }) {
  const keys = form.keysOf(["sources"]).filter((key) => !key.startsWith("$"));
  const isUsed = (key) => form.listOf("questions").some((question) => question?.sources?.includes?.(key));
  return h(
    Fragment,
    {},
    keys.map((key) => {
      const path = ["sources", key];
      const title = form.textOf(form.at([...path, "title"])) || key;
      return h(
        "fieldset",
        { class: "option", key },
        h("legend", {}, key),
        h(TextRow, { form, path: [...path, "title"], label: say("form.source.title"), isShort: true }),
        typeof form.at([...path, "url"]) === "object"
          ? h(TextRow, { form, path: [...path, "url"], label: say("form.source.url"), isShort: true })
          : h(PlainField, { form, path: [...path, "url"], label: say("form.source.url"), type: "url" }),
        h(
          "div",
          { class: "actions" },
          h(Act, { words: say("form.remove"), of: title, disabled: isUsed(key), act: () => form.remove(path) }),
        ),
      );
    }),
    h(Act, { words: say("form.source.add"), act: () => form.acts.addSource() }),
    h(OtherFaults, { form, path: ["sources"] }),
  );
}
