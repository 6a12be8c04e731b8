// The presenter's start page: the first press counts, whatever it changes, and a node that stays is never moved.
import assert from "node:assert/strict";
import { rule } from "../browser/support/evening.mjs";

/** Notes every element that is taken out of the page's shadow tree and put back. */
const watchMoves = (window) =>
  window.host.evaluate((element) => {
    const nodes = (list) => [...list].flatMap((node) => (node.nodeType === 1 ? [node, ...node.querySelectorAll("*")] : []));
    globalThis.movedNodes = [];
    new MutationObserver((records) => {
      const removed = new Set(records.flatMap((record) => nodes(record.removedNodes)));
      for (const node of records.flatMap((record) => nodes(record.addedNodes)))
        if (removed.has(node) && node.isConnected) globalThis.movedNodes.push(node.dataset.node ?? node.id ?? node.localName);
    }).observe(element.shadowRoot, { childList: true, subtree: true });
  });

/** As a hand does it: down and, a moment later, up at the same place. */
async function pressOnce({ page }, locator) {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.mouse.up();
}

/** What the page says about working without a network is there, so that nothing else is going to move. */
const opened = async (open) => {
  const window = await open("/presenter.html");
  await window.host.locator("[data-offline-notice]").waitFor();
  return window;
};

rule("The evening begins at the first press after a whole name was typed", {}, async ({ open }) => {
  const window = await opened(open);
  await window.node("set-up/municipality").click();
  await window.page.keyboard.type("Helsinki");
  await pressOnce(window, window.node("set-up/begin"));
  await window.node("set-up/begin").waitFor({ state: "detached" });
  assert.match((await window.document()).record, /"municipality":\s*"091"/);
});

rule("Every choice of the start page moves no node that stays", {}, async ({ open }) => {
  const window = await opened(open);
  await watchMoves(window);
  const still = async (when) => assert.deepEqual(await window.page.evaluate(() => globalThis.movedNodes), [], when);
  for (const text of ["h", "helsinki", "kit", ""]) {
    await window.node("set-up/municipality").fill(text);
    await still(`suggestions for “${text}”`);
  }
  await window.node("set-up/event").fill("Järjestöilta");
  await window.node("set-up/people").fill("24");
  await still("an event and its people");
  for (const radio of await window.host.getByRole("radio").all()) {
    await radio.check({ force: true });
    await still(`chosen: ${await radio.getAttribute("id")}`);
  }
  for (const field of await window.host.getByRole("combobox").all()) {
    if ((await field.evaluate((each) => each.localName)) !== "select") continue;
    for (const value of await field.evaluate((each) => [...each.options].map((option) => option.value))) {
      await field.selectOption(value);
      await still(`selected: ${value}`);
    }
  }
  await window.node("set-up/begin").click();
  await window.node("set-up/begin").waitFor({ state: "detached" });
  await still("the evening has begun");
});
