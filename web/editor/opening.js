// Files that are opened: chosen in the browser's dialog, or dropped on the text or the cards. A survey of another
// program is shown first, and taken as a text of its own.
import { currentLanguage } from "../authoring/words.js";
import { ACCEPTED, isFromElsewhere } from "./elsewhere/kinds.js";
import { MOST_MEGABYTES, decode } from "./text_file.js";

const hasFiles = (event) => event.dataTransfer.types.includes("Files");

export class Opening {
  #host;
  #parts;
  #elsewhere = null; // until such a file is opened

  /**
   * parts: {chooser: the file input, elsewhere: the dialog for a survey of another program}. host: {chosen(): a file
   * was chosen, begin(draft): goes on with what was read, as Drafts.begin takes it, notify(name, values), beside(name):
   * the address of a script that is loaded when used}.
   */
  constructor(parts, host) {
    const { chooser } = parts;
    this.#parts = parts;
    this.#host = host;
    chooser.onchange = () => {
      const [file] = chooser.files;
      host.chosen();
      if (file) void this.#open(file).finally(() => (chooser.value = ""));
    };
  }

  /** which: "file" for any that can be opened, "elsewhere" for those of other programs. */
  choose(which) {
    const { chooser } = this.#parts;
    chooser.accept = which === "file" ? `.json,application/json,${ACCEPTED}` : ACCEPTED;
    chooser.click();
  }

  /** Takes files that are dropped there; before what is in it, which would put the file's words where it is dropped. */
  takeDropped(place) {
    place.addEventListener("dragover", (event) => hasFiles(event) && event.preventDefault(), true);
    place.addEventListener("drop", (event) => this.#drop(event), true);
  }

  #drop(event) {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    void this.#open(file);
  }

  async #open(file) {
    const { begin, notify } = this.#host;
    const { name } = file;
    const megabytes = file.size / 2 ** 20;
    if (megabytes > MOST_MEGABYTES) {
      const size = megabytes.toLocaleString(currentLanguage(), { maximumFractionDigits: 1 });
      return notify("notice.too_large", { name, size, most: MOST_MEGABYTES });
    }
    let bytes;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      return notify("notice.unreadable", { name });
    }
    if (isFromElsewhere(name, bytes)) return this.#showElsewhere({ name, bytes });
    const { text, ends, encoding } = decode(bytes);
    await begin({ name, text, ends, changed: true });
    if (encoding) notify("notice.encoding", { encoding });
  }

  async #showElsewhere(file) {
    const { beside, begin } = this.#host;
    const { Elsewhere } = await import(beside("elsewhere.js"));
    this.#elsewhere ??= new Elsewhere(this.#parts.elsewhere, {
      tablesOf: async () => (await import(beside("xlsx.js"))).tablesOf,
      take: (name, text) => void begin({ name, text, changed: true }),
    });
    await this.#elsewhere.show(file, { language: currentLanguage(), today: new Date().toLocaleDateString("sv") });
  }
}
