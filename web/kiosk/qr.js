// A link as a QR code, made here: nobody is asked for it.
import qrcode from "qrcode-generator";

/** Rows of 0 and 1, separated by spaces; "" for a text too long for a code. */
export function qrCode(text) {
  try {
    const code = qrcode(0, "M");
    code.addData(text);
    code.make();
    const side = code.getModuleCount();
    const each = Array.from({ length: side }, (_, index) => index);
    return each.map((row) => each.map((column) => (code.isDark(row, column) ? "1" : "0")).join("")).join(" ");
  } catch {
    return "";
  }
}
