// Elements that nobody sees: what the browser makes of them tells what the visitor has set. Styled in style/widget.css.
import { create } from "./dom.js";

const probe = (name, ...words) => create("span", { class: `probe ${name}`, "aria-hidden": "true" }, ...words);

export class Probes {
  textSize = { usual: probe("usual"), least: probe("least", "x") };
  colour = probe("colour");
  /** Outside of what is kept from inheriting the page's spacing. */
  spacing = probe("spacing", "two words");

  get all() {
    return [this.textSize.usual, this.textSize.least, this.colour, this.spacing];
  }
}
