// The campaign that a window is in: one document, kept in the browser at every change and told to the other windows of
// the same campaign. keeping/windows.js tells what is in it, and how windows stay of one mind.
import { linesOfKept, newDocument, nextRevision, windowTitle } from "../keeping/document.js";
import { message } from "../player/languages.js";
import { preferences } from "./preferences.js";

export class Campaign {
  /** @type {any} */
  document = null;
  #element;
  /** @type {import("../player/player.js").Player} */
  #player;
  /** @type {import("../player/module.js").Engine} */
  #engine;
  #store;
  #windows;

  constructor({ element, player, engine, store, windows }) {
    this.#element = element;
    this.#player = player;
    this.#engine = engine;
    this.#store = store;
    this.#windows = windows;
  }

  /** What the module has begun or opened, as a campaign of its own. */
  adopt() {
    this.document = { ...newDocument(this.#windows.name), history: "" };
    preferences.campaign = this.document.id;
    this.changed();
  }

  /**
   * Shows a kept document's campaign; false if it cannot be read. damaged, forgotten: what the store had to say of it.
   */
  take(document, { damaged = false, forgotten = false } = {}) {
    if (!this.#engine.call("open", document.record).opened) {
      this.#player.notices.show("page.mapping.lost");
      return false;
    }
    this.document = document;
    preferences.campaign = document.id;
    if (damaged) this.#player.notices.show("page.mapping.mended");
    if (forgotten) this.#player.notices.show("page.mapping.history_lost");
    this.#takeHistory();
    this.#keep(); // another window's may not be kept yet
    return true;
  }

  // What can be undone from now on. A campaign that was kept without it begins anew.
  #takeHistory() {
    const { history } = this.document;
    if (history && !this.#engine.call("history", history).restored) this.#player.notices.show("page.mapping.history_lost");
  }

  /** Back to the start screen; the campaign stays kept. */
  leave() {
    this.document = null;
    preferences.campaign = "";
    this.#player.change((engine) => engine.call("open", ""));
    this.#title();
  }

  /**
   * The module says that something has changed: by this window's own hand, or as it took over what another has made.
   */
  changed() {
    if (!this.document) return;
    const kept = this.#engine.call("campaign", "autosave");
    if (kept.record === undefined || kept.record === this.document.record) return;
    const { record, history, title, detail } = kept;
    this.document = nextRevision(this.document, { record, history, title, detail }, this.#windows.name);
    this.#keep();
    this.#windows.tell();
  }

  /** Another window tells of its document. */
  hear(document) {
    if (!this.#windows.isNews(document, this.document)) return;
    this.document = document;
    this.#player.change((engine) => {
      engine.call("follow", document.record);
      this.#takeHistory();
    });
    this.#keep();
  }

  #keep() {
    this.#element.dataset.revision = String(this.document.revision);
    this.#store.save(this.document);
    this.#title();
  }

  #title() {
    document.title = windowTitle(this.document?.title, message(this.#player.language, "mapping.heading"));
  }

  /** Lists the campaigns that are kept, on the start screen. */
  async showKept() {
    this.#player.settings.set("kept", linesOfKept(await this.#store.list()));
  }
}
