// Words that other programs have for answers and write into no file.

/**
 * By the editor's words in each language: function of a name ("yes", "no", "other") and languages, which gives the text
 * in those of the languages in which it is known.
 */
export const builtInOf = (words) => (name, languages) =>
  Object.fromEntries(languages.filter((tag) => words[tag]).map((tag) => [tag, words[tag][`built_in.${name}`]]));
