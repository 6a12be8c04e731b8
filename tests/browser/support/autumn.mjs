// All that a region's mapping gets in one autumn, made up, with what often goes wrong in it. Nobody answered so.
import { content as set } from "./evening_content.mjs";
import { askedLink, shareCode } from "./share_link.mjs";
import { spreadsheetOf } from "./spreadsheet.mjs";

export const year = 2026;
export const towns = {
  "047": "Enontekiö",
  148: "Inari",
  240: "Kemi",
  320: "Kemijärvi",
  241: "Keminmaa",
  261: "Kittilä",
  273: "Kolari",
  498: "Muonio",
  583: "Pelkosenniemi",
  854: "Pello",
  614: "Posio",
  683: "Ranua",
  698: "Rovaniemi",
  732: "Salla",
  742: "Savukoski",
  751: "Simo",
  758: "Sodankylä",
  845: "Tervola",
  851: "Tornio",
  890: "Utsjoki",
  976: "Ylitornio",
};
const codes = Object.keys(towns).sort();

// The same numbers each time: Park and Miller's generator.
let state = 20_261_130;
function random(below) {
  state = (state * 48_271) % 2_147_483_647;
  return state % below;
}

const isMultiple = ({ choice }) => choice === "multiple";
const two = (number) => String(number).padStart(2, "0");

/** Of twelve questions one is left without an answer; those that hang on another may be answered for nothing. */
function someAnswers() {
  const answers = {};
  for (const question of set.questions) {
    if (random(12) === 0) continue;
    if (!isMultiple(question)) {
      answers[question.id] = question.options[random(question.options.length)].key;
      continue;
    }
    const items = question.options.filter(({ exclusive }) => !exclusive).filter(() => random(2) === 0);
    answers[question.id] = items.length > 0 ? items.map(({ key }) => key) : [["none", "dk"][random(2)]];
  }
  return answers;
}

/** Whoever counts in the end: {municipality, voice, answers, facts, documents}. */
const person = (municipality, voice, answers = someAnswers()) => ({ municipality, voice, answers });

// Officials: one interview in each municipality.

function recordOf({ municipality, answers, facts, ...fields }, index) {
  const questions = Object.fromEntries(
    Object.entries(answers).map(([id, keys]) => {
      const counts = Object.fromEntries([keys].flat().map((key) => [key, 1]));
      const noted = facts?.[id];
      return [id, { rounds: [Array.isArray(keys) ? { counts, people: 1 } : { counts }], ...(noted ? { facts: noted } : {}) }];
    }),
  );
  return JSON.stringify({
    format: 2,
    kind: "interview",
    id: `autumn-${municipality}`,
    voice: "official",
    method: "phone",
    set: { id: set.id, revision: set.revision },
    municipality,
    date: `${year}-10-${two(1 + index)}`,
    people: 1,
    answering: "agreed",
    questions,
    ...fields,
  });
}

/** {files, offered, unreadable, doubled, people}: those who count of each municipality. */
export function interviews() {
  const people = codes.map((code) => person(code, "official"));
  const of = (code) => people.find(({ municipality }) => municipality === code);
  Object.assign(of("732"), { documents: true });
  Object.assign(of("240").answers, { "rakenne-tapaamiset": "yes", "jatkuvuus-avustukset": "partly" });
  of("240").facts = {
    "rakenne-tapaamiset": { tapaamiset: 4, yhdistysillat: 0 },
    "jatkuvuus-avustukset": { avustukset: 12500.5 },
  };
  of("758").answers["yhdyshenkilo-nimetty"] = "yes";
  of("758").facts = { "yhdyshenkilo-nimetty": { koordinaattori: '=Koordinaattori; "puolikas"', tyoaika: 50 } };
  const fields = (code) => ({
    ...(code === "732" ? { method: "documents" } : {}),
    ...(code === "240" ? { confirmed: `${year}-11-02` } : {}),
  });
  const records = people.map((each, index) => {
    const { documents, voice, ...known } = each;
    return recordOf({ ...known, ...fields(each.municipality) }, index);
  });
  // Kolari's was held again by somebody else, before: it is kept and does not count.
  const before = recordOf({ municipality: "273", answers: someAnswers(), id: "autumn-273-before", date: `${year}-09-20` }, 0);
  // Muonio corrected its own: the later of one id counts.
  const corrected = { ...of("498"), answers: someAnswers() };
  const { voice, ...known } = corrected;
  const later = recordOf({ ...known, date: `${year}-11-05` }, 0);
  people[people.indexOf(of("498"))] = corrected;
  const cut = records[4].slice(0, -40);
  const misspelt = records[5].replace("rakenne-", "rakene-").replace("autumn-", "misspelt-");
  const file = (name, text) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  return {
    files: [
      file("haastattelut.jsonl", [...records.slice(0, 19), cut, before, misspelt, ""].join("\r\n")),
      file("ylitornio.json", records[20]),
      file("utsjoki.json", records[19]),
      file("utsjoki (1).json", records[19]),
      file("muonio-korjattu.json", later),
    ],
    offered: 19 + 3 + 4,
    unreadable: 2,
    doubled: 1,
    people,
  };
}

