// What a cell of the column "type" means, in the ways in which forms have it.

const SINGLE = /^(?:select_one|select one(?: from)?|select1|add select one prompt using)(?:\s+(.*))?$/i;
const MULTIPLE =
  /^(?:select_multiple|select multiple(?: from)?|select all that apply(?: from)?|add select multiple prompt using)(?:\s+(.*))?$/i;
const OTHER = /\s+(?:or_other|or specify other)$/i;
const FROM_FILE = /^select[_ ](?:one|multiple)[_ ](?:from[_ ]file|external)\b/i;
const GROUP = /^(begin|end)[_ ]+(group|repeat|lgroup|loop|looped group)\b/i;
// Nobody is asked for these.
const SILENT =
  /^(start|end|today|deviceid|device id|imei|subscriberid|simserial|phonenumber|username|email|audit|start-geopoint|background-audio|calculate|hidden|xml-external|csv-external|entity)$/i;

/**
 * {what, list, other, said}: what is "single", "multiple" (with the name of their list, and whether "other" can be
 * answered), "begin" (of a "group" or a "repeat"), "end", "note", "silent", "from_file", "open" (no options to choose
 * from) or "comment" (a row without a type).
 */
export function typeOf(cell) {
  const said = cell.trim();
  const words = said.replace(OTHER, "");
  const result = { list: "", other: words !== said, said };
  if (said === "" || said.startsWith("#")) return { ...result, what: said === "" ? "no_type" : "comment" };
  if (FROM_FILE.test(words)) return { ...result, what: "from_file" };
  const [one, several] = [SINGLE.exec(words), MULTIPLE.exec(words)];
  const chosen = one ?? several;
  if (chosen) return { ...result, what: one ? "single" : "multiple", list: (chosen[1] ?? "").trim() };
  const [, side, kind] = GROUP.exec(words) ?? [];
  if (side) return { ...result, what: side.toLowerCase(), list: /group$/i.test(kind) && !/^l/i.test(kind) ? "group" : "repeat" };
  if (/^note$/i.test(words)) return { ...result, what: "note" };
  return { ...result, what: SILENT.test(words) ? "silent" : "open" };
}
