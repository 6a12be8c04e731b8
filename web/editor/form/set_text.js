// The text of a question set as the form sees it: what its values are and where each of them is written. A change
// inside one question is followed without reading the others again, so that a thousand of them are no slower than ten.
import { SyntaxKind, createScanner, findNodeAtLocation, parse, parseTree } from "jsonc-parser";

/**
 * A place of the text: offsets of UTF-16 units, from the first to the one after the last.
 * @typedef {{ from: number, to: number }} Range
 * @typedef {Range & { items: Range[], brackets: string }} Container items are elements, or whole members ("key": value)
 * @typedef {Range & { tree?: any }} Unit a question, a goal, another element or member of the set: read when asked for
 */

const OPTIONS = { allowTrailingComma: true };

export class SetText {
  /** The text is one that can be read as JSON; else `broken` is true and there is nothing to ask for. */
  constructor(text) {
    this.#read(text);
  }

  text = "";
  broken = false;
  /** @type {any} what the text says; a unit that is changed is another object afterwards, the others are the same */
  value = null;

  /** @type {Map<string, { member: Range, value: Unit, items: Unit[] | null }>} */
  #members = new Map();
  /** @type {Range} */
  #root = { from: 0, to: 0 };

  #read(text) {
    this.text = text;
    this.broken = false;
    this.#members.clear();
    const errors = [];
    this.value = parseQuickly(text, errors);
    const isObject = this.value !== null && typeof this.value === "object" && !Array.isArray(this.value);
    if (errors.length > 0 || !isObject) this.broken = true;
    else this.#index(text);
  }

  // Where the members of the set are, and the elements of those that are lists; what is in them is passed over.
  #index(text) {
    const scanner = createScanner(text, true);
    const end = () => scanner.getTokenOffset() + scanner.getTokenLength();
    // From the first token of a value, to its last one.
    const skip = () => {
      const from = scanner.getTokenOffset();
      for (let depth = 0; ; scanner.scan()) {
        const kind = scanner.getToken();
        if (kind === SyntaxKind.OpenBraceToken || kind === SyntaxKind.OpenBracketToken) depth += 1;
        else if (kind === SyntaxKind.CloseBraceToken || kind === SyntaxKind.CloseBracketToken) depth -= 1;
        if (depth === 0 || kind === SyntaxKind.EOF) return { from, to: end() };
      }
    };
    scanner.scan();
    this.#root = { from: scanner.getTokenOffset(), to: 0 };
    while (scanner.scan() === SyntaxKind.StringLiteral) {
      const key = scanner.getTokenValue();
      const from = scanner.getTokenOffset();
      scanner.scan(); // the colon
      const isList = scanner.scan() === SyntaxKind.OpenBracketToken;
      /** @type {Unit[]} */
      const items = [];
      let value;
      if (isList) {
        const start = scanner.getTokenOffset();
        while (scanner.scan() !== SyntaxKind.CloseBracketToken)
          if (scanner.getToken() !== SyntaxKind.CommaToken) items.push(skip());
        value = { from: start, to: end() };
      } else value = skip();
      if (!this.#members.has(key))
        this.#members.set(key, { member: { from, to: value.to }, value, items: isList ? items : null });
      scanner.scan(); // the comma, or the end
    }
    this.#root.to = end();
  }

  /**
   * Follows changes of the text: [{from, to, insert}], of the text before them. Returns the path of the unit that they
   * are in, such as ["questions", 3], or null where everything was read again.
   */
  follow(changes, text) {
    const [change] = changes;
    const path = !this.broken && changes.length === 1 ? this.#unitAround(change) : null;
    if (!path) {
      this.#read(text);
      return null;
    }
    const unit = this.#unit(path);
    // Of the text before: the new one need not be put together for it.
    const source = this.text.slice(unit.from, change.from) + change.insert + this.text.slice(change.to, unit.to);
    this.text = text;
    const shift = change.insert.length - (change.to - change.from);
    for (const range of this.#ranges()) {
      if (range.from >= change.to) range.from += shift;
      if (range.to >= change.to) range.to += shift;
    }
    unit.tree = undefined;
    const errors = [];
    const value = parseQuickly(source, errors);
    if (errors.length > 0) {
      this.#read(text);
      return null;
    }
    this.value = { ...this.value };
    const [key, index] = path;
    if (path.length === 1) this.value[key] = value;
    else this.value[key] = this.value[key].map((each, at) => (at === index ? value : each));
    return path;
  }

  #unitAround({ from, to }) {
    const isAround = (range) => range.from < from && to < range.to;
    for (const [key, { value, items }] of this.#members) {
      if (!isAround(value)) continue;
      if (!items) return [key];
      const index = items.findIndex(isAround);
      return index < 0 ? null : [key, index];
    }
    return null;
  }

  *#ranges() {
    yield this.#root;
    for (const { member, value, items } of this.#members.values()) {
      yield member;
      yield value;
      if (items) yield* items;
    }
  }

  /** @param {any[]} path */
  #unit([key, index]) {
    const { value, items } = this.#members.get(key);
    return items ? items[index] : value;
  }

  // The node that the library has for a place inside of a unit; its offsets are from the unit's beginning.
  #node(path) {
    const member = this.#members.get(path[0]);
    const unit = member && (member.items ? member.items[path[1]] : member.value);
    if (!unit) return null;
    unit.tree ??= parseTree(this.text.slice(unit.from, unit.to), [], OPTIONS);
    const node = findNodeAtLocation(unit.tree, path.slice(member.items ? 2 : 1));
    return node ? { node, base: unit.from } : null;
  }

  /** What stands there; undefined where nothing does. */
  at(path) {
    return path.reduce((value, key) => (value !== null && typeof value === "object" ? value[key] : undefined), this.value);
  }

  /** @returns {Range | null} where the value is written */
  rangeOf(path) {
    if (this.broken) return null;
    if (path.length === 0) return this.#root;
    const member = this.#members.get(path[0]);
    if (path.length === 1) return member?.value ?? null;
    if (path.length === 2 && member?.items) return member.items[path[1]] ?? null;
    const found = this.#node(path);
    return found && { from: found.base + found.node.offset, to: found.base + found.node.offset + found.node.length };
  }

  /** @returns {Container | null} the list or object that is written there */
  containerOf(path) {
    const found = this.rangeOf(path);
    if (!found) return null;
    const place = ({ from, to }) => ({ from, to });
    const range = place(found);
    const brackets = this.text[range.from] === "[" ? "[]" : this.text[range.from] === "{" ? "{}" : "";
    if (!brackets) return null;
    const member = this.#members.get(path[0]);
    if (path.length === 0) return { ...range, brackets, items: [...this.#members.values()].map((each) => place(each.member)) };
    if (path.length === 1 && member.items) return { ...range, brackets, items: member.items.map(place) };
    const { node, base } = this.#node(path);
    const items = (node.children ?? []).map(({ offset, length }) => ({ from: base + offset, to: base + offset + length }));
    return { ...range, brackets, items };
  }

  /** The names of an object's members, in the order they are written. */
  keysOf(path) {
    const value = this.at(path);
    return value !== null && typeof value === "object" ? Object.keys(value) : [];
  }
}

// The browser's own reader is ten times as fast; the other one also takes what is almost JSON, such as comments.
function parseQuickly(text, errors) {
  try {
    return JSON.parse(text);
  } catch {
    return parse(text, errors, OPTIONS);
  }
}
