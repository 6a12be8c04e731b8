// checker.wasm, which judges question sets as the command line does (src/web/checker/exports.h is the other side). For
// authors: visitors' pages never load it.
import { fetchBytes } from "../player/files.js";
import { compileModule, instantiate } from "../player/module.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class CheckerModule {
  #compiled;
  #exports;
  #lists = new Map(); // name -> address that it was fetched from

  /** folder: address where the built site's files are, with a slash at the end. */
  static async load(folder) {
    const compiled = await compileModule(new URL("checker.wasm", folder).href);
    const checker = new CheckerModule(compiled);
    await checker.restart();
    return checker;
  }

  constructor(compiled) {
    this.#compiled = compiled;
  }

  /** A fresh instance, with nothing left of the last one: after it has stopped, say. */
  async restart() {
    const { exports } = await instantiate(this.#compiled);
    exports._initialize?.();
    exports.checker_start();
    this.#exports = exports;
    this.#lists.clear();
  }

  /**
   * Everything that is wrong or doubtful in a file, in its order: {usable, diagnostics: [{severity, id, line, column,
   * pointer, message, mend, see, value, values, also_on, edits}]}; line and column are null where it has no place, see
   * where it is explained nowhere; value, values and also_on are for telling it in another language (told.js); edits,
   * {offset, length, text} in bytes of UTF-8, carry the mend out and are left out where that needs a person. address:
   * where the file is or would be; the list that it names is fetched from beside it.
   */
  async diagnose(text, address) {
    for (;;) {
      this.#exports.checker_diagnose(this.#put(text));
      const { wants, ...found } = this.#output();
      if (wants === undefined || !(await this.#fetchList(wants, address))) return found;
    }
  }

  /** The first hundred of the last diagnostics as the command line prints them, with excerpt and caret. */
  report(name, text) {
    this.#exports.checker_report(this.#put(`${name}\0${text}`));
    return this.#output();
  }

  /**
   * manner: "best", "worst", "unknown" or "random". A session code for the last usable set, or undefined without one.
   */
  answerAll(manner, seed, code = "") {
    this.#exports.checker_answer_all(this.#put(`${manner}\0${seed}\0${code}`));
    return this.#output().code;
  }

  /** {table}: CSV for translators with these languages as columns, or {} where the text is no JSON. */
  exportTexts(text, languages = []) {
    this.#exports.checker_export_texts(this.#put(`${languages.join()}\0${text}`));
    return this.#output();
  }

  /**
   * Takes translations in. table: the bytes of the file. {text, changed, languages, diagnostics}: text is the set with
   * them, undefined where nothing could be read; the lines of the diagnostics are the table's.
   */
  importTexts(text, table) {
    const set = encoder.encode(text);
    this.#exports.checker_import_texts(this.#put(joined(encoder.encode(`${set.length}\0`), joined(set, table))));
    return this.#output();
  }

  /** Where ids are given and named: [{kind, id, scope, offset, length, given}], in bytes of UTF-8. */
  ids(text) {
    this.#exports.checker_ids(this.#put(text));
    return this.#output();
  }

  /**
   * The places of a set where ids can stand: [{path, kind, is_key, given}]; path: keys with "/" between them, "*" for
   * any; is_key: the id is its last key, else the value there.
   */
  idPlaces() {
    this.#exports.checker_id_places();
    return this.#output();
  }

  /**
   * Another name for the id at a place, in bytes: {edits} or {refused: "nothing-here", "not-an-id", "reserved" or
   * "taken"}.
   */
  rename(text, offset, name) {
    this.#exports.checker_rename(this.#put(`${offset}\0${name.replaceAll("\0", "")}\0${text}`));
    return this.#output();
  }

  /** {municipality, answers, given, expect} of a session code, for the last usable set; {} without one. */
  example(code = "") {
    this.#exports.checker_example(this.#put(code));
    return this.#output();
  }

  /** Begins a simulation of a set; see src/web/checker/exports.h. {} where the text is none. */
  simulate(text, seed, samples) {
    this.#exports.checker_simulate(this.#put(`${seed}\0${samples}\0${text}`));
    return this.#output();
  }

  simulateFurther(samples) {
    this.#exports.checker_simulate_further(samples);
    return this.#output();
  }

  /** A set beside an earlier revision of it: {samples, changed, flows, examples}; {} where one of them is none. */
  compare(present, earlier, seed, samples) {
    const bytes = encoder.encode(present);
    const before = encoder.encode(`${seed}\0${samples}\0${bytes.length}\0`);
    this.#exports.checker_compare(this.#put(joined(joined(before, bytes), encoder.encode(earlier))));
    return this.#output();
  }

  // False if it has been given before from the same place: asking again would not help.
  async #fetchList(name, address) {
    const from = new URL(name, address).href;
    if (this.#lists.get(name) === from) return false;
    this.#lists.set(name, from);
    try {
      const bytes = await fetchBytes(from);
      this.#exports.checker_add_list(this.#put(joined(encoder.encode(`${name}\0`), bytes)));
    } catch (error) {
      const { status, cause } = error.detail ?? {};
      this.#exports.checker_miss_list(this.#put(`${name}\0${status ? `HTTP ${status}` : String(cause ?? error)}`));
    }
    return true;
  }

  // Text or bytes; gives how many bytes.
  #put(content) {
    const bytes = typeof content === "string" ? encoder.encode(content) : content;
    const address = this.#exports.checker_input(bytes.length);
    new Uint8Array(this.#exports.memory.buffer, address, bytes.length).set(bytes);
    return bytes.length;
  }

  #output() {
    const { memory, checker_output, checker_output_size } = this.#exports;
    return JSON.parse(decoder.decode(new Uint8Array(memory.buffer, checker_output(), checker_output_size()).slice()));
  }
}

function joined(first, second) {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
