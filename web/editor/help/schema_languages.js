// The format's schema with its descriptions in the page's language: English as it is written, other languages from
// files that are fetched when the first description is wanted.
import { currentLanguage } from "../../authoring/words.js";
import { Schema } from "./schema.js";

const ORIGINAL = "en";

export class SchemaLanguages {
  #addressOf;
  #schema;
  #asked = new Map(); // language -> a promise of its Schema

  /** addressOf(language): of the translations; schema: a promise of the schema itself. */
  constructor(schema, addressOf) {
    this.#schema = schema;
    this.#addressOf = addressOf;
  }

  /** @returns {Promise<Schema | null>} in the page's language; null where the schema could not be fetched */
  async current() {
    const language = currentLanguage();
    const schema = await this.#schema.catch(() => null);
    if (!schema) return null;
    if (!this.#asked.has(language)) this.#asked.set(language, this.#load(schema, language));
    return this.#asked.get(language);
  }

  async #load(schema, language) {
    if (language === ORIGINAL) return new Schema(schema);
    try {
      const response = await fetch(this.#addressOf(language));
      if (!response.ok) throw new Error(`${response.url}: HTTP ${response.status}`);
      return new Schema(schema, { language, texts: await response.json() });
    } catch (error) {
      console.error(error);
      this.#asked.delete(language); // the network may be back the next time
      return new Schema(schema);
    }
  }
}
