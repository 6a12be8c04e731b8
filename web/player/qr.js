// The QR code of an address as rows of 0 and 1, made here: nobody is asked for it.
import qrcode from "qrcode-generator";

/** "0101… 1100…", or "" where there is no address or it is too long for a code. */
export function qrRows(address) {
  const bytes = new TextEncoder().encode(address);
  if (bytes.length === 0) return "";
  const code = qrcode(0, "M"); // as small as it can be
  code.addData(String.fromCharCode(...bytes), "Byte");
  try {
    code.make();
  } catch {
    return ""; // more than the largest code holds
  }
  const each = Array.from({ length: code.getModuleCount() }, (_, index) => index);
  return each.map((row) => each.map((column) => (code.isDark(row, column) ? "1" : "0")).join("")).join(" ");
}
