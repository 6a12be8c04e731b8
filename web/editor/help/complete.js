// Completion (Ctrl+Space) and descriptions (hover, Alt+F1) in the text, from the format's schema and the set's own ids.
import { autocompletion, completionKeymap, startCompletion } from "@codemirror/autocomplete";
import { hoverTooltip } from "@codemirror/view";
import { create } from "../../player/dom.js";
import { currentLanguage, say, sayIn } from "../../authoring/words.js";
import { idKindAt } from "./id_kinds.js";
import { keysOf, memberText, placeAt } from "./json_place.js";

// What the form calls the same thing: the names in the text are English.
const NAMES = {
  title: "form.set.title",
  description: "form.set.description",
  method_note: "form.set.method_note",
  minutes: "form.set.minutes",
  revision: "form.set.revision",
  "goals/name": "form.goal.name",
  "goals/short_name": "form.goal.short_name",
  "goals/icon": "form.goal.icon",
  "goals/weight": "form.goal.weight",
  "questions/goal": "form.goal",
  "questions/text": "form.text",
  "questions/help": "form.help",
  "questions/choice": "form.choice",
  "questions/why": "form.why",
  "questions/find_out": "form.find_out",
  "questions/next_step/title": "form.next_step.title",
  "questions/next_step/text": "form.next_step.text",
  "questions/options": "form.options.heading",
  "questions/options/points": "form.points",
  "questions/options/exclusive": "form.exclusive",
  "questions/options/next_step_if_missing": "form.next_step_if_missing",
  "questions/shown_after": "form.when.heading",
  "questions/shown_after/answers": "form.when.answers",
  "questions/sources": "form.sources",
  "questions/points_reason": "form.points_reason",
  "levels/name": "form.level.name",
  "levels/text": "form.level.text",
  "levels/min": "form.level.min",
  "levels/every_goal_at_least": "form.level.guard",
  "scoring/least_known/goal": "form.known.goal",
  "scoring/least_known/overall": "form.known.overall",
  sources: "form.sources",
};

const nameOf = (path) => {
  const word = NAMES[path.filter((key) => typeof key === "string").join("/")];
  return word ? say(word) : "";
};

/** What is to be read of a place: {path, name, description}; name in the page's language. null where nothing is. */
export function aboutPlace(schema, state, at) {
  const { path, kind } = placeAt(state, at);
  if (path.length === 0) return null;
  const texts = schema.at(path.slice(0, -1));
  const said = schema.at(path);
  const isLanguage =
    typeof path.at(-1) === "string" && texts?.type === "object" && !texts.keys.some(({ name }) => name === path.at(-1));
  const shown = isLanguage && said ? { ...said, description: texts.description } : said;
  if (!shown?.description || kind === "gap") return null;
  return { path, name: nameOf(isLanguage ? path.slice(0, -1) : path), description: shown.description };
}

function described({ path, name, description }) {
  return create(
    "div",
    { class: "about", lang: currentLanguage() },
    create("div", { class: "id", lang: "en" }, path.join(" › ")),
    name && create("b", {}, name),
    create("div", { lang: description.lang }, description.text),
  );
}

