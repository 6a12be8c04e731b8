// What a screen reader is given, screen by screen, as it was last read and found good by a person: Chromium's
// accessibility tree of a whole run, what is announced on the way, and in which language. After a change that is meant:
//
//     UPDATE_TRANSCRIPTS=1 node --test tests/browser/transcripts.test.mjs
//
// and read what has changed in tests/browser/transcripts as somebody who hears it.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { Announcements } from "./support/announcements.mjs";
import { AccessibilityTree, all, transcribe } from "./support/ax.mjs";
import { languages } from "./support/content.mjs";
import { walk } from "./support/walk.mjs";
import { rule } from "./support/visit.mjs";

for (const language of languages)
  rule(
    `what a screen reader is given in ${language} is what was read and found good`,
    { language },
    async ({ page, quickTest }) => {
      const tree = await AccessibilityTree.of(page);
      const announcements = await Announcements.of(quickTest);
      const transcript = [];
      let before = [];
      await walk(quickTest, async (screen) => {
        await quickTest.settled();
        const said = (await announcements.take()).map(({ words, language }) => `says ${JSON.stringify(words)} [${language}]`);
        const region = [...all(await tree.read())].find(({ role }) => role === "region");
        const lines = transcribe(region);
        transcript.push(`== ${screen}`, ...said, ...sinceBefore(lines, before), "");
        before = lines;
      });
      await compare(new URL(`transcripts/${language}.txt`, import.meta.url), transcript.join("\n"));
    },
  );

// Most of a screen that only goes on is as it was.
function sinceBefore(lines, before) {
  let same = 0;
  while (same < lines.length && lines[same] === before[same]) same += 1;
  let end = 0;
  while (end < lines.length - same && end < before.length - same && lines.at(-1 - end) === before.at(-1 - end)) end += 1;
  const part = lines.slice(same, lines.length - end);
  const asBefore = (count) => (count > 0 ? [`  … as before: ${count} lines`] : []);
  return [...asBefore(same), ...part, ...asBefore(end)];
}

async function compare(file, transcript) {
  if (process.env.UPDATE_TRANSCRIPTS) return writeFile(file, transcript);
  const expected = await readFile(file, "utf8");
  if (transcript === expected) return;
  const [was, is] = [expected, transcript].map((text) => text.split("\n"));
  const gone = was.filter((line) => !is.includes(line)).map((line) => `- ${line}`);
  const added = is.filter((line) => !was.includes(line)).map((line) => `+ ${line}`);
  const first = is.findIndex((line, place) => line !== was[place]);
  const screen = is.slice(0, first + 1).findLast((line) => line.startsWith("== "));
  assert.fail(
    [
      `first on "${screen}", line ${first + 1}: "${is[first]}" instead of "${was[first]}"`,
      ...gone.slice(0, 40),
      ...added.slice(0, 40),
    ].join("\n"),
  );
}
