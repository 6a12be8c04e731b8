// The test as somebody hears it who reads on and presses: where one is, what is asked, what can be answered, what came
// of it.
import assert from "node:assert/strict";
import { languages, option, question, questionSet } from "./support/content.mjs";
import { pathOf, profiles, traitsOf } from "./support/profiles.mjs";
import { score } from "./support/scoring.mjs";
import { ScreenReader } from "./support/screen_reader.mjs";
import { rule } from "./support/visit.mjs";

const profile = profiles.helsinki;

// Said once each: first what the focus is on, then what the live region tells.
function isHeardOnce(heard, heading, announced) {
  const news = heard.filter((phrase) => /^(heading, |polite: |assertive: )/.test(phrase));
  assert.deepEqual(news, [`heading, ${heading}, level 1`, ...announced.map((words) => `polite: ${words}`)]);
}

const without = (phrases, ...beginnings) =>
  phrases.filter((phrase) => !beginnings.some((beginning) => phrase.startsWith(beginning)));

for (const language of languages)
  rule(
    `a screen reader tells in ${language} where one is, what is asked, and the result`,
    { language },
    async ({ quickTest }) => {
      const { text, say } = { text: (texts) => quickTest.text(texts), say: (...message) => quickTest.say(...message) };
      const button = (name) => `button, ${say(name)}`;
      await quickTest.chooseMunicipality(profile.municipality);
      const reader = await ScreenReader.on(quickTest);
      const press = async (beginning) => {
        await reader.press(beginning);
        await quickTest.settled();
        return reader.heard();
      };

      let heard = await press(button("start.begin"));
      const path = pathOf(profile);
      for (const id of path) {
        const { text: asked, help, find_out, choice, options, variants } = question(id);
        const progress = say("question.progress", { number: path.indexOf(id) + 1, total: path.length });
        isHeardOnce(heard, text(asked), [progress]);
        if (id === "rakenne-pysyva") {
          const refused = without(await press(button("question.next")), "button, ");
          assert.deepEqual(refused, [`polite: ${say("question.missing")}`]);
        }

        const keys = [profile.answers[id]].flat();
        const role = choice === "multiple" ? "checkbox" : "radio";
        for (const key of keys) {
          const chosen = await press(`${role}, ${text(option(id, key).label)}`);
          assert.deepEqual(without(chosen, `${role}, `), [], "choosing is told by the control itself");
        }
        const read = await reader.readAll();
        assert.ok(
          read.some((phrase) => phrase.startsWith(`progressbar, ${progress}, `)),
          progress,
        );
        const group = read.findIndex((phrase) => phrase.startsWith(`group, ${text(asked)}`));
        assert.ok(group > 0, "the question is the name of its group");
        const helps = [help, ...(variants ?? []).map((variant) => variant.help)].map((each) =>
          [each, find_out].filter(Boolean).map(text).join(" "),
        );
        assert.ok(
          helps.some((words) => read[group].endsWith(`, ${words}`)),
          `described by its help, and by where the answer is found: ${read[group]}`,
        );
        const choices = read.slice(group).filter((phrase) => phrase.startsWith(`${role}, `));
        assert.deepEqual(
          choices.map((phrase) => phrase.replace(", not checked", "")),
          options.map(({ label }, place) => {
            const where = role === "radio" ? `, position ${place + 1}, set size ${options.length}` : "";
            return `${role}, ${text(label)}${where}`;
          }),
        );
        heard = await press(button("question.next"));
      }

      const result = score(questionSet, profile.answers, traitsOf(profile));
      const level = text((questionSet.levels.find((each) => each.id === result.level) ?? questionSet.not_enough).name);
      const told =
        result.level === "not_enough"
          ? say("result.range.only", result)
          : quickTest.goalWords({ name: { [language]: say("result.test") } }, { ...result, shown: true });
      isHeardOnce(heard, level, [told]);
      const read = await reader.readAll();
      for (const goal of questionSet.goals)
        assert.equal(read.filter((phrase) => phrase === quickTest.goalWords(goal, result.goals[goal.id])).length, 1, goal.id);

      await press(button("result.why"));
      const tables = await reader.readAll();
      const headers = ["question", "answer", "points", "reason"].map((column) => `columnheader, ${say(`result.why.${column}`)}`);
      for (const { id, name } of questionSet.goals) {
        const from = tables.indexOf(`table, ${text(name)}`);
        const table = tables.slice(from, tables.indexOf(`end of table, ${text(name)}`));
        assert.ok(from > 0 && table.length > 0, `a table for ${id}`);
        assert.equal(tables[from - 1], `heading, ${text(name)}, level 3`);
        const cells = table.filter((phrase) => /^(columnheader|rowheader|cell), /.test(phrase));
        assert.deepEqual(cells.slice(0, 4), headers);
        const asked = questionSet.questions.filter((each) => (each.goal ?? Object.keys(each.goals)[0]) === id);
        assert.equal(cells.length, 4 + 4 * asked.length);
        for (const [place, each] of asked.entries()) {
          const [header, ...others] = cells.slice(4 + 4 * place, 8 + 4 * place);
          assert.equal(header, `rowheader, ${text(each.text)}`);
          assert.ok(others.every((phrase) => phrase.startsWith("cell, ")));
        }
      }
    },
  );
