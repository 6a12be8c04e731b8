// Where a new member of an object belongs: in the order that the format's description has, languages in the set's own.

// By what is known of the place; the last name that is not a number or a language tells.
const orders = {
  "": "$schema format id revision languages title description method_note minutes municipalities later scoring goal_bands goals levels not_enough sources questions examples silence",
  questions:
    "id goal goals choice text help find_out shown_after not_applicable options why next_step sources points_reason variants nature facts asked_from asked_until",
  options: "key label points exclusive next_step_if_missing",
  goals: "id name short_name icon weight texts",
  levels: "id min every_goal_at_least name text",
  goal_bands: "id min",
  next_step: "title text",
  not_enough: "name text",
  sources: "title url",
  scoring: "least_known",
  least_known: "goal overall",
  shown_after: "question answers otherwise",
};

/** The members of what stands at the path, in order; undefined where the format has no names of its own. */
export function orderOf(path) {
  if (path.length === 0) return orders[""].split(" ");
  const [first, ...rest] = path;
  if (first === "sources") return rest.length === 1 ? orders.sources.split(" ") : undefined;
  const name = path.filter((key) => typeof key === "string").at(-1);
  const isElement = typeof path.at(-1) === "number";
  const isList = ["questions", "options", "goals", "levels", "goal_bands"].includes(name);
  return isElement === isList ? orders[name]?.split(" ") : undefined;
}

/** Before which of the members there a new one is written. */
export function inOrder(document, path, key) {
  const keys = document.keysOf(path);
  const tags = document.at(["languages"]);
  const order = orderOf(path) ?? (Array.isArray(tags) ? tags.flatMap((tag) => [tag, `${tag}-simple`]) : []);
  const place = order.indexOf(key);
  if (place < 0) return keys.length;
  // Behind the last of those that come before it.
  const before = keys.filter((each) => order.includes(each) && order.indexOf(each) < place);
  if (before.length > 0) return keys.indexOf(before.at(-1)) + 1;
  return keys.some((each) => order.indexOf(each) > place) ? 0 : keys.length;
}
