// The front page in each language, from one template: index.html in Finnish, sv.html and en.html.
import { escaped } from "../player/escaped.js";

const pages = { fi: "index.html", sv: "sv.html", en: "en.html" };
const names = { fi: "Suomeksi", sv: "På svenska", en: "In English" };
const statements = { fi: "suomeksi", sv: "pa-svenska", en: "in-english" }; // places of accessibility.html

/**
 * {file name: HTML}. words: for each language, what stands for each {name} of the template. A name without words, or
 * words without a name, is an error.
 */
export function landingPages(template, words) {
  return Object.fromEntries(
    Object.keys(pages).map((language) => [pages[language], landingPage(template, language, words[language])]),
  );
}

function landingPage(template, language, words) {
  const used = new Set();
  const made = {
    language,
    alternates: Object.entries(pages)
      .map(([other, page]) => `<link rel="alternate" hreflang="${other}" href="${page}">`)
      .join("\n    "),
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
