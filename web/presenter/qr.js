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
