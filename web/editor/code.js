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
import { aboutPlace, completing, completionKeymap } from "./help/complete.js";
import { placeAt } from "./help/json_place.js";
import { rangeOf } from "./places.js";
import { currentLanguage, say, tell } from "../authoring/words.js";

// A change that belongs to the one before it, however far from it: both are undone together.
const joined = Annotation.define();

export class Code {
  #view;
  #words = new Compartment();
  #dark = new Compartment();
  #changed;
  #moved;
  #help;

  /**
   * changed(changes): what is written was changed, by hand: [{from, to, insert}]. moved(): the cursor is elsewhere.
   * problem(step): the next (1) or the previous (-1) problem is wanted. help: {schema() (a promise of a Schema or of
   * null), ids: {all(), places()}, goTo(at), rename(), mend(diagnostic)}.
   */
  constructor(host, { changed, moved, problem, help }) {
    this.#changed = changed;
    this.#moved = moved;
    this.#help = help;
    const root = host.attachShadow({ mode: "open", delegatesFocus: true });
    const does = (act) => () => {
      void act();
      return true;
    };
    this.#ownKeys = keymap.of([
      { key: "F8", run: () => problem(1), shift: () => problem(-1), preventDefault: true },
      { key: "F12", run: does(() => help.goTo()), preventDefault: true },
      { key: "F2", run: does(() => help.rename()), preventDefault: true },
      { key: "Mod-.", run: () => this.#mendHere(), preventDefault: true },
      { key: "Alt-F1", run: does(() => this.#tellAbout()), preventDefault: true },
    ]);
    this.#view = new EditorView({ root, parent: root, state: this.#state("") });
  }

  #ownKeys;

  #state(text) {
    const help = this.#help;
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
        this.#ownKeys,
        completing(help.schema, help.ids),
        EditorView.domEventHandlers({ mousedown: (event, view) => this.#clicked(event, view) }),
        // No key binding for Tab: it leaves the text, as it leaves every other field.
        keymap.of([
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...foldKeymap,
          ...completionKeymap,
        ]),
        json(),
        codeStyle,
        EditorView.lineWrapping,
        this.#words.of(this.#wordsNow()),
        this.#dark.of(EditorView.darkTheme.of(this.#isDark)),
        EditorView.updateListener.of((update) => {
          if (update.docChanged || update.selectionSet) this.#moved();
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

  // With Ctrl or Cmd: to where the id is given.
  #clicked(event, view) {
    const at =
      event.button === 0 && (event.ctrlKey || event.metaKey) ? view.posAtCoords({ x: event.clientX, y: event.clientY }) : null;
    if (at === null || placeAt(view.state, at).node === null) return false;
    event.preventDefault();
    void this.#help.goTo(at);
    return true;
  }

  get cursor() {
    return this.#view.state.selection.main.head;
  }

  /** The path of what the cursor is in. */
  get path() {
    return placeAt(this.#view.state, this.cursor).path;
  }

  tell(words) {
    this.#view.dispatch({ effects: EditorView.announce.of(words) });
  }

  async #tellAbout() {
    const { state } = this.#view;
    const at = this.cursor;
    const schema = await this.#help.schema();
    const about = schema && aboutPlace(schema, state, at);
    this.tell(about ? [about.name, about.description.text].filter(Boolean).join(". ") : say("code.nothing_said"));
  }

  #diagnostics = [];

  #mendHere() {
    const { doc } = this.#view.state;
    const here = this.#diagnostics.find((each) => {
      const { from, to } = rangeOf(doc, each);
      return each.edits && this.cursor >= from && this.cursor <= to;
    });
    if (here) this.#help.mend(here);
    else this.tell(say("mend.none"));
    return true;
  }

  /** Underlines the diagnostics. */
  mark(diagnostics) {
    const { doc } = this.#view.state;
    this.#diagnostics = diagnostics;
    this.#view.dispatch(
      setDiagnostics(
        this.#view.state,
        diagnostics.map((diagnostic) => ({
          ...rangeOf(doc, diagnostic),
          severity: diagnostic.severity,
          message: tell(diagnostic).message,
          renderMessage: () => tooltip(diagnostic),
          ...(diagnostic.edits && { actions: [{ name: say("mend.do"), apply: () => this.#help.mend(diagnostic) }] }),
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

  /** Is the focus in the text, or in what is shown over it? */
  get hasFocus() {
    return this.#view.root.activeElement !== null;
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

function tooltip(diagnostic) {
  const { message, mend, language } = tell(diagnostic);
  const { id, see } = diagnostic;
  return create(
    "div",
    { lang: language },
    create("div", {}, message),
    mend && create("div", { class: "mend" }, create("b", { lang: currentLanguage() }, say("problems.mend")), ` ${mend}`),
    create("div", { class: "id", lang: "en" }, see ?? id),
  );
}