/** ids: as in Code's help. */
const source = (schema, ids) => async (context) => {
  const { state, pos, explicit } = context;
  const { doc } = state;
  const { path, kind, node, object, isInObject } = placeAt(state, pos);
  if (!explicit && kind !== "key" && kind !== "value") return null;
  const isQuoted = node !== null && doc.sliceString(node.from, node.from + 1) === '"';
  const from = node ? node.from : pos;
  const to = node ? node.to : pos;
  if (node && !isQuoted && !explicit) return null;
  const isKey = kind === "key" || isInObject;
  const around = kind === "key" ? path.slice(0, -1) : path;
  const options = [];
  const given = [];
  const places = await ids.places();
  const idKind = isKey ? idKindAt(places, [...around, ""], "key") : idKindAt(places, path, "value");
  if (idKind) {
    const scope = idKind === "option" ? scopeOf(doc, path, object) : undefined;
    const seen = new Set();
    for (const each of await ids.all())
      if (each.given && each.kind === idKind && (scope === undefined || each.scope === scope) && !seen.has(each.id)) {
        seen.add(each.id);
        given.push(each.id);
      }
    for (const id of given) options.push({ value: id, type: "constant", detail: say(`id.${idKind}`) });
  }
  if (isKey && object) {
    const present = new Set(keysOf(doc, object));
    const own = kind === "key" ? path.at(-1) : null;
    const said = schema.at(around);
    const hasOne = said?.apart.some((name) => present.has(name) && name !== own);
    for (const { name, description, isRequired } of said?.keys ?? []) {
      if ((present.has(name) && name !== own) || (hasOne && said.apart.includes(name))) continue;
      const shown = nameOf([...around, name]);
      options.push({
        value: name,
        type: "property",
        detail: shown,
        boost: isRequired ? 1 : 0,
        about: { path: [...around, name], name: shown, description },
      });
    }
  } else if (!isKey && !idKind)
    for (const value of schema.at(path)?.values ?? []) options.push({ value, type: "enum", detail: detailOf(path, value) });
  if (options.length === 0 || context.aborted) return null;
  const hasColon = kind === "key" && /^\s*:/.test(doc.sliceString(to, Math.min(doc.length, to + 20)));
  // What is before the cursor tells what is wanted, unless it is all that is there: then another one is.
  const result = (start, end, cursor, text) => {
    const typed = text.sliceString(start, cursor).replace(/^"|"$/g, "");
    const isBegun = typed !== "" && !options.some(({ value }) => String(value) === typed);
    const shown = isBegun ? options.filter(({ value }) => String(value).includes(typed)) : options;
    return {
      from: start,
      to: end,
      filter: false,
      options: shown.map(({ value, about, ...option }) => ({
        ...option,
        label: String(value),
        apply: isKey && !hasColon ? `${JSON.stringify(value)}: ` : JSON.stringify(value),
        ...(about && { info: () => described(about) }),
      })),
      // A quote that was added by itself behind the cursor goes, too.
      update: (_, begin, until, further) => {
        const now = further.state.doc;
        const rest = /^[\w-]*"/.exec(now.sliceString(further.pos, further.pos + 70))?.[0].length ?? 0;
        const isText = now.sliceString(begin, begin + 1) === '"';
        return /^"?[\w-]*"?$/.test(now.sliceString(begin, further.pos))
          ? result(begin, Math.max(until, further.pos + (isText ? rest : 0)), further.pos, now)
          : null;
      },
    };
  };
  return result(from, to, pos, doc);
};

function detailOf(path, value) {
  const last = path.filter((key) => typeof key === "string").at(-1);
  const word = { choice: `form.choice.${value}`, icon: `form.goal.icon.${value}` }[last];
  return (
    (word && sayIn(currentLanguage(), word)) ||
    (path.includes("otherwise") && sayIn(currentLanguage(), `form.otherwise.${value}`)) ||
    ""
  );
}

// The question whose options are meant.
function scopeOf(doc, path, object) {
  if (path[0] === "examples") return path[3];
  for (let up = object; up; up = up.parent) {
    const asked = up.name === "Object" ? memberText(doc, up, "question") : null;
    if (asked !== null) return asked;
  }
  return undefined;
}

/** The extensions; schema(): a promise of a Schema in the page's language, or of null. */
export function completing(schema, ids) {
  return [
    autocompletion({
      override: [
        async (context) => {
          const present = await schema();
          return present && !context.aborted ? source(present, ids)(context) : null;
        },
      ],
      activateOnTyping: false,
      icons: false,
    }),
    hoverTooltip(async (view, at) => {
      const { state } = view;
      const present = await schema();
      const about = present && view.state === state ? aboutPlace(present, state, at) : null;
      const node = about && placeAt(state, at).node;
      if (!node) return null;
      return { pos: node.from, end: node.to, above: true, create: () => ({ dom: described(about) }) };
    }),
  ];
}

export { completionKeymap, startCompletion };
