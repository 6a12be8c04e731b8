// A picture made of dark and light squares, such as a QR code, for where the mirror itself is what is seen.

const LIGHT_AROUND = 4; // modules, by the standard of QR codes

/** rows: of "0" and "1", separated by spaces; "" for no picture. Redrawn only if they are others than last time. */
export function drawSquares(element, rows) {
  if (element.dataset.squares === rows) return;
  element.dataset.squares = rows;
  if (!rows) return element.replaceChildren();
  const make = (tag, attributes) => {
    const made = element.ownerDocument.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
  };
  const lines = rows.split(" ");
  // A run of dark squares in one piece, so that no seam shows.
  const runs = lines.flatMap((line, y) =>
    [...line.matchAll(/1+/g)].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h${-run.length}z`),
  );
  const side = lines.length + 2 * LIGHT_AROUND;
  const picture = make("svg", {
    viewBox: `${-LIGHT_AROUND} ${-LIGHT_AROUND} ${side} ${side}`,
    "aria-hidden": "true",
    class: "squares",
  });
  picture.append(make("path", { d: runs.join("") }));
  element.replaceChildren(picture);
}
