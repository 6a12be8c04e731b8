// The text on the left: CodeMirror in a shadow tree, where its style sheets are objects and need no leave from the
// page's policy.
import { defaultKeymap, history, historyKeymap, redo, undo } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit } from "@codemirror/language";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Annotation, Compartment, EditorState, Transaction } from "@codemirror/state";
import {
  EditorView,
  drawSelection,
  dropCursor,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { create } from "../player/dom.js";
import { applied } from "./form/edits.js";
import { codeStyle } from "./code_style.js";
import { phrases } from "./phrases.js";
import { rangeOf } from "./places.js";
import { currentLanguage, say } from "../authoring/words.js";

// A change that belongs to the one before it, however far from it: both are undone together.
const joined = Annotation.define();

export class Code {
  #view;
  #words = new Compartment();
  #dark = new Compartment();
  #changed;

  /**
   * changed(changes): what is written was changed, by hand: [{from, to, insert}]. problem(step): the next (1) or the
   * previous (-1) problem is wanted.
   */
  constructor(host, { changed, problem }) {
    this.#changed = changed;
    const root = host.attachShadow({ mode: "open", delegatesFocus: true });
    this.#problemKeys = keymap.of([{ key: "F8", run: () => problem(1), shift: () => problem(-1), preventDefault: true }]);
    this.#view = new EditorView({ root, parent: root, state: this.#state("") });
  }

  #problemKeys;

  #state(text) {
    return EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        highlightActiveLineGutter(),
        highlightSpecialChars(),
        history({ joinToEvent: (transaction, adjacent) => adjacent || transaction.annotation(joined) === true }),
        foldGutter(),
        lintGutter(),
        drawSelection(),
        dropCursor(),
        indentOnInput(),
        indentUnit.of("  "),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        highlightSelectionMatches(),
        search({ top: true }),
        this.#problemKeys,
        // No key binding for Tab: it leaves the text, as it leaves every other field.
        keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap]),
        json(),
        codeStyle,
        EditorView.lineWrapping,
        this.#words.of(this.#wordsNow()),
        this.#dark.of(EditorView.darkTheme.of(this.#isDark)),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          const changes = [];
          update.changes.iterChanges((from, to, _from, _to, insert) => changes.push({ from, to, insert: insert.toString() }));
          this.#text = applied(this.#text, changes);
          this.#changed(changes);
        }),
      ],
    });
  }

  #isDark = false;

  // The document as one string: putting it together from its lines at each letter would take long.
  #text = "";

  get text() {
    return this.#text;
  }

  /** Another text; what was done to the last one cannot be undone in it. */
  replace(text) {
    this.#view.setState(this.#state(text));
    this.#text = this.#view.state.doc.toString();
    this.#view.scrollDOM.scrollTop = 0;
  }

  /**
   * Changes that can be undone. typed: as if letters were typed there, so that a word is undone and not each letter;
   * isJoined: together with the changes before them.
   */
  edit(changes, { typed = false, isJoined = false } = {}) {
    this.#view.dispatch({
      changes,
      annotations: [Transaction.userEvent.of(typed || isJoined ? "input.type" : "input"), joined.of(isJoined)],
    });
  }

  undo() {
    undo(this.#view);
  }

  redo() {
    redo(this.#view);
  }

  /** Selects a part of the text and brings it to the middle. */
  select({ from, to }) {
    this.#view.dispatch({ selection: { anchor: from, head: to }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
    this.#view.focus();
  }

  get anchor() {
    return this.#view.state.selection.main.from;
  }

  /** Underlines the diagnostics. */
  mark(diagnostics) {
    const { doc } = this.#view.state;
    this.#view.dispatch(
      setDiagnostics(
        this.#view.state,
        diagnostics.map((diagnostic) => ({
          ...rangeOf(doc, diagnostic),
          severity: diagnostic.severity,
          message: diagnostic.message,
          renderMessage: () => tooltip(diagnostic),
        })),
      ),
    );
  }

  offsetOf(diagnostic) {
    return rangeOf(this.#view.state.doc, diagnostic).from;
  }

  /** Puts the cursor where a diagnostic stands; announce: what is to be heard of it. */
  jump(diagnostic, announce) {
    const { from, to } = rangeOf(this.#view.state.doc, diagnostic);
    const effects = [EditorView.scrollIntoView(from, { y: "center" })];
    if (announce) effects.push(EditorView.announce.of(announce));
    this.#view.dispatch({ selection: { anchor: from, head: to }, effects });
    this.#view.focus();
  }

  focus() {
    this.#view.focus();
  }

  set dark(yes) {
    this.#isDark = yes;
    this.#view.dispatch({ effects: this.#dark.reconfigure(EditorView.darkTheme.of(yes)) });
  }

  translate() {
    this.#view.dispatch({ effects: this.#words.reconfigure(this.#wordsNow()) });
  }

  #wordsNow() {
    return [
      EditorState.phrases.of(phrases[currentLanguage()]),
      EditorView.contentAttributes.of({ "aria-label": say("code"), spellcheck: "false", tabindex: "0" }),
    ];
  }
}

function tooltip({ message, mend, id, see }) {
  return create(
    "div",
    { lang: "en" },
    create("div", {}, message),
    mend && create("div", { class: "mend" }, create("b", { lang: currentLanguage() }, say("problems.mend")), ` ${mend}`),
    create("div", { class: "id" }, see ?? id),
  );
}
