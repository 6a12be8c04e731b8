// For those who make a test: says in the console and over the page what is wrong or doubtful in its question set, the
// worked examples included. An element with the attribute "developer" loads this; visitors' pages never do.
import { CheckerModule } from "../authoring/checker_module.js";
import { SetFile } from "../player/set_file.js";
import { Overlay } from "./overlay.js";

const folder = new URL("./", import.meta.url).href;

let checker; // a promise, once anybody has asked
let last = Promise.resolve();
const turns = new WeakMap(); // element -> number of its last judgement
const overlays = new WeakMap();

/** address: of the element's question set; text: what it has, if it is not to be fetched. */
export function judge(element, address, text) {
  const turn = (turns.get(element) ?? 0) + 1;
  turns.set(element, turn);
  // One at a time: what is reported belongs to the last text that was judged.
  last = last.then(async () => {
    if (turns.get(element) !== turn) return;
    const found = await judged(address, text);
    if (found && turns.get(element) === turn) tell(element, nameOf(address), found);
  });
  last = last.catch((error) => console.warn("jarjesto-pikatesti:", error));
  return last;
}

async function judged(address, text) {
  checker ??= CheckerModule.load(folder);
  const module = await checker;
  const judgedText = text ?? (await textAt(address));
  if (judgedText === null) return null;
  await module.restart(); // the files that a set names may have changed, too
  const { diagnostics } = await module.diagnose(judgedText, address);
  return { diagnostics, reports: module.report(nameOf(address), judgedText) };
}

// Null where it cannot be had: the element itself tells that.
async function textAt(address) {
  const response = await fetch(address, { cache: "no-cache" }).catch(() => null);
  if (!response?.ok) return null;
  const written = await response.arrayBuffer();
  const file = new SetFile(new Uint8Array(written), address);
  await file.add(...file.languages).catch(() => false);
  return new TextDecoder().decode(file.bytes);
}

/** As one names the file on the command line, in the folder of the page. */
function nameOf(address) {
  const base = new URL(".", document.baseURI).href;
  return decodeURI(address.startsWith(base) ? address.slice(base.length) : address);
}

function tell(element, name, { diagnostics, reports }) {
  const problems = reports.map((text, index) => ({ text: text.trimEnd(), severity: diagnostics[index].severity }));
  for (const { text, severity } of problems) console[severity === "error" ? "error" : "warn"](text);
  if (!overlays.has(element)) overlays.set(element, new Overlay());
  overlays.get(element).show(name, problems, diagnostics.length);
}
