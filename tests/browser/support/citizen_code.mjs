// A session's code from the citizen's page, and the QR code of a link, made apart from our own.
import qrcode from "qrcode-generator";

/** Runs in the citizen's page: gives these answers, {question: key or keys}, and the code of the session then. */
export async function answerAll(answers) {
  await customElements.whenDefined("jarjesto-pikatesti");
  const element = /** @type {any} */ (document.querySelector("jarjesto-pikatesti"));
  await element.ready;
  const node = (id) => element.shadowRoot.querySelector(`[data-node="${CSS.escape(id)}"]`);
  node("start/begin").click();
  for (;;) {
    const [kind, id] = element.shadowRoot.querySelector("h1").dataset.node.split("/");
    if (kind !== "question") return element.saved;
    for (const key of [answers[id]].flat()) node(`question/${id}/${key}`).click();
    node("question/next").click();
  }
}

/** Rows of true (dark) and false. */
export function squaresOf(link) {
  const code = qrcode(0, "M");
  code.addData(link);
  code.make();
  const each = Array.from({ length: code.getModuleCount() }, (_, index) => index);
  return each.map((row) => each.map((column) => code.isDark(row, column)));
}
