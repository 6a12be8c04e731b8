// Places of the set: the path that a pointer means, and the card that it is in.

/**
 * The card that a place of the set is in; null where the form has none for it.
 * @param {any[]} path
 */
export function cardOf([key, index]) {
  if (key === "questions" || key === "goals") return index === undefined ? null : `${key}/${index}`;
  if (["levels", "goal_bands", "scoring", "not_enough"].includes(key)) return "results";
  if (key === "sources") return "sources";
  return ["title", "description", "method_note", "minutes", "revision", "languages"].includes(key) ? "basics" : null;
}

/** The path of a pointer, in which elements of lists are named by their place, or by their id or key. */
export function pathIn(document, pointer) {
  const path = [];
  for (const part of pointer.split("/").slice(1)) {
    const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
    const around = document.at(path);
    const found = Array.isArray(around) ? around.findIndex((each) => each?.id === name || each?.key === name) : -1;
    path.push(found >= 0 ? found : Array.isArray(around) ? Number(name) : name);
  }
  return path;
}
