// The form's controls: each shows a value of the set, writes it as it is typed, and says what is wrong with it.
import { Component, Fragment, h } from "preact";
import { langOf } from "../../player/dom.js";
import { kindOfFault, say, tell } from "../../authoring/words.js";
import { nameOf } from "./language_names.js";

/** What is in the control that an event is of. */
export const typedIn = (event) => event.currentTarget.value;
const isChecked = (event) => event.currentTarget.checked;

export const pointerOf = (path) => path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
const idOf = (path, part = "") => `form${pointerOf(path).replace(/[^\w/-]/g, "_")}${part}`;

// Authors see and type "|" where a long word may break; the text has a soft hyphen there. A text that has a "|" of its
// own is shown as it is.
export const shownText = (value) => (value.includes("|") ? value : value.replaceAll("\u00ad", "|"));
export const typedText = (typed, before = "") => {
  const line = typed.replace(/\s*\n\s*/g, " ");
  return before.includes("|") ? line : line.replaceAll("|", "\u00ad");
};

/**
 * The faults of exactly this place.
 * @param {any} props
 */
function Faults({ form, path, id }) {
  const faults = form.faults.claim(pointerOf(path));
  if (faults.length === 0) return null;
  return h(
    "ul",
    { class: "faults", id },
    faults.map((fault) => h(Fault, { fault, key: fault.id + fault.message })),
  );
}

/** @param {any} props */
export function Fault({ fault }) {
  const { message, mend, language } = tell(fault);
  return h(
    "li",
    { "data-severity": fault.severity },
    h("b", {}, kindOfFault(fault.id) || say(`problems.${fault.severity}`), ": "),
    h("span", { lang: language }, message, mend ? ` ${mend}` : ""),
  );
}

/** What a control is told about the faults of its place. */
function faultAttributes(form, path) {
  const faults = form.faults.claim(pointerOf(path));
  if (faults.length === 0) return { "data-at": pointerOf(path) };
  return {
    "data-at": pointerOf(path),
    "aria-describedby": idOf(path, "-faults"),
    "aria-invalid": faults.some(({ severity }) => severity === "error") ? "true" : null,
  };
}

/** @param {any} props */
const FaultsOf = ({ form, path }) => h(Faults, { form, path, id: idOf(path, "-faults") });

/**
 * A text in the two languages that are shown, side by side.
 * @param {any} props
 */
export function TextRow({ form, path, label, isShort }) {
  return h(
    "div",
    { class: "row" },
    h(
      "div",
      { class: "pair" },
      form.languages.columns.map((tag) => h(TextField, { key: tag, form, path: [...path, tag], label, tag, isShort })),
    ),
    h(FaultsOf, { form, path }),
  );
}

/** @param {any} props */
function TextField({ form, path, label, tag, isShort }) {
  const value = form.at(path);
  const text = typeof value === "string" ? shownText(value) : "";
  const id = idOf(path);
  const isStale = form.stale.has(path);
  const attributes = faultAttributes(form, path);
  const about = [attributes["aria-describedby"], isStale && `${id}-stale`].filter(Boolean).join(" ");
  return h(
    "div",
    { class: "field" },
    h("label", { for: id }, h("span", {}, label, ", ", h("span", { class: "tongue" }, nameOf(tag)))),
    h("textarea", {
      id,
      lang: langOf(tag),
      dir: "auto",
      spellcheck: true,
      rows: Math.max(isShort ? 1 : 2, Math.ceil(text.length / 34)),
      value: text,
      ...attributes,
      "aria-describedby": about || null,
      onInput: (event) => form.set(path, typedText(typedIn(event), typeof value === "string" ? value : "")),
      // Enter would break the line, and texts have none.
      onKeyDown: (event) => event.key === "Enter" && !event.isComposing && event.preventDefault(),
      onChange: (event) => typedIn(event).trim() === "" && form.remove(path),
    }),
    form.languages.isMissing(path) &&
      h("p", { class: "missing" }, say(tag === form.originalTag ? "form.missing.original" : "form.missing")),
    isStale &&
      h(
        "p",
        { class: "missing", id: `${id}-stale` },
        say("form.stale"),
        " ",
        h(Act, { words: say("form.stale.settle"), of: `${label}, ${nameOf(tag)}`, act: () => form.stale.settle(path) }),
      ),
    h(FaultsOf, { form, path }),
  );
}

/**
 * A text that is the same in every language, such as a web address.
 * @param {any} props
 */
