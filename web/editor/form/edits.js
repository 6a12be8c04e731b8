// Changes of the text that say no more than what was meant: everything that stays the same stays as it is written, its
// formatting, order and comments too. Each function returns [{from, to, insert}], all of the text as it is before them.
import { inOrder } from "./key_order.js";

const WIDTH = 120;
// Shown by nothing, or like another character: written as escapes, so that one sees them in the text.
const UNSEEN = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;

/** A string as it is written between its quotes. */
export const escaped = (text) =>
  JSON.stringify(text)
    .slice(1, -1)
    .replace(UNSEEN, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** How the text is written: its indentation, what stands between a name and its value, and between things on a line. */
function styleOf(document) {
  const { text } = document;
  const indent = /^[ \t]+(?=")/m.exec(text)?.[0];
  const spaced = !/^[^\n]*"[^"\n]*":\S/.test(text.slice(text.indexOf('"')));
  return { lines: text.trim().includes("\n"), indent: indent ?? "  ", colon: spaced ? ": " : ":", comma: spaced ? ", " : "," };
}

const isContainer = (value) => value !== null && typeof value === "object";

// On one line, or null where it takes more than `room` characters.
function flat(value, style, room) {
  if (room < 0) return null;
  if (!isContainer(value)) {
    const source = typeof value === "string" ? `"${escaped(value)}"` : JSON.stringify(value);
    return source.length <= room ? source : null;
  }
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  let line = open;
  for (const [key, each] of Object.entries(value)) {
    if (line !== open) line += style.comma;
    if (open === "{") line += `"${escaped(key)}"${style.colon}`;
    const member = flat(each, style, room - line.length - 1);
    if (member === null) return null;
    line += member;
  }
  return line.length < room ? line + close : null;
}

// As it would be written by hand: with its members on lines of their own where it does not fit into one.
function written(value, style, indentation, used) {
  const line = flat(value, style, style.lines && isContainer(value) ? WIDTH - used : Number.POSITIVE_INFINITY);
  if (line !== null) return line;
  const inner = indentation + style.indent;
  const members = Array.isArray(value)
    ? value.map((each) => written(each, style, inner, inner.length))
    : Object.entries(value).map(([key, each]) => {
        const name = `"${escaped(key)}"${style.colon}`;
        return name + written(each, style, inner, inner.length + name.length);
      });
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${members.map((each) => inner + each).join(",\n")}\n${indentation}${close}`;
}

/** A whole set as sets are written. */
export const formatted = (set) => written(set, { lines: true, indent: "  ", colon: ": ", comma: ", " }, "", WIDTH);

const indentationAt = (text, offset) => /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", offset - 1) + 1))[0];

/** The string literal in a range, made to mean `value`: only what differs is written anew. */
export function changeString(text, { from, to }, value) {
  // Each UTF-16 unit as it is written: itself, or an escape.
  const units = text.slice(from + 1, to - 1).match(/\\u[\da-fA-F]{4}|\\[\s\S]|[\s\S]/g) ?? [];
  const meant = units.map((unit) => (unit.length > 1 ? JSON.parse(`"${unit}"`) : unit));
  const most = Math.min(meant.length, value.length);
  let before = 0;
  while (before < most && meant[before] === value[before]) before += 1;
  let after = 0;
  while (after < most - before && meant[meant.length - 1 - after] === value[value.length - 1 - after]) after += 1;
  const length = (list) => list.reduce((sum, unit) => sum + unit.length, 0);
  const start = from + 1 + length(units.slice(0, before));
  const end = to - 1 - length(units.slice(units.length - after));
  const insert = escaped(value.slice(before, value.length - after));
  return start === end && insert === "" ? [] : [{ from: start, to: end, insert }];
}

/** Sets a value, making the objects around it where there are none; undefined removes it. */
export function setValue(document, path, value) {
  if (value === undefined) return removeAt(document, path);
  const range = document.rangeOf(path);
  const { text } = document;
  if (range) {
    if (typeof value === "string" && text[range.from] === '"') return changeString(text, range, value);
    const indentation = indentationAt(text, range.from);
    return [{ ...range, insert: written(value, styleOf(document), indentation, 0) }];
  }
  const parent = path.slice(0, -1);
  const key = path.at(-1);
  if (document.at(parent) === undefined) return setValue(document, parent, typeof key === "number" ? [value] : { [key]: value });
  if (typeof key === "number") return insertItem(document, parent, key, value);
  const container = document.containerOf(parent);
  if (!container) return setValue(document, parent, { [key]: value }); // something else stands where an object should
  const index = inOrder(document, parent, key);
  return insertAt(document, container, index, (style, indentation) => {
    const name = `"${escaped(String(key))}"${style.colon}`;
    return name + written(value, style, indentation, indentation.length + name.length);
  });
}

/** A new element of a list, before the one that has the index now. */
export function insertItem(document, path, index, value) {
  const container = document.containerOf(path);
  if (!container) return setValue(document, path, [value]);
  return insertAt(document, container, index, (style, indentation) => written(value, style, indentation, indentation.length));
}

/** A copy of an element, written as that is but for its id or key, behind it. */
export function copyItem(document, path, index, idKey, id) {
  const container = document.containerOf(path);
  const { from, to } = container.items[index];
  const idRange = document.rangeOf([...path, index, idKey]);
  const [change] = idRange ? changeString(document.text, idRange, id) : [];
  let copy = document.text.slice(from, to);
  if (change) copy = copy.slice(0, change.from - from) + change.insert + copy.slice(change.to - from);
  return insertAt(document, container, index + 1, () => copy);
}

// source(style, indentation): how the item is written.
function insertAt(document, { from, to, items }, index, source) {
  const { text } = document;
  const style = styleOf(document);
  const lead = text.slice(from + 1, items[0]?.from ?? from + 1);
  const onLines = lead.includes("\n");
  const outer = indentationAt(text, from);
  if (items.length === 0) {
    const inner = outer + style.indent;
    const item = source(style, inner);
    const isShort = !style.lines || (!item.includes("\n") && item.length < WIDTH - inner.length);
    return [{ from: from + 1, to: to - 1, insert: isShort ? item : `\n${inner}${item}\n${outer}` }];
  }
  const indentation = onLines ? indentationAt(text, items[0].from) : outer;
  const item = source(style, indentation);
  const separator = onLines ? `,\n${indentation}` : style.comma;
  if (index < items.length) return [{ from: items[index].from, to: items[index].from, insert: item + separator }];
  return [{ from: items.at(-1).to, to: items.at(-1).to, insert: separator + item }];
}

/**
 * Removes what stands there, with the comma and the line that it leaves; and what is around it, up to an element of a
 * list or a member of the set, if there is nothing else in that.
 */
export function removeAt(document, path) {
  if (!document.rangeOf(path)) return [];
  const parent = path.slice(0, -1);
  const key = path.at(-1);
  const container = document.containerOf(parent);
  if (typeof key === "string" && container.items.length === 1 && typeof parent.at(-1) === "string")
    return removeAt(document, parent);
  const index = typeof key === "number" ? key : document.keysOf(parent).indexOf(key);
  return removeItem(document.text, container, index);
}

function removeItem(text, { from, to, items }, index) {
  const item = items[index];
  const isPlain = (start, end) => /^\s*,\s*$/.test(text.slice(start, end)); // no comment in between
  if (index + 1 < items.length) {
    const next = items[index + 1];
    if (isPlain(item.to, next.from)) return [{ from: item.from, to: next.from, insert: "" }];
    const comma = /^\s*,/.exec(text.slice(item.to))?.[0].length ?? 0;
    return [{ from: item.from, to: item.to + comma, insert: "" }];
  }
  if (index > 0 && isPlain(items[index - 1].to, item.from)) return [{ from: items[index - 1].to, to: item.to, insert: "" }];
  if (items.length === 1) return [{ from: from + 1, to: to - 1, insert: "" }];
  return [{ from: item.from, to: item.to, insert: "" }];
}

/** Two elements of a list change places. */
export function swapItems(document, path, one, other) {
  const { items } = document.containerOf(path);
  const source = ({ from, to }) => document.text.slice(from, to);
  return [
    { ...items[one], insert: source(items[other]) },
    { ...items[other], insert: source(items[one]) },
  ]
    .map(({ from, to, insert }) => ({ from, to, insert }))
    .sort((a, b) => a.from - b.from);
}

/** What makes one text of another: only what lies between the first difference and the last. */
export function changesBetween(before, after) {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < most - from && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return [{ from, to: before.length - end, insert: after.slice(from, after.length - end) }];
}

/** The text after the changes. */
export function applied(text, changes) {
  return [...changes]
    .sort((a, b) => b.from - a.from)
    .reduce((all, { from, to, insert }) => all.slice(0, from) + insert + all.slice(to), text);
}
