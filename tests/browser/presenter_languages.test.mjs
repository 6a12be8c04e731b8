// An evening in two languages, in a browser: what the room reads, in which language it is marked, and that it fits.
import assert from "node:assert/strict";
import { content as questionSet, plain, say } from "./support/evening_content.mjs";
import { rule } from "./support/evening.mjs";

const small = { width: 1280, height: 720 };
const large = { width: 1920, height: 1080 };
// That every pair fits at either size, ui/presenter_languages tests.
const rooms = [
  [["fi", "sv"], small],
  [["sv", "fi"], large],
  [["fi", "en"], large],
  [["en", "sv"], small],
];

async function twoWindows(open, [first, second]) {
  const desk = await open();
  await desk.node("set-up/event").fill("Kansalaisopiston ja yhdistysten yhteinen ilta");
  await desk.node("set-up/municipality").fill("vantaa");
  await desk.press("Enter");
  await desk.node("set-up/people").fill("200");
  await desk.click(`set-up/language/${first}`);
  await desk.click(`set-up/second/${second}`);
  const room = await open();
  await room.viewed("audience");
  await desk.viewed("desk");
  await room.press("?"); // any key takes the notice away; this one does nothing for the room
  return { desk, room };
}

/** Each text of the window: node, words, the language it is marked with, and where it lies. */
const textsOf = (evening) =>
  evening.page.evaluate(() =>
    [...document.querySelector("#presenter").shadowRoot.querySelectorAll(".overlay .leaf:not(button, progress)")].map((leaf) => {
      const { left, right, top, bottom } = leaf.getBoundingClientRect();
      const marked = leaf.closest("[lang]")?.lang ?? document.documentElement.lang;
      const overflows = leaf.scrollWidth > leaf.clientWidth + 2;
      return {
        node: leaf.closest("[data-node]").dataset.node,
        words: leaf.textContent,
        marked,
        left,
        right,
        top,
        bottom,
        overflows,
      };
    }),
  );

async function check(room, [first, second], size) {
  await room.page.waitForTimeout(80);
  const texts = await textsOf(room);
  const screen = await room.heading();
  for (const { node, marked, left, right, top, bottom, overflows } of texts) {
    const isSecond = node.endsWith("/second");
    assert.equal(marked, isSecond ? second : first, `${screen}: ${node}`);
    assert.ok(
      left >= 0 && right <= size.width + 1 && top >= -1 && bottom <= size.height + 1,
      `${screen}: ${node} lies outside: ${[left, top, right, bottom]}`,
    );
    assert.equal(overflows, false, `${screen}: ${node} is wider than its place`);
  }
  return texts;
}

const reads = (texts, words, language) => texts.some((text) => text.marked === language && text.words.includes(words));

for (const [pair, size] of rooms)
  rule(
    `${pair.join(" and ")} at ${size.width} x ${size.height}: every screen of the room fits, each part in its language`,
    { device: { viewport: size } },
    async ({ open }) => {
      const { desk, room } = await twoWindows(open, pair);
      const both = (texts, name, values) => {
        for (const language of pair) assert.ok(reads(texts, say(language, name, values), language), `${name} in ${language}`);
      };
      both(await check(room, pair, size), "evening.soon");
      await desk.click("set-up/begin").catch(() => desk.press("PageDown"));
      let number = 0;
      for (let head = await desk.heading(); head.startsWith("question/"); head = await desk.heading()) {
        const id = head.split("/")[1];
        const { options, goal: its } = questionSet.questions.find((each) => each.id === id);
        await room.headed(head);
        const texts = await check(room, pair, size);
        both(texts, "evening.moment.ask");
        const goal = questionSet.goals.find((each) => each.id === its);
        for (const language of pair)
          assert.ok(reads(texts, plain(goal.name[language]), language), `${id}: the goal in ${language}`);
        await desk.press("PageDown");
        const people = options.map((_, index) => ((index * 7 + number * 3) % 12) + 5);
        await desk.count(...people);
        await desk.press("PageDown");
        await room.node(`question/${id}/${options[0].key}/figures`).waitFor();
        both(await check(room, pair, size), "evening.agreement", { percent: "" });
        await desk.press("PageDown");
        await check(room, pair, size);
        await desk.press("PageDown");
        number += 1;
      }
      await room.headed("result/heading");
      both(await check(room, pair, size), "evening.talk");
      await desk.press("PageDown");
      await room.headed("steps/heading");
      both(await check(room, pair, size), "evening.steps.none");
      const take = desk.host.locator('[data-node$="/take"]').first();
      const taken = (await take.getAttribute("data-node")).split("/")[1];
      await take.click();
      await desk.node("steps/0/who").fill("Sivistysjohtaja");
      await room.node("steps/0/what").waitFor();
      const { title } = questionSet.questions.find((each) => each.id === taken).next_step;
      const texts = await check(room, pair, size);
      for (const language of pair) assert.ok(reads(texts, plain(title[language]), language), `the suggestion in ${language}`);
      assert.equal((await desk.record()).steps[0].question, taken, "the record says which suggestion it is");
      await desk.press("PageDown");
      await room.headed("takeaway/heading");
      await room.node("takeaway/agreed").waitFor();
      both(await check(room, pair, size), "evening.takeaway");
    },
  );

