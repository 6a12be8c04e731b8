// The pages that are one application each, from one template (web/pages/templates/application.html). The kiosk's and
// the editor's are pages of their own, as they share little of it.
import { escaped } from "../player/escaped.js";

// Colours as of ui::kit::Theme's background. title: a word of the application's own.
const light = { schemes: "light dark", colour: "#f4f6f8" };
const dark = { schemes: "dark light", colour: "#0d1b26" };
const pages = {
  presenter: { module: "presenter", title: "evening.heading", icon: "presenter", manifest: true, ...dark, theme: "dark" },
  mapping: { module: "mapping", title: "mapping.heading", icon: "icon", ...light },
  confirm: { module: "mapping", title: "mapping.confirm", icon: "icon", ...light },
};

/** The applications whose words applicationPages() wants. */
export const applications = [...new Set(Object.values(pages).map(({ module }) => module))];

/**
 * {file name: HTML}. words: the Finnish words of each application, {application: {name: text}}. needsScript: for each
 * language, what is said on each page without scripts, {language: {page: text}}.
 */
export function applicationPages(template, { words, needsScript }) {
  return Object.fromEntries(
    Object.entries(pages).map(([name, page]) => {
      const lines = Object.entries(needsScript).map(([language, of]) => {
        if (typeof of[name] !== "string") throw new Error(`web/languages/needs_script/${language}.json lacks "${name}"`);
        return `<p lang="${language}">${escaped(of[name])}</p>`;
      });
      const values = {
        ...page,
        name,
        title: escaped(words[page.module][page.title]),
        manifest: page.manifest ? `<link rel="manifest" href="${name}.webmanifest">` : "",
        theme: page.theme ? ` theme="${page.theme}"` : "",
        needs_script: lines.join("\n      "),
      };
      return [`${name}.html`, filled(template, values)];
    }),
  );
}

// A line that has nothing but a name without a value goes altogether.
const filled = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => values[name]).replace(/^ +\n/gm, "");
