// Holds the picture against the mirror: each letter, each rectangle and each state. No list of letters is needed to
// read the picture: in a walk over many screens the same picture of a letter has to stand for the same letter
// everywhere, and at the same place of its line.
import { tokens } from "./picture.mjs";

const NEAR = 1; // CSS pixels that a painted edge may be away from the mirror's
const BEARING = 3; // that a letter may stand inside or, as "j" does, outside of the box which is reserved for it

const hex = Object.fromEntries(
  Object.entries(tokens.light).map(([name, colour]) => [name, colour.map((part) => part.toString(16).padStart(2, "0")).join("")]),
);

const near = (a, b, most = NEAR) => Math.abs(a - b) <= most + 0.01;
const sameBox = (a, b, most) => a.every((side, place) => near(side, b[place], most));
const middle = ([left, top, right, bottom]) => [(left + right) / 2, (top + bottom) / 2];
const holds = ([left, top, right, bottom], [x, y]) =>
  x >= left - NEAR && x <= right + NEAR && y >= top - NEAR && y <= bottom + NEAR;
const letters = (words) => [...words.replace(/[\s\u00a0]/g, "")];

// Painted without an edge or a ground of their own until something happens to them.
const bare = new Set(["p", "h1", "h2", "h3", "span", "label", "a", "option", "button", "progress"]);

export class Parity {
  #seen = new Map(); // key of a glyph -> Map of the letters that it stood for -> where
  #offsets = new Map(); // key of a glyph and kind of its leaf -> where it stood in its line
  #doubtful = []; // with more glyphs than letters: read when all is known
  faults = [];

  /**
   * Takes in what is on one screen: what drawnIn() and mirrored() give. Gives the ids of the leaves that were looked
   * at.
   */
  look(screen, { glyphs, shapes, window }, leaves) {
    const fault = (what) => this.faults.push(`${screen}: ${what}`);
    const within = ({ box }) => box[1] >= window.top - NEAR && box[3] <= window.top + window.height + NEAR;
    const list = leaves.find(({ kind }) => kind === "listbox");
    const listFrom = list ? (shapes.find(({ box }) => sameBox(box, list.box))?.order ?? Infinity) : Infinity;
    const isOver = ({ order }) => order >= listFrom;

    const inLeaf = new Map(leaves.map((leaf) => [leaf, []]));
    for (const glyph of glyphs) {
      const leaf = leaves.find((each) => each.words && each.over === isOver(glyph) && holds(each.box, middle(glyph.box)));
      if (leaf) inLeaf.get(leaf).push(glyph);
      else if (within(glyph)) fault(`something is written at ${middle(glyph.box).map(Math.round)} that the mirror does not say`);
    }
    const looked = leaves.filter(within);
    for (const leaf of looked) {
      this.#read(screen, leaf, inLeaf.get(leaf), fault);
      this.#compareShapes(leaf, shapes, fault);
    }
    this.#compareOpen(leaves, fault);
    return looked.map(({ id }) => id);
  }

  // ---- What is written ----

