// Which files are of another survey program, before the scripts that read them are loaded.
import { decode } from "../text_file.js";

const NAMES = /\.(xlsx|xlsm|xls|ods|tsv|csv|lss|lsa|lsg)$/i;

/** What a file chooser offers for them. */
export const ACCEPTED = ".xlsx,.xls,.ods,.tsv,.txt,.csv,.lss";

/** Is it to be read as such, and not as a set's text? bytes: its content. */
export function isFromElsewhere(name, bytes) {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isCompound = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (isZip || isCompound) return true;
  const beginning = decode(bytes.slice(0, 4096))
    .text.replace(/^\ufeff/, "")
    .trimStart();
  if (/^[{[]/.test(beginning)) return false; // a set, whatever it is called
  return NAMES.test(name) || /^[^\n]*\bclass"?[\t;,]"?type\/scale\b/i.test(beginning);
}
