// What hangs together in a question: a change of one thing, with what it changes elsewhere. Each function returns a
// step for Form.edit: document => changes.
import { removeAt, setValue } from "./edits.js";

const listAt = (document, path) => {
  const list = document.at(path);
  return Array.isArray(list) ? list : [];
};
const questionOf = (document, id) => listAt(document, ["questions"]).find((each) => each?.id === id);

/** One answer or several; path: of the question. */
export const choiceChanges = (path, value) => (document) => {
  const changes = setValue(document, [...path, "choice"], value);
  const more = listAt(document, [...path, "options"]).flatMap((option, at) => {
    const own = [...path, "options", at];
    if (value === "multiple") return option?.points === null ? setValue(document, [...own, "exclusive"], true) : [];
    return removeAt(document, [...own, option?.exclusive === undefined ? "next_step_if_missing" : "exclusive"]);
  });
  return [...changes, ...more];
};

/** What "I don't know" is worth is not known; among several it stands alone. path: of the option. */
export const unknownChanges = (path, yes, isMultiple) => (document) => [
  ...setValue(document, [...path, "points"], yes ? null : 0),
  ...(yes && isMultiple ? setValue(document, [...path, "exclusive"], true) : []),
];

/** Asked after the question with this id, after answers that are worth something; "" for always. path: of the rule. */
export const followUpChanges = (path, id) => (document) => {
  if (!id) return removeAt(document, path);
  const found = questionOf(document, id)?.options;
  const options = Array.isArray(found) ? found : [];
  const answers = options.filter(({ points }) => points !== null && points > 0).map(({ key }) => key);
  const others = options.filter(({ key }) => !answers.includes(key));
  const otherwise = Object.fromEntries(others.map(({ key, points }) => [key, points === null ? "unknown" : "zero"]));
  return setValue(document, path, { question: id, answers, otherwise });
};

/** Whether a question is asked after an answer of the earlier one; the last of them stays. path: of the rule. */
export const answersChanges = (path, key, yes) => (document) => {
  const { question, answers = [], otherwise = {} } = document.at(path);
  // In the order of the options.
  const chosen = (questionOf(document, question)?.options ?? [])
    .map((option) => option.key)
    .filter((each) => (each === key ? yes : answers.includes(each)));
  if (chosen.length === 0) return [];
  const { [key]: _, ...rest } = otherwise;
  return setValue(document, path, { question, answers: chosen, otherwise: yes ? rest : { ...otherwise, [key]: "zero" } });
};
