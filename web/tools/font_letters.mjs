// The letters that the page's typeface is cut down to, in the parts that are loaded apart.
const range = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join("");

// What Finnish, Swedish and English texts are written with, é and ü of names among them. Every visitor loads these. š
// and ž, which Finnish has in a few loanwords, are in the other file of the package and thus come with the extended
// letters.
export const basic = `${range(0x20, 0x7e)}\u00a0§°·×½ÄÅÉÖÜäåéöü–—‘’“”•…€−`;

// The rest of Latin-1 and its company. Without the soft hyphen, which is never drawn itself.
export const western = `${range(0xa0, 0xac)}${range(0xae, 0xff)}ıŒœ‚„′″`.replace(
  new RegExp(`[${basic.slice(0x7f - 0x20)}]`, "g"),
  "",
);

// All of Latin Extended-A and the rest of the Sámi, Romani and pan-Nigerian letters that European names use.
export const extended = range(0x100, 0x17f).replace(/[ıŉŒœ]/g, "") + "ƷʒǤǥǦǧǨǩǮǯǴǵǺǻǼǽǾǿȘșȚțẀẁẂẃẄẅẞỲỳ" + "ʹʺʼˈˊˋ";
