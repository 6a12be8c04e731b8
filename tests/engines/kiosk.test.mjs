// The kiosk in each browser engine: the staff choose a PIN and a waiting time, a visitor comes to a result with its
// code, another walks away, and the totals and nothing else remain.
import assert from "node:assert/strict";
import { answerAll, squaresOf } from "../browser/support/citizen_code.mjs";
import { question, questionSet } from "../browser/support/content.mjs";
import { recorded, sayInKiosk, visitors } from "../browser/support/kiosk.mjs";
import { addTo, totalsOf } from "../browser/support/kiosk_model.mjs";
import { profiles } from "../browser/support/profiles.mjs";
import { inEachEngine } from "./support/each_engine.mjs";
import { Inside } from "./support/inside.mjs";
import { until } from "./support/programs.mjs";

const screen = { width: 1000, height: 900 };
const link = "https://pikatesti.example.fi/";
const { answers } = profiles.mixed;
const left = "rakenne-tapaamiset"; // where the second visitor walks away

inEachEngine(
  "visits, the code, the wipe after waiting and the staff's side of a kiosk",
  { screen, pages: ["/kiosk.html", "/"] },
  async ({ browser, site }) => {
    const kiosk = new Inside(browser, "kiosk");
    await browser.open(`${site.origin}/kiosk.html?link=${encodeURIComponent(link)}`);
    await kiosk.meets("start/heading");

    for (let touches = 0; touches < 5; touches += 1) await browser.click(30, 30);
    await kiosk.meets("pin/heading");
    await enter("2580");
    await kiosk.meets("pin/heading/repeat");
    await enter("2580");
    await kiosk.meets("panel/heading");
    await kiosk.press("panel/settings");
    await kiosk.press("setting/idle/20");
    // At once: the note that the setting is kept comes in a later frame, and has to move nothing.
    await kiosk.press("panel/close");
    await kiosk.meets("start/heading");

    await kiosk.press("start/begin");
    await answerUntil("result/heading");
    // The page works the code out when the result asks for it, and gives it to a later frame.
    const code = await until("the code is there", () =>
      browser.call(
        () => document.querySelector("#kiosk").shadowRoot.querySelector(".squares")?.parentElement.dataset.squares ?? null,
      ),
    );
    await kiosk.press("result/finish");
    await kiosk.meets("start/heading");
    assert.equal(await browser.call(() => document.querySelector("#kiosk").shadowRoot.querySelectorAll(".squares").length), 0);

    await kiosk.press("start/begin");
    await answerUntil(`question/${left}/heading`);
    await kiosk.meets("still/heading");
    await kiosk.meets("start/heading");
    const kept = await browser.call(
      (set) =>
        ["a", "b"]
          .map((slot) => /^(\d+):[0-9a-f]{8}:(.*)$/su.exec(localStorage.getItem(`pikatesti-kiosk/counts/${set}/${slot}`) ?? ""))
          .filter(Boolean)
          .sort((one, other) => other[1] - one[1])[0][2],
      questionSet.id,
    );
    const wanted = totalsOf({ answers, completed: true });
    const [first] = questionSet.questions;
    addTo(wanted, totalsOf({ answers: { [first.id]: answers[first.id] }, completed: false, stopped: left }));
    assert.deepEqual(recorded(JSON.parse(kept)), wanted);
    assert.equal(visitors(JSON.parse(kept)), 2);

    for (let touches = 0; touches < 5; touches += 1) await browser.click(30, 30);
    await kiosk.meets("pin/heading");
    await enter("2581");
    await until("the wrong PIN is refused", async () => (await kiosk.words()).includes(sayInKiosk("fi", "kiosk.pin.wrong")));
    await enter("2580");
    await kiosk.meets("panel/heading");
    assert.ok((await kiosk.words()).includes(`${sayInKiosk("fi", "kiosk.counts.today")}: 2`), await kiosk.words());
    assert.deepEqual(await browser.complaints(), [], "the page complains");
    await browser.open(`${site.origin}/`);
    assert.equal(code, await codeWanted(), "the code is the link to the first visitor's result");

    async function enter(pin) {
      for (const digit of pin) await kiosk.press(`pin/${digit}`);
      await kiosk.press("pin/done");
    }

    // A choice goes on by itself, several at once do not.
    async function answerUntil(end) {
      for (;;) {
        const heading = await kiosk.heading();
        if (heading === end) return;
        const [, id] = heading.split("/");
        for (const key of [answers[id]].flat()) await kiosk.press(`question/${id}/${key}`);
        if (question(id).choice === "multiple") await kiosk.press("question/next");
        await until(`${id} is over`, async () => (await kiosk.heading()) !== heading);
        // At the place of the last press the next one would be a second touch of that (web/player/one_press.js).
        await new Promise((resolve) => setTimeout(resolve, 600));
      }
    }

    // The session's code, from the citizen's page, with the same answers.
    async function codeWanted() {
      const code = await browser.call(answerAll, answers);
      const rows = squaresOf(`${link}#pikatesti=${code}`);
      return rows.map((row) => row.map((dark) => (dark ? "1" : "0")).join("")).join(" ");
    }
  },
);
