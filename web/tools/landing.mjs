// The front page in each language, from one template: index.html in Finnish, sv.html and en.html.
import { escaped } from "../player/escaped.js";
import { SHARE_HEIGHT, SHARE_WIDTH } from "./share_picture.mjs";

const pages = { fi: "index.html", sv: "sv.html", en: "en.html" };
const names = { fi: "Suomeksi", sv: "På svenska", en: "In English" };
const locales = { fi: "fi_FI", sv: "sv_FI", en: "en_GB" };
const statements = { fi: "suomeksi", sv: "pa-svenska", en: "in-english" }; // places of accessibility.html

/** The file of the picture that is shown where the page is shared. */
export const sharePictureName = (language) => `share-${language}.png`;

/**
 * {file name: HTML}. words: for each language, what stands for each {name} of the template. A name without words, or
 * words without a name, is an error. address: of the folder that the site is published in, with a slash at its end, or
 * "" where it is not known.
 */
export function landingPages(template, words, address = "") {
  return Object.fromEntries(
    Object.keys(pages).map((language) => [pages[language], landingPage(template, language, words[language], address)]),
  );
}

function landingPage(template, language, words, address) {
  const used = new Set();
  const made = {
    language,
    alternates: Object.entries(pages)
      .map(([other, page]) => `<link rel="alternate" hreflang="${other}" href="${escaped(address + page)}">`)
      .join("\n    "),
    sharing: sharing(language, words, address).join("\n    "),
    links: Object.entries(pages)
      .map(([other, page]) => {
        const current = other === language ? ' aria-current="page"' : "";
        return `<li><a href="${page}" lang="${other}" hreflang="${other}"${current}>${names[other]}</a></li>`;
      })
      .join("\n            "),
    "statement.place": statements[language],
  };
  const html = template.replace(/\{([a-z.]+)\}/g, (_, name) => {
    used.add(name);
    if (name in made) return made[name];
    if (typeof words[name] !== "string") throw new Error(`web/languages/landing/${language}.json lacks "${name}"`);
    return escaped(words[name]);
  });
  const unused = Object.keys(words).filter((name) => !used.has(name));
  if (unused.length > 0) throw new Error(`web/languages/landing/${language}.json: nothing shows ${unused.join(", ")}`);
  return html;
}

// What networks and search engines read. They want whole addresses, which only the publisher knows.
function sharing(language, { title = "", description = "" }, address) {
  const page = address + pages[language].replace(/^index\.html$/, "");
  const property = (name, content) => `<meta property="og:${name}" content="${escaped(String(content))}">`;
  const about = {
    "@context": "https://schema.org",
    "@type": "Quiz",
    name: title,
    description,
    inLanguage: language,
    isAccessibleForFree: true,
    license: "https://creativecommons.org/licenses/by/4.0/",
    ...(address && { url: page }),
  };
  return [
    property("locale", locales[language]),
    property("image", address + sharePictureName(language)),
    property("image:width", SHARE_WIDTH),
    property("image:height", SHARE_HEIGHT),
    property("image:alt", title),
    '<meta name="twitter:card" content="summary_large_image">',
    ...(address ? [property("url", page), `<link rel="canonical" href="${escaped(page)}">`] : []),
    `<script type="application/ld+json">${JSON.stringify(about).replaceAll("<", "\\u003c")}</script>`,
  ];
}