export function PlainField({ form, path, label, type = "text" }) {
  const id = idOf(path);
  return h(
    "div",
    { class: "field" },
    h("label", { for: id }, h("span", {}, label)),
    h("input", {
      id,
      type,
      autocomplete: "off",
      value: form.at(path) ?? "",
      ...faultAttributes(form, path),
      onInput: (event) => form.set(path, typedIn(event)),
      onChange: (event) => typedIn(event).trim() === "" && form.remove(path),
    }),
    h(FaultsOf, { form, path }),
  );
}

const numberIn = (text) => (/^\s*\d+([.,]\d+)?\s*$/.test(text) ? Number(text.replace(",", ".")) : null);

/** A number with "." or ","; what is not one stays in the field, marked, and the set keeps the last one. */
/** @extends {Component<any, { text: string | null }>} */
export class NumberField extends Component {
  state = { text: null };

  render({ form, path, label, isOptional, disabled }, { text }) {
    const value = form.at(path);
    const number = text === null ? null : numberIn(text);
    const isWrong = text !== null && number === null && !(isOptional && text.trim() === "");
    const shown =
      text !== null && (isWrong || number === value || text === "") ? text : String(value ?? "").replace(".", form.decimal);
    const id = idOf(path);
    const attributes = faultAttributes(form, path);
    return h(
      "div",
      { class: "field number" },
      h("label", { for: id }, h("span", {}, label)),
      h("input", {
        id,
        type: "text",
        inputMode: "decimal",
        autocomplete: "off",
        value: disabled ? "" : shown,
        disabled,
        ...attributes,
        ...(isWrong ? { "aria-invalid": "true", "aria-describedby": `${id}-wrong` } : {}),
        onInput: (event) => {
          const typed = typedIn(event);
          this.setState({ text: typed });
          if (numberIn(typed) !== null) form.set(path, numberIn(typed));
          else if (isOptional && typed.trim() === "") form.remove(path);
        },
        onBlur: () => !isWrong && this.setState({ text: null }),
      }),
      isWrong && h("p", { class: "faults", id: `${id}-wrong`, "data-severity": "error" }, say("form.number.wrong")),
      h(FaultsOf, { form, path }),
    );
  }
}

/**
 * options: [[value, words]].
 * @param {any} props
 */
export function Choice({ form, path, label, value, options, choose, part = "" }) {
  const id = idOf(path, part);
  return h(
    "div",
    { class: "field" },
    h("label", { for: id }, h("span", {}, label)),
    h(
      "select",
      { id, ...faultAttributes(form, path), onChange: (event) => choose(typedIn(event)) },
      options.map(([key, words]) => h("option", { key, value: key, selected: key === value }, words)),
    ),
    h(FaultsOf, { form, path }),
  );
}

/** @param {any} props */
export function Check({ label, checked, change, at }) {
  return h(
    "label",
    { class: "check" },
    h("input", { type: "checkbox", checked, "data-at": at, onChange: (event) => change(isChecked(event)) }),
    h("span", {}, label),
  );
}

/**
 * of: what the button is about, for those who do not see where it stands.
 * @param {any} props
 */
export function Act({ words, of, act, disabled, sign, ...rest }) {
  const name = of ? `${words}: ${of}` : words;
  return h(
    "button",
    { type: "button", disabled, "aria-label": sign || of ? name : null, title: sign ? words : null, onClick: act, ...rest },
    sign ?? words,
  );
}

/**
 * The faults inside of a place that no control shows.
 * @param {any} props
 */
export function OtherFaults({ form, path }) {
  const faults = form.faults.unclaimed(pointerOf(path));
  if (faults.length === 0) return null;
  return h(
    "ul",
    { class: "faults" },
    faults.map((fault) => h(Fault, { fault, key: fault.pointer + fault.id + fault.message })),
  );
}

/**
 * Members that the form has no controls for: they are kept, and the text has them.
 * @param {any} props
 */
export function Further({ form, path, known }) {
  const keys = form.keysOf(path).filter((key) => !known.includes(key) && !key.startsWith("$"));
  if (keys.length === 0) return null;
  return h(
    Fragment,
    {},
    h(
      "p",
      { class: "further" },
      say("form.further", { names: keys.join(", ") }),
      " ",
      h(Act, { words: say("form.to_text"), act: () => form.showText([...path, keys[0]]) }),
    ),
  );
}
