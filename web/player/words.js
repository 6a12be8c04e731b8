// The words of one part of the page, which are loaded with it.

/**
 * say(language, name, values), which replaces {name} by its value, of {tag: {name: text}}; English where the part does
 * not speak the language.
 */
export const sayerOf =
  (languages) =>
  (language, name, values = {}) =>
    (languages[language] ?? languages.en)[name].replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
