// The style sheet of the element's inside, made once for the page. As an object, not as <style>, it needs no leave from a
// Content-Security-Policy.
import plain from "../style/plain.css";
import widget from "../style/widget.css";

let sheet;

export function styleSheet() {
  if (sheet) return sheet;
  sheet = new CSSStyleSheet();
  // On paper the mirror takes the place of the picture, as where nothing can be drawn.
  const paper = plain.replace(/\.plain\b/g, ".stage");
  sheet.replaceSync(`${widget}\n${plain}\n@media print {\n${paper}\n}`);
  return sheet;
}
