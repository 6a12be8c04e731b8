// The QR code of an address as rows of 0 and 1, made here: nothing is asked of anybody.
import qrcode from "qrcode-generator";

const BYTES_AT_MOST = 1000;

/** "0101… 1100…", or "" where there is no address or it is too long. */
export function rowsOf(address) {
  const bytes = new TextEncoder().encode(address);
  if (bytes.length === 0 || bytes.length > BYTES_AT_MOST) return "";
  const code = qrcode(0, "M"); // as small as it can be
  code.addData(String.fromCharCode(...bytes), "Byte");
  code.make();
  const count = code.getModuleCount();
  const each = Array.from({ length: count }, (_, index) => index);
  return each.map((row) => each.map((column) => (code.isDark(row, column) ? "1" : "0")).join("")).join(" ");
}

/** The same as a picture for paper, or null. */
export function codeOf(address, page) {
  const rows = rowsOf(address).split(" ").filter(Boolean);
  if (rows.length === 0) return null;
  const make = (tag, attributes) => {
    const element = page.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const squares = rows.flatMap((row, y) => [...row].map((dark, x) => (dark === "1" ? `M${x} ${y}h1v1h-1z` : "")));
  const side = rows.length + 8; // with the light modules around it
  const svg = make("svg", { viewBox: `-4 -4 ${side} ${side}`, width: 130, height: 130, role: "img", "aria-label": address });
  svg.append(make("path", { d: squares.join(""), fill: "#000" }));
  return svg;
}