rule(
  "on paper both languages stand in headings, tables and foot, each marked with its own",
  {
    prepare: ({ context }) =>
      context.addInitScript(() => {
        window.print = () => {
          const parts = [...document.querySelectorAll("h1, h2, h3, p, td, th, span")].map((part) => ({
            tag: part.tagName.toLowerCase(),
            words: part.textContent,
            marked: part.closest("[lang]").lang,
          }));
          window.top.printed = {
            parts,
            second: [...document.querySelectorAll("main [lang]")].map((part) => getComputedStyle(part).color),
          };
          window.dispatchEvent(new Event("afterprint"));
        };
      }),
  },
  async ({ open }) => {
    const evening = await open();
    await evening.click("set-up/second/sv");
    await evening.click("set-up/begin");
    await evening.count(4, 11, 13, 3);
    for (let i = 0; (await evening.heading()) !== "takeaway/heading" && i < 90; i += 1) await evening.press("PageDown");
    await evening.click("takeaway/print");
    await evening.page.waitForFunction(() => globalThis.printed);
    const { parts, second } = await evening.page.evaluate(() => globalThis.printed);
    const stands = (words, language) => parts.some((part) => part.marked === language && part.words.includes(words));
    const [{ text, options }] = questionSet.questions;
    for (const language of ["fi", "sv"]) {
      for (const name of [
        "evening.steps",
        "evening.talk",
        "evening.paper.score",
        "evening.paper.option",
        "evening.paper.questions",
      ])
        assert.ok(stands(plain(say(language, name)), language), `${name} in ${language}`);
      assert.ok(stands(plain(text[language]), language), `the question in ${language}`);
      for (const { label } of options) assert.ok(stands(plain(label[language]), language), plain(label[language]));
      assert.ok(stands({ fi: "Tulostettu", sv: "Utskrivet" }[language], language), `the foot in ${language}`);
    }
    assert.ok(second.length > 50);
    assert.deepEqual([...new Set(second)], ["rgb(74, 91, 107)"], "the second language is paler");
  },
);

rule(
  "the minutes are downloaded in both languages, and copied in one at a time; the report has the steps in its own",
  { device: { permissions: ["clipboard-read", "clipboard-write"] } },
  async ({ open }) => {
    const evening = await open();
    await evening.click("set-up/second/sv");
    await evening.click("set-up/begin");
    await evening.count(0, 0, 13, 3);
    for (let i = 0; (await evening.heading()) !== "steps/heading" && i < 90; i += 1) await evening.press("PageDown");
    const take = evening.host.locator('[data-node$="/take"]').first();
    const taken = (await take.getAttribute("data-node")).split("/")[1];
    const { title } = questionSet.questions.find((each) => each.id === taken).next_step;
    await take.click();
    await evening.press("PageDown");
    await evening.headed("takeaway/heading");
    const [download] = await Promise.all([evening.page.waitForEvent("download"), evening.click("takeaway/minutes")]);
    const { readFile } = await import("node:fs/promises");
    const file = await readFile(await download.path(), "utf8");
    const [finnish, swedish, ...more] = file.split("\n* * *\n\n");
    assert.equal(more.length, 0);
    const copied = async (button) => {
      await evening.page.evaluate(() => navigator.clipboard.writeText(""));
      await evening.click(button);
      await evening.page.waitForFunction(() => navigator.clipboard.readText());
      return evening.page.evaluate(() => navigator.clipboard.readText());
    };
    assert.equal(await copied("takeaway/minutes/copy/fi"), finnish);
    assert.equal(await copied("takeaway/minutes/copy/sv"), swedish);
    assert.ok(finnish.includes(say("fi", "record.steps")) && finnish.includes(plain(title.fi)));
    assert.ok(swedish.includes(say("sv", "record.steps")) && swedish.includes(plain(title.sv)));
    await evening.click("takeaway/report/sv");
    assert.ok((await copied("takeaway/report/copy")).includes(plain(title.sv)));
    assert.equal(await evening.node("takeaway/minutes/copy/sv").getAttribute("lang"), "sv");
  },
);
