// What is told of a survey from elsewhere: what was left out of it, what became something else, and what it lacks.
// Alike notes are one with several rows.

/** What stops all of it: id names the words for it, values what is put into them. */
export class Unreadable extends Error {
  constructor(id, values = {}) {
    super(id);
    this.id = id;
    this.values = values;
  }
}

export class Notes {
  #notes = new Map();
  #became = [];

  /**
   * group: "left", "changed" or "missing"; place: {sheet, row, column}, each of which may be left out. A row is that of
   * the spreadsheet, from 1.
   */
  add(group, id, { sheet = "", row = 0, column = "" } = {}, values = {}) {
    const key = JSON.stringify([group, id, sheet, column, values]);
    const note = this.#notes.get(key) ?? { group, id, sheet, column, values, rows: [] };
    if (row && note.rows.at(-1) !== row) note.rows.push(row);
    this.#notes.set(key, note);
  }

  /** What a row became: "question", "option", "goal", "level" or "left"; a row may have become several things. */
  became({ sheet = "", row }, what, id, text = "") {
    this.#became.push({ sheet, row, what, id, text });
  }

  /** Those of a group, in the order in which they were met. */
  of(group) {
    return [...this.#notes.values()].filter((note) => note.group === group);
  }

  get rows() {
    return this.#became;
  }
}
