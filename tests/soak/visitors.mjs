// Visitors of a kiosk, made up from a seed: what each does, and what it must add to the totals. Who they are is decided
// here, step by step, from what the screen asks; what is counted, the model in tests/browser/support/kiosk_model.mjs
// works out.
import { questionSet } from "../browser/support/content.mjs";

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What a visitor is going to do. */
export function plan(random) {
  const within = (count) => Math.floor(random() * count);
  const patience = random() < 0.7 ? Infinity : within(14); // questions until they leave
  return {
    manner: random() < 0.12 ? ["touch", "keys", "drag"][within(3)] : "quick",
    language: random() < 0.25 ? ["fi", "fi-simple", "sv", "en"][within(4)] : null,
    switches: ["large", "contrast"].filter(() => random() < 0.08),
    patience,
    leaves: patience === Infinity ? (random() < 0.2 ? "idle" : "finish") : ["idle", "finish", "back-or-finish"][within(3)],
    turns: random() < 0.05, // the screen, on the way
    changes: random() < 0.15, // goes back from the result and answers something else
    extends: random() < 0.1, // is asked whether they are still there, and is
    stopsInReview: patience !== Infinity && random() < 0.3,
    choices: choicesOf(random),
    secondThoughts: choicesOf(random), // where something is answered again
  };
}

/** Question id -> key, list of keys, or null: skipped. */
const choicesOf = (random) =>
  Object.fromEntries(questionSet.questions.map((question) => [question.id, choice(question, random)]));

function choice({ options, choice }, random) {
  const within = (count) => Math.floor(random() * count);
  if (random() < 0.07) return null;
  if (choice === "single") return options[within(options.length)].key;
  const exclusive = options.filter((option) => option.exclusive);
  if (exclusive.length > 0 && random() < 0.2) return exclusive[within(exclusive.length)].key;
  const several = options.filter((option) => !option.exclusive && random() < 0.5).map(({ key }) => key);
  return several.length > 0 ? several : options[0].key;
}
