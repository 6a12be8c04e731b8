// Tabs as the ARIA practices have them: arrow keys go from one to the next, only the chosen one is in the tab order.
import { setAttribute } from "../player/dom.js";

export class Tabs {
  #tabs;
  #chosen;

  /** list: the element with role "tablist"; chosen(name): another tab was chosen, by its data-tab. */
  constructor(list, chosen) {
    this.#tabs = [...list.querySelectorAll('[role="tab"]')];
    this.#chosen = chosen;
    for (const tab of this.#tabs) tab.onclick = () => this.choose(tab.dataset.tab);
    list.onkeydown = (event) => {
      const at = this.#tabs.indexOf(event.target);
      const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      const tab = this.#tabs.at(next % this.#tabs.length);
      this.choose(tab.dataset.tab);
      tab.focus();
    };
  }

  choose(name) {
    for (const tab of this.#tabs) {
      const isChosen = tab.dataset.tab === name;
      setAttribute(tab, "aria-selected", String(isChosen));
      setAttribute(tab, "tabindex", isChosen ? "0" : "-1");
      document.getElementById(tab.getAttribute("aria-controls")).hidden = !isChosen;
    }
    this.#chosen(name);
  }
}
