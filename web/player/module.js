// The WebAssembly module: compiled once for the page, one instance for each element; bytes in, JSON out
// (src/web/exports.h is the other side). No script of Emscripten's is used.
import { Failure } from "./failure.js";
import { fetchFile, shared } from "./files.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const NOT_SUPPORTED = 52; // WASI's errno "nosys"

export function compileModule(address) {
  return shared(address, compile);
}

async function compile(address) {
  if (typeof WebAssembly === "undefined") throw new Failure("wasm_blocked", { address });
  const response = await fetchFile(address);
  // Servers that do not know the type are many; streaming refuses their answer.
  const streams = response.headers.get("content-type")?.startsWith("application/wasm") && WebAssembly.compileStreaming;
  try {
    return await (streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer()));
  } catch (cause) {
    throw new Failure(compilesAtAll() ? "file_broken" : "wasm_blocked", { address, cause });
  }
}

// Whether a module with nothing in it compiles: a page without 'wasm-unsafe-eval' in its policy refuses that, too.
function compilesAtAll() {
  try {
    return Boolean(new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)));
  } catch {
    return false;
  }
}

// The module asks for nothing that it needs to run: what its C library names gets a polite refusal.
function imports(module) {
  const all = {};
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
    if (kind !== "function") throw new Failure("file_broken", { cause: new Error(`import ${from}.${name}: ${kind}`) });
    all[from] ??= {};
    if (name === "proc_exit" || name === "abort") {
      all[from][name] = () => {
        throw new Error(`${name} was called`);
      };
    } else {
      all[from][name] = () => (from.startsWith("wasi") ? NOT_SUPPORTED : 0);
    }
  }
  return all;
}

/**
 * An instance of one of our modules.
 * @param {WebAssembly.Module} module
 * @returns {Promise<WebAssembly.Instance & { exports: any }>}
 */
export function instantiate(module) {
  return WebAssembly.instantiate(module, imports(module));
}

export class Engine {
  #exports;

  static async create(module) {
    return new Engine((await instantiate(module)).exports);
  }

  constructor(exports) {
    this.#exports = exports;
    exports._initialize?.();
    exports.pikatesti_start();
  }

  // Growing the memory detaches every earlier view: take it anew each time.
  get buffer() {
    return this.#exports.memory.buffer;
  }

  get memoryBytes() {
    return this.buffer.byteLength;
  }

  #put(bytes) {
    const address = this.#exports.pikatesti_input(bytes.length);
    new Uint8Array(this.buffer, address, bytes.length).set(bytes);
    return bytes.length;
  }

  // Parts separated by NUL bytes: texts, or bytes as they are.
  #putParts(...parts) {
    if (parts.every((part) => !(part instanceof Uint8Array))) return this.#put(encoder.encode(parts.join("\0")));
    const all = parts.map((part) => (part instanceof Uint8Array ? part : encoder.encode(String(part))));
    const bytes = new Uint8Array(all.reduce((sum, part) => sum + part.length + 1, -1));
    let at = 0;
    for (const part of all) {
      bytes.set(part, at);
      at += part.length + 1;
    }
    return this.#put(bytes);
  }

  #output() {
    const size = this.#exports.pikatesti_output_size();
    if (size === 0) return {};
    // A copy: TextDecoder refuses views of a buffer that could grow in some browsers.
    const bytes = new Uint8Array(this.buffer, this.#exports.pikatesti_output(), size).slice();
    return JSON.parse(decoder.decode(bytes));
  }

  addFont(slot, bytes) {
    this.#exports.pikatesti_add_font(slot, this.#put(bytes));
  }

  /** {ok, diagnostics?} */
  addLanguage(tag, json) {
    return loaded(this.call("add-language", tag, json));
  }

  /** {ok, diagnostics?} */
  loadMunicipalities(bytes) {
    return loaded(this.call("load-municipalities", bytes));
  }

  /** {ok, id, municipalities, languages} or {ok, diagnostics} */
  loadQuestionSet(bytes) {
    return loaded(this.call("load-question-set", bytes));
  }

  /**
   * Tells a setting of contract.json.
   * @template {keyof import("../contract").Settings} Name
   * @param {Name} name
   * @param {import("../contract").Settings[Name]} value
   */
  set(name, value) {
    const text = typeof value === "boolean" ? Number(value) : value;
    // The visitor's test goes on without it.
    if (!this.#exports.pikatesti_set(this.#putParts(name, text))) console.error(`pikatesti: there is no setting "${name}"`);
  }

  /**
   * Asks what contract.json names among its calls; gives the answer.
   * @template {keyof import("../contract").Calls} Name
   * @param {Name} name
   * @param {Parameters<import("../contract").Calls[Name]>} parts
   * @returns {ReturnType<import("../contract").Calls[Name]>}
   */
  call(name, ...parts) {
    /** @type {unknown[]} */
    const given = parts;
    const texts = given.map((part) => (typeof part === "boolean" ? Number(part) : part));
    if (!this.#exports.pikatesti_call(this.#putParts(name, ...texts))) throw new Error(`pikatesti: there is no call "${name}"`);
    return this.#output();
  }

  /**
   * What somebody has done with a node; id: "" for none.
   * @param {string} id
   * @param {import("../contract").EventName} event
   */
  perform(id, event, value = "") {
    this.#exports.pikatesti_perform(this.#putParts(id, event, value));
  }

  pointer(x, y, pressed) {
    this.#exports.pikatesti_pointer(x, y, pressed ? 1 : 0);
  }

  focus(id) {
    this.#exports.pikatesti_focus(this.#putParts(id));
  }

  /** @returns {import("../contract").Frame} */
  frame({ width, leastHeight, top, height, ratio, seconds }) {
    this.#exports.pikatesti_frame(width, leastHeight, top, height, ratio, seconds);
    return this.#output();
  }

  /** Address of the words that say what was painted. */
  drawData() {
    return this.#exports.pikatesti_draw_data();
  }

  texturesLost() {
    this.#exports.pikatesti_textures_lost();
  }
}

const loaded = (answer) => ({ ok: answer.diagnostics === undefined, ...answer });
