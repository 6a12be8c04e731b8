// A record in the fragment of a page's address, which browsers do not send to any server: packed, and with a
// checksum, so that a link that was cut off or changed on its way is never taken for another record.
import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { checksum } from "./checksum.js";

const LINK = /#(?:[^#\s]*&)?record=(\S*)/;
const CODE = /^1\.([0-9a-f]{16})\.([\w-]+)$/;

/** The code of a record for the end of an address. sent: see SENT. */
export function recordFragment(record, sent = "") {
  const letters = Array.from(deflateSync(strToU8(record), { level: 9 }), (byte) => String.fromCharCode(byte)).join("");
  const data = btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  return `#${sent && `sent=${sent}&`}record=1.${checksum(record)}.${data}`;
}

// How much of the record was sent, which the page that corrects it writes into its own address.
const SENT = /#(?:[^#\s]*&)?sent=([\w.]*)/;

/** What recordFragment() was given of it, or nothing. */
export const sentOfLink = (text) => SENT.exec(text)?.[1] ?? "";

// Whatever stands in its texts.
const isJson = (text) => /^\s*[{[]/.test(text);

/** Does the text say that it is a link to a record? */
export const isRecordLink = (text) => !isJson(text) && LINK.test(text);

/** The record in a link, or null: there is none, or it is damaged. */
export const recordOfLink = (text) => recordOfCode(LINK.exec(text)?.[1] ?? "");

function recordOfCode(code) {
  const [, sum, data] = CODE.exec(unescaped(code).replace(/[>"'.,;)=]+$/, "")) ?? [];
  if (!data) return null;
  try {
    const letters = atob(data.replaceAll("-", "+").replaceAll("_", "/"));
    const record = strFromU8(inflateSync(Uint8Array.from(letters, (letter) => letter.charCodeAt(0))));
    return checksum(record) === sum ? record : null;
  } catch {
    return null;
  }
}

// Some programs encode more of an address than they have to.
function unescaped(code) {
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
}

// A link and the lines below it that may be more of it: letters without a space, perhaps quoted with > or ended
// by =.
const LINKS = new RegExp(`\\S*${LINK.source}((?:[ \\t]*\\r?\\n[> \\t]*[\\w%-]+[=>]?(?=\\s|$))*)`, "g");

/**
 * Splits a pasted text or file into the records of its links and the rest of it as it is. A link that a mail program
 * has broken into lines is put together. What is no whole link stays in the rest.
 */
export function recordsAmong(text) {
  const records = [];
  if (isJson(text)) return { records, rest: text };
  const rest = text.replace(LINKS, (all, first, below) => {
    const lines = below.split("\n").slice(1);
    let code = first;
    for (let taken = 0; taken <= lines.length; taken += 1) {
      if (taken > 0) code = code.replace(/=$/, "") + lines[taken - 1].replace(/^[> \t]+/, "").trimEnd();
      const record = recordOfCode(code);
      if (record === null) continue;
      records.push(record);
      return lines
        .slice(taken)
        .map((line) => `\n${line}`)
        .join("");
    }
    return all;
  });
  return { records, rest };
}
