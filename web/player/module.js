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

/** An instance of one of our modules. */
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

  #putStrings(...strings) {
    return this.#put(encoder.encode(strings.join("\0")));
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

  // The three loaders give {ok, diagnostics?, …}.
  addLanguage(tag, json) {
    return this.#loaded(this.#exports.pikatesti_add_language(this.#putStrings(tag, json)));
  }

  loadMunicipalities(bytes) {
    return this.#loaded(this.#exports.pikatesti_load_municipalities(this.#put(bytes)));
  }

  loadQuestionSet(bytes) {
    return this.#loaded(this.#exports.pikatesti_load_question_set(this.#put(bytes)));
  }

  #loaded(ok) {
    return { ok: ok === 1, ...this.#output() };
  }

  set(name, value) {
    this.#exports.pikatesti_set(this.#putStrings(name, value));
  }

  /** "restored", "partly", "other_set" or "unreadable". */
  restore(code) {
    this.set("restore", code);
    return this.#output().restored;
  }

  /** For what only one module has: its function pikatesti_<name>, given strings; what it answers. */
  call(name, ...strings) {
    this.#exports[`pikatesti_${name}`](this.#putStrings(...strings));
    return this.#output();
  }

  perform(id, action, value = "") {
    this.#exports.pikatesti_perform(this.#putStrings(id, action, value));
  }

  pointer(x, y, pressed) {
    this.#exports.pikatesti_pointer(x, y, pressed ? 1 : 0);
  }

  focus(id) {
    this.#exports.pikatesti_focus(this.#putStrings(id));
  }

  frame({ width, leastHeight, top, height, ratio, seconds }) {
    this.#exports.pikatesti_frame(width, leastHeight, top, height, ratio, seconds);
    return this.#output();
  }

  /** The result as nodes with everything opened. */
  document() {
    this.#exports.pikatesti_document();
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
