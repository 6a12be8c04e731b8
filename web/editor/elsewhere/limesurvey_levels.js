// LimeSurvey's assessments of the whole, whose limits are points, as levels, whose limits are per cent of the points.
import { toldText } from "./plain_text.js";

const numberOf = (cell) => (/^\d+([.,]\d+)?$/.test(cell) ? Number(cell.replace(",", ".")) : Number.NaN);

function mostOf({ kind, options }) {
  const points = options.map((option) => numberOf(option.points) || 0);
  return kind === "multiple" ? points.reduce((sum, each) => sum + each, 0) : Math.max(0, ...points);
}

/** rows: [{record, place, language}] of the class AS. */
export function levelsOf(rows, survey, table, notes) {
  const most = survey.questions.reduce((sum, question) => sum + mostOf(question), 0);
  const levels = new Map(); // by limit
  for (const { record, place, language } of rows) {
    const text = (column) => toldText(table.get(record, column), notes, { ...place, column });
    const [name, message] = [text("name"), text("text")];
    const lowest = numberOf(table.get(record, "min_num_value"));
    table.get(record, "max_num_value"); // ends where the next one begins
    if (table.get(record, "type/scale").toUpperCase() !== "T") {
      notes.add("left", "assessment_of_group", place, { text: name || message });
      continue;
    }
    if (!levels.has(lowest)) levels.set(lowest, { name: "", label: {}, text: {}, min: "", guard: "", place, lowest });
    const level = levels.get(lowest);
    if (name) level.label[language] = name;
    if (message) level.text[language] = message;
  }
  const sorted = [...levels.values()].sort((one, other) => (one.lowest || 0) - (other.lowest || 0));
  sorted.forEach((level, at) => {
    const limit = most > 0 ? Math.round((100 * level.lowest) / most) : Number.NaN;
    level.min = at === 0 ? "0" : Number.isFinite(limit) ? String(limit) : "";
    notes.add("changed", "level_of_points", level.place, { points: level.lowest, most, min: level.min || "–" });
  });
  return sorted;
}
