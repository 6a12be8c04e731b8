// What can go wrong, as one error type, and how it is told: in plain words to the visitor, with place and path to the
// developer of the page.
import { create, langOf } from "./dom.js";
import { message } from "./languages.js";

// Each kind has a text "page.failure.<kind>" and an advice "page.advice.<advice>".
const adviceOf = {
  offline: "connection",
  page_instead: "sign_in",
  question_set_missing: "site",
  question_set_broken: "site",
  file_missing: "site",
  file_broken: "site",
  wasm_blocked: "browser",
  stopped: "reload",
};

export class Failure extends Error {
  /** kind: one of the above. detail: {address, status, diagnostics, cause}, as far as known. */
  constructor(kind, detail = {}) {
    super([kind, detail.address, detail.status].filter(Boolean).join(" "), { cause: detail.cause });
    this.name = "PikatestiFailure";
    this.kind = kind;
    this.detail = detail;
  }

  static of(error) {
    return error instanceof Failure ? error : new Failure("stopped", { cause: error });
  }
}

/** The box that is shown instead of the test. */
export function failureBox(failure, language, tryAgain) {
  const text = (name, values) => message(language, name, values);
  const developer = forDeveloper(failure);
  return create(
    "div",
    { class: "notice failure", role: "alert", lang: langOf(language) },
    create("h1", { class: "title" }, text(`page.failure.${failure.kind}`)), // each screen of the test has one
    create("p", {}, text(`page.advice.${adviceOf[failure.kind]}`)),
    create("button", { type: "button", class: "strong", onclick: tryAgain }, text("page.retry")),
    developer.length > 0 &&
      create(
        "details",
        {},
        create("summary", {}, text("page.for_developer")),
        create("ul", {}, ...developer.map((line) => create("li", {}, line))),
      ),
  );
}

/** One line for each thing a developer wants to know; diagnostics as compilers write them. */
export function forDeveloper(failure) {
  const { address, status, diagnostics, cause } = failure.detail;
  const lines = [];
  if (address && !diagnostics?.length) lines.push(status ? `${address}: HTTP ${status}` : address);
  for (const fault of diagnostics ?? []) {
    const place = fault.line ? `${address}:${fault.line}:${fault.column}` : address;
    const pointer = fault.pointer ? ` (${fault.pointer})` : "";
    const mend = fault.mend ? `; ${fault.mend}` : "";
    lines.push(`${place}: ${fault.severity}: ${fault.message}${pointer}${mend}`);
  }
  if (cause) lines.push(String(cause));
  return lines;
}
