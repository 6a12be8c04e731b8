// Share links made from answers, by the form that src/engine/session_code.cpp writes, without the application.

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// FNV-1a, six bits a character from the low end.
function shortHash(text, length) {
  let hash = 2_166_136_261;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 16_777_619);
  return Array.from({ length }, (_, index) => alphabet[(hash >>> (6 * index)) & 63]).join("");
}

/** The code of a finished test. answers: question id -> option key, or list of keys; "~": skipped. */
export function shareCode(set, answers) {
  const fields = set.questions
    .filter(({ id }) => answers[id] !== undefined)
    .map(({ id, options }) => {
      if (answers[id] === "~") return `.${shortHash(id, 4)}~`;
      const chosen = options.filter(({ key }) => [answers[id]].flat().includes(key));
      return `.${shortHash(id, 4)}${chosen.map(({ key }) => shortHash(key, 2)).join("")}`;
    });
  const body = `1${shortHash(set.id, 4)}..e${fields.join("")}.`;
  const checksum = shortHash(body, 3);
  return body + checksum + (/[-_]$/.test(checksum) ? "x" : "");
}

/** The link that is sent back by somebody who was asked: asked as "240.associations.2026". */
export const askedLink = (origin, asked, code) => `${origin}/index.html?ask=${asked}#pikatesti=${code}`;
