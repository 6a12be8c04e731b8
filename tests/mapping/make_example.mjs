// Writes lapland-example.jsonl: invented interviews of Lapland's 21 municipalities over three years, and of
// associations in some of them, for the page's example. Most questions are answered, so that there is something to see.
// No municipality answered so.
//   node tests/mapping/make_example.mjs > tests/mapping/lapland-example.jsonl
import { readFileSync } from "node:fs";

const read = (path) => JSON.parse(readFileSync(new URL(`../../questions/${path}`, import.meta.url), "utf8"));
const set = read("jarjestoystavallinen-kunta.json");
const list = read("municipalities.json");
const region = Object.keys(list.regions).find((key) => list.regions[key].fi === "Lappi");
const towns = list.municipalities.filter((town) => town.region === region).map(({ code }) => code);

let state = 20261128;
function random() {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
}

const pick = (chance) => (random() < chance ? "yes" : random() < 0.6 ? "partly" : "no");

/** people: how many answer. chance: of a yes. unknown: of "I don't know". */
function answers(people, chance, unknown) {
  const questions = {};
  for (const { id, choice, options } of set.questions) {
    const counts = {};
    for (let person = 0; person < people; person += 1) {
      if (random() < unknown) counts.dk = (counts.dk ?? 0) + 1;
      else if (choice === "multiple") {
        const chosen = options.filter(({ key, exclusive }) => !exclusive && key && random() < chance).map(({ key }) => key);
        for (const key of chosen.length > 0 ? chosen : ["none"]) counts[key] = (counts[key] ?? 0) + 1;
      } else {
        const key = pick(chance);
        counts[key] = (counts[key] ?? 0) + 1;
      }
    }
    questions[id] = { rounds: [choice === "multiple" ? { counts, people } : { counts }] };
  }
  return questions;
}

function write({ municipality, year, voice, people, chance, unknown, confirmed }) {
  const record = {
    $comment: "MADE UP: nobody answered so",
    format: 2,
    kind: "interview",
    id: `example-${year}-${voice}-${municipality}`,
    voice,
    method: voice === "official" ? (random() < 0.7 ? "phone" : "visit") : "form",
    ...(confirmed ? { confirmed: `${year}-11-15` } : {}),
    set: { id: set.id, revision: set.revision },
    event: "Keksitty esimerkki",
    municipality,
    date: `${year}-10-0${1 + Math.floor(random() * 9)}`,
    people,
    answering: people === 1 ? "agreed" : "hands",
    questions: answers(people, chance, unknown),
  };
  console.log(JSON.stringify(record));
}

for (const [year, heard] of [
  [2018, 15],
  [2019, 19],
  [2020, 20],
])
  for (const [index, municipality] of towns.slice(0, heard).entries()) {
    const chance = 0.15 + ((index * 7) % 10) / 20 + (year - 2018) * 0.08;
    write({ municipality, year, voice: "official", people: 1, chance, unknown: 0.06, confirmed: random() < 0.8 });
  }
for (const [index, municipality] of towns.filter((_, place) => place % 3 === 0).entries())
  write({ municipality, year: 2020, voice: "associations", people: index === 1 ? 2 : 3 + index, chance: 0.25, unknown: 0.2 });
