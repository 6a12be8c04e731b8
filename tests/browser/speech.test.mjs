// A question is read aloud where the device has a voice for its language, and nothing offers it where it has none.
import assert from "node:assert/strict";
import { question } from "./support/content.mjs";
import { profiles } from "./support/profiles.mjs";
import { rule } from "./support/visit.mjs";

// A browser with these voices, which says what it was given until it is told to stop.
const withVoices = (...voices) => ({
  prepare: ({ page }) =>
    page.addInitScript((list) => {
      const spoken = (globalThis.spoken = { utterances: [], cancelled: 0 });
      const synthesis = Object.assign(new EventTarget(), {
        getVoices: () => list,
        speak: (utterance) => {
          spoken.utterances.push({ text: utterance.text, lang: utterance.lang });
          spoken.end = () => utterance.onend();
          setTimeout(() => utterance.onstart());
        },
        cancel: () => (spoken.cancelled += 1),
      });
      Object.defineProperty(window, "speechSynthesis", { value: synthesis });
      window.SpeechSynthesisUtterance = class {
        constructor(text) {
          this.text = text;
        }
      };
    }, voices),
});

const finnish = { lang: "fi-FI", localService: true, default: true };
const remote = { lang: "en-GB", localService: false, default: false };

rule(
  "with a voice for the language the question and its options are read, until told to stop",
  { language: "fi", ...withVoices(finnish) },
  async ({ page, quickTest }) => {
    await quickTest.rush(profiles.mixed, "rakenne-pysyva");
    await quickTest.button("question.speak").click();
    await quickTest.button("question.silence").waitFor();
    let text = "";
    for (let piece = 0; piece < 20; piece += 1) {
      const { utterances } = await page.evaluate(() => ({ utterances: globalThis.spoken.utterances }));
      text = utterances.map((each) => each.text).join("");
      assert.ok(utterances.every(({ lang }) => lang === "fi-FI"));
      const before = utterances.length;
      await page.evaluate(() => globalThis.spoken.end());
      if ((await page.evaluate(() => globalThis.spoken.utterances.length)) === before) break;
    }
    const { text: asked, help, find_out: where, options } = question("rakenne-pysyva");
    for (const words of [asked, help, where, ...options.map(({ label }) => label)])
      assert.ok(text.includes(quickTest.text(words)), quickTest.text(words));
    await quickTest.button("question.speak").click();
    await quickTest.button("question.silence").click();
    await quickTest.button("question.speak").waitFor();
    assert.ok(await page.evaluate(() => globalThis.spoken.cancelled > 0), "it is quiet");
  },
);

for (const [name, voices] of Object.entries({
  "no voice at all": [],
  "a voice for another language": [finnish],
  "a voice that would send the text away": [remote],
}))
  rule(`with ${name} nothing offers to read aloud`, { language: "en", ...withVoices(...voices) }, async ({ quickTest }) => {
    await quickTest.rush(profiles.mixed, "rakenne-pysyva");
    assert.equal(await quickTest.button("question.speak").count(), 0);
    assert.equal(await quickTest.button("question.skip").count(), 1);
  });
