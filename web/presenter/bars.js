// The bars on paper. Shapes, as printers leave out backgrounds: a frame as long as all who voted, filled as far as
// those who chose this.
const SHAPES = "http://www.w3.org/2000/svg";

/** nodes: of the paper; those cells that have a number of how many get a bar beside their words. */
export function drawBars(nodes, page) {
  for (const { id, role, now = 0, max } of nodes) {
    if (role !== "cell" || !max) continue;
    const shape = (tag, attributes) => {
      const element = page.createElementNS(SHAPES, tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      return element;
    };
    const bar = shape("svg", { class: "bar", "aria-hidden": "true" }); // the words say it
    bar.append(
      shape("rect", { width: `${(100 * now) / max}%`, height: "100%", fill: "#12212f" }),
      shape("rect", { width: "100%", height: "100%", fill: "none", stroke: "#4a5b6b", "stroke-width": 1.5 }),
    );
    page.querySelector(`[data-node="${CSS.escape(id)}"]`).append(bar);
  }
}
