// The staff's side: the PIN, and what the panel asks for. Only here files are chosen and saved.
import { create } from "../player/dom.js";
import { standardSet } from "./load.js";
import { kioskMessage } from "./messages.js";
import { Pin } from "./pin.js";

const PIN_SECONDS = 60; // without a touch, then the attract screen is back
const PANEL_SECONDS = 300;
const LARGEST_SET = 2_000_000;
/** @type {import("../contract").KioskNode} */
const SETTINGS = "panel/settings";

const types = { csv: "text/csv", json: "application/json", record: "application/json" };

export class Staff {
  isOpen = false;
  opensFiles = false; // the one moment in which a file dialog or a download is let through
  #host;
  #pin;
  #waiting = 0;
  #busy = false;
  #trusted = false; // the PIN was right

  constructor(host) {
    this.#host = host;
    this.#pin = new Pin(host.vault);
  }

  open() {
    this.isOpen = true;
    this.#trusted = false;
    this.#host.wait(PIN_SECONDS);
    this.#call("open-pin", this.#pin.isSet ? "enter" : "choose");
    if (!this.#pin.isPossible) this.#player.tell(this.#say("page.kiosk.insecure"));
    this.#tellWait();
  }

  close() {
    clearInterval(this.#waiting);
    this.isOpen = false;
    this.#trusted = false;
    this.#host.closed();
  }

  /** Does what the screens ask for; an action of contract.json and its text. */
  act(name, value) {
    if (!this.isOpen) return;
    if (name === "staff-close") return this.close();
    if (name === "pin") return this.#check(value);
    if (name === "new-pin") return this.#choosePin(value);
    if (!this.#trusted) return;
    /** @type {Partial<Record<import("../contract").KioskAction["kind"], () => unknown>>} */
    const acts = {
      "change-pin": () => this.#call("open-pin", "choose"),
      setting: () => this.#change(value),
      "export-counts": () => this.#export(value),
      clear: () => this.#clear(),
      "choose-set": () => this.#chooseFile(),
      "default-set": () => this.#useStandardSet(),
      leave: () => this.#host.left(),
    };
    if (name in acts) acts[name]();
    else console.error(`pikatesti-kiosk: there is no action "${name}"`);
  }

  /** @returns {import("../player/player.js").Player} */
  get #player() {
    return this.#host.player;
  }

  /**
   * @template {keyof import("../contract").Calls} Name
   * @param {Name} name
   * @param {Parameters<import("../contract").Calls[Name]>} parts
   */
  #call(name, ...parts) {
    this.#player.change((engine) => engine.call(name, ...parts));
  }

  #say(name, values) {
    return kioskMessage(this.#player.language, name, values);
  }

  #note(name, values) {
    this.#call("note", this.#say(name, values));
  }

  async #check(digits) {
    if (this.#busy) return;
    this.#busy = true;
    const right = await this.#pin.check(digits).catch(() => false);
    this.#busy = false;
    if (!this.isOpen) return;
    if (right) return this.#showPanel();
    this.#call("pin-refused", this.#pin.wait);
    this.#tellWait();
  }

  // Once the first PIN is chosen, only who has entered it may choose another.
  async #choosePin(digits) {
    if (this.#busy || (this.#pin.isSet && !this.#trusted)) return;
    this.#busy = true;
    const done = await this.#pin.set(digits).then(
      () => true,
      () => false,
    );
    this.#busy = false;
    if (!this.isOpen) return;
    if (done) return this.#showPanel("page.kiosk.pin_set");
    this.#player.tell(this.#say("page.kiosk.insecure"));
    this.close();
  }

  #showPanel(note) {
    if (!this.#trusted) this.#host.entered();
    this.#trusted = true;
    clearInterval(this.#waiting);
    this.#host.wait(PANEL_SECONDS);
    this.#call("open-panel", this.#host.today(), this.#host.counts().text);
    if (note) this.#note(note);
  }

  #tellWait() {
    clearInterval(this.#waiting);
    let last = 0;
    const tell = () => {
      const { wait } = this.#pin;
      if (wait !== last) this.#call("pin-wait", wait);
      last = wait;
      if (wait === 0) clearInterval(this.#waiting);
    };
    this.#waiting = setInterval(tell, 1000);
    tell();
  }

  #change(value) {
    const [name, ...rest] = value.split("=");
    this.#host.settings.set(name, rest.join("="));
    this.#host.changed();
    this.#player.changeNow(() => {}); // in the language that it may be from now on
    this.#note("page.kiosk.saved");
  }

  #export(kind) {
    let text = "";
    this.#player.ask((engine) => (text = this.#host.counts().file(engine, kind)));
    if (!text) return this.#note("page.kiosk.nothing");
    const file = new Blob([text], { type: types[kind] });
    const name = `pikatesti-${kind === "record" ? "record" : "counts"}-${this.#host.today()}.${kind === "csv" ? "csv" : "json"}`;
    const address = URL.createObjectURL(file);
    const link = create("a", { href: address, download: name });
    document.body.append(link);
    this.#withFiles(() => link.click());
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    this.#note("page.kiosk.exported", { name });
  }

  #clear() {
    this.#host.counts().clear();
    this.#showPanel("page.kiosk.cleared");
  }

  #chooseFile() {
    const field = create("input", { type: "file", accept: ".json,application/json", hidden: true });
    field.addEventListener("change", async () => {
      const [file] = field.files;
      field.remove();
      if (file && this.isOpen) this.#useFile(file);
    });
    field.addEventListener("cancel", () => field.remove());
    document.body.append(field);
    this.#withFiles(() => field.click());
  }

  async #useFile(file) {
    if (file.size > LARGEST_SET) return this.#note("page.kiosk.set_large", { most: LARGEST_SET / 1_000_000 });
    const text = await file.text();
    const { ok, diagnostics = [] } = this.#host.replaceSet(new TextEncoder().encode(text));
    if (ok && !this.#host.settings.setOwnSet(text)) this.#player.tell(this.#say("page.kiosk.set_not_kept"));
    this.#host.changed();
    this.#showPanel(ok ? "page.kiosk.set_taken" : "page.kiosk.set_refused");
    this.#call(
      "faults",
      ok
        ? ""
        : diagnostics
            .slice(0, 12)
            .map((fault) => inWords(file.name, fault))
            .join("\n"),
    );
    this.#player.perform(SETTINGS, "click");
  }

  async #useStandardSet() {
    const bytes = await standardSet().catch(() => null);
    if (!bytes || !this.#host.replaceSet(bytes).ok) return this.#note("page.kiosk.set_missing");
    this.#host.settings.setOwnSet("");
    this.#host.changed();
    this.#showPanel("page.kiosk.set_taken");
  }

  #withFiles(what) {
    this.opensFiles = true;
    try {
      what();
    } finally {
      this.opensFiles = false;
    }
  }
}

const inWords = (file, { line, column, message, mend }) => `${file}:${line}:${column}: ${message}${mend ? `; ${mend}` : ""}`;
