// Keyboards that compose, as Android's do for every word: the field follows while its text is still underlined.
import assert from "node:assert/strict";
import { rule as eveningRule } from "../browser/support/evening.mjs";
import { phone, rule } from "../browser/support/visit.mjs";

/** The keyboard of the phone: what is underlined so far, what is committed, the word that Android takes up anew. */
async function keyboardOf({ context, page }) {
  const client = await context.newCDPSession(page);
  const compose = (text, more = {}) =>
    client.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length, ...more });
  return { compose, commit: (text) => client.send("Input.insertText", { text }) };
}

const listed = ({ quickTest }) => quickTest.host.getByRole("option").count();

async function chosen({ quickTest }, name) {
  await quickTest.settled();
  assert.equal(await quickTest.municipalityField.inputValue(), name);
  assert.equal(await quickTest.municipalityField.getAttribute("aria-expanded"), "false");
}

const helsinki = "Helsinki · Uusimaa";

for (const plain of [false, true]) {
  const view = plain ? "plain view" : "picture";
  const opened = async (visit, text) => {
    if (plain) await visit.quickTest.press(visit.quickTest.button("view.plain"));
    await visit.quickTest.municipalityField.tap();
    const keyboard = await keyboardOf(visit);
    for (let length = 1; length <= text.length; length += 1) await keyboard.compose(text.slice(0, length));
    await visit.quickTest.settled();
    return keyboard;
  };
  const options = { language: "fi", device: phone };

  rule(`A suggestion tapped while a word is composed reaches the field (${view})`, options, async (visit) => {
    await opened(visit, "hel");
    assert.ok((await listed(visit)) > 0, "what is composed is searched for");
    await visit.quickTest.host.getByRole("option", { name: helsinki }).tap();
    await chosen(visit, "Helsinki");
    await visit.quickTest.begin();
    await visit.quickTest.settled();
    await visit.quickTest.press(visit.quickTest.button("question.back"));
    await chosen(visit, "Helsinki");
  });

  rule(`The keyboard's last words about a word do not undo the choice (${view})`, options, async (visit) => {
    const keyboard = await opened(visit, "hel");
    await visit.quickTest.host.getByRole("option", { name: helsinki }).tap();
    await chosen(visit, "Helsinki");
    await keyboard.commit(""); // finishing what it believes to be composing
    await chosen(visit, "Helsinki");
  });

  rule(`Typing on after a choice goes on from the chosen name (${view})`, options, async (visit) => {
    const keyboard = await opened(visit, "hel");
    await visit.quickTest.host.getByRole("option", { name: helsinki }).tap();
    await chosen(visit, "Helsinki");
    await keyboard.compose("n");
    await visit.quickTest.settled();
    assert.equal(await visit.quickTest.municipalityField.inputValue(), "Helsinkin");
    await keyboard.compose("");
    await visit.quickTest.settled();
    assert.equal(await visit.quickTest.municipalityField.inputValue(), "Helsinki");
    await visit.quickTest.begin();
    await visit.quickTest.settled();
    assert.notEqual(await visit.quickTest.askedQuestion(), null, "the name counts");
  });

  rule(`Enter chooses once the word is committed (${view})`, options, async (visit) => {
    const keyboard = await opened(visit, "hels");
    await keyboard.commit("hels");
    await visit.page.keyboard.press("ArrowDown");
    await visit.page.keyboard.press("Enter");
    await chosen(visit, "Helsinki");
  });

  rule(`Answers that are restored take the place of a composed word (${view})`, options, async (visit) => {
    const { host, municipalityField } = visit.quickTest;
    await visit.quickTest.chooseMunicipality("261");
    await visit.quickTest.settled();
    const saved = await host.evaluate((element) => element.saved);
    await municipalityField.fill("");
    await opened(visit, "hel");
    await host.evaluate((element, code) => element.restore(code), saved);
    await chosen(visit, "Kittilä");
  });

  rule(`A whole name that is still underlined counts when the field is left (${view})`, options, async (visit) => {
    await opened(visit, "Kittilä");
    await visit.quickTest.button("start.begin").tap();
    await visit.quickTest.settled();
    assert.notEqual(await visit.quickTest.askedQuestion(), null);
    await visit.quickTest.press(visit.quickTest.button("question.back"));
    await chosen(visit, "Kittilä");
  });
}

eveningRule("What is composed in the presenter's fields is the evening's, and figures stay figures", {}, async ({ open }) => {
  const window = await open();
  const keyboard = await keyboardOf({ context: window.page.context(), page: window.page });
  const composed = async (id, text) => {
    await window.node(id).click();
    for (let length = 1; length <= text.length; length += 1) await keyboard.compose(text.slice(0, length));
    const within = await window.node(id).inputValue();
    await keyboard.commit(text);
    return within;
  };
  const seen = new Set();
  const all = async () => {
    for (const id of await textFields(window)) if (!seen.has(id)) await each(id);
  };
  const each = async (id) => {
    seen.add(id);
    assert.ok((await composed(id, "ilta")).endsWith("ilta"), `${id}: nothing is written over what is composed`);
    const numeric = await window.node(id).evaluate((field) => field.inputMode === "numeric");
    assert.equal((await window.node(id).inputValue()).endsWith("ilta"), !numeric, id);
    if (numeric) {
      await composed(id, "12");
      assert.match(await window.node(id).inputValue(), /12$/, id);
    }
  };
  await all();
  await window.node("set-up/municipality").fill("");
  const room = await open(); // this window is the presenter's from now on
  await window.viewed("desk");
  await window.click("set-up/begin");
  await room.page.close();
  await window.page.waitForFunction(() =>
    /^question/.test(document.querySelector("#presenter").shadowRoot.querySelector("h1")?.dataset.node),
  );
  await all();
  for (const kind of [/event$/, /people$/, /number$/, /note/])
    assert.ok(
      [...seen].some((id) => kind.test(id)),
      `${kind}`,
    );
});

const textFields = (window) =>
  window.host
    .locator("input:not([type=radio]):not([type=checkbox]):not([type=date]), textarea")
    .evaluateAll((all) => all.map((field) => field.dataset.node));
