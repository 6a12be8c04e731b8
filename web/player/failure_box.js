// A failure in plain words to the visitor.
import { create, langOf } from "./dom.js";
import { forDeveloper } from "./failure.js";
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
