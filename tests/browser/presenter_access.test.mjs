// Everybody can lead an evening and follow it: by keyboard, by ear, and with what people set for themselves.
import assert from "node:assert/strict";
import { isAccessible } from "./support/axe.mjs";
import { content as questionSet, say } from "./support/evening_content.mjs";
import { rule } from "./support/evening.mjs";

const { id: firstId, options } = questionSet.questions[0];

rule("no screen of an evening has a fault that axe finds, in either window", {}, async ({ open }) => {
  const evening = await open();
  await isAccessible(evening.page, "set-up");
  await evening.press("?");
  await isAccessible(evening.page, "keys");
  await evening.press("Escape");
  await evening.node("set-up/event").fill("Ilta");
  await evening.click("set-up/second/sv");
  await evening.click("set-up/begin");
  await isAccessible(evening.page, "question");
  await evening.count(4, 5, 6);
  await isAccessible(evening.page, "count");
  await evening.press("PageDown");
  await isAccessible(evening.page, "reveal");
  await evening.press("b");
  await isAccessible(evening.page, "black");
  await evening.press("b", "PageDown");
  await isAccessible(evening.page, "discussion");
  const room = await open();
  await evening.viewed("desk");
  for (const name of ["desk", "room"]) await isAccessible(name === "desk" ? evening.page : room.page, name);
  for (const heading of ["result/heading", "steps/heading", "takeaway/heading"]) {
    for (let i = 0; (await evening.heading()) !== heading && i < 90; i += 1) await evening.press("PageDown");
    await room.headed(heading);
    for (const name of ["desk", "room"]) await isAccessible(name === "desk" ? evening.page : room.page, `${heading} ${name}`);
  }
});

rule("light and dark, and the plain view of what cannot be drawn, have no fault either", {}, async ({ open, context }) => {
  const evening = await open();
  await evening.click("settings/theme");
  assert.equal(await evening.host.getAttribute("theme"), "light");
  await evening.click("set-up/begin");
  await evening.count(4, 5, 6);
  await isAccessible(evening.page, "light");
  await evening.page.close();
  await context.addInitScript(() => {
    const get = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
      return kind === "webgl2" ? null : get.call(this, kind, ...rest);
    };
  });
  const plain = await open();
  await plain.click("set-up/begin");
  await plain.press("PageDown");
  await plain.node(`question/${firstId}/${options[0].key}/number`).fill("12");
  await isAccessible(plain.page, "plain view");
  assert.ok((await plain.saved()).record.questions[firstId]);
});

rule("the focus is never lost on the way through an evening", {}, async ({ open }) => {
  const evening = await open();
  await evening.click("set-up/begin");
  for (let i = 0; (await evening.heading()) !== "takeaway/heading" && i < 90; i += 1) {
    await evening.press("PageDown");
    assert.notEqual(await evening.focused(), "", `after ${i} steps, at ${await evening.heading()}`);
  }
  for (const key of ["n", "r", "u", "y", "?", "?", "PageUp", "PageUp"]) {
    await evening.press(key);
    assert.notEqual(await evening.focused(), "", key);
  }
});

rule("single letters do nothing in a field, and nothing at all once they are turned off", {}, async ({ open }) => {
  const evening = await open();
  await evening.node("set-up/event").click();
  await evening.page.keyboard.type("Bar 1? Nyt.");
  assert.equal(await evening.node("set-up/event").inputValue(), "Bar 1? Nyt.");
  await evening.node("settings/letters").locator("xpath=ancestor-or-self::label").click();
  await evening.click("set-up/begin");
  await evening.press("b", "1", "?", ".");
  assert.equal(await evening.heading(), `question/${firstId}/heading`);
  assert.equal(await evening.host.locator("[inputmode=numeric]").count(), 0, "a digit does not begin to count");
  await evening.press("PageDown");
  assert.ok((await evening.host.locator("[inputmode=numeric]").count()) > 0, "the clicker does");
  await evening.page.reload();
  await evening.ready();
  await evening.press("b");
  assert.equal(await evening.heading(), `question/${firstId}/heading`, "it stays so");
});

rule("a tap on plus and minus counts, and nothing is too small to be tapped", {}, async ({ open }) => {
  const evening = await open();
  await evening.click("set-up/begin");
  await evening.press("PageDown");
  const row = `question/${firstId}/${options[1].key}`;
  for (let i = 0; i < 3; i += 1) await evening.click(`${row}/more`);
  await evening.click(`${row}/less`);
  assert.deepEqual((await evening.saved()).record.questions[firstId].rounds[0].counts, { [options[1].key]: 2 });
  const small = await evening.host
    .locator("button, input")
    .evaluateAll(
      (all) => all.map((each) => each.getBoundingClientRect()).filter(({ width, height }) => width < 44 || height < 44).length,
    );
  assert.equal(small, 0);
});

rule("two languages stand side by side, each said in its own", {}, async ({ open }) => {
  const evening = await open();
  await evening.click("set-up/second/sv");
  await evening.click("set-up/begin");
  const heading = evening.node(`question/${firstId}/heading`);
  const second = evening.node(`question/${firstId}/heading/second`);
  assert.equal(await second.getAttribute("lang"), "sv");
  const [left, right] = [await heading.boundingBox(), await second.boundingBox()];
  assert.ok(left.x + left.width <= right.x && Math.abs(left.y - right.y) < 2, "side by side");
  await evening.page.setViewportSize({ width: 390, height: 844 });
  await evening.page.waitForFunction(
    (id) =>
      document.querySelector("#presenter").shadowRoot.querySelector(`[data-node="${id}"]`).getBoundingClientRect().left < 60,
    `question/${firstId}/heading/second`,
  );
});

rule("the language of the whole follows what is chosen", { device: { locale: "sv-FI" } }, async ({ open }) => {
  const evening = await open();
  assert.ok((await evening.words()).includes(say("sv", "evening.begin")));
  await evening.click("set-up/language/en");
  assert.ok((await evening.words()).includes(say("en", "evening.begin")));
  assert.equal(await evening.page.evaluate(() => document.documentElement.lang), "en");
});
