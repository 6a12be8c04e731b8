// The document of a record that the windows of this browser share and keep, an evening or a campaign: what all of them
// have. windows.js tells what is in it, saves.js keeps it.

/** A name that no other record of this browser has. */
const newId = () => crypto.getRandomValues(new Uint32Array(2)).join("-");

/** A new record's, before anything is in it. writer: the window's name. */
export const newDocument = (writer) => ({ id: newId(), revision: 0, writer, opened: Date.now(), record: "" });

/** The next revision of a document, by this window's own hand. */
export const nextRevision = (document, changes, writer) => ({
  ...document,
  ...changes,
  revision: document.revision + 1,
  writer,
  saved: Date.now(),
});

/** As the module takes the list of kept ones (its setting "kept"): id, title and detail of each, a line each. */
export function linesOfKept(documents) {
  const line = (text) => String(text ?? "").replace(/\s+/g, " ");
  return documents.flatMap(({ id, title, detail }) => [id, line(title), line(detail)]).join("\n");
}

/** A window's title: the record's, if it has one of its own, and what the application is called. */
export const windowTitle = (title, application) => [...new Set([title, application])].filter(Boolean).join(" – ");
