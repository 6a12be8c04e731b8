// Many variations of a good set, some still good and most broken in one way, the same ones for the same seed.

// mulberry32: a small generator whose numbers are the same everywhere.
export function randomNumbers(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return { below: (limit) => Math.floor(next() * limit), of: (list) => list[Math.floor(next() * list.length)] };
}

// Every value of the tree: {parent, key, value, path}.
function places(value, path = "", found = []) {
  for (const [key, child] of Object.entries(value)) {
    found.push({ parent: value, key, value: child, path: `${path}/${key}` });
    if (child !== null && typeof child === "object") places(child, `${path}/${key}`, found);
  }
  return found;
}

const misspelt = (word, random) => {
  const at = random.below(word.length);
  return random.of([
    word.slice(0, at) + word.slice(at + 1),
    word + "s",
    word.toUpperCase(),
    word.slice(0, at) + word[at] + word.slice(at),
  ]);
};

const strings = [
  "",
  " ",
  "\t",
  "x",
  "not_enough",
  "Ääkkönen",
  "dk",
  "no",
  "/etc/passwd",
  "https://",
  "http://example.org/ä",
  "https://example.org/a?b=c#d",
  "<b>",
  "\u0007",
  "a\nb",
  "\ud800",
  "fi",
  "FI",
  "fi-simple",
  "aland",
  "single",
  "multiple",
  "005",
];
const numbers = [0, 1, -1, 0.5, 2, 3, 40, 59.5, 80, 100, 101, 600, 601, 1e6, 1e6 + 1, 1e9, 1e300, 50.0];
const values = [
  null,
  true,
  false,
  {},
  [],
  [[]],
  { fi: "Kyllä" },
  { fi: "", sv: " " },
  { fi: "", sv: "Ja" },
  { de: "Ja" },
  { fi_FI: "Kyllä" },
  ["yes"],
  ["yes", "yes"],
  { council: 1 },
  { council: 0 },
  { council: 1, funding: 0.5 },
  [0, 100],
  [0, 100, 100],
  "yes",
];
const keys = [
  "$comment",
  "$comment2",
  "$schema",
  "comment",
  "goal",
  "goals",
  "exclusive",
  "next_step_if_missing",
  "help",
  "find_out",
  "later",
  "weight",
  "every_goal_at_least",
  "shown_after",
  "url",
  "sv",
  "se",
  "fi-simple",
  "Fi_",
  "silence",
  "icon",
  "minutes",
];

const changes = {
  remove: ({ parent, key }) => (Array.isArray(parent) ? parent.splice(key, 1) : delete parent[key]),
  misspell: ({ parent, key }, random) => {
    if (Array.isArray(parent)) return false;
    // In its place, as a slip of the fingers leaves it.
    const entries = Object.entries(parent);
    for (const [name] of entries) delete parent[name];
    for (const [name, value] of entries) parent[name === key ? misspelt(key, random) : name] = value;
    return true;
  },
  misspell_text: ({ parent, key, value }, random) => {
    if (typeof value !== "string" || value === "") return false;
    parent[key] = misspelt(value, random);
    return true;
  },
  string: ({ parent, key }, random) => (parent[key] = random.of(strings)) !== undefined,
  number: ({ parent, key }, random) => (parent[key] = random.of(numbers)) !== undefined,
  value: ({ parent, key }, random) => (parent[key] = structuredClone(random.of(values))) !== undefined,
  add: ({ value }, random) => {
    if (value === null || typeof value !== "object") return false;
    const content = structuredClone(random.of([...values, ...strings, ...numbers]));
    if (Array.isArray(value)) value.push(content);
    else value[random.of(keys)] = content;
    return true;
  },
  repeat: ({ value }, random) => Array.isArray(value) && value.length > 0 && value.push(structuredClone(random.of(value))) > 0,
  swap: ({ value }, random) => {
    if (!Array.isArray(value) || value.length < 2) return false;
    const at = random.below(value.length - 1);
    [value[at], value[at + 1]] = [value[at + 1], value[at]];
    return true;
  },
  empty: ({ parent, key, value }) => {
    if (value === null || typeof value !== "object") return false;
    parent[key] = Array.isArray(value) ? [] : {};
    return true;
  },
};

/** `count` sets, each with the change that made it: {set, change}. */
export function mutationsOf(original, count, seed) {
  const random = randomNumbers(seed);
  const made = [];
  while (made.length < count) {
    const set = structuredClone(original);
    const change = random.of(Object.keys(changes));
    // The examples are half of the file: most changes are to hit the rest of it.
    const all = places(set).filter(({ path }) => !path.startsWith("/examples") || random.below(6) === 0);
    // A place in the first levels is as likely as one of the many texts.
    const depth = 1 + random.below(8);
    const near = all.filter(({ path }) => path.split("/").length - 1 === depth);
    const place = random.of(near.length > 0 ? near : all);
    if (changes[change](place, random) === false) continue;
    made.push({ set, change: `${change} ${place.path}` });
  }
  return made;
}
