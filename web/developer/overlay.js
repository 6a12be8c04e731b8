// What is wrong, at the lower edge of the window, over the page: the test behind it stays in use. For developers only.
import { create, setAttribute, setText } from "../player/dom.js";
import { currentLanguage, say, sayCount } from "../authoring/words.js";
import overlayStyle from "./overlay.css";

let sheet;
let lastId = 0;

export class Overlay {
  #host = create("div", { class: "pikatesti-problems" });
  #summary = create("h2", { tabindex: "-1" });
  #live = create("p", { class: "unseen", role: "status" });
  #list = create("div", { class: "list", role: "group", tabindex: "0" });
  #toggle = create("button", { type: "button", onclick: () => this.#open(!this.#isOpen) });
  #panel;
  #isOpen = false;
  #shown = "";

  constructor() {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(overlayStyle);
    }
    const shadow = this.#host.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [sheet];
    lastId += 1;
    const id = `problems-${lastId}`;
    const close = create("button", { type: "button", onclick: () => this.#hide() }, say("close"));
    this.#summary.id = `${id}-summary`;
    this.#list.id = id;
    setAttribute(this.#toggle, "aria-controls", id);
    setAttribute(this.#list, "aria-labelledby", this.#summary.id);
    this.#panel = create(
      "section",
      {
        lang: currentLanguage(),
        "aria-labelledby": this.#summary.id,
        hidden: true,
        onkeydown: (event) => event.key === "Escape" && this.#hide(),
      },
      create("div", { class: "head" }, this.#summary, this.#toggle, close),
      this.#list,
    );
    shadow.append(this.#panel, this.#live);
  }

  /** problems: [{text, severity}] as the command line prints them; count: how many there are in all. */
  show(name, problems, count) {
    const what = JSON.stringify([name, problems]);
    if (what === this.#shown) return; // closed once, it stays closed until something else is wrong
    this.#shown = what;
    if (!this.#host.isConnected) document.body.append(this.#host);
    const errors = problems.filter(({ severity }) => severity === "error").length;
    const warnings = problems.length - errors;
    const parts = { errors: sayCount("problems.errors", errors), warnings: sayCount("problems.warnings", warnings) };
    const counts =
      errors > 0 && warnings > 0 ? say("problems.and", parts) : errors > 0 ? parts.errors : warnings > 0 ? parts.warnings : "";
    setText(this.#summary, `${name}: ${counts}`);
    setText(this.#live, `${name}: ${counts || say("problems.none")}`);
    setAttribute(this.#panel, "data-worst", errors > 0 ? "error" : "warning");
    this.#list.replaceChildren(
      ...problems.map(({ text, severity }) => create("pre", { lang: "en", "data-severity": severity }, text)),
      ...(count > problems.length ? [create("p", {}, say("problems.more", { count: count - problems.length }))] : []),
    );
    this.#panel.hidden = problems.length === 0;
    // What is only doubtful takes no room until it is asked for.
    this.#open(errors > 0);
  }

  #open(open) {
    this.#isOpen = open;
    this.#list.hidden = !open;
    setAttribute(this.#toggle, "aria-expanded", String(open));
    setText(this.#toggle, say(open ? "overlay.less" : "overlay.more"));
  }

  #hide() {
    this.#panel.hidden = true;
  }
}
