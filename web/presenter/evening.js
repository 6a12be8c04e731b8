// The evening that a window is in: one document, which is kept in the browser and told to the other windows of the same
// evening, beside what every record has: {black, timers, running, address, earlier, opening}. keeping/windows.js tells
// how windows stay of one mind.
import { message } from "../player/languages.js";
import { qrRows } from "../player/qr.js";
import { linesOfKept, newDocument, nextRevision, windowTitle } from "../keeping/document.js";
import { today } from "../keeping/today.js";
import { addressOfTest } from "./defaults.js";
import { preferences } from "./preferences.js";

export class Evening {
  document = null;
  #element;
  /** @type {import("../player/player.js").Player} */
  #player;
  /** @type {import("../player/module.js").Engine} */
  #engine;
  #store;
  #windows;
  #timers;
  #entered;

  /** entered(): the window is in another evening from now on. */
  constructor({ element, player, engine, store, windows, timers, entered }) {
    this.#element = element;
    this.#player = player;
    this.#engine = engine;
    this.#store = store;
    this.#windows = windows;
    this.#timers = timers;
    this.#entered = entered;
  }

  /** One language, or two. */
  get languages() {
    const { languages } = this.#engine.call("place");
    return languages.length > 0 ? languages : [this.#player.language];
  }

  /** start, question, result, steps or takeaway. */
  get stage() {
    return this.#engine.call("place").stage;
  }

  /** Where the room finds the test for itself. */
  get address() {
    return this.document.address ?? preferences.address ?? addressOfTest();
  }

  // ---- Beginning

  /** A new one, in which nothing has been entered. */
  begin() {
    this.#empty();
    this.#engine.call("new-evening", today());
    const { record, history } = this.#engine.call("evening", "autosave");
    Object.assign(this.document, { record, history });
  }

  /** A new one in the municipality of what it opens with, as the mapping has told it. */
  beginWith(opening) {
    this.begin();
    const { diagnostics } = this.#engine.call("open-with", "begin", opening);
    // Of another version of the site.
    if (diagnostics) return console.warn("jarjesto-pikatesti:", diagnostics[0].message);
    const { record, history, title, detail } = this.#engine.call("evening", "autosave");
    this.make({ record, history, title, detail, opening });
  }

  /** What the module has been given to read, as an evening of its own. */
  adopt() {
    this.#empty();
    this.changed();
  }

  /**
   * Shows a document's evening instead of the present one; false if it cannot be read. damaged, forgotten: what the
   * store had to say of it.
   */
  take(document, { damaged = false, forgotten = false } = {}) {
    if (!this.#engine.call("open", document.record).opened) {
      this.#player.notices.show("page.presenter.lost");
      return false;
    }
    this.document = document;
    if (damaged) this.#player.notices.show("page.presenter.mended");
    if (forgotten) this.#player.notices.show("page.presenter.history_lost");
    this.#takeHistory();
    this.#showBesides(null);
    this.#followPlace();
    this.#keep(); // another window's may not be kept yet
    this.#entered();
    return true;
  }

  #empty() {
    this.document = { ...newDocument(this.#windows.name), history: "", black: false, timers: {} };
    this.#showBesides(null);
    this.#timers.show(null);
    this.#entered();
  }

  // What can be undone from now on. An evening that was kept without it begins anew.
  #takeHistory() {
    const { history } = this.document;
    if (history && !this.#engine.call("history", history).restored) this.#player.notices.show("page.presenter.history_lost");
  }

  // ---- Changes

  /**
   * The module says that something has changed: by this window's own hand, or as it took over what another has made.
   */
  changed() {
    if (!this.document) return;
    const { record, history, title, detail } = this.#engine.call("evening", "autosave");
    if (record === this.document.record) return;
    this.#followPlace();
    this.make({ record, history, title, detail });
  }

  /** Changes the document by this window's own hand. */
  make(changes) {
    const { spent: timers, running } = this.#timers;
    this.document = nextRevision(this.document, { ...changes, timers, running }, this.#windows.name);
    this.#keep();
    this.#windows.tell();
  }

  /** Another window tells of its document. */
  hear(document) {
    if (!this.#windows.isNews(document, this.document)) return;
    const before = this.document;
    this.document = document;
    this.#showBesides(before);
    if (document.record !== before.record)
      this.#player.change((engine) => {
        engine.call("follow", document.record);
        this.#takeHistory();
      });
    this.#followPlace();
    this.#keep();
    // The evening goes on in the other window: the room need not read how windows are placed.
    if (document.black || this.stage !== "start") this.#player.notices.hide("page.presenter.joined");
  }

  setAddress(address) {
    this.#player.settings.set("address", address);
    this.#player.settings.set("qr", qrRows(address));
  }

  // What is not in the record itself. before: the document that was shown, if any.
  #showBesides(before) {
    const { black, timers, running, address, earlier, opening } = this.document;
    this.#player.settings.set("black", Boolean(black));
    this.#timers.take(timers, running);
    if (!before || address !== before.address) this.setAddress(this.address);
    if (!before || earlier !== before.earlier) this.#engine.call("earlier", earlier ?? "");
    if (!before || opening !== before.opening) this.#engine.call("open-with", "show", opening ?? "");
  }

  // The timer belongs to the question that is on: it begins when the question does.
  #followPlace() {
    this.#timers.show(this.#engine.call("place").question);
  }

  // ---- Keeping

  #keep() {
    this.#element.dataset.revision = String(this.document.revision);
    this.#store.save(this.document);
    // An evening without a name is called by the heading.
    document.title = windowTitle(this.document.title, message(this.#player.language, "evening.heading"));
  }

  /** Lists the other evenings that are kept, on the start screen. */
  async showKept() {
    const all = await this.#store.list();
    const others = all.filter(({ id, revision }) => id !== this.document.id && revision > 0);
    this.#player.settings.set("kept", linesOfKept(others));
  }
}
