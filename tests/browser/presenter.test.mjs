// A whole evening by keys, from the set-up to what is taken home.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { content as questionSet, plain, say } from "./support/evening_content.mjs";
import { rule } from "./support/evening.mjs";
import { MappingWindow } from "./support/mapping_window.mjs";
import { seenThroughList } from "./support/mirror.mjs";
import { roomScore, talliesOf } from "./support/room.mjs";

const wordsOf = async (part) =>
  JSON.parse(await readFile(new URL(`../../web/languages/${part}/fi.json`, import.meta.url), "utf8"));
const recordWords = await wordsOf("record");
const mappingWords = await wordsOf("mapping");

// Numbers that differ from question to question and give every kind of room; a seed, so that a failure can be repeated.
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

async function setUp(evening) {
  await evening.node("set-up/event").fill("Kemijärven yhdistysilta");
  await evening.node("set-up/municipality").fill("kemijär");
  await evening.press("Enter");
  await evening.node("set-up/people").fill("120");
  await evening.click("set-up/begin");
}

/** Goes on from the first question to the result; what was counted, by question. */
async function countAll(evening, random) {
  const counted = {};
  for (let question = await evening.heading(); question.startsWith("question/"); question = await evening.heading()) {
    const id = question.split("/")[1];
    const { options } = questionSet.questions.find((each) => each.id === id);
    await evening.press("PageDown"); // to be counted
    if (random(6) > 0) {
      counted[id] = options.map(() => random(13));
      counted[id][0] += 1;
      await evening.count(...counted[id]);
      await evening.press("PageDown"); // revealed
    }
    await evening.press("PageDown", "PageDown"); // discussed, on
  }
  return counted;
}

