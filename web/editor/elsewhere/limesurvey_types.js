// What LimeSurvey's kinds of questions become: of one answer, of several, or a question for each row of an array.
import { newOption, newQuestion } from "./model.js";
import { saysUnknown } from "./points.js";

const ALWAYS = /^\s*1?\s*$/;
const NUMBERS = { 5: 5, A: 5, B: 10 }; // options that are numbers from 1
const joined = (one, other) => {
  const texts = {};
  for (const tag of new Set([...Object.keys(one), ...Object.keys(other)]))
    texts[tag] = [one[tag], other[tag]].filter(Boolean).join(" – ");
  return texts;
};

/**
 * question: a row Q with what belongs to it. using: {languages, scored (do its values count?), notes, builtIn}. Returns
 * as many of ours as it has rows, one, or none.
 */
export function expanded(question, using) {
  const { languages, scored, notes, builtIn } = using;
  const { type, place, text, name } = question;
  const said = Object.values(text)[0] ?? name;
  const leave = (id) => {
    notes.add("left", id, { ...place, column: "type/scale" }, { type, text: said });
    notes.became(place, "left", "", said);
    return [];
  };
  if (question.isHidden || question.relevance.trim() === "0") return leave("hidden");
  if (type === "X") return leave("note");
  if (/^[LO!]$/.test(type)) return [single(question, answersOf(question, scored), using)];
  if (type === "Y") return [single(question, yesAndNo(question, languages, builtIn), using)];
  if (type === "5") return [single(question, numbers(5, question, languages), using)];
  if (/^[MP]$/.test(type)) return [multiple(question, using)];
  if (/^[FHAB]$/.test(type)) return array(question, using);
  return leave(type === "*" ? "silent" : "open");
}

// The parts of all kinds.
function base(question, kind, notes) {
  const made = newQuestion(question.name, kind, question.place);
  made.text = question.text;
  made.help = question.help;
  made.goal = question.group;
  made.when = [question.group?.when ?? "", question.relevance].filter((condition) => !ALWAYS.test(condition));
  if (/^[OP]$/.test(question.type)) notes.add("changed", "comment", question.place);
  return made;
}

const ifScored = (points, scored) => (scored ? points : "");

// Values are there for each answer even where nobody has given any: then they are 0.
function answersOf({ answers }, scored) {
  const areGiven = answers.some(({ points }) => Number(points) > 0);
  return answers
    .filter(({ scale }) => scale === "0")
    .map((answer) => ({
      ...newOption(answer.name, answer.text, answer.place),
      points: areGiven && !Object.values(answer.text).some(saysUnknown) ? ifScored(answer.points, scored) : "",
    }));
}

const yesAndNo = ({ place }, languages, builtIn) => [
  newOption("Y", builtIn("yes", languages), place),
  newOption("N", builtIn("no", languages), place),
];

const numbers = (most, { place }, languages) =>
  Array.from({ length: most }, (_, at) => {
    const number = String(at + 1);
    return newOption(number, Object.fromEntries(languages.map((tag) => [tag, number])), place);
  });

function otherOf(question, { languages, notes, builtIn }) {
  if (!question.hasOther) return [];
  notes.add("changed", "other", question.place);
  const label = question.other ? { [languages[0]]: question.other } : builtIn("other", languages);
  return [newOption("-oth-", label, question.place)];
}

function single(question, options, using) {
  const made = base(question, "single", using.notes);
  made.options = [...options, ...otherOf(question, using)];
  return made;
}

function multiple(question, using) {
  const { scored, notes } = using;
  const made = base(question, "multiple", notes);
  for (const sub of question.subs) {
    if (!ALWAYS.test(sub.relevance)) notes.add("left", "option_condition", sub.place, { condition: sub.relevance });
    const option = newOption(sub.name, sub.text, sub.place);
    option.exclusive = question.exclusive.includes(sub.name);
    // Of such a question each box that is ticked is worth the same.
    if (!option.exclusive) option.points = ifScored(question.points, scored && Number(question.points) > 0);
    made.options.push(option);
    made.otherNames.push(`${question.name}_${sub.name}`);
  }
  if (made.options.some(({ points }) => points)) for (const option of made.options) if (option.exclusive) option.points = "0";
  made.options.push(...otherOf(question, using));
  return made;
}

// Each row of it is a question.
function array(question, { languages, scored, notes }) {
  notes.add("changed", "array", question.place, { count: question.subs.filter(({ scale }) => scale === "0").length });
  const options = () =>
    NUMBERS[question.type] ? numbers(NUMBERS[question.type], question, languages) : answersOf(question, scored);
  return question.subs
    .filter(({ scale }) => scale === "0")
    .map((sub) => {
      const made = base(question, "single", notes);
      made.name = `${question.name}_${sub.name}`;
      made.place = sub.place;
      made.text = joined(question.text, sub.text);
      made.options = options();
      if (!ALWAYS.test(sub.relevance)) made.when.push(sub.relevance);
      return made;
    });
}
