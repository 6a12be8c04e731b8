// A link as a QR code, made here: nobody is asked for it.
import qrcode from "qrcode-generator";

/** "<modules a side> <a 0 or 1 for each, row by row>", as pikatesti_set takes it; for a text too long for a code, "0 ". */
export function qrCode(text) {
  try {
    const code = qrcode(0, "M");
    code.addData(text);
    code.make();
    const side = code.getModuleCount();
    let modules = "";
    for (let row = 0; row < side; row += 1)
      for (let column = 0; column < side; column += 1) modules += code.isDark(row, column) ? "1" : "0";
    return `${side} ${modules}`;
  } catch {
    return "0 ";
  }
}
