// A result that somebody has shared: the page says that it is one and offers the visitor's own test first; after that,
// both stand side by side. Loaded only where a link has brought one, after the first screen.
import en from "../languages/shared/en.json";
import simple from "../languages/shared/fi-simple.json";
import fi from "../languages/shared/fi.json";
import sv from "../languages/shared/sv.json";
import { styleSheet } from "../player/add_style.js";
import { create, langOf, setAttribute } from "../player/dom.js";
import { Press } from "../player/press.js";
import { sayerOf } from "../player/words.js";
import css from "../style/shared.css";
import { differences, readResult } from "./results.js";

/** @type {import("../contract").QuickTestNode[]} */
const [RESULT, AGAIN, AGAIN_YES] = ["result/heading", "result/again", "result/again/yes"];

const words = sayerOf({ fi, sv, en, "fi-simple": simple });
const OPEN_AT_ONCE = 3; // differences that do not push one's own result far down

export class Shared {
  #player;
  #storage;
  #press;
  #box = create("div", { class: "notice shared" });
  #shown = ""; // what the box tells
  #titled = "";

  /**
   * @param {HTMLElement} element
   * @param {import("../player/player.js").Player} player
   * @param {import("../keeping/storage.js").Storage} storage keeps the code, of a link as "opened", and the one to
   * compare with as "shared"
   */
  constructor(element, player, storage) {
    this.#player = player;
    this.#storage = storage;
    this.#press = new Press(player.signal);
    this.#press.down = element.matches(":active"); // since before there was anybody to hear of it
    dressFor(/** @type {ShadowRoot} */ (player.root.getRootNode()));
    element.addEventListener("pikatesti-language", () => this.update(), { signal: player.signal });
    player.signal.addEventListener("abort", () => this.#title(""));
  }

  /** What is kept has changed, or the language. */
  update() {
    const { code, opened, shared } = this.#storage.load();
    const atResult = this.#player.element(RESULT) !== null;
    const isShared = atResult && Boolean(code) && code === opened;
    const isCompared = atResult && !isShared && Boolean(shared) && shared !== code;
    this.#title(isShared ? this.#say("title") : "");
    const what = [this.#player.language, isShared && "shared", isCompared && shared, isCompared && code].join(" ");
    if (what === this.#shown) return;
    this.#shown = what;
    const content = isShared ? this.#offer() : isCompared ? this.#comparison(code, shared) : [];
    this.#press.whenOver(() => this.#show(content, isCompared));
  }

  #show(content, isCompared) {
    if (this.#player.signal.aborted) return;
    this.#box.lang = langOf(this.#player.language);
    this.#box.replaceChildren(...content);
    setAttribute(this.#box, "role", isCompared && "region");
    setAttribute(this.#box, "aria-labelledby", isCompared && "shared-heading");
    if (content.length === 0) this.#box.remove();
    else if (!this.#box.isConnected) this.#player.root.prepend(this.#box);
    if (isCompared && content.length > 0) this.#player.announce(this.#say("told"));
  }

  #say(name, values = {}) {
    return words(this.#player.language, name, values);
  }

  #offer() {
    const begin = () => {
      this.#storage.save({ shared: this.#storage.load().opened });
      // As the visitor would: the test then goes to its start, and the focus with it.
      if (!this.#player.element(AGAIN_YES)) this.#player.perform(AGAIN, "click");
      this.#player.perform(AGAIN_YES, "click");
    };
    return [
      create("p", { role: "status" }, this.#say("about")),
      create("button", { type: "button", class: "strong", onclick: begin }, this.#say("begin")),
    ];
  }

  // Empty if the shared answers cannot be read any more.
  #comparison(code, shared) {
    const both = this.#resultsOf(code, shared);
    if (!both) return [];
    const [yours, theirs] = both;
    const differ = differences(yours, theirs);
    const results = [
      [this.#say("municipality"), ...both.map(({ municipality }) => municipality || this.#say("no_municipality"))],
      [this.#say("level"), ...both.map(({ level }) => level)],
      [this.#say("points"), ...both.map(({ points }) => points)],
      ...[...yours.goals].map(([id, { name, words }]) => [name, words, theirs.goals.get(id)?.words ?? this.#say("none")]),
    ];
    const answers = differ.map(({ text, ...given }) => [
      text,
      ...[given.yours, given.theirs].map((one) => one ?? this.#say("not_asked")),
    ]);
    const count = this.#say(differ.length === 1 ? "differ.one" : "differ.other", { count: differ.length });
    return [
      create("h2", { id: "shared-heading", class: "title" }, this.#say("heading")),
      this.#table(this.#say("heading"), results),
      differ.length === 0
        ? create("p", {}, this.#say("same"))
        : create("details", { open: differ.length <= OPEN_AT_ONCE }, create("summary", {}, count), this.#table(count, answers)),
      create("button", { type: "button", onclick: () => this.#close() }, this.#say("close")),
    ];
  }

  /** rows: [header, yours, theirs]. The roles, as rows that are laid out otherwise lose them in some browsers. */
  #table(name, rows) {
    const cell = (text, tag = "td", role = "cell") => create(tag, { role }, text);
    const head = create(
      "tr",
      { role: "row" },
      create("td", { role: "cell", class: "corner" }),
      ...["yours", "theirs"].map((column) => cell(this.#say(column), "th", "columnheader")),
    );
    const body = rows.map(([header, ...values]) =>
      create("tr", { role: "row" }, cell(header, "th", "rowheader"), ...values.map((value) => cell(value))),
    );
    return create(
      "table",
      { role: "table", "aria-label": name },
      create("thead", { role: "rowgroup" }, head),
      create("tbody", { role: "rowgroup" }, ...body),
    );
  }

  // The module works both out; the visitor's own answers are what it goes on with.
  #resultsOf(code, shared) {
    let both = null;
    this.#player.ask((engine) => {
      const resultOf = (saved) =>
        ["restored", "partly"].includes(engine.call("restore", saved).restored) &&
        readResult(engine.call("document").nodes, (name) => this.#player.say(name));
      const theirs = resultOf(shared);
      const yours = resultOf(code);
      both = theirs && yours && [yours, theirs];
    });
    return both;
  }

  #close() {
    this.#storage.save({ shared: null });
    this.update();
    this.#player.focusHeading();
  }

  // The page's own title stays behind ours, also where the page writes another one.
  #title(prefix) {
    const now =
      this.#titled && document.title.startsWith(this.#titled) ? document.title.slice(this.#titled.length) : document.title;
    this.#titled = prefix && `${prefix} – `;
    if (document.title !== this.#titled + now) document.title = this.#titled + now;
  }
}

function dressFor(shadow) {
  const sheet = styleSheet(css);
  if (sheet) shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
}
