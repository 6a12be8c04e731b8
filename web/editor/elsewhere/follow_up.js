// When a question is asked, as a set says it: after some answers to one earlier question of one answer. What another
// program's condition says beyond that has a reason, and stays beside the question as it was written.
import { conditionOf } from "./condition.js";

/**
 * rule: {question, answers (the options after which it is asked)}, or null with a reason: "unread", "unknown" (a
 * question that is not there), "several", "multiple", "later", "never"; without a reason where it is always asked.
 * question: what is asked, with `when` (conditions, all of which have to hold) and `index`; byName: the questions by
 * the names that conditions have for them, the earlier ones each with its own rule.
 */
export function followUpOf(question, byName) {
  const parts = [];
  for (const text of question.when) {
    const read = conditionOf(text);
    if (!read) return { rule: null, reason: "unread" };
    parts.push(...read);
  }
  const about = new Map(); // name -> the parts about it
  for (const part of parts) {
    const names = [...new Set(part.names)];
    if (names.length === 0) {
      if (!part.holds({})) return { rule: null, reason: "never" };
      continue;
    }
    if (names.length > 1) return { rule: null, reason: "several" };
    about.set(names[0], [...(about.get(names[0]) ?? []), part]);
  }
  if (about.size === 0) return { rule: null };
  const rules = [];
  for (const [name, conditions] of about) {
    const earlier = byName.get(name);
    if (!earlier) return { rule: null, reason: "unknown", name };
    if (earlier.index >= question.index) return { rule: null, reason: "later", name };
    if (earlier.kind === "multiple") return { rule: null, reason: "multiple", name };
    const answers = earlier.options.filter((option) => conditions.every((each) => each.holds({ [name]: option.name })));
    if (answers.length === 0) return { rule: null, reason: "never" };
    if (answers.length < earlier.options.length || earlier.rule) rules.push({ question: earlier, answers });
  }
  if (rules.length === 0) return { rule: null };
  // The latest one says it, if it is itself asked only after what the others ask for.
  rules.sort((one, other) => one.question.index - other.question.index);
  const rule = rules.pop();
  if (!rules.every((other) => follows(rule.question, other))) return { rule: null, reason: "several" };
  return { rule };
}

// Is the question asked only where the rule holds?
function follows(question, { question: earlier, answers }) {
  for (let { rule } = question; rule; { rule } = rule.question)
    if (rule.question === earlier) return rule.answers.every((answer) => answers.includes(answer));
  return answers.length === earlier.options.length;
}