// Associations: links that came by mail.

/** {text, offered, unreadable, doubled, people}. */
export function links(origin) {
  // Some municipalities have eight of them, some too few, some none.
  const often = [0, 1, 2, 2, 3, 3, 3, 4, 5, 6, 7, 8, 2, 9];
  const places = [...often, ...often, ...often, ...often, 11, 11, 12, 12];
  const people = [];
  for (const [index, place] of places.entries()) {
    const code = codes[place];
    const each = person(code, "associations");
    if (index % 9 === 0) each.skipped = "jatkuvuus-tilat";
    delete each.answers[each.skipped];
    people.push(each);
  }
  const lines = people.map(({ municipality, answers, skipped }) =>
    askedLink(
      origin,
      `${municipality}.associations.${year}`,
      shareCode(set, { ...answers, ...(skipped ? { [skipped]: "~" } : {}) }),
    ),
  );
  const cut = lines[7].slice(0, -25);
  const altered = lines[11].replace(/(#pikatesti=.{20})(.)/, (_, before, letter) => before + (letter === "A" ? "B" : "A"));
  const ofAnother = askedLink(origin, `240.associations.${year}`, shareCode({ ...set, id: "village-hall" }, { x: "yes" }));
  // The same once more, as mail and chat programs pass it on.
  const escaped = lines.find((line) => line.includes("~")).replaceAll("~", "%7E");
  const doubled = [lines[3], `  ${lines[59]}  `, `<${lines[20]}>`, `Vastaukset: ${lines[41]}.`, escaped];
  const all = [...lines.slice(0, 30), cut, doubled[0], ...lines.slice(30), altered, ofAnother];
  return {
    text: [...all, "", "Terveisin yhdistysten väki", ...doubled.slice(1)].join("\n"),
    offered: 60 + 3 + 1 + 5,
    unreadable: 4,
    doubled: 5,
    people,
  };
}

// Two tables.

const plain = (text) => text.replaceAll("\u00AD", "");
const labelOf = (question, key) => plain(question.options.find((option) => option.key === key).label.fi);
const cellOf = (question, answers, between) =>
  [answers[question.id] ?? []]
    .flat()
    .map((key) => labelOf(question, key))
    .join(between);

// The letters that Windows-1252 has beyond Latin-1 and that are in these texts.
const beyondLatin = { "€": 0x80, "–": 0x96, "”": 0x94, "’": 0x92 };
const windows1252 = (text) =>
  Buffer.from([...text].map((letter) => beyondLatin[letter] ?? letter.charCodeAt(0)).filter((byte) => byte < 256));

/**
 * Semicolons, Windows-1252, a title above the headings, nothing that tells one row from another.
 * {file, rows, ready, failed, unanswered, people}.
 */
export function semicolonTable() {
  const same = someAnswers();
  const people = [
    ...["Kemi", "Kemin kaupunki", "240", "Kemi", "kemi", " Kemi "].map((name) => [name, "asukas", person("240", "residents")]),
    ...["Salla", "Sallan kunta", "Salla", "732"].map((name) => [name, "asukas", person("732", "residents")]),
    ["Sodankylän kunta", "yhdistys", person("758", "associations", same)],
    ["Soa?egilli", "yhdistys", null], // Windows-1252 has no đ
    ["Sodankylä", "järjestön edustaja", person("758", "associations", same)], // another with the same answers
    ["Sodankylä", "yhdistys", person("758", "associations", same)],
    ["Torneå", "yhdistys", person("851", "associations")],
    ["Tornion kaupunki", "yhdistys", person("851", "associations")],
  ];
  const cells = ({ answers }) => set.questions.map((question) => cellOf(question, answers, "; "));
  const row = (name, role, each) => [name, String(year), role, 'Hyvää – 5 €;\nmutta ”niukkaa"', ...cells(each)];
  const any = () => person("", "");
  const placeOf = (id) => 4 + set.questions.findIndex((question) => question.id === id);
  const changed = (cells, place, text) => cells.map((cell, index) => (index === place ? text : cell));
  const single = set.questions[1];
  const multiple = set.questions.find(isMultiple);
  const label = (question, key) => labelOf(question, key);
  const good = () => row("Posio", "yhdistys", any());
  const failed = [
    changed(good(), placeOf(single.id), "Vaihtelee paljon"),
    changed(good(), placeOf(single.id), `${label(single, "yes")}; ${label(single, "no")}`),
    changed(good(), placeOf(multiple.id), `${label(multiple, "none")}; ${label(multiple, multiple.options[0].key)}`),
    changed(good(), 2, "en kerro"),
    changed(good(), 2, ""),
    changed(good(), 1, "viime syksynä"),
    [...good(), "yksi liikaa"],
  ];
  const rows = people.map(([name, role, each]) => row(name, role, each ?? any()));
  const unanswered = row("Posio", "yhdistys", person("", "", {}));
  const quote = (cell) => (/["\r\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const heading = ["Kunta", "Vuosi", "Vastaajan rooli", "=Vapaa sana", ...set.questions.map(({ text }) => plain(text.fi))];
  const lines = [
    ["Syksyn kysely"],
    heading,
    ...rows.slice(0, 5),
    ...failed.slice(0, 4),
    heading.map(() => ""),
    ...rows.slice(5),
    unanswered,
    ...failed.slice(4),
  ];
  return {
    file: {
      name: "kysely.csv",
      mimeType: "text/csv",
      buffer: windows1252(lines.map((line) => `${line.map(quote).join(";")}\r\n`).join("")),
    },
    rows: rows.length + failed.length + 1,
    ready: rows.length - 1,
    failed: failed.length + 1,
    unanswered: 1,
    people: people.flatMap(([, , each]) => each ?? []),
  };
}

/**
 * An XLSX file of a form that was exported twice: the second time there is more in it. Officials are among them.
 * {first, second} of {file, rows, ready, known, failed, people}.
 */
export function spreadsheets() {
  const roles = { associations: "yhdistys", residents: "asukas", official: "kunta" };
  const people = [
    ...["683", "683", "683", "742"].map((code) => person(code, "associations")),
    ...["698", "698", "698", "698", "698"].map((code) => person(code, "residents")),
    { ...person("240", "official"), counts: false }, // the interview was confirmed
    { ...person("854", "official"), replaces: true }, // a later day than the interview's
  ];
  const more = [person("742", "associations"), person("742", "associations"), person("698", "residents")];
  const heading = ["Completion time", "Sähköposti", "Kunta", "Rooli", "", ...set.questions.map(({ id }) => id)];
  let serial = 46_330.4; // in November 2026
  const row = (each) => [
    { time: (serial += 0.0625) },
    "joku@example.org",
    each.voice === "associations" ? Number(each.municipality) : towns[each.municipality],
    roles[each.voice],
    "",
    ...set.questions.map((question) => cellOf(question, each.answers, "; ")),
  ];
  const wrong = row(person("698", "residents"));
  wrong[2] = "Rovaniemmi";
  const undated = row(person("698", "residents"));
  undated[0] = "kesken";
  const rows = people.map(row);
  const all = [null, heading, ...rows.slice(0, 6), null, wrong, ...rows.slice(6), undated];
  const counting = (list) => list.filter(({ counts }) => counts !== false);
  const file = (name, table) => ({ name, mimeType: "application/octet-stream", buffer: spreadsheetOf(table) });
  return {
    first: {
      file: file("lomake.xlsx", all),
      rows: people.length + 2,
      ready: people.length,
      known: 0,
      failed: 2,
      people: counting(people),
    },
    second: {
      file: file("lomake (2).xlsx", [...all, ...more.map(row)]),
      rows: people.length + 2 + more.length,
      ready: more.length,
      known: people.length,
      failed: 2,
      people: more,
    },
  };
}
