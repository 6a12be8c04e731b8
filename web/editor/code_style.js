// How the text looks: the product's colours, each of them readable on the editor's ground in both themes (the variables
// are set by editor.css and reach into the shadow tree).
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { StateField } from "@codemirror/state";
import { Decoration, EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const highlighting = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--code-key)" },
  { tag: tags.string, color: "var(--code-text)" },
  { tag: tags.number, color: "var(--code-number)" },
  { tag: [tags.bool, tags.null], color: "var(--code-word)", fontWeight: "600" },
  { tag: [tags.bracket, tags.separator, tags.punctuation], color: "var(--muted)" },
  { tag: tags.invalid, color: "var(--error)" },
]);

const wave = (colour) => ({
  backgroundImage: "none",
  paddingBottom: "0",
  textDecoration: `underline 2px ${colour}`,
  textDecorationSkipInk: "none",
  textUnderlineOffset: "3px",
});

const look = EditorView.theme({
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--card)", fontSize: "0.9375rem" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.6", overflow: "auto" },
  ".cm-content": { caretColor: "var(--ink)", padding: "12px 0" },
  ".cm-line": { padding: "0 16px 0 8px" },
  ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--ink)", borderLeftWidth: "2px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, ::selection": {
    backgroundColor: "var(--selection)",
  },
  ".cm-gutters": { backgroundColor: "var(--card)", color: "var(--muted)", border: "0" },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "2.5em", padding: "0 4px 0 4px" },
  ".cm-activeLine": { backgroundColor: "var(--active-line)" },
  ".cm-activeLineGutter": { backgroundColor: "var(--active-line)", color: "var(--ink)" },
  ".cm-foldGutter .cm-gutterElement": { width: "1.25em", textAlign: "center", cursor: "pointer" },
  ".cm-foldPlaceholder": {
    backgroundColor: "var(--selected)",
    border: "1px solid var(--control)",
    color: "var(--ink)",
    padding: "0 6px",
  },
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": {
    backgroundColor: "var(--selected)",
    outline: "1px solid var(--control)",
  },
  ".cm-nonmatchingBracket, &.cm-focused .cm-nonmatchingBracket": { backgroundColor: "transparent", color: "var(--error)" },
  ".cm-selectionMatch": { backgroundColor: "var(--selected)" },
  ".cm-searchMatch": { backgroundColor: "var(--found)", outline: "1px solid var(--control)" },
  ".cm-searchMatch.cm-searchMatch-selected": { backgroundColor: "var(--selection)" },
  ".cm-lintRange-error": wave("wavy var(--error)"),
  ".cm-lintRange-warning": wave("dotted var(--warning)"),
  ".cm-lintRange-active": { backgroundColor: "var(--selected)" },
  ".cm-lintPoint::after": { display: "none" },
  ".cm-gutter-lint": { width: "1.25em" },
  ".cm-gutter-lint .cm-gutterElement": { padding: "0.35em 0.2em" },
  ".cm-lint-marker": { width: "0.8em", height: "0.8em" },
  ".cm-lint-marker-error": { content: "normal", backgroundColor: "var(--error)", borderRadius: "50%" },
  ".cm-lint-marker-warning": {
    content: "normal",
    backgroundColor: "var(--warning)",
    clipPath: "polygon(50% 0, 100% 100%, 0 100%)",
  },
  ".cm-tooltip": {
    backgroundColor: "var(--card)",
    color: "var(--ink)",
    border: "1px solid var(--control)",
    borderRadius: "12px",
    boxShadow: "var(--shadow)",
    overflow: "hidden",
    maxWidth: "min(34rem, 90vw)",
    font: "400 0.9375rem/1.5 var(--sans)",
  },
  ".cm-tooltip-lint": { margin: "0", padding: "0" },
  ".cm-diagnostic": { padding: "10px 14px", whiteSpace: "normal", borderLeft: "4px solid var(--control)" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--error)" },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--warning)" },
  ".cm-diagnostic .mend": { marginTop: "4px" },
  ".cm-diagnostic .mend b": { fontWeight: "600" },
  ".cm-diagnostic .id": { marginTop: "4px", color: "var(--muted)", fontFamily: "var(--mono)", fontSize: "0.8125rem" },
  ".cm-diagnosticAction": {
    minHeight: "32px",
    margin: "8px 0 0",
    padding: "2px 12px",
    border: "2px solid var(--control)",
    borderRadius: "8px",
    backgroundColor: "var(--card)",
    color: "var(--ink)",
    font: "600 0.9375rem/1.5 var(--sans)",
    cursor: "pointer",
  },
  ".cm-tooltip .about, .cm-tooltip.cm-completionInfo": { padding: "10px 14px" },
  ".cm-tooltip .about .id": { color: "var(--muted)", fontFamily: "var(--mono)", fontSize: "0.8125rem" },
  ".cm-tooltip .about b": { fontWeight: "600" },
  ".cm-tooltip.cm-completionInfo .about": { padding: "0" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { maxHeight: "20rem", fontFamily: "var(--sans)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { minHeight: "32px", padding: "4px 12px" },
  ".cm-completionDetail": { color: "var(--muted)", fontStyle: "normal", marginInlineStart: "1em" },
  "li[aria-selected] .cm-completionDetail": { color: "inherit" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--brand)", color: "var(--on-brand)" },
  ".cm-panels": { backgroundColor: "var(--bg)", color: "var(--ink)", font: "400 0.9375rem/1.5 var(--sans)" },
  ".cm-panels.cm-panels-top": { borderBottom: "1px solid var(--line)" },
  ".cm-panels.cm-panels-bottom": { borderTop: "1px solid var(--line)" },
  ".cm-panel.cm-search": { padding: "8px 60px 8px 12px" },
  ".cm-panel.cm-search input, .cm-panel.cm-search button": { margin: "4px 6px 4px 0" },
  ".cm-textfield": {
    boxSizing: "border-box",
    minHeight: "44px",
    padding: "4px 12px",
    border: "2px solid var(--control)",
    borderRadius: "10px",
    backgroundColor: "var(--card)",
    color: "var(--ink)",
    font: "inherit",
  },
  ".cm-button": {
    minHeight: "44px",
    padding: "4px 14px",
    border: "2px solid var(--control)",
    borderRadius: "10px",
    background: "var(--card)",
    color: "var(--ink)",
    font: "600 0.9375rem/1.5 var(--sans)",
    cursor: "pointer",
  },
  ".cm-panel.cm-search label": {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    minHeight: "44px",
    marginInlineEnd: "10px",
    fontSize: "0.9375rem",
  },
  ".cm-panel.cm-search label input": { width: "20px", height: "20px", accentColor: "var(--brand)" },
  ".cm-panel.cm-search [name=close]": {
    top: "8px",
    right: "8px",
    width: "44px",
    height: "44px",
    fontSize: "1.5rem",
    color: "var(--ink)",
    cursor: "pointer",
  },
  ".cm-panel :focus-visible": { outline: "3px solid var(--focus)", outlineOffset: "2px" },
});

