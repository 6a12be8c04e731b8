import { changesOf } from "./units.js";

/** Those with a mend that can be carried out have it as changes of the text, and what it takes out first. */
export function withChanges(diagnostics, text) {
  return diagnostics.map((diagnostic) => {
    if (!diagnostic.edits) return diagnostic;
    const changes = changesOf(text, diagnostic.edits);
    return { ...diagnostic, changes, taken: text.slice(changes[0].from, changes[0].to) };
  });
}
