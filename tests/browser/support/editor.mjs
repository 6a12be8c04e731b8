// The editor page as its user meets it: text goes in and out by the keyboard and the clipboard, the rest is found by
// role and name.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { rule } from "./visit.mjs";

const read = (path) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const words = Object.fromEntries(
  ["fi", "sv", "en"].map((language) => [language, JSON.parse(read(`web/languages/authors/${language}.json`))]),
);

export const ours = read("questions/jarjestoystavallinen-kunta.json");
export const example = read("questions/example-minimal.json");

/**
 * A test on the editor page; body({editor, page, …}). options: as rule(), `words`: the language of the page, and `tab`:
 * the view that is open, "text" or "form".
 */
export function editorRule(name, { words: language = "en", tab = "text", device = {}, ...options }, body) {
  const permissions = ["clipboard-read", "clipboard-write"];
  rule(
    name,
    { path: "/editor.html", language, device: { locale: language, permissions, ...device }, ...options },
    async (visit) => {
      visit.editor = new EditorPage(visit.page, language);
      await visit.editor.checked();
      if (tab === "text") await visit.editor.tab("text").click();
      await body(visit);
    },
  );
}

export class EditorPage {
  constructor(page, language) {
    this.page = page;
    this.language = language;
  }

  say(name, values = {}) {
    const text = words[this.language][name];
    if (text === undefined) throw new Error(`no text ${name} in ${this.language}`);
    return text.replace(/\{(\w+)\}/g, (_, key) => String(values[key]));
  }

  count(name, count) {
    return this.say(`${name}.${count === 1 ? "one" : "other"}`, { count });
  }

  // ---- What is there ----

  get field() {
    return this.page.getByRole("textbox", { name: this.say("code"), exact: true });
  }

  /** name: "form" or "text". */
  tab(name) {
    return this.page.getByRole("tab", { name: this.say(`tabs.${name}`), exact: true });
  }

  button(name, values) {
    return this.page.getByRole("button", { name: this.say(name, values), exact: true });
  }

  select(name) {
    return this.page.getByRole("combobox", { name: this.say(name), exact: true });
  }

  get summary() {
    return this.page.locator("#summary");
  }

  /** The rows of the list of problems. */
  get problems() {
    return this.page.getByRole("region", { name: this.say("problems") }).getByRole("listitem");
  }

  /** Of each: the way to its place; another button may carry its mend out. */
  get leads() {
    return this.problems.locator("button[data-severity]");
  }

  get notice() {
    return this.page.locator("#notices").getByRole("status");
  }

  get test() {
    return this.page.locator("jarjesto-pikatesti");
  }

  get title() {
    return this.test.getByRole("heading", { level: 1 });
  }

  /** Waits until the text that stands there now is judged and the test has taken it. */
  async checked() {
    await this.page.locator("html[data-ready]:not([data-unchecked])").waitFor();
  }

  /** Waits until everything is on the disk. */
  async kept() {
    await this.page.locator('#kept[data-state="kept"]').waitFor();
  }

  // ---- What is done ----

  /** Opens the view of the text if it is not open. */
  async toText() {
    const tab = this.tab("text");
    if ((await tab.getAttribute("aria-selected")) !== "true") await tab.click();
  }

  /** The whole text, by the clipboard. */
  async text() {
    await this.toText();
    await this.field.press("Control+a");
    await this.field.press("Control+c");
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Puts another text in the place of all of it, by the clipboard. */
  async paste(text) {
    await this.toText();
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await this.field.press("Control+a");
    await this.field.press("Control+v");
    await this.checked();
  }

  /** Changes one place of the text. */
  async edit(from, to) {
    const before = await this.text();
    assert.ok(before.includes(from), `the text has ${from}`);
    await this.paste(before.replace(from, () => to));
  }

  /** Types at the end of a line of the text, from 1. */
  async typeAt(line, keys) {
    await this.toText();
    await this.field.press("Control+Home");
    for (let at = 1; at < line; at += 1) await this.field.press("ArrowDown");
    await this.field.press("End");
    await this.page.keyboard.type(keys);
  }

  /** What is selected in the text. */
  selection() {
    return this.page.evaluate(() => {
      document.execCommand("copy");
      return navigator.clipboard.readText();
    });
  }

  async openShelf() {
    await this.button("file.open").click();
    await this.page.getByRole("dialog").waitFor();
  }

  /** start: the name of its words, such as "open.example". */
  async begin(start) {
    await this.openShelf();
    await this.page
      .getByRole("dialog")
      .getByRole("button", { name: this.say(start) })
      .click();
    await this.checked();
  }

  async openFile(name, content) {
    await this.openShelf();
    const chosen = this.page.waitForEvent("filechooser");
    await this.page
      .getByRole("dialog")
      .getByRole("button", { name: this.say("open.file") })
      .click();
    await (await chosen).setFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });
  }
}
