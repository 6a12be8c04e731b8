// Writes lapland-made-up.jsonl: invented answers of Lapland's 21 municipalities, so that the sums of the published
// mappings of 2018-2020 come out. No municipality answered so.
//   node tests/mapping/make_lapland.mjs > tests/mapping/lapland-made-up.jsonl
import { readFileSync } from "node:fs";

const read = (path) => JSON.parse(readFileSync(new URL(`../../questions/${path}`, import.meta.url), "utf8"));
const set = read("jarjestoystavallinen-kunta.json");
const list = read("municipalities.json");
const region = Object.keys(list.regions).find((key) => list.regions[key].fi === "Lappi");
const towns = list.municipalities.filter((town) => town.region === region).map(({ code }) => code);

// For each question: how many say yes, how many partly; the others say no.
const years = {
  2018: {
    heard: 21,
    "yhdyshenkilo-nimetty": [5, 4],
    "ohje-olemassa": [1, 3],
    "rakenne-tapaamiset": [4, 15],
    "rakenne-kokemustieto": [6, 8],
  },
  2019: {
    heard: 19,
    "yhdyshenkilo-nimetty": [11, 3],
    "ohje-olemassa": [2, 4],
    "rakenne-tapaamiset": [7, 11],
    "rakenne-kokemustieto": [7, 8],
    "jatkuvuus-perusteet": [13, 2],
    "jatkuvuus-tilat": [11, 6],
  },
  2020: {
    heard: 21,
    "yhdyshenkilo-nimetty": [19, 1],
    "ohje-olemassa": [4, 6],
    "rakenne-tapaamiset": [9, 12],
    "rakenne-kokemustieto": [6, 7],
    "jatkuvuus-perusteet": [13, 4],
    "jatkuvuus-avustukset": [12, 8],
  },
};

// Facts, by question and key: what the municipality at a place in the question's own order noted; undefined: nothing.
const noted = {
  2019: {
    // 18 arranged meetings, 15 of them one or two in the year.
    "rakenne-tapaamiset": { tapaamiset: (place) => (place < 3 ? 4 : place < 7 ? 2 : place < 18 ? (place < 10 ? 2 : 1) : 0) },
    // Of the 17 with premises 11 had some free of charge.
    "jatkuvuus-tilat": { maksuttomat: (place) => (place < 11 ? 3 : place < 17 ? 0 : undefined) },
  },
  2020: {
    "rakenne-tapaamiset": {
      tapaamiset: (place) => (place < 9 ? 2 : 1),
      yhdistysillat: (_, code) => (["320", "583", "614", "732", "742"].includes(code) ? 1 : 0),
    },
    "yhdyshenkilo-nimetty": { koordinaattori: (place) => (place < 11 ? "made up: coordinator" : undefined) },
    "ohje-olemassa": { allekirjoitettu: (place) => (place < 4 ? "2020" : undefined) },
    "jatkuvuus-avustukset": { avustukset: (place) => (place < 20 ? 1000 * (place + 1) : 0) },
  },
};

for (const [year, { heard, ...asked }] of Object.entries(years)) {
  for (const [index, municipality] of towns.slice(0, heard).entries()) {
    const questions = {};
    for (const [id, [yes, partly]] of Object.entries(asked)) {
      // Each question begins with another municipality, so that none is the best in everything.
      const place = (index + 5 * Object.keys(asked).indexOf(id)) % heard;
      questions[id] = { rounds: [{ counts: { [place < yes ? "yes" : place < yes + partly ? "partly" : "no"]: 1 } }] };
      const facts = Object.entries(noted[year]?.[id] ?? {}).map(([key, of]) => [key, of(place, municipality)]);
      const told = Object.fromEntries(facts.filter(([, value]) => value !== undefined));
      if (Object.keys(told).length > 0) questions[id].facts = told;
    }
    const record = {
      $comment: "MADE UP: nobody answered so",
      format: 2,
      kind: "interview",
      id: `made-up-${year}-${municipality}`,
      voice: "official",
      method: "documents",
      set: { id: set.id, revision: set.revision },
      event: "Made up for a test",
      municipality,
      date: `${year}-10-01`,
      people: 1,
      answering: "agreed",
      questions,
    };
    console.log(JSON.stringify(record));
  }
}
