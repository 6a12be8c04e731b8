// A card of the form, which can be opened.
import { Component, createRef, h } from "preact";

/**
 * A card: its heading is a button that opens it. What is in it is made when it is open and near the part of the page
 * that is seen; where it was, its height is kept.
 */
/** @extends {Component<any, { near: boolean }>} */
export class Card extends Component {
  state = { near: false };
  element = createRef();
  #observer;
  #height = 0;

  componentDidMount() {
    this.#observer = new IntersectionObserver(
      (entries) => {
        const { isIntersecting, boundingClientRect } = entries.at(-1);
        // While the other tab is shown nothing has a height: what was made stays, and so does the place in the page.
        if (boundingClientRect.height > 0) this.#seen(isIntersecting);
      },
      // scrollMargin: Chromium 120; elsewhere it is made when it comes into sight.
      /** @type {any} */ ({ rootMargin: "600px", scrollMargin: "600px" }),
    );
    this.#observer.observe(this.element.current);
  }

  componentWillUnmount() {
    this.#observer.disconnect();
  }

  #seen(near) {
    const { current } = this.element;
    if (near === this.state.near || (!near && current.contains(document.activeElement))) return;
    this.#height = current.querySelector(".body")?.offsetHeight ?? 0;
    this.setState({ near });
  }

  shouldComponentUpdate(next, state) {
    if (state.near !== this.state.near) return true;
    return Object.keys({ ...next, ...this.props }).some((key) => key !== "body" && next[key] !== this.props[key]);
  }

  render({ form, id, level, title, about, at, worst, open, body, wanted }, { near }) {
    const { current } = this.element;
    // What has the focus is never taken away.
    const made = open && (near || wanted || current?.querySelector(".body")?.contains(document.activeElement));
    return h(
      "article",
      { class: "card", ref: this.element, "data-card": id, "data-worst": worst },
      h(
        `h${level}`,
        {},
        h(
          "button",
          {
            type: "button",
            class: "opener",
            "aria-expanded": String(Boolean(open)),
            "data-at": at,
            onClick: () => form.toggle(id),
          },
          h("span", { class: "name" }, title),
          about && h("span", { class: "about" }, about),
        ),
      ),
      open && !made && h("div", { class: "body", style: { height: `${this.#height || 600}px` } }),
      made && h("div", { class: "body" }, body()),
    );
  }
}