async function fileOf(evening, button) {
  const [download] = await Promise.all([evening.page.waitForEvent("download"), evening.click(button)]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

rule("an evening by keys alone ends in a record whose figures follow from the counts that were typed", {}, async ({ open }) => {
  const evening = await open();
  await setUp(evening);
  const counted = await countAll(evening, numbers(7));
  assert.equal(await evening.heading(), "result/heading");
  assert.ok(Object.keys(counted).length > 8);
  await evening.press("PageDown");
  await evening.headed("steps/heading");
  await evening.node("steps/0/what").fill("Perustetaan yhteistyöryhmä");
  await evening.node("steps/0/who").fill("Sivistysjohtaja");
  await evening.node("steps/0/when").fill("31.3.2027");
  await evening.press("PageDown"); // a clicker is not lost in a field
  await evening.headed("takeaway/heading");

  const { name, text } = await fileOf(evening, "takeaway/record");
  assert.match(name, /^yhdistysilta-kemijarvi-\d{4}-\d{2}-\d{2}\.json$/);
  const record = JSON.parse(text);
  assert.equal("history" in record, false, "what was undone or corrected is nobody else's business");
  for (const [id, people] of Object.entries(counted)) {
    const { options } = questionSet.questions.find((each) => each.id === id);
    const expected = Object.fromEntries(options.map(({ key }, index) => [key, people[index]]));
    assert.deepEqual(record.questions[id].rounds, [{ counts: expected }], id);
  }
  assert.deepEqual(
    Object.keys(record.questions).sort(),
    Object.keys(counted).sort(),
    "what nobody was counted for is not in the record, and is not zero",
  );
  assert.deepEqual(record.steps, [{ what: "Perustetaan yhteistyöryhmä", who: "Sivistysjohtaja", when: "31.3.2027" }]);

  const expected = roomScore(questionSet, talliesOf(record), [], 120);
  const { percent, range, goals } = record.result;
  assert.equal(percent, expected.percent);
  assert.deepEqual(range, [expected.low, expected.high]);
  for (const goal of questionSet.goals) assert.equal(goals[goal.id].percent ?? null, expected.goals[goal.id].percent, goal.id);
  for (const id of Object.keys(counted))
    if (expected.agreement[id] !== null)
      assert.ok(
        Math.abs(record.questions[id].agreement - expected.agreement[id]) < 1e-6,
        `${id}: ${record.questions[id].agreement}`,
      );

  // The other files tell the same.
  const csv = await fileOf(evening, "takeaway/csv");
  assert.ok(csv.text.startsWith("\uFEFF"), "with a mark, so that spreadsheets know the letters");
  assert.ok(csv.text.includes("Kemijärvi"));
  const minutes = await fileOf(evening, "takeaway/minutes");
  for (const words of ["Kemijärven yhdistysilta", "Perustetaan yhteistyöryhmä", "Sivistysjohtaja"])
    assert.ok(minutes.text.includes(words), words);
});

rule("no field's text is seen through the municipality's suggestions", {}, async ({ open }) => {
  const evening = await open();
  for (const [width, height] of [
    [1280, 720],
    [390, 844],
  ]) {
    await evening.page.setViewportSize({ width, height });
    await evening.node("set-up/municipality").fill("k");
    await evening.node("set-up/municipality/list").waitFor({ state: "attached" });
    const { under, through } = await evening.host.evaluate(seenThroughList);
    assert.ok(under.length > 0);
    assert.deepEqual(through, []);
    await evening.page.keyboard.press("Escape");
  }
});

rule("the numbers are hidden until they are revealed, then they are announced, and hidden again", {}, async ({ open }) => {
  const evening = await open();
  await evening.click("set-up/begin");
  await evening.press("PageDown");
  await evening.count(417, 38);
  for (const secret of ["417", "38", "455"])
    assert.ok(!(await evening.words()).includes(secret), `${secret} is nowhere in the page`);
  await evening.press("r");
  const { text, options } = questionSet.questions[0];
  await evening.announced(say("fi", "evening.option", { option: plain(options[0].label.fi), count: 417, percent: "92\u00a0%" }));
  assert.ok((await evening.words()).includes("92\u00a0%"), text.fi);
  await evening.press("r");
  await evening.announced(say("fi", "evening.hidden"));
  assert.ok(!(await evening.host.locator(".overlay").allTextContents()).join().includes("92\u00a0%"));
});

rule(
  "while hands are counted a digit is always part of a number, and no key held down or pressed twice leads on",
  {},
  async ({ open }) => {
    const evening = await open();
    await evening.click("set-up/begin");
    const { id, options } = questionSet.questions[0];
    const counts = async () => Object.values((await evening.record()).questions[id]?.rounds.at(-1).counts ?? {});
    await evening.press("7"); // nothing is counted yet
    assert.equal((await evening.record()).place.moment, "ask");
    await evening.press("PageDown");
    assert.equal(await evening.focused(), `question/${id}/${options[0].key}/number`);
    await evening.press("2", "Enter", "3", "Enter");
    assert.deepEqual(await counts(), [2, 3]);
    for (let times = 0; times < 4; times += 1) await evening.page.keyboard.down("Enter"); // held: one option on
    await evening.page.keyboard.up("Enter");
    assert.equal(await evening.focused(), `question/${id}/${options[3].key}/number`);
    for (let times = 0; times < 4; times += 1) await evening.page.keyboard.down("4");
    await evening.page.keyboard.up("4");
    await evening.press("Enter", "Enter");
    assert.deepEqual(await counts(), [2, 3, 4]);
    assert.equal((await evening.record()).place.moment, "count", "Enter once too often does not reveal");
    assert.equal(await evening.focused(), `question/${id}/${options[2].key}/number`, "what is still to be counted");
    await evening.press("5", "Enter", "Escape", "9"); // everything is counted
    await evening.announced(say("fi", "evening.all_counted"));
    assert.deepEqual((await counts()).sort(), [2, 3, 4, 5]);
    for (let times = 0; times < 4; times += 1) await evening.page.keyboard.down("ArrowRight");
    await evening.page.keyboard.up("ArrowRight");
    assert.equal((await evening.record()).place.moment, "reveal", "held down it goes one moment on");
    await evening.press("8");
    assert.deepEqual((await counts()).sort(), [2, 3, 4, 5], "what is shown is not counted");
  },
);

rule(
  "a key pressed after the mouse does what it says, and nothing to a button that nobody sees to have the focus",
  {},
  async ({ open }) => {
    const evening = await open();
    await evening.node("set-up/people").click();
    await evening.page.keyboard.type("24");
    await evening.press("ArrowRight", "u", "b", "Space"); // in a form they are no commands
    assert.equal(await evening.heading(), "set-up/heading");
    assert.equal((await evening.record()).people, 24);
    await evening.click("set-up/begin");
    await evening.press("PageDown");
    const { id, options } = questionSet.questions[0];
    const more = (place) => `question/${id}/${options[place].key}/more`;
    const counts = async () => (await evening.record()).questions[id].rounds[0].counts;
    await evening.click(more(1));
    await evening.press("Enter");
    assert.equal(await evening.focused(), `question/${id}/${options[0].key}/number`);
    await evening.click(more(1));
    await evening.press("Space");
    assert.deepEqual(await counts(), { [options[1].key]: 2 });
    assert.equal((await evening.record()).place.moment, "reveal");
    await evening.press("PageUp", "Escape", "Tab"); // where the focus is seen, a button is a button
    while ((await evening.focused()) !== more(1)) await evening.press("Tab");
    await evening.press("Enter", "Space");
    assert.deepEqual(await counts(), { [options[1].key]: 4 });
  },
);

rule("with one agreed answer the arrows lead on and back, and change nothing that a digit has chosen", {}, async ({ open }) => {
  const evening = await open();
  await evening.click("set-up/answering/agreed");
  await evening.click("set-up/begin");
  const { id, options } = questionSet.questions[0];
  for (const key of ["ArrowDown", "ArrowRight"]) {
    await evening.press("PageDown", "1", key);
    const { questions, place } = await evening.record();
    assert.deepEqual(questions[id].rounds[0].counts[options[0].key], 1, key);
    assert.equal(place.moment, "discuss", key);
    await evening.press("PageUp", "PageUp");
  }
});

rule("keys select, count, add and take away; undo and redo go through all of it", {}, async ({ open }) => {
  const evening = await open();
  await evening.click("set-up/begin");
  await evening.press("PageDown", "Enter");
  const [, second] = questionSet.questions[0].options;
  assert.equal(await evening.focused(), `question/${questionSet.questions[0].id}/${second.key}/number`);
  await evening.page.keyboard.type("12");
  await evening.press("Backspace", "+", "+", "-");
  const counts = async () => (await evening.saved()).record.questions[questionSet.questions[0].id]?.rounds.at(-1).counts ?? {};
  assert.deepEqual(await counts(), { [second.key]: 2 });
  await evening.press("Escape");
  const seen = [];
  for (let step = 0; step < 6; step += 1) {
    await evening.press("u");
    seen.push((await counts())[second.key]);
  }
  assert.deepEqual(seen, [3, 2, 1, 12, 1, undefined]);
  for (let step = 0; step < 6; step += 1) await evening.press("y");
  assert.deepEqual(await counts(), { [second.key]: 2 });
});

rule("a second round is kept beside the first, a lock holds, and clearing is not zero", {}, async ({ open }) => {
  const evening = await open();
  await evening.click("set-up/begin");
  const { id, options } = questionSet.questions[0];
  const rounds = async () => (await evening.saved()).record.questions[id]?.rounds;
  await evening.count(4, 11, 13, 3);
  await evening.press("v");
  await evening.count(9, 6);
  await evening.press("l");
  await evening.press("1", "5"); // locked: nothing is changed
  await evening.press("Escape", "l");
  const [first, secondRound] = await rounds();
  assert.deepEqual(Object.values(first.counts), [4, 11, 13, 3]);
  assert.deepEqual(secondRound.counts, { [options[0].key]: 9, [options[1].key]: 6 });
  await evening.press("r");
  const words = await evening.words();
  for (const number of [1, 2]) assert.ok(words.includes(say("fi", "evening.round", { number })), `round ${number}`);
  await evening.press("r", "c");
  assert.deepEqual((await rounds()).at(-1).counts, {}, "cleared, not nought");
});

rule("the picture goes dark and comes back by the clicker's own key", {}, async ({ open }) => {
  const evening = await open();
  await evening.click("set-up/begin");
  const heading = await evening.heading();
  await evening.press("b");
  await evening.headed("black");
  assert.deepEqual((await evening.words()).includes(questionSet.questions[0].text.fi), false);
  await evening.press("PageDown"); // the first key brings it back, and goes nowhere
  await evening.headed(heading);
  await evening.press(".");
  await evening.headed("black");
  await evening.press(".");
  await evening.headed(heading);
});

rule("one agreed answer gives the result of a citizen", {}, async ({ open }) => {
  const evening = await open();
  await evening.click("set-up/answering/agreed");
  await evening.click("set-up/begin");
  for (let question = await evening.heading(); question.startsWith("question/"); question = await evening.heading()) {
    await evening.press("PageDown", "1", "PageDown", "PageDown");
  }
  const { record } = await evening.saved();
  for (const { id, options } of questionSet.questions)
    assert.deepEqual(record.questions[id].rounds[0].counts[options[0].key], 1, id);
  assert.ok((await evening.words()).includes(plain(questionSet.levels.at(-1).name.fi)));
});

for (const voice of ["associations", "official", "both", "residents", null])
  rule(`who sat there (${voice ?? "nobody told"}) stands in all that is taken home`, {}, async ({ open, context, site }) => {
    const evening = await open();
    if (voice) await evening.click(`set-up/voice/${voice}`);
    await setUp(evening);
    await evening.count(10, 2, 0, 0);
    for (let i = 0; (await evening.heading()) !== "takeaway/heading" && i < 90; i += 1) await evening.press("PageDown");

    const file = await fileOf(evening, "takeaway/record");
    const record = JSON.parse(file.text);
    assert.deepEqual([record.format, record.voice], voice ? [2, voice] : [1, undefined]);
    const csv = (await fileOf(evening, "takeaway/csv")).text.trimEnd().split("\r\n");
    const last = csv.slice(1).map((line) => line.split(";").pop());
    assert.deepEqual([...new Set(last)], [voice ? recordWords[`csv.voice.${voice}`] : ""]);
    const minutes = await fileOf(evening, "takeaway/minutes");
    for (const each of ["associations", "official", "both", "residents"])
      assert.equal(minutes.text.includes(recordWords[`record.voice.${each}`]), each === voice, each);

    const mapping = await MappingWindow.open(context, site);
    await mapping.begin("Lappi", Number(record.date.slice(0, 4)));
    await mapping.click("view/add");
    await mapping.choose("add/files", [{ name: file.name, mimeType: "application/json", buffer: Buffer.from(file.text) }]);
    const told = await mapping.node("offer/0").textContent();
    assert.ok(told.includes(mappingWords[`mapping.voice.${voice ?? "not_told"}`]), told);
  });

rule("an earlier record stands beside the result, and a file that is none is refused with its reason", {}, async ({ open }) => {
  const evening = await open();
  await setUp(evening);
  await evening.count(10, 0, 0, 0);
  for (let i = 0; (await evening.heading()).startsWith("question/") && i < 80; i += 1) await evening.press("PageDown");
  const choose = async (file) => {
    const [chooser] = await Promise.all([evening.page.waitForEvent("filechooser"), evening.click("compare/open")]);
    await chooser.setFiles({ name: "ilta.json", mimeType: "application/json", buffer: Buffer.from(file) });
  };
  await choose('{"format": 1, "kind": "evening"');
  await evening.announced(say("fi", "page.presenter.no_record", { reason: "" }).trim());
  const { record } = await evening.saved();
  await choose(JSON.stringify({ ...record, event: "Viime vuoden ilta", date: "2025-11-20" }));
  await evening.node("compare/with").waitFor();
  assert.ok((await evening.words()).includes("Viime vuoden ilta"));
  await evening.click("compare/close");
  await evening.node("compare/with").waitFor({ state: "detached" });
});

rule(
  "on paper stand the event, the steps, the goals, every distribution and the notes",
  {
    prepare: ({ context }) =>
      context.addInitScript(() => {
        window.print = () => {
          const text = document.body.innerText;
          const headings = [...document.querySelectorAll("h1, h2, h3")].map((heading) => heading.textContent);
          const controls = document.querySelectorAll("button, input, textarea").length;
          const code = document.querySelector("svg[role=img]")?.getAttribute("aria-label");
          const bars = [...document.querySelectorAll("td > svg.bar")].map((bar) => {
            const [filled, frame] = [...bar.children].map((shape) => shape.getBBox().width);
            return { words: bar.parentElement.textContent, share: filled / frame, shape: bar.firstChild.getAttribute("fill") };
          });
          window.top.printed = { text, headings, controls, code, bars };
          window.dispatchEvent(new Event("afterprint"));
        };
      }),
  },
  async ({ open }) => {
    const evening = await open();
    await setUp(evening);
    await evening.count(4, 11, 13, 3);
    await evening.press("v");
    await evening.count(20, 5, 0, 0);
    for (let i = 0; (await evening.heading()) !== "takeaway/heading" && i < 90; i += 1) await evening.press("PageDown");
    await evening.node("takeaway/address").fill("https://jarjestot.example/");
    await evening.click("takeaway/print");
    await evening.page.waitForFunction(() => globalThis.printed);
    const { text, headings, controls, code, bars } = await evening.page.evaluate(() => globalThis.printed);
    assert.equal(controls, 0);
    assert.equal(code, "https://jarjestot.example/", "the way to the test, to be scanned");
    assert.ok(headings[0].includes("Kemijärven yhdistysilta"));
    for (const words of [say("fi", "evening.steps"), say("fi", "evening.talk")]) assert.ok(headings.includes(words), words);
    assert.ok(text.includes("11 (35\u00a0%)"), "counts with their share");
    const rounds = [
      [4, 11, 13, 3],
      [20, 5, 0, 0],
    ];
    const share = (round, option) => rounds[round][option] / rounds[round].reduce((sum, people) => sum + people);
    assert.equal(bars.length, 8, "both rounds have bars");
    bars.forEach(({ words, share: length, shape }, index) => {
      const [option, round] = [Math.floor(index / 2), index % 2];
      assert.ok(words.startsWith(`${rounds[round][option]} (`), words);
      assert.ok(Math.abs(length - share(round, option)) < 0.005, `${words}: ${length}`);
      assert.match(shape, /^#/, "a shape, which is printed without backgrounds, too");
    });
    for (const { name } of questionSet.goals) assert.ok(text.includes(plain(name.fi)), name.fi);
  },
);

rule(
  "the paragraph for the wellbeing report is shown in each language before it is copied, and says how many took part",
  { device: { permissions: ["clipboard-read", "clipboard-write"] } },
  async ({ open }) => {
    const evening = await open();
    await setUp(evening);
    await evening.count(4, 11, 13, 3);
    for (let i = 0; (await evening.heading()) !== "takeaway/heading" && i < 90; i += 1) await evening.press("PageDown");
    for (const language of ["fi", "sv", "en"]) {
      await evening.page.evaluate(() => navigator.clipboard.writeText(""));
      await evening.click(`takeaway/report/${language}`);
      const shown = await evening.node("takeaway/report/text").textContent();
      assert.equal(await evening.page.evaluate(() => navigator.clipboard.readText()), "", "nothing is copied yet");
      if (language !== "fi") assert.equal(await evening.node("takeaway/report/text").getAttribute("lang"), language);
      await evening.click("takeaway/report/copy");
      await evening.page.waitForFunction(() => navigator.clipboard.readText());
      const text = await evening.page.evaluate(() => navigator.clipboard.readText());
      assert.ok(text.includes(say(language, "wellbeing.people.other", { count: 120 })), text);
      assert.ok(text.includes(plain(questionSet.title[language])), "where the knowledge comes from");
      assert.equal(text.includes("\n"), false, "one paragraph");
      assert.equal(text, shown);
    }
    await evening.click("takeaway/report/en");
    await evening.node("takeaway/report/text").waitFor({ state: "detached" });
  },
);

rule("F fills the screen and F5 leaves it, even from within a field; Escape leaves it, too", {}, async ({ open }) => {
  const evening = await open();
  await evening.press("f");
  await evening.page.waitForFunction(() => document.fullscreenElement);
  await evening.node("set-up/event").click();
  await evening.press("F5");
  await evening.page.waitForFunction(() => !document.fullscreenElement);
  assert.equal(await evening.node("set-up/event").inputValue(), "");
  await evening.press("F5");
  await evening.page.waitForFunction(() => document.fullscreenElement);
  await evening.press("Escape");
  await evening.page.waitForFunction(() => !document.fullscreenElement);
});

rule("each promised key does its deed in the page, from within a count's field too", {}, async ({ open }) => {
  const evening = await open();
  const { id, options } = questionSet.questions[0];
  const heading = `question/${id}/heading`;
  for (const [on, back] of [
    ["PageDown", "PageUp"],
    ["ArrowRight", "ArrowLeft"],
    ["ArrowDown", "ArrowUp"],
  ]) {
    await evening.press(on);
    await evening.headed(heading);
    await evening.press(back);
    await evening.headed("set-up/heading");
  }
  for (const on of [" ", "Enter"]) {
    await evening.press(on === " " ? "Space" : on);
    await evening.headed(heading);
    await evening.press("PageUp");
    await evening.headed("set-up/heading");
  }
  await evening.press("PageDown", "PageDown");
  for (const { key } of options) {
    assert.equal(await evening.focused(), `question/${id}/${key}/number`);
    await evening.press("Enter");
  }
  await evening.press("3"); // of the first option
  await evening.press("?");
  await evening.headed("keys/heading");
  await evening.press("Escape");
  await evening.headed(heading);
  for (const key of ["b", "."]) {
    await evening.press(key);
    await evening.headed("black");
    await evening.press(key);
    await evening.headed(heading);
  }
  await evening.press(String(options.length), "t", "t", "r");
  assert.equal((await evening.record()).place.moment, "reveal");
  await evening.press("n");
  assert.equal(await evening.focused(), `desk/note/${id}`);
  await evening.page.keyboard.type("b.r?n"); // in a text everything is text
  assert.equal((await evening.record()).questions[id].note, "b.r?n");
  await evening.press("PageDown");
  assert.equal((await evening.record()).place.moment, "discuss");
});

rule("the timer is the question's own, can be stopped, and is there after a reload", {}, async ({ open }) => {
  const evening = await open();
  await open(); // the room's window
  await evening.viewed("desk");
  await evening.press("PageDown");
  const timer = evening.node("desk/timer");
  await evening.page.waitForFunction(
    (id) => document.querySelector("#presenter").shadowRoot.querySelector(`[data-node="${id}"]`)?.textContent === "0.02",
    "desk/timer",
  );
  await evening.press("t");
  await evening.saved();
  const stopped = await timer.textContent();
  await evening.page.reload();
  await evening.ready();
  await evening.press("t", "t");
  assert.ok((await timer.textContent()) >= stopped);
  for (let i = 0; i < 4; i += 1) await evening.press("PageDown");
  assert.match(await timer.textContent(), /^0\.0[01]$/, "the next question begins anew");
});
