// Texts from elsewhere as a set has them: without markup and line breaks. Nothing is parsed as HTML.

// Those that word processors and web forms write; what is not here stays, and the check complains of it.
// biome-ignore format: a table
const ENTITIES = {
  amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", shy: "\u00ad", auml: "ä", ouml: "ö", aring: "å", Auml: "Ä",
  Ouml: "Ö", Aring: "Å", uuml: "ü", Uuml: "Ü", eacute: "é", Eacute: "É", ndash: "–", mdash: "—", hellip: "…", rsquo: "’",
  lsquo: "‘", rdquo: "”", ldquo: "“", bdquo: "„", laquo: "«", raquo: "»", euro: "€", sect: "§", middot: "·", bull: "•",
  deg: "°", frac12: "½", times: "×", szlig: "ß", oslash: "ø", Oslash: "Ø", aelig: "æ", AElig: "Æ",
};
const BLOCKS = /^\/?(p|br|div|li|ul|ol|tr|td|th|table|h[1-6]|hr|section|blockquote)$/i;
const SILENT = /^\/?(p|br|div|span|font)$/i; // say nothing that would be missed

function decoded(text) {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z\d]{2,8}));/gi, (all, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? all;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : all;
  });
}

/**
 * {text, tags, media, links}: tags are the names of what formatted the text, media of what was shown in it; links are
 * the addresses that it led to.
 */
export function plainText(source) {
  const found = { tags: new Set(), media: new Set(), links: [] };
  const text = source
    .replace(/<!--[\s\S]*?(?:-->|$)/g, "")
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, (_, name) => (found.media.add(name.toLowerCase()), ""))
    .replace(/<(\/?[a-z][a-z\d]*)\b([^<>]*)>/gi, (_, name, attributes) => {
      if (/^(img|iframe|video|audio|embed|object|input|button)$/i.test(name)) found.media.add(name.toLowerCase());
      else if (/^a$/i.test(name)) found.links.push(...addressesOf(attributes));
      else if (!SILENT.test(name) && !name.startsWith("/")) found.tags.add(name.toLowerCase());
      return BLOCKS.test(name) ? " " : "";
    });
  return {
    // A no-break space, too, is one: where there has to be one the check says so.
    text: decoded(text)
      .normalize("NFC")
      .replace(/[\s\ufeff]+/g, " ")
      .trim(),
    tags: [...found.tags],
    media: [...found.media],
    links: found.links,
  };
}

const addressesOf = (attributes) => {
  const [, address] = /href\s*=\s*["']?([^"'\s>]+)/i.exec(attributes) ?? [];
  return address ? [decoded(address)] : [];
};

/** Does it name an earlier answer or somebody who answers, to be put in as it is shown: ${name}, {name.shown}? */
export const hasPlaceholder = (text) => /\$\{[^{}]+\}|\{[A-Za-z_][\w.:]*\}/.test(text);

/** The same with a note for all that was lost. */
export function toldText(source, notes, place) {
  const { text, tags, media, links } = plainText(source);
  if (tags.length > 0) notes.add("changed", "markup", place);
  for (const name of media) notes.add("left", "media", place, { name });
  for (const address of links) notes.add("left", "link", place, { address });
  if (hasPlaceholder(text)) notes.add("missing", "placeholder", place);
  return text;
}