  #read(screen, leaf, glyphs, fault) {
    if (!leaf.words) return;
    if (glyphs.length === 0) return fault(`${leaf.id}: "${leaf.words}" is not painted`);
    for (const { box } of glyphs)
      if (box[0] < leaf.box[0] - BEARING || box[2] > leaf.box[2] + NEAR)
        return fault(`${leaf.id}: "${leaf.words}" is painted beside its rectangle`);
    const words = paintedOf(leaf);
    const single = letters(words);
    const lines = linesOf(leaf, glyphs);
    if (lines.length === 1 && leaf.line && words === leaf.words) this.#compareLine(leaf, glyphs, fault);
    if (single.length !== glyphs.length) return this.#doubtful.push({ leaf, lines, words, fault });
    for (const [place, { key }] of glyphs.entries()) this.#note(key, single[place], `${screen}, ${leaf.id}`);
    this.#notePlaces(leaf, lines, fault);
  }

  #note(key, letter, where) {
    if (!this.#seen.has(key)) this.#seen.set(key, new Map());
    const stands = this.#seen.get(key);
    if (!stands.has(letter)) stands.set(letter, []);
    stands.get(letter).push(where);
  }

  // The browser's own letters, which nobody sees, lie on the painted ones.
  #compareLine({ id, words, line }, glyphs, fault) {
    const [left, right] = [Math.min(...glyphs.map(({ box }) => box[0])), Math.max(...glyphs.map(({ box }) => box[2]))];
    if (!near(left, line[0], BEARING) || !near(right, line[2], BEARING))
      fault(`${id}: "${words}" is painted from ${left} to ${right}, and selected from ${line[0]} to ${line[2]}`);
  }

  // Letters of one size stand equally high in every line, and as far from the edge of the same kind of thing.
  #notePlaces(leaf, lines, fault) {
    if (isGoal(leaf)) return; // beside its mark and above its bar
    const [, centre] = middle(leaf.box);
    const top = centre - (lines.length * leaf.lineHeight) / 2;
    for (const [number, line] of lines.entries()) {
      const [first] = line;
      for (const { key, box } of line)
        this.#samePlace(`down ${leaf.lineHeight} ${key}`, box[1] - (top + number * leaf.lineHeight), leaf, fault);
      if (leaf.kind === "button") {
        const [across] = middle([first.box[0], 0, line.at(-1).box[2], 0]);
        if (!near(across, middle(leaf.box)[0], 2)) fault(`${leaf.id}: "${leaf.words}" is not in the middle of its button`);
      } else {
        this.#samePlace(`across ${leaf.kind} ${first.key}`, first.box[0] - leaf.box[0], leaf, fault);
      }
    }
  }

  #samePlace(what, offset, { id, words }, fault) {
    if (!this.#offsets.has(what)) this.#offsets.set(what, offset);
    const usual = this.#offsets.get(what);
    if (!near(offset, usual)) fault(`${id}: "${words}" is off by ${(offset - usual).toFixed(1)} (${what})`);
  }

  /** After the last screen: what does not read as the mirror says. */
  finish() {
    const letterOf = new Map();
    for (const [key, stands] of this.#seen) {
      const [[letter], ...others] = [...stands].sort(([, a], [, b]) => b.length - a.length);
      letterOf.set(key, letter);
      for (const [other, where] of others)
        this.faults.push(`what is painted as "${letter}" is called "${other}" in ${where.slice(0, 3).join("; ")}`);
    }
    for (const { leaf, lines, words, fault } of this.#doubtful) {
      const painted = lines.map((line) => line.map(({ key }) => letterOf.get(key) ?? null));
      if (says(words, painted)) continue;
      const readable = painted.map((line) => line.map((letter) => letter ?? "?").join("")).join(" / ");
      fault(`${leaf.id}: "${readable}" is painted, "${words}" is said`);
    }
    return this.faults;
  }

  // ---- What is drawn around it ----

  #compareShapes(leaf, shapes, fault) {
    const own = shapes.filter(({ box }) => sameBox(box, leaf.box));
    const has = (colour) => own.some(({ colours }) => colours.includes(hex[colour]));
    if (own.length === 0 && !bare.has(leaf.kind)) fault(`${leaf.id}: nothing is painted where the ${leaf.kind} is`);
    const compare = (state, seen, said) =>
      seen === said || fault(`${leaf.id}: painted ${seen ? "" : "not "}${state}, said otherwise`);
    if (["radio", "checkbox"].includes(leaf.kind)) compare("chosen", has("brand") && has("selected"), leaf.checked);
    if (leaf.kind === "button") compare("current", has("brand") && has("selected"), leaf.current);
    if (leaf.kind === "option") compare("highlighted", has("brand") && has("selected"), leaf.selected);
    if (leaf.kind === "combobox") compare("wrong", has("ink"), leaf.invalid);
    // Three pixels of ring after two of gap.
    const around = leaf.box.map((side, place) => side + (place < 2 ? -5 : 5));
    const ring = shapes.some(({ box, colours }) => colours.includes(hex.focus) && sameBox(box, around));
    compare("focused", ring, leaf.ring);
  }

  // What says that it is open has opened something.
  #compareOpen(leaves, fault) {
    const opened = {
      "start/municipality": "start/municipality/list",
      "result/why": "result/why/goal",
      "result/again": "result/again/yes",
    };
    for (const { id, expanded } of leaves) {
      if (expanded === null) continue;
      const there = leaves.some((other) => opened[id] && other.id.startsWith(opened[id]));
      if (opened[id] && there !== (expanded === "true")) fault(`${id}: said to be ${expanded === "true" ? "open" : "closed"}`);
    }
  }
}

function linesOf({ lineHeight }, glyphs) {
  const lines = [];
  let last = null;
  for (const glyph of glyphs) {
    const lower = last && middle(glyph.box)[1] - middle(last.box)[1];
    // A full stop after a quotation mark hangs lower and may reach under it: by less than half a line.
    if (last === null || (glyph.box[0] < last.box[0] && lower > lineHeight / 2)) lines.push([]);
    lines.at(-1).push(glyph);
    last = glyph;
  }
  return lines;
}

// Words may be broken at the ends of lines, with a hyphen that is painted only. A letter that is nowhere else on the
// screens reads as null, and may be any.
function says(said, painted) {
  return readOn(letters(said), painted);
}

function readOn(rest, [line, ...others]) {
  if (line === undefined) return rest.length === 0;
  const begins = (part) => part.length <= rest.length && part.every((letter, place) => letter === null || letter === rest[place]);
  const broken = others.length > 0 && [null, "-"].includes(line.at(-1));
  return (
    (begins(line) && readOn(rest.slice(line.length), others)) ||
    (broken && begins(line.slice(0, -1)) && readOn(rest.slice(line.length - 1), others))
  );
}

const isGoal = ({ id }) => /^result\/goal\/[^/]+$/.test(id);

// Of a goal its name and its number are painted; the rest is what its bar shows, in words.
const paintedOf = (leaf) => (isGoal(leaf) ? leaf.words.replace(/: (\d+)?.*/, " $1") : leaf.words);
