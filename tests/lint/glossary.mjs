// The terms of questions/glossary.md, and where a text has another word for one of them.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

// The rows of the tables of a Markdown text, each as an object by its column's heading; a list of tables.
export function tablesOf(markdown) {
  const tables = [];
  let columns = null;
  for (const line of markdown.split("\n")) {
    if (!line.startsWith("|")) {
      columns = null;
      continue;
    }
    const cells = line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (!columns) {
      columns = cells;
      tables.push([]);
    } else if (!cells.every((cell) => /^-+$/.test(cell))) {
      tables.at(-1).push(Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""])));
    }
  }
  return tables;
}

// "fi: a*, b; sv: c" as [{language: "fi", word: "a*", pattern}, …].
export function wordsOf(cell) {
  return cell
    .split(";")
    .filter((part) => part.trim() !== "")
    .flatMap((part) => {
      const [, language, list] = /^\s*(fi|sv|en):\s*(.+?)\s*$/.exec(part) ?? [];
      if (!list) throw new Error(`not "language: word, word": ${part}`);
      return list.split(",").map((each) => {
        const word = each.trim();
        const stem = word.replace(/\*$/, "").replace(/[.+?^${}()|[\]\\]/g, "\\$&");
        const end = word.endsWith("*") ? "" : "(?![\\p{L}\\p{M}])";
        return { language, word, pattern: new RegExp(`(?<![\\p{L}\\p{M}])${stem}${end}`, "iu") };
      });
    });
}

export function readGlossary(markdown) {
  const [terms, allowed] = tablesOf(markdown);
  return {
    terms: terms.map((row) => ({ ...row, others: wordsOf(row.not) })),
    allowed: allowed ?? [],
  };
}

// Every text of a question set or of the interface: {file, place, language, text}.
export function textsOf(root) {
  const texts = [];
  const set = (file, value, place) => {
    for (const [key, child] of Object.entries(value)) {
      if (typeof child === "string" && /^[a-z]{2}(-[a-z]+)?$/.test(key) && key !== "id")
        texts.push({ file, place, language: key, text: child });
      else if (child && typeof child === "object") set(file, child, `${place}/${child.id ?? child.key ?? key}`);
    }
  };
  for (const name of readdirSync(join(root, "questions"))) {
    const file = `questions/${name}`;
    if (!name.endsWith(".json") || name.endsWith(".schema.json") || name.startsWith("municipalit")) continue;
    // Titles are as they were published.
    const { sources, ...rest } = JSON.parse(readFileSync(join(root, file), "utf8"));
    if (rest.questions) set(file, rest, "");
  }
  const languages = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const file = `${folder}/${entry.name}`;
      if (entry.isDirectory()) languages(file);
      else if (entry.name.endsWith(".json"))
        for (const [place, text] of Object.entries(JSON.parse(readFileSync(join(root, file), "utf8"))))
          texts.push({ file, place, language: entry.name.replace(".json", ""), text });
    }
  };
  languages("web/languages");
  return texts;
}

// What is told of the texts; also which allowances allowed nothing.
export function findOthers(glossary, texts) {
  const faults = [];
  const used = new Set();
  for (const { file, place, language, text } of texts) {
    const plain = text.replaceAll("\u00ad", "");
    for (const term of glossary.terms) {
      for (const { language: of, word, pattern } of term.others) {
        if (language.split("-")[0] !== of || !pattern.test(plain)) continue;
        const allowance = glossary.allowed.find(
          (each) => each.file === file && place.startsWith(each.place) && each.word === word,
        );
        if (allowance) used.add(allowance);
        else faults.push(`${file} ${place} (${language}): "${plain.match(pattern)[0]}" is called "${term[of]}"`);
      }
    }
  }
  const unused = glossary.allowed.filter((each) => !used.has(each));
  return { faults, unused };
}
