// With one screen only, the room sees all that the presenter does: what it may learn of a count before it is revealed.
// The page says what the picture shows, and no more.
import assert from "node:assert/strict";
import { content as questionSet, plain, say } from "./support/evening_content.mjs";
import { rule } from "./support/evening.mjs";

const [{ id: question, options }] = questionSet.questions;
const number = (option) => `question/${question}/${options[option].key}/number`;
const more = (option) => `question/${question}/${options[option].key}/more`;

async function counting(open) {
  const evening = await open();
  await evening.click("set-up/begin");
  await evening.press("PageDown");
  await evening.node(number(0)).waitFor();
  return evening;
}

// What assistive technology gets of a field: its name, value and description.
const fieldOf = (evening, option) =>
  evening.node(number(option)).evaluate((field) => ({
    value: field.value,
    name: field.getAttribute("aria-label"),
    description: field.getRootNode().getElementById(field.getAttribute("aria-describedby") ?? "")?.textContent ?? "",
  }));

async function nowhere(evening, secret) {
  assert.ok(!(await evening.words()).includes(secret), `${secret} is nowhere in the page`);
}

/** Pixels of a field's rectangle, as text that can be compared. */
async function seen(evening, option) {
  await evening.page.waitForTimeout(150); // the caret is no part of it
  const box = await evening.node(number(option)).boundingBox();
  return (await evening.page.screenshot({ clip: box, caret: "hide" })).toString("base64");
}

rule(
  "what is typed can be heard and seen while it is typed, and is gone from picture and page once it is left",
  { painted: true },
  async ({ open }) => {
    const evening = await counting(open);
    const empty = await seen(evening, 1);
    await evening.press("Enter");
    await evening.page.keyboard.type("417");
    const typed = await fieldOf(evening, 1);
    assert.equal(typed.value, "417", "a screen reader reads back what was typed");
    assert.equal(typed.name, say("fi", "evening.count.number", { option: plain(options[1].label.fi) }));
    assert.equal(typed.description, "");
    const color = await evening.node(number(1)).evaluate((field) => getComputedStyle(field).color);
    assert.doesNotMatch(color, /, 0\)|transparent/, "what the page says is seen");
    await evening.press("Enter");
    const left = await fieldOf(evening, 1);
    assert.equal(left.value, "");
    assert.equal(left.description, say("fi", "evening.count.secret"), "that it was counted is told, without the number");
    await nowhere(evening, "417");
    assert.notEqual(await seen(evening, 1), empty, "a tick stands there");
    // Another number leaves the same picture.
    const tick = await seen(evening, 1);
    await evening.press("ArrowUp");
    assert.equal((await fieldOf(evening, 1)).value, "", "coming back does not tell it");
    await evening.page.keyboard.type("8");
    await evening.press("Escape");
    assert.equal(await seen(evening, 1), tick);
    assert.equal(
      (await evening.record()).questions[question].rounds[0].counts[options[1].key],
      8,
      "what is typed anew stands instead",
    );
  },
);

rule(
  "what a button has counted is told at once, and taken away when something else is done or after a while",
  {},
  async ({ open }) => {
    const evening = await counting(open);
    await evening.page.keyboard.type("416");
    await evening.press("Escape");
    await evening.click(more(0));
    const told = say("fi", "evening.count.now", { option: plain(options[0].label.fi), count: 417 });
    await evening.announced(told);
    assert.equal((await fieldOf(evening, 0)).value, "417");
    await evening.press("3"); // another option
    await nowhere(evening, "417");
    await evening.click(more(0));
    await evening.announced("418"); // of the option whose button was pressed, not of one below it
    await evening.page.waitForFunction(
      () => !document.querySelector("#presenter").shadowRoot.textContent.includes("418"),
      undefined,
      { timeout: 8000 },
    );
    await nowhere(evening, "418");
  },
);

rule("the sum does not tell the numbers one by one: it comes when every option has been counted", {}, async ({ open }) => {
  const evening = await counting(open);
  for (let option = 0; option < options.length; option += 1) {
    await evening.page.keyboard.type("100");
    await evening.press("Escape");
    const words = await evening.words();
    const done = option + 1 === options.length;
    assert.equal(words.includes(say("fi", "evening.votes.other", { count: 100 * (option + 1) })), done, `${option + 1} counted`);
    assert.equal(words.includes(say("fi", "evening.counted.options", { number: option + 1, total: options.length })), !done);
  }
});

rule("on the presenter's own view the numbers stay in their fields", {}, async ({ open }) => {
  const evening = await open();
  const room = await open();
  await room.viewed("audience");
  await evening.viewed("desk");
  await evening.press("PageDown", "PageDown");
  await evening.count(417, 38);
  assert.equal((await fieldOf(evening, 0)).value, "417");
  await nowhere(room, "417");
});
