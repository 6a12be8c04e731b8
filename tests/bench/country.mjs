// Made-up records of the whole country, for the benchmarks: 308 municipalities x 5 years x 3 voices.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { randomNumbers } from "../schema/mutations.mjs";
import { root } from "../schema/support.mjs";

export const setFile = join(root, "questions/jarjestoystavallinen-kunta.json");
export const set = JSON.parse(readFileSync(setFile, "utf8"));
export const list = JSON.parse(readFileSync(join(root, "questions/municipalities.json"), "utf8")).municipalities;

const people = { official: 1, associations: 4, residents: 20 };
const years = [2021, 2022, 2023, 2024, 2025];

/** One record a municipality, year and voice. Everybody in it gives the same answers, so that one person's rules give
 * the result of the room. */
export function records() {
  const random = randomNumbers(1);
  const all = [];
  for (const { code } of list) {
    for (const year of years) {
      for (const [voice, n] of Object.entries(people)) {
        const questions = {};
        for (const { id, choice, options } of set.questions) {
          const own = options.filter(({ exclusive }) => !exclusive);
          const chosen = choice === "multiple" ? own.filter(() => random.below(2) === 0) : [random.of(options)];
          if (chosen.length > 0)
            questions[id] = { rounds: [{ counts: Object.fromEntries(chosen.map(({ key }) => [key, n])), people: n }] };
        }
        all.push({
          format: 2,
          kind: "interview",
          id: `r${all.length}`,
          voice,
          set: { id: set.id, revision: set.revision },
          municipality: code,
          date: `${year}-10-01`,
          people: n,
          questions,
        });
      }
    }
  }
  return all;
}

/** All of them in the file of a mapping of the whole country. */
export function campaign() {
  return JSON.stringify({
    format: 1,
    kind: "campaign",
    set: { id: set.id, revision: set.revision },
    year: years.at(-1),
    municipalities: Object.fromEntries(list.map(({ code }) => [code, { state: "interviewed" }])),
    entries: records().map((record) => ({ id: record.id, form: "record", text: JSON.stringify(record) })),
  });
}
