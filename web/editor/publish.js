// The dialog for publishing: a ready folder, or the line of HTML for a site that has the test already.
import { MUNICIPALITIES } from "../authoring/element_files.js";
import { setText } from "../player/dom.js";
import { escaped } from "../player/escaped.js";
import { applyWords, say } from "../authoring/words.js";
import { publishedName } from "./publish_name.js";
import { download, parsed } from "./text_file.js";

export class Publish {
  #dialog;
  #host;

  /** host: {draft() ({name, text}), usable() (a promise), beside(name)}. */
  constructor(dialog, host) {
    this.#dialog = dialog;
    this.#host = host;
    dialog.querySelector("[data-folder]").onclick = () => this.#save();
    dialog.querySelector("[data-copy]").onclick = () => this.#copy();
  }

  get #told() {
    return this.#dialog.querySelector("[data-told]");
  }

  get #file() {
    const { name, text } = this.#host.draft();
    return publishedName(name, parsed(text)?.municipalities);
  }

  get #line() {
    const address = `questions/${encodeURI(this.#file)}`;
    return `<script type="module" src="pikatesti.js"></script>\n<jarjesto-pikatesti question-set="${escaped(address)}"></jarjesto-pikatesti>`;
  }

  async open() {
    applyWords(this.#dialog);
    setText(this.#told, "");
    const save = this.#dialog.querySelector("[data-folder]");
    save.disabled = true;
    setText(this.#dialog.querySelector("[data-where]"), say("publish.line.about", { name: `questions/${this.#file}` }));
    this.#dialog.querySelector("textarea").value = this.#line;
    this.#dialog.showModal();
    const isUsable = await this.#host.usable();
    setText(this.#told, isUsable ? "" : say("example.behind"));
    save.disabled = !isUsable;
  }

  async #copy() {
    const field = this.#dialog.querySelector("textarea");
    try {
      await navigator.clipboard.writeText(field.value);
      setText(this.#told, say("publish.copied"));
    } catch {
      field.select(); // for the keyboard
      setText(this.#told, say("publish.copy_by_hand"));
    }
  }

  async #save() {
    const { beside, draft } = this.#host;
    const { text } = draft();
    const value = parsed(text);
    const language = value.languages[0];
    const title = String(value.title?.[language] ?? "Pikatesti").replaceAll("\u00ad", "");
    const page = `<!doctype html>
<html lang="${escaped(language)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(title)}</title>
    <script type="module" src="pikatesti.js"></script>
  </head>
  <body>
    <main>
      <jarjesto-pikatesti question-set="${escaped(`questions/${encodeURI(this.#file)}`)}"></jarjesto-pikatesti>
    </main>
  </body>
</html>
`;
    try {
      const { folderOf } = await import(beside("publish_zip.js"));
      const bytes = await folderOf({ site: beside("./"), name: this.#file, text, page });
      download(`${this.#file.replace(/\.json$/i, "")}.zip`, bytes, "application/zip");
      const list = value.municipalities;
      setText(
        this.#told,
        list && list !== MUNICIPALITIES ? say("publish.list", { name: `questions/${list}` }) : say("publish.saved"),
      );
    } catch (error) {
      setText(this.#told, say("publish.failed", { reason: String(error.message ?? error) }));
    }
  }
}
