// What a visit adds to a kiosk's totals, worked out from the question set and the rules written in
// src/engine/day_counts.h, by other means than the engine.
import { questionSet } from "./content.mjs";
import { asked, score } from "./scoring.mjs";

const bandOf = (percent, bands) => bands.filter(({ min }) => percent >= min).at(-1).id;

/**
 * visit: {answers: question id -> key or keys, skipped: [ids], completed, stopped: question id or "review"}. Gives
 * totals by name.
 */
export function totalsOf({ answers, skipped = [], completed, stopped }) {
  const totals = {};
  const one = (name, number = 1) => (totals[name] = (totals[name] ?? 0) + number);
  const path = asked(questionSet, answers, []);
  for (const id of path) {
    const keys = answers[id] === undefined ? [] : [answers[id]].flat();
    if (keys.length > 0) one(`answered/${id}`);
    else if (skipped.includes(id)) one(`skipped/${id}`);
    for (const key of keys) one(`answer/${id}/${key}`);
  }
  if (!completed) {
    one("broken_off");
    one(`stopped/${stopped}`);
    return totals;
  }
  one("completed");
  const result = score(questionSet, answers, []);
  one(`level/${result.level}`);
  for (const { id } of questionSet.goals) {
    const goal = result.goals[id];
    const shown = goal.shown && goal.percent !== null;
    one(`band/${id}/${shown ? bandOf(goal.percent, questionSet.goal_bands) : "not_enough"}`);
    if (!shown) continue;
    one(`measured/${id}`);
    if (goal.percent > 0) one(`percent/${id}`, goal.percent);
  }
  return totals;
}

export function addTo(sum, totals) {
  for (const [name, number] of Object.entries(totals)) sum[name] = (sum[name] ?? 0) + number;
  return sum;
}
