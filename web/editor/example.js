// A worked example of the set, as the engine has scored the answers of it.
import { readableText } from "../authoring/readable_text.js";
import { say } from "../authoring/words.js";

/** As it goes into the set, named by its number and what comes out. set: null where its text cannot be read. */
export function exampleOf(set, { municipality, answers, expect }) {
  const levels = [...(set?.levels ?? []), { id: "not_enough", name: set?.not_enough?.name }];
  const level = readableText(levels.find(({ id }) => id === expect.level)?.name, expect.level);
  const name = say("example.name", { number: (set?.examples?.length ?? 0) + 1, level });
  return { name, ...(municipality && { municipality }), answers, expect };
}
