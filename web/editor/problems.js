// The list of what is wrong or doubtful: the way to each place for the keyboard and the screen reader, and the counts.
import { create, setAttribute, setText } from "../player/dom.js";
import { outdated } from "./renew_examples.js";
import { currentLanguage, kindOfFault, say, sayCount, tell } from "../authoring/words.js";

const MOST_SHOWN = 100;

export class Problems {
  #parts;
  #go;
  #diagnostics = null; // null: not known yet
  #rows = [];
  #told = "";

  #mend;

  /**
   * parts: {summary, renew, list, more, live}. go(diagnostic): it was chosen. mend(diagnostic): its mend is to be
   * carried out.
   */
  constructor(parts, go, mend) {
    this.#parts = parts;
    this.#go = go;
    this.#mend = mend;
  }

  get diagnostics() {
    return this.#diagnostics ?? [];
  }

  /** null while nothing is known. */
  show(diagnostics) {
    this.#diagnostics = diagnostics;
    this.translate();
    const told = this.#summary();
    if (diagnostics && told !== this.#told) setText(this.#parts.live, told);
    if (diagnostics) this.#told = told;
  }

  /** The check itself failed. */
  stopped() {
    this.#diagnostics = null;
    this.translate();
    setText(this.#parts.summary, say("problems.stopped"));
    setText(this.#parts.live, say("problems.stopped"));
  }

  translate() {
    const { summary, renew, list, more } = this.#parts;
    setText(summary, this.#summary());
    const count = (severity) => this.diagnostics.filter((each) => each.severity === severity).length;
    setAttribute(summary, "data-worst", count("error") ? "error" : count("warning") ? "warning" : this.#diagnostics && "none");
    const isCurrent = outdated(this.diagnostics).length === 0;
    if (isCurrent && document.activeElement === renew) summary.focus();
    renew.hidden = isCurrent;
    setText(renew, say("examples.renew"));
    const shown = this.diagnostics.slice(0, MOST_SHOWN);
    // Rows are kept, so that the focus stays in the list while its words change.
    const focused = this.#rows.findIndex(({ element }) => element.contains(document.activeElement));
    while (this.#rows.length > shown.length) this.#rows.pop().element.remove();
    while (this.#rows.length < shown.length) {
      const row = makeRow(
        (diagnostic) => this.#go(diagnostic),
        (diagnostic) => this.#mend(diagnostic),
      );
      this.#rows.push(row);
      list.append(row.element);
    }
    shown.forEach((diagnostic, index) => this.#rows[index].show(diagnostic));
    list.hidden = shown.length === 0;
    this.#keepFocus(focused);
    const further = this.diagnostics.length - shown.length;
    more.hidden = further === 0;
    setText(more, further > 0 ? say("problems.more", { count: further }) : "");
  }

  // A mend takes its own row away, or its button: the focus stays near it.
  #keepFocus(row) {
    const active = /** @type {HTMLElement | null} */ (document.activeElement);
    if (row < 0 || (this.#parts.list.contains(active) && !active.hidden)) return;
    const next = this.#rows[Math.min(row, this.#rows.length - 1)];
    (next?.focusable ?? this.#parts.summary).focus();
  }

  #summary() {
    if (!this.#diagnostics) return say("problems.checking");
    const errors = this.#diagnostics.filter(({ severity }) => severity === "error").length;
    const warnings = this.#diagnostics.length - errors;
    const parts = { errors: sayCount("problems.errors", errors), warnings: sayCount("problems.warnings", warnings) };
    if (errors > 0 && warnings > 0) return say("problems.and", parts);
    if (errors > 0) return parts.errors;
    return warnings > 0 ? parts.warnings : say("problems.none");
  }
}

/** What is said of a diagnostic that the cursor was brought to. */
export function spoken(diagnostic) {
  const { severity, line, id } = diagnostic;
  const { message, mend } = tell(diagnostic);
  const head = [say(`problems.${severity}`), placeWords(line), kindOfFault(id)].filter(Boolean).join(", ");
  return [`${head}.`, message, mend].filter(Boolean).join(" ");
}

// Empty where the diagnostic has no place.
const placeWords = (line) => (line === null ? "" : say("problems.line", { line }));

// What the edits change, in short: "lable" → "label".
function inShort(edits, before) {
  // Signs that nobody would see are told by their numbers.
  const seen = (sign) => ` U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")} `;
  const cut = (words) => {
    const line = words
      .replace(/[\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]/g, seen)
      .replace(/\s+/g, " ")
      .trim();
    return line.length > 32 ? `${line.slice(0, 31)}…` : line;
  };
  const [{ text: added }] = edits;
  const taken = cut(before);
  const put = cut(added);
  const what = taken && put ? `${taken} → ${put}` : taken ? say("mend.remove", { what: taken }) : say("mend.add", { what: put });
  return edits.length > 1 ? `${what}, ${say("mend.places", { count: edits.length })}` : what;
}

function makeRow(go, carryOut) {
  let current;
  const kind = create("span", { class: "kind" });
  const place = create("span", { class: "place" });
  const fault = create("b", { class: "fault" });
  const message = create("span", { class: "message" });
  const mendWord = create("b");
  const mendText = create("span");
  const mend = create("span", { class: "mend" }, mendWord, " ", mendText);
  const id = create("span", { class: "id", lang: "en" });
  const button = create(
    "button",
    { type: "button", onclick: () => go(current) },
    create("span", { class: "head" }, kind, place, id),
    fault,
    message,
    mend,
  );
  const doIt = create("button", { type: "button", class: "do", onclick: () => carryOut(current) });
  return {
    element: create("li", {}, button, doIt),
    focusable: button,
    show(diagnostic) {
      current = diagnostic;
      setAttribute(button, "data-severity", diagnostic.severity);
      setAttribute(button, "lang", currentLanguage());
      setText(kind, say(`problems.${diagnostic.severity}`));
      setText(place, placeWords(diagnostic.line));
      setText(fault, kindOfFault(diagnostic.id));
      fault.hidden = fault.textContent === "";
      const said = tell(diagnostic);
      for (const part of [message, mendText]) setAttribute(part, "lang", said.language);
      setText(message, said.message);
      setText(mendWord, say("problems.mend"));
      setText(mendText, said.mend);
      mend.hidden = !said.mend;
      setText(id, diagnostic.id);
      doIt.hidden = !diagnostic.edits;
      if (!diagnostic.edits) return;
      setText(doIt, `${say("mend.do")}: ${inShort(diagnostic.edits, diagnostic.taken ?? "")}`);
      doIt.title = [kindOfFault(diagnostic.id), placeWords(diagnostic.line)].filter(Boolean).join(", ");
    },
  };
}
