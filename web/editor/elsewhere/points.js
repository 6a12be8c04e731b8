// What an option is worth, as far as the survey says it. Points are never made up: what says nothing stays without.

// "I don't know" in the words that surveys have for it, without signs at the end.
const UNKNOWN = new Set(
  ["en tiedä", "en osaa sanoa", "eos", "ei tietoa", "vet inte", "vet ej", "jag vet inte", "kan inte säga", "don't know"].concat([
    "i don't know",
    "do not know",
    "i do not know",
    "dont know",
    "not sure",
    "i'm not sure",
    "can't say",
  ]),
);
const MOST = 1_000_000;

/** Is the text one for those who do not know? */
export const saysUnknown = (text) =>
  UNKNOWN.has(
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .replace(/[\s.!…]+$/, ""),
  );

/** The points that a cell has: a number, null for "not known", undefined where it has none that could be used. */
function numberOf(cell) {
  if (/^(null|\?|-|–)$/.test(cell)) return null;
  const number = /^[+]?\d+([.,]\d+)?$/.test(cell) ? Number(cell.replace(",", ".")) : Number.NaN;
  return number >= 0 && number <= MOST ? number : undefined;
}

/**
 * The options' points, in their order. A question whose options have none has 0 for each, which the check does not let
 * pass; where only some have, the others have none at all, which it does not let pass either.
 */
export function pointsOf({ kind, place: where, options }, notes) {
  const worth = options.map((option) => {
    const { points, place, label } = option;
    const given = points === "" ? undefined : numberOf(points);
    if (points !== "" && given === undefined) notes.add("changed", "points_unread", place, { points });
    if (given === undefined && Object.values(label).some(saysUnknown)) {
      notes.add("changed", kind === "multiple" ? "unknown_exclusive" : "unknown", place, { label: Object.values(label)[0] });
      return null;
    }
    return given;
  });
  const isNone = worth.every((each) => typeof each !== "number");
  if (isNone && options.length > 0) notes.add("missing", "points", where);
  else
    worth.forEach((each, at) => {
      if (each === undefined) notes.add("missing", "points_of_some", { ...options[at].place, column: "" });
    });
  return worth.map((each) => (each === undefined && isNone ? 0 : each));
}
