// What is put in where something is added: ids that nothing has yet, and words to begin with in the languages that the
// editor knows.
import { sayIn } from "../../authoring/words.js";

/** An id that is not among those used: the wanted one, or with a number behind it. */
export function unusedId(wanted, used, isNumbered = false) {
  const stem = wanted.replace(/-\d+$/, "");
  if (!isNumbered && !used.includes(wanted)) return wanted;
  for (let number = isNumbered ? 1 : 2; ; number += 1) if (!used.includes(`${stem}-${number}`)) return `${stem}-${number}`;
}

const texts = (name, languages) => {
  const known = languages.map((tag) => [tag, sayIn(tag, name)]).filter(([, text]) => text !== undefined);
  return Object.fromEntries(known.length > 0 ? known : [[languages[0] ?? "fi", ""]]);
};

const MOST_POINTS = 10; // where no other question says otherwise

// What the best answer to a question is worth in this set, as a rule: a new one that was worth more would decide all.
function usualPoints(questions) {
  const counts = new Map();
  for (const { options } of questions.filter((each) => each?.choice === "single" && Array.isArray(each.options))) {
    const most = Math.max(0, ...options.map((option) => Number(option?.points) || 0));
    if (most > 0) counts.set(most, (counts.get(most) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [MOST_POINTS];
  return usual;
}

export function newQuestion(goal, languages, questions) {
  return {
    id: unusedId(
      "question",
      questions.map((each) => each?.id),
      true,
    ),
    goal,
    choice: "single",
    text: texts("form.new.question", languages),
    options: [
      { key: "yes", label: texts("form.new.yes", languages), points: usualPoints(questions) },
      { key: "no", label: texts("form.new.no", languages), points: 0 },
      { key: "dk", label: texts("form.new.unknown", languages), points: null },
    ],
  };
}

export const newOption = (languages, options) => ({
  key: unusedId(
    "option",
    options.map((each) => each?.key),
    true,
  ),
  label: texts("form.new.option", languages),
  points: 0,
});

export const newGoal = (languages, goals) => ({
  id: unusedId(
    "goal",
    goals.map((each) => each?.id),
    true,
  ),
  name: texts("form.new.goal", languages),
});

/** Half-way between the last level and everything. */
export const newLevel = (languages, levels) => ({
  id: unusedId(
    "level",
    levels.map((each) => each?.id),
    true,
  ),
  min: Math.min(100, Math.round(((levels.at(-1)?.min ?? 0) + 100) / 2)),
  name: texts("form.new.level", languages),
});
