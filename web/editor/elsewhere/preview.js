// What was understood of a survey, and what became of each of its rows, as elements.
import { create } from "../../player/dom.js";

const MOST_NOTES = 80; // of a group
const MOST_ROWS = 300;
const MOST_NUMBERS = 8;
const MOST_NAMES = 3;
const MOST_LETTERS = 200;

const clipped = (value) => {
  const text = String(value ?? "");
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
};

/** found: what understand() gives; file: its name; language: the page's; say(name, values). */
export function previewOf({ form, set, notes }, { file, language, say }) {
  const groups = ["missing", "left", "changed"].map((name) => groupOf(name, notes.of(name), say));
  return create(
    "div",
    {},
    create("p", { id: "elsewhere-about" }, say(`read.${form}`, { name: file }), " ", say("about")),
    countsOf(set, notes, language, say),
    ...groups,
    rowsOf(notes.rows, say),
  );
}

function countsOf(set, notes, language, say) {
  const lacks = (id) => notes.of("missing").some((note) => note.id === id);
  const counted = [
    ["questions", set.questions.length],
    ["options", set.questions.reduce((sum, { options = [] }) => sum + options.length, 0)],
    ["rules", set.questions.filter((question) => question.shown_after).length],
    ["goals", lacks("goals") ? say("count.placeholder") : set.goals.length],
    ["levels", lacks("levels") ? say("count.placeholder") : set.levels.length],
    ["languages", set.languages.map((tag) => languageName(tag, language)).join(", ")],
  ];
  return create(
    "dl",
    { class: "counts" },
    ...counted.map(([name, value]) =>
      create("div", {}, create("dt", {}, say(`count.${name}`)), create("dd", {}, value.toLocaleString(language))),
    ),
  );
}

const languageName = (tag, language) => new Intl.DisplayNames([language], { type: "language" }).of(tag) ?? tag;

function groupOf(name, notes, say) {
  if (notes.length === 0) return null;
  const further = notes.length - MOST_NOTES;
  return create(
    "section",
    { "data-group": name },
    create("h3", {}, `${say(`group.${name}`)} (${notes.length})`),
    create("p", {}, say(`group.${name}.about`)),
    create(
      "ul",
      {},
      ...notes.slice(0, MOST_NOTES).map((note) => create("li", {}, ...noteOf(note, say))),
      further > 0 && create("li", {}, say("more", { count: further })),
    ),
  );
}

function noteOf({ id, sheet, column, rows, values }, say) {
  const numbers = rows.slice(0, MOST_NUMBERS).join(", ");
  const further = rows.length - MOST_NUMBERS;
  const places = [
    sheet && say("place.sheet", { sheet: clipped(sheet) }),
    rows.length > 0 &&
      say(rows.length === 1 ? "place.row" : "place.rows", {
        rows: further > 0 ? say("place.further", { rows: numbers, count: further }) : numbers,
      }),
    column && say("place.column", { column: clipped(column) }),
  ].filter(Boolean);
  const text = say(`note.${id}`, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, clipped(value)])));
  if (places.length === 0) return [text];
  const place = places.join(", ");
  return [create("b", {}, `${place[0].toUpperCase()}${place.slice(1)}: `), text];
}

// In the order of the file, each row once: the options of a list may be those of many questions.
function byPlace(rows) {
  const sheets = [...new Set(rows.map(({ sheet }) => sheet))];
  const found = new Map();
  for (const { sheet, row, what, id, text } of rows) {
    const key = JSON.stringify([sheet, row, what]);
    if (!found.has(key)) found.set(key, { sheet, row, what, ids: [], text });
    if (id) found.get(key).ids.push(id);
  }
  const order = (one, other) => sheets.indexOf(one.sheet) - sheets.indexOf(other.sheet) || one.row - other.row;
  return [...found.values()].sort(order);
}

function rowsOf(all, say) {
  const rows = byPlace(all);
  const shown = rows.slice(0, MOST_ROWS);
  const place = ({ sheet, row }) => (sheet ? `${sheet} ${row}` : String(row));
  const named = ({ ids }) => {
    const names = ids.slice(0, MOST_NAMES).join(", ");
    return ids.length > MOST_NAMES ? say("place.further", { rows: names, count: ids.length - MOST_NAMES }) : names;
  };
  const headings = ["row", "what", "text"].map((name) => create("th", { scope: "col" }, say(`rows.${name}`)));
  const lines = shown.map((each) =>
    create(
      "tr",
      {},
      create("th", { scope: "row" }, place(each)),
      create("td", {}, `${say(`rows.${each.what}`)} ${named(each)}`.trimEnd()),
      create("td", {}, clipped(each.text)),
    ),
  );
  return create(
    "details",
    {},
    create("summary", {}, say("rows")),
    create("table", {}, create("thead", {}, create("tr", {}, ...headings)), create("tbody", {}, ...lines)),
    rows.length > shown.length && create("p", {}, say("more", { count: rows.length - shown.length })),
  );
}
