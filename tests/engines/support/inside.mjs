// The page of an application, met as by a hand: its nodes are looked up by id in the shadow tree, and pressed by the
// mouse where they are.
import { until } from "./programs.mjs";

export class Inside {
  #browser;
  #host;

  /** host: the id of the element that the application is in. */
  constructor(browser, host) {
    this.#browser = browser;
    this.#host = host;
  }

  /** Waits until this node is the first heading. */
  meets(heading) {
    let last;
    return until(
      () => `the heading ${heading}, not ${last}`,
      async () => (last = await this.heading()) === heading,
    );
  }

  heading() {
    return this.#browser.call(
      (host) => document.getElementById(host)?.shadowRoot?.querySelector("h1")?.dataset.node ?? "",
      this.#host,
    );
  }

  words() {
    return this.#browser.call((host) => document.getElementById(host).shadowRoot.textContent, this.#host);
  }

  /** The node that has the focus, or "". */
  focused() {
    return this.#browser.call((host) => document.getElementById(host).shadowRoot.activeElement?.dataset.node ?? "", this.#host);
  }

  /** What is in a field. */
  value(node) {
    return this.#browser.call(
      (host, node) => document.getElementById(host).shadowRoot.querySelector(`[data-node="${node}"]`)?.value,
      this.#host,
      node,
    );
  }

  /** Waits until the node stays where it is and nothing covers it, and presses it once. */
  async press(node) {
    let place;
    let before;
    await until(`${node} is there, and stays where it is`, async () => {
      before = place;
      place = await this.#browser.call(placeOf, this.#host, node);
      return place !== null && place.join() === before?.join();
    });
    await this.#browser.click(...place);
  }

  /** Waits until everything is kept. */
  kept() {
    return until("everything is kept", () =>
      this.#browser.call((host) => {
        const { saved, revision } = document.getElementById(host).dataset;
        return revision !== undefined && saved === revision;
      }, this.#host),
    );
  }
}

// Runs in the page: the middle of a control that is not covered, brought to where it can be seen.
function placeOf(host, node) {
  const inside = document.getElementById(host).shadowRoot;
  const control = inside.querySelector(`[data-node="${node}"]`);
  if (!control) return null;
  const box = control.closest("label") ?? control;
  box.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, top, width, height } = box.getBoundingClientRect();
  const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  return box.contains(inside.elementFromPoint(x, y)) ? [x, y] : null;
}
