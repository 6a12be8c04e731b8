// Puts the result on paper: a clean document of its own in a frame that is printed and taken away.
import { langOf } from "./dom.js";
import { Mirror } from "./mirror.js";
import { pageAddress } from "./page_address.js";
import { sayOfActions } from "./action_words.js";
import { addStyle } from "./add_style.js";
import css from "../style/print.css";

const REFUSED_MILLISECONDS = 1500; // without a dialog

/**
 * result: {nodes, language} of pikatesti_document(). address: of the test, for the foot; and `style`, further rules;
 * finish(page, nodes) may add to the page. Resolves when the print dialog has been asked for: true, or false where the
 * browser, or the sandbox that the page is in, prints nothing.
 * @typedef {import("../contract").Node} Node
 * @typedef {{ address?: string, style?: string, finish?: (page: Document, nodes: Node[]) => void }} Paper
 * @param {{ nodes: Node[], language: string }} document_
 * @param {Paper} [paper]
 */
export async function printResult({ nodes, language }, { address = pageAddress(), style = "", finish } = {}) {
  const frame = document.createElement("iframe");
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  Object.assign(frame.style, {
    position: "fixed",
    width: "1px",
    height: "1px",
    right: "0",
    bottom: "0",
    border: "0",
    visibility: "hidden",
  });
  // Firefox 140 gives the frame another document once it has loaded.
  await new Promise((resolve) => {
    frame.addEventListener("load", resolve, { once: true });
    document.body.append(frame);
  });
  const view = frame.contentWindow;
  let printed = false;
  try {
    await fillPage(view.document, { nodes, language, address, style });
    finish?.(view.document, nodes);
    for (const type of ["beforeprint", "afterprint"]) view.addEventListener(type, () => (printed = true));
    view.addEventListener("afterprint", () => frame.remove());
    view.focus();
    view.print();
  } catch (error) {
    // A sandbox without allow-same-origin, or no print() at all.
    console.warn("jarjesto-pikatesti: printing:", error.message);
  }
  // A sandbox without allow-modals, and browsers inside other applications, ignore print() without a word.
  if (!printed) await new Promise((resolve) => setTimeout(resolve, REFUSED_MILLISECONDS));
  if (!printed) frame.remove();
  return printed;
}

/** When it was printed, and where the test is. */
export function printedWords(language, address) {
  const date = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date());
  return sayOfActions(language, "page.printed", { date, address });
}

async function fillPage(page, { nodes, language, address, style }) {
  await addStyle(page, style ? ["print", "paper"] : ["print"], css + style);
  page.documentElement.lang = langOf(language);
  page.title = nodes.find((node) => node.role === "heading")?.name ?? document.title;
  const main = page.createElement("main");
  const foot = page.createElement("p");
  foot.className = "foot";
  foot.textContent = printedWords(language, address);
  page.body.append(main, foot);
  new Mirror(main).update(nodes);
}
