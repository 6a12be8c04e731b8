// The quick test in one element of somebody's page: its attributes, what is kept of a visit, links, and what the page is told.
import { matchLanguage, preferredLanguages } from "./environment.js";
import { Failure, failureBox } from "./failure.js";
import { carryOut } from "./host_actions.js";
import { interfaceTags } from "./languages.js";
import { beside, loadTest } from "./load_test.js";
import { Player } from "./player.js";
import { makeLink, readLink, watchLink } from "./share_link.js";
import { Storage, ordinalOf } from "./storage.js";

export class Widget {
  #element;
  #retry;
  #storage;
  #player;
  #shown = false;
  #languages = interfaceTags;
  #givenLanguage; // what the page or the browser asks for

  /** kept: an object that outlives the widget. retry(): begins anew. */
  constructor(element, shadow, kept, retry) {
    this.#element = element;
    this.#retry = retry;
    this.#storage = new Storage(element, this.#questionSet, kept);
    const language = matchLanguage(this.#wantedLanguages, interfaceTags) ?? "en";
    this.#player = new Player({ element, shadow, language, host: this.#host() });
  }

  get framesDrawn() {
    return this.#player.framesDrawn;
  }

  get memoryBytes() {
    return this.#player.memoryBytes;
  }

  /** Resolves when the test can be taken; rejects with a Failure, which is shown. */
  async start() {
    try {
      const test = await loadTest(this.#questionSet);
      if (!this.#player.signal.aborted) this.#show(test);
    } catch (error) {
      throw this.#fail(error);
    }
    this.#tellPage("pikatesti-ready");
  }

  stop() {
    this.#player.stop();
  }

  /** Follows the element's attribute, over what was chosen in the test. */
  setLanguage() {
    if (!this.#shown) return;
    this.#storage.save({ language: null });
    this.#givenLanguage = this.#findLanguage();
    this.#player.settings.set("language", this.#givenLanguage);
  }

  setTheme() {
    this.#player.setTheme();
  }

  /** Puts the focus on what the visitor reads first: the heading, or the way out of a failure. */
  focusStart() {
    if (this.#shown) this.#player.focusHeading();
    else this.#player.notices.top.querySelector("button")?.focus();
  }

  get #questionSet() {
    const given = this.#element.getAttribute("question-set");
    return given ? new URL(given, document.baseURI).href : beside("questions/jarjestoystavallinen-kunta.json");
  }

  get #wantedLanguages() {
    return [this.#element.getAttribute("language"), ...preferredLanguages(this.#element)];
  }

  #findLanguage() {
    return matchLanguage(this.#wantedLanguages, this.#languages) ?? this.#languages[0];
  }

  #show({ engine, fonts, languages }) {
    this.#shown = true;
    this.#languages = languages;
    const kept = this.#storage.load();
    this.#givenLanguage = this.#findLanguage();
    engine.set("language", kept.language ?? this.#givenLanguage);
    this.#restore(kept, engine);
    this.#player.show({ engine, fonts, ordinal: ordinalOf(this.#element), plain: Boolean(kept.plain) });
    watchLink(() => this.#openLink(), this.#player.signal);
  }

  // What the player leaves to whom it plays for.
  #host() {
    return {
      saved: (code) => this.#storage.save({ code }),
      act: (action) => carryOut(action, this.#actionHost()),
      result: (detail) => this.#tellPage("pikatesti-result", detail),
      spoke: (language) => {
        if (this.#player.acted) this.#storage.save({ language: language === this.#givenLanguage ? null : language });
      },
      plainWanted: (plain) => this.#storage.save({ plain }),
      failed: (error) => this.#fail(error),
    };
  }

  #actionHost() {
    return {
      language: this.#player.language,
      dialogs: this.#player.root,
      linkOf: (code) => makeLink(this.#element, code),
      document: () => {
        let nodes;
        this.#player.ask((engine) => (nodes = engine.document()));
        return nodes;
      },
      tell: (text) => this.#player.tell(text),
    };
  }

  #restore(kept, engine) {
    const link = readLink(this.#element);
    // Once opened, a link does not undo on each reload what was changed since.
    if (link !== null && link !== kept.link) {
      this.#storage.save({ link });
      const outcome = engine.restore(link);
      if (outcome !== "restored") this.#player.notices.show(`page.link.${outcome}`);
      if (outcome === "restored" || outcome === "partly") return;
    }
    if (kept.code) engine.restore(kept.code);
  }

  #openLink() {
    if (readLink(this.#element) === null) return;
    this.#player.notices.hideAll();
    this.#player.change((engine) => this.#restore({}, engine));
    this.#element.scrollIntoView({ block: "start" });
  }

  #fail(error) {
    const failure = Failure.of(error);
    if (this.#player.signal.aborted) return failure;
    this.#player.stop();
    this.#shown = false;
    this.#player.hide();
    this.#player.notices.top.append(failureBox(failure, this.#player.language, this.#retry));
    const { address, status, diagnostics } = failure.detail;
    this.#tellPage("pikatesti-error", { kind: failure.kind, address, status, diagnostics });
    return failure;
  }

  #tellPage(type, detail) {
    this.#element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
