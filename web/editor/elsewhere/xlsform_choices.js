// The lists of options of an XLSForm workbook.
import { isYes, newOption } from "./model.js";

// As people write what they mean to be the same.
const alike = (name) => name.toLowerCase().replace(/[\s_-]+/g, "");

class Lists {
  #lists = new Map(); // by name; {rows, place}
  #alike = new Map();
  #used = new Set();
  #notes;
  #languages;
  #builtIn;

  constructor(table, language, { notes, builtIn }) {
    this.#notes = notes;
    this.#builtIn = builtIn;
    this.#languages = [...new Set([language, ...table.languages])];
    for (const record of table.records) {
      const name = table.get(record, "list_name");
      const place = table.place(record);
      if (!name) {
        notes.add("left", "no_list", { ...place, column: "list_name" });
        table.leave(record);
        continue;
      }
      if (!this.#lists.has(name)) this.#lists.set(name, { place, options: [] });
      if (!this.#alike.has(alike(name))) this.#alike.set(alike(name), name);
      const option = newOption(table.get(record, "name"), table.texts(record, "label", language), place);
      option.points = table.get(record, "points");
      option.exclusive = isYes(table.get(record, "exclusive"));
      option.stepIfMissing = table.texts(record, "next_step_if_missing", language);
      this.#lists.get(name).options.push(option);
    }
  }

  /** Copies of a list's options, as each question has its own; none where there is no such list. */
  optionsOf(wanted, place, withOther) {
    const name = this.#lists.has(wanted) ? wanted : this.#alike.get(alike(wanted));
    if (name === undefined) {
      const lists = [...this.#lists.keys()].join(", ");
      this.#notes.add("missing", "list", { ...place, column: "type" }, { name: wanted, lists: lists || "–" });
      return [];
    }
    if (name !== wanted) this.#notes.add("changed", "list_name", { ...place, column: "type" }, { name: wanted, list: name });
    this.#used.add(name);
    const options = this.#lists.get(name).options.map((option) => ({ ...option }));
    if (!withOther) return options;
    this.#notes.add("changed", "other", place);
    return [...options, newOption("other", this.#builtIn("other", this.#languages), place)];
  }

  tellUnused() {
    for (const [name, { place }] of this.#lists)
      if (!this.#used.has(name)) this.#notes.add("left", "list_unused", { ...place, column: "list_name" }, { name });
  }
}

export const choiceLists = (table, language, using) => new Lists(table, language, using);

/** What the sheet has, for Table. */
choiceLists.columns = {
  needed: ["list_name"],
  aliases: { caption: "label", value: "name", list: "list_name" },
  texts: ["label", "next_step_if_missing"],
};
