// Which ids can stand at a place of the set.

/** @typedef {{ path: string, kind: string, is_key?: boolean, given?: boolean }} IdPlace as the checker lists them */

const leadsTo = (pattern, path) => {
  const keys = pattern.split("/");
  return keys.length === path.length && keys.every((key, at) => key === "*" || key === path[at]);
};

/**
 * The kind of the ids that are named at a place, or null.
 * @param {IdPlace[]} places
 * @param {any[]} path
 * @param {"key" | "value"} at what stands there: the name of a member, or a value
 */
export function idKindAt(places, path, at) {
  const named = places.filter((each) => !each.given && Boolean(each.is_key) === (at === "key"));
  const found = named.find((each) => leadsTo(each.path, path));
  if (found || at === "key") return found?.kind ?? null;
  // Between the elements of a list, where one of them can be; an object has members, which are keys.
  const inside = [...path, 0];
  if (places.some((each) => each.is_key && leadsTo(each.path, inside))) return null;
  return named.find((each) => leadsTo(each.path, inside))?.kind ?? null;
}
