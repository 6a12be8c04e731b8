// What question-set.schema.json says of a place: its description, the members it may have, and the values.
import { describedParts } from "./schema_places.js";

/**
 * @typedef {{ text: string, lang: string }} Description lang: the language of the text
 * @typedef {{ description: Description | null, keys: {name: string, description: Description, isRequired: boolean}[],
 * values: any[], type: string, apart: string[] }} Said apart: the members of which only one can be there
 */

export class Schema {
  #schema;
  #translations = new Map(); // a part of the schema -> its description in the language
  #language;

  /** texts: translations of the descriptions, by their places. What has none is told in English. */
  constructor(schema, { language = "en", texts = {} } = {}) {
    this.#schema = schema;
    this.#language = language;
    for (const [place, part] of describedParts(schema)) if (texts[place]) this.#translations.set(part, texts[place]);
  }

  /** @returns {Description | null} of the first part that has one */
  #describe(parts) {
    const part = parts.find((each) => each.description);
    if (!part) return null;
    const translation = this.#translations.get(part);
    return translation ? { text: translation, lang: this.#language } : { text: part.description, lang: "en" };
  }

  /** @returns {Said | null} null where the format has nothing there */
  at(path) {
    let found = [this.#schema];
    for (const key of path) {
      found = found.flatMap((each) => this.#inside(this.#all(each), key));
      if (found.length === 0) return null;
    }
    // What stands at the place itself comes before what it refers to.
    const all = found.flatMap((each) => this.#all(each));
    const required = new Set(all.flatMap((each) => each.required ?? []));
    const keys = new Map();
    for (const { properties = {} } of all)
      for (const [name, value] of Object.entries(properties)) {
        if (value === false || keys.has(name)) continue;
        const description = this.#describe(this.#all(value));
        if (description) keys.set(name, { name, description, isRequired: required.has(name) });
      }
    const values = all.flatMap((each) => each.enum ?? ("const" in each ? [each.const] : []));
    const examples = all.flatMap((each) => each.examples ?? []).filter((each) => each === null || typeof each !== "object");
    const types = all.flatMap((each) => each.type ?? []);
    if (types.includes("boolean")) values.push(true, false);
    return {
      description: this.#describe(all),
      keys: [...keys.values()],
      values: [...new Set(values.length > 0 ? values : examples)],
      apart: all.flatMap((each) => each.oneOf ?? []).flatMap((each) => each.required ?? []),
      type: types[0] ?? (keys.size > 0 ? "object" : ""),
    };
  }

  // The schema and what it refers to.
  #all(schema) {
    if (schema === null || typeof schema !== "object") return [];
    const referred = schema.$ref ? this.#all(this.#schema.$defs[schema.$ref.split("/").pop()]) : [];
    const either = [...(schema.anyOf ?? []), ...(schema.allOf ?? []), schema.then, schema.else].flatMap((each) =>
      this.#all(each),
    );
    return [schema, ...referred, ...either];
  }

  #inside(schemas, key) {
    const found = [];
    for (const { properties, patternProperties, items } of schemas) {
      if (typeof key === "number") {
        if (items) found.push(items);
      } else if (properties?.[key] !== undefined) found.push(properties[key]);
      else
        for (const [pattern, value] of Object.entries(patternProperties ?? {}))
          if (value !== true && new RegExp(pattern, "u").test(key)) found.push(value);
    }
    return found.filter((each) => each !== false);
  }
}
