// The style sheet of the element's inside, made once for the page.
import { inside } from "../style/inside.js";
import plain from "../style/plain.css";
import widget from "../style/widget.css";
import { addStyle, styleSheet } from "./add_style.js";

let text;
let sheet;

/** Styles what is in a shadow root. */
export function dress(shadow) {
  text ??= inside(widget, plain);
  sheet ??= styleSheet(text);
  void addStyle(shadow, ["inside"], text, sheet);
}
