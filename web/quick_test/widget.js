// The quick test in one element of somebody's page: its attributes, what is kept of a visit, links, and what the page
// is told.
import { beside, near } from "../player/beside.js";
import { matchLanguage, pageLanguage, preferredLanguages, watchPageLanguage } from "../player/environment.js";
import { Failure, forDeveloper } from "../player/failure.js";
import { failureBox } from "../player/failure_box.js";
import { interfaceTags, loadPlainWords, message } from "../player/languages.js";
import { loadPart } from "../player/load_part.js";
import { loadTest, replaceQuestionSet } from "../player/load_test.js";
import { SetFile } from "../player/set_file.js";
import { Player } from "../player/player.js";
import { makeLink, readLink, watchLink } from "./share_link.js";
import { Storage, ordinalOf } from "../keeping/storage.js";

export class Widget {
  #element;
  #retry;
  #storage;
  #player;
  #shown = false;
  #languages = interfaceTags;
  #givenLanguage; // what the page or the browser asks for
  #opening = false; // a link has just been restored
  #shared;
  #missed; // a language that was asked for in vain
  #text;
  #engine = null;
  /** @type {SetFile | null} */
  #file = null; // the question set's

  /**
   * kept: an object that outlives the widget. retry(): begins anew. text: of the set, if not what is at its address.
   */
  constructor(element, shadow, kept, retry, text) {
    this.#element = element;
    this.#retry = retry;
    this.#text = text;
    this.#storage = new Storage(element, this.questionSet, kept);
    const language = matchLanguage(this.#wantedLanguages, interfaceTags) ?? "en";
    this.#player = new Player({ element, shadow, language, host: this.#host() });
    for (const type of ["keydown", "keypress", "keyup"])
      this.#player.root.addEventListener(type, keepTyping, { signal: this.#player.signal });
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
      const language = (offered) => this.#storage.load().language ?? this.#languageOf(offered);
      const test = await loadTest(this.questionSet, { text: this.#text, language });
      if (!this.#player.signal.aborted) {
        this.#show(test);
        await this.#complete();
      }
    } catch (error) {
      throw this.#fail(error);
    }
    this.#tellPage("pikatesti-ready");
    if (location.search.includes("ask=")) this.#answerWhoAsks();
  }

  stop() {
    this.#player.stop();
    this.#engine = null;
  }

  /** Whether the test can be taken. */
  get shown() {
    return this.#shown;
  }

  /** The answers and the place, as a share link has them. */
  get saved() {
    return this.#storage.load().code ?? "";
  }

  /** Goes on with answers as `saved` gives them; "restored", "partly", "other_set" or "unreadable". */
  restore(code) {
    let outcome;
    this.#player.change((engine) => (outcome = engine.call("restore", code).restored));
    return outcome;
  }

  /** Another text of the set for a test that is shown; see replaceQuestionSet(). */
  async useText(text) {
    let loaded;
    try {
      loaded = await replaceQuestionSet(this.#engine, text, this.questionSet);
    } catch (error) {
      throw this.#fail(error);
    }
    if (!loaded.ok || !this.#shown) return loaded;
    this.#languages = loaded.languages;
    this.#player.change(() => {}); // to draw it
    this.#file = new SetFile(new TextEncoder().encode(text), this.questionSet);
    this.#complete();
    return loaded;
  }

  /** Those that the test can be taken in. */
  get languages() {
    return this.#languages;
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

  /** The address of the question set. */
  get questionSet() {
    const given = this.#element.getAttribute("question-set");
    if (!given) return beside("questions/jarjestoystavallinen-kunta.json");
    return near(given, document.baseURI) ?? given; // no address: told when it is to be loaded
  }

  get #wantedLanguages() {
    return [this.#element.getAttribute("language"), ...preferredLanguages(this.#element)];
  }

  #languageOf(offered) {
    return matchLanguage(this.#wantedLanguages, offered) ?? offered[0];
  }

  #findLanguage() {
    const found = this.#languageOf(this.#languages);
    const asked = this.#element.getAttribute("language") || pageLanguage(this.#element);
    if (asked && asked !== this.#missed && matchLanguage([asked], this.#languages) === undefined) {
      this.#missed = asked;
      const offered = this.#languages.join(", ");
      console.info(`jarjesto-pikatesti: the language "${asked}" is not offered, so "${found}" is shown. Offered: ${offered}.`);
    }
    return found;
  }

  // The page has another language now. Whoever has chosen one in the test keeps it.
  #followPage() {
    const before = this.#givenLanguage;
    this.#givenLanguage = this.#findLanguage();
    if (this.#givenLanguage !== before && !this.#storage.load().language)
      this.#player.settings.set("language", this.#givenLanguage);
  }

  /** @param {Awaited<ReturnType<typeof loadTest>>} test */
  #show({ engine, fonts, languages, file }) {
    this.#shown = true;
    this.#engine = engine;
    this.#file = file;
    this.#languages = languages;
    const kept = this.#storage.load();
    this.#givenLanguage = this.#findLanguage();
    engine.set("language", kept.language ?? this.#givenLanguage);
    this.#restore(kept, engine);
    this.#player.show({ engine, fonts, ordinal: ordinalOf(this.#element), plain: Boolean(kept.plain) });
    this.#speakPlainly(kept.language ?? this.#givenLanguage);
    this.#tellOfShared();
    watchPageLanguage(this.#element, () => this.#followPage(), this.#player.signal);
    watchLink(() => this.#openLink(), this.#player.signal);
  }

  // The texts that no first screen needs, and those of a language that is read. The test can be taken without them; the
  // result asks once more.
  async #complete(language = this.#player.language) {
    const file = this.#file;
    if (!file) return;
    try {
      const added = await file.add(file.languages[0], language);
      if (!added || this.#file !== file) return; // or another set meanwhile
      let loaded;
      this.#player.change((engine) => (loaded = engine.loadQuestionSet(file.bytes)));
      if (loaded && !loaded.ok) throw new Failure("file_broken", { diagnostics: loaded.diagnostics });
    } catch (error) {
      console.warn("jarjesto-pikatesti:", ...forDeveloper(Failure.of(error)));
    }
  }

  async #speakPlainly(language) {
    const words = await loadPlainWords(language);
    if (words && this.#shown) this.#player.change((engine) => engine.addLanguage(...words));
  }

  #answerWhoAsks() {
    loadPart("ask.js")
      .then(({ ask }) =>
        ask(this.#element, this.#player, () => makeLink(this.#element, this.saved), beside("questions/municipalities.json")),
      )
      .catch(warn);
  }

  // What the player leaves to whom it plays for.
  #host() {
    return {
      saved: (code) => this.#save(code),
      act: (action) => this.#act(action),
      result: (detail) => {
        this.#complete();
        this.#actions().catch(() => {}); // asked for again when something is wanted
        this.#tellPage("pikatesti-result", detail);
      },
      spoke: (language) => {
        this.#speakPlainly(language);
        this.#complete(language);
        this.#tellPage("pikatesti-language", { language });
        if (this.#player.acted) this.#storage.save({ language: language === this.#givenLanguage ? null : language });
      },
      plainWanted: (plain) => this.#storage.save({ plain }),
      failed: (error) => this.#fail(error),
    };
  }

  #actions() {
    return loadPart("host_actions.js");
  }

  async #act(action) {
    try {
      const { carryOut } = await this.#actions();
      carryOut(action, this.#actionHost());
    } catch (error) {
      warn(error);
      this.#player.tell(this.#player.say("page.advice.connection"));
    }
  }

  #actionHost() {
    return {
      language: this.#player.language,
      dialogs: this.#player.root,
      linkOf: (code) => makeLink(this.#element, code),
      document: () => {
        let nodes;
        this.#player.ask((engine) => (nodes = engine.call("document")));
        return nodes;
      },
      tell: (text) => this.#player.tell(text),
    };
  }

  // What was kept goes on. A link that was opened before does not undo on each reload what was changed since.
  #restore({ code, link, opened }, /** @type {import("../player/module.js").Engine} */ engine) {
    if (code) engine.call("restore", code);
    const given = readLink(this.#element);
    if (given !== null && given !== link) this.#useLink(given, { code, opened }, engine);
  }

  // Back to a link that was used brings nothing back in place of newer answers.
  #openLink() {
    const given = readLink(this.#element);
    if (given === null) return;
    const { code, link, opened } = this.#storage.load();
    const isOwn = code && code !== opened;
    if (isOwn && given === link) return;
    this.#player.notices.hideAll();
    this.#player.change((engine) => this.#useLink(given, { code, opened }, engine));
    this.#element.scrollIntoView({ block: "start" });
  }

  // A visitor's own answers are not replaced without asking.
  #useLink(link, { code, opened }, /** @type {import("../player/module.js").Engine} */ engine) {
    const isOwn = code && code !== opened;
    if (!isOwn) return this.#restoreLink(link, engine);
    if (link === code) return;
    // Only what can be opened is offered: whether it can, the module tells by doing it.
    const outcome = engine.call("restore", link).restored;
    engine.call("restore", code);
    if (outcome === "restored" || outcome === "partly") this.#offerLink(link);
    else this.#player.notices.show(`page.link.${outcome}`);
  }

  #restoreLink(link, /** @type {import("../player/module.js").Engine} */ engine) {
    const outcome = engine.call("restore", link).restored;
    this.#storage.save({ link });
    if (outcome !== "restored") this.#player.notices.show(`page.link.${outcome}`);
    if (outcome === "restored" || outcome === "partly") this.#opening = true; // what is saved next is the link's
  }

  #offerLink(link) {
    this.#storage.save({ shared: link });
    this.#tellOfShared();
    const open = {
      label: message(this.#player.language, "page.link.open"),
      press: () => this.#player.change((engine) => this.#restoreLink(link, engine)),
    };
    this.#player.notices.show("page.link.own", [open]);
  }

  #save(code) {
    this.#storage.save(this.#opening ? { code, opened: code } : { code });
    this.#opening = false;
    this.#tellOfShared();
  }

  // A link's result is told to be one, and compared with the visitor's own later, by a script that only links bring.
  #tellOfShared() {
    const { code, opened, shared } = this.#storage.load();
    if (!shared && (!code || code !== opened) && !this.#shared) return;
    loadPart("shared.js")
      .then(({ Shared }) => {
        this.#shared ??= new Shared(this.#element, this.#player, this.#storage);
        this.#shared.update();
      })
      .catch(warn);
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

const warn = (error) => console.warn("jarjesto-pikatesti:", error);

// Seen from outside, a key is pressed on the element, not in a text field: a page's one-letter shortcuts would take it.
function keepTyping(event) {
  const typing = event.target.matches("input:not([type=radio], [type=checkbox]), textarea");
  const edits = event.key.length === 1 || event.key === "Backspace" || event.key === "Delete";
  if (typing && edits && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
}
