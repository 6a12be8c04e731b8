// What of two results is shown side by side, read from the documents that the module makes for paper: they have every
// word in the language of the visitor, under ids that stay the same.

/**
 * @typedef {object} Result
 * @property {string} municipality empty: none was chosen
 * @property {string} level
 * @property {string} points
 * @property {Map<string, { name: string, words: string }>} goals by id
 * @property {Map<string, { text: string, answer: string }>} questions that were asked, by id
 */

/**
 * @param {import("../contract").Node[]} nodes
 * @param {(name: string) => string} say gives the module's own messages
 * @returns {Result}
 */
export function readResult(nodes, say) {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const about = names.get("result/about") ?? "";
  /** @type {Result} */
  const result = {
    municipality: about.includes(" · ") ? about.slice(0, about.lastIndexOf(" · ")) : "",
    level: names.get("result/heading") ?? "",
    points: names.get("result/score") ?? names.get("result/range") ?? "",
    goals: new Map(),
    questions: new Map(),
  };
  for (const [id, name] of names) {
    const goal = /^result\/goal\/([^/]+)$/.exec(id)?.[1];
    if (goal) {
      const title = names.get(`result/why/goal/${goal}`) ?? "";
      result.goals.set(goal, { name: title, words: name.startsWith(`${title}: `) ? name.slice(title.length + 2) : name });
    }
    const question = /^result\/why\/([^/]+)\/question$/.exec(id)?.[1];
    if (question) {
      const answer = within(say("result.why.your_answer"), names.get(`result/why/${question}/answer`) ?? "");
      result.questions.set(question, { text: name, answer });
    }
  }
  return result;
}

/** What stands for {answer} in a message. */
function within(message, text) {
  const [before, behind] = message.split("{answer}");
  return text.slice(before.length, text.length - behind.length);
}

/**
 * [{text, yours, theirs}] of the questions that were answered differently, in the order of the set; undefined: not
 * asked.
 * @param {Result} yours
 * @param {Result} theirs
 */
export function differences(yours, theirs) {
  const ids = new Set([...yours.questions.keys(), ...theirs.questions.keys()]);
  return [...ids]
    .map((id) => ({ mine: yours.questions.get(id), other: theirs.questions.get(id) }))
    .filter(({ mine, other }) => mine?.answer !== other?.answer)
    .map(({ mine, other }) => ({ text: (mine ?? other).text, yours: mine?.answer, theirs: other?.answer }));
}