// What a long line goes on with stands below its own beginning. As classes: a style of its own for each line would need
// leave from the page's policy.
const DEEPEST = 24;
const indented = EditorView.theme(
  Object.fromEntries(
    Array.from({ length: DEEPEST + 1 }, (_, columns) => [
      `.cm-line.indent-${columns}`,
      { textIndent: `-${columns + 2}ch`, paddingLeft: `calc(8px + ${columns + 2}ch)` },
    ]),
  ),
);

const lineClasses = Array.from({ length: DEEPEST + 1 }, (_, columns) => Decoration.line({ class: `indent-${columns}` }));

// Of the whole text, so that nothing changes its height by coming into view.
const hangingIndent = StateField.define({
  create: ({ doc }) => Decoration.set(indentsOf(doc, 0, doc.length)),
  update(indents, { changes, docChanged, newDoc }) {
    if (!docChanged) return indents;
    let updated = indents.map(changes);
    changes.iterChangedRanges((_from, _to, from, to) => {
      const first = newDoc.lineAt(from).from;
      const last = newDoc.lineAt(to).to;
      updated = updated.update({ filterFrom: first, filterTo: last, filter: () => false, add: indentsOf(newDoc, first, last) });
    });
    return updated;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function indentsOf(doc, from, to) {
  const indents = [];
  for (let number = doc.lineAt(from).number; number <= doc.lines; number += 1) {
    const line = doc.line(number);
    if (line.from > to) break;
    indents.push(lineClasses[Math.min(/^ */.exec(line.text)[0].length, DEEPEST)].range(line.from));
  }
  return indents;
}

export const codeStyle = [look, syntaxHighlighting(highlighting), indented, hangingIndent];
