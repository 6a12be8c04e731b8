// A press of the mouse counts the first time, whatever else it changes: typing a whole municipality name and then
// pressing something else leaves the field in the middle of the press.
import assert from "node:assert/strict";
import { rule } from "../browser/support/visit.mjs";

/** As a hand does it: down and, a moment later, up at the same place. */
async function pressOnce({ page }, locator) {
  const box = await locator.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.mouse.up();
}

async function typeWholeName({ page, quickTest }) {
  await quickTest.municipalityField.click();
  await page.keyboard.type("Helsinki");
  await quickTest.settled();
}

for (const plain of [false, true]) {
  const view = plain ? "plain view" : "picture";
  const opened = async (visit) => {
    if (plain) await visit.quickTest.press(visit.quickTest.button("view.plain"));
    await typeWholeName(visit);
  };

  rule(`The test begins at the first press after a whole name was typed (${view})`, {}, async (visit) => {
    await opened(visit);
    await pressOnce(visit, visit.quickTest.button("start.begin"));
    await visit.quickTest.settled();
    assert.notEqual(await visit.quickTest.askedQuestion(), null, "the first question is asked");
    await visit.quickTest.press(visit.quickTest.button("question.back"));
    assert.equal(await visit.quickTest.municipalityField.inputValue(), "Helsinki");
  });

  rule(`A language is chosen at the first press after a whole name was typed (${view})`, {}, async (visit) => {
    await opened(visit);
    await pressOnce(visit, visit.quickTest.host.getByRole("button", { name: "Svenska" }));
    await visit.quickTest.settled();
    assert.equal(await visit.quickTest.host.getByRole("button", { name: "Svenska" }).getAttribute("aria-current"), "true");
  });
}

rule("A press that slips off a button still leaves the field", {}, async (visit) => {
  await typeWholeName(visit);
  const box = await visit.quickTest.button("start.begin").boundingBox();
  await visit.page.mouse.move(box.x + 20, box.y + 20);
  await visit.page.mouse.down();
  await visit.page.mouse.move(box.x + 20, box.y + 400);
  await visit.page.mouse.up();
  await visit.quickTest.host.getByRole("listbox").waitFor({ state: "detached" });
  assert.equal(await visit.quickTest.askedQuestion(), null);
});

rule(
  "Every visit tells of a node that is taken out and put back",
  { expected: /^error: taken out and put back/ },
  async (visit) => {
    const said = visit.page.waitForEvent("console", (message) => message.text() === "taken out and put back: start.begin");
    await visit.quickTest.button("start.begin").evaluate((button) => {
      button.dataset.node = "start.begin";
      button.parentNode.insertBefore(button, button.parentNode.firstChild);
    });
    await said;
  },
);

// support/moves.mjs watches this and every other visit.
rule("A node that stays is never taken out and put back", {}, async ({ quickTest }) => {
  for (const text of ["h", "he", "hel", "helsinki", "helsink", "k", "kit", "kittilä", "", "lap"]) {
    await quickTest.municipalityField.fill(text);
  }
  await quickTest.municipalityField.fill("");
  await quickTest.begin("758");
  for (let screen = 0; screen < 60 && (await quickTest.askedQuestion()); screen += 1) {
    const options = quickTest.host.getByRole("radio").or(quickTest.host.getByRole("checkbox"));
    await options.nth(screen % (await options.count())).check();
    await quickTest.press(quickTest.button("question.next"));
    await quickTest.settled();
  }
  for (const button of await quickTest.host.getByRole("button").all()) {
    if ((await button.getAttribute("aria-expanded")) !== "false") continue;
    await button.click();
  }
});
