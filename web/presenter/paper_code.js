// The QR code of an address on paper.
import { drawSquares } from "../player/mirror_squares.js";
import { qrRows } from "../player/qr.js";

const SIDE = 130; // CSS pixels: 34 mm

/** null where there is no address or it is too long. */
export function codeOf(address, page) {
  const rows = qrRows(address);
  if (!rows) return null;
  const place = page.createElement("div");
  drawSquares(place, rows);
  const code = place.firstElementChild;
  code.removeAttribute("aria-hidden"); // nothing else says it here
  for (const [name, value] of Object.entries({ width: SIDE, height: SIDE, role: "img", "aria-label": address }))
    code.setAttribute(name, value);
  return code;
}
