// The presenter's start page: the first press counts, whatever it changes or happens meanwhile, and a node that stays
// is never moved; and what is told lies on nothing.
import assert from "node:assert/strict";
import { rule } from "../browser/support/evening.mjs";

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

// support/moves.mjs watches this and every other evening.
rule("Every choice of the start page moves no node that stays", {}, async ({ open }) => {
  const window = await opened(open);
  for (const text of ["h", "helsinki", "kit", ""]) {
    await window.node("set-up/municipality").fill(text);
  }
  await window.node("set-up/event").fill("Järjestöilta");
  await window.node("set-up/people").fill("24");
  for (const radio of await window.host.getByRole("radio").all()) {
    await radio.check({ force: true });
  }
  for (const field of await window.host.getByRole("combobox").all()) {
    if ((await field.evaluate((each) => each.localName)) !== "select") continue;
    for (const value of await field.evaluate((each) => [...each.options].map((option) => option.value))) {
      await field.selectOption(value);
    }
  }
  await window.node("set-up/begin").click();
  await window.node("set-up/begin").waitFor({ state: "detached" });
});

/** The page, with its worker held back until release(): then it says that it works without a network. */
async function heldBack(site, open) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  site.host = async (path, give) => {
    if (path === "/service_worker.js") await released;
    return give(path);
  };
  const window = await open("/presenter.html");
  return { window, release };
}

/** The place of the middle of a node. */
async function middleOf(window, id) {
  const box = await window.node(id).boundingBox();
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** What came in the middle of the press has been dealt with. */
const told = async ({ page }) => {
  await page.locator("#presenter[data-offline]").waitFor();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
};

rule("The evening begins at a press in the middle of which a notice comes", {}, async ({ open, site }) => {
  const { window, release } = await heldBack(site, open);
  await window.page.mouse.move(...(await middleOf(window, "set-up/begin")));
  await window.page.mouse.down();
  release();
  await told(window);
  assert.equal(await window.host.locator("[data-offline-notice]").count(), 0, "nothing moves while it is pressed");
  await window.page.mouse.up();
  await window.node("set-up/begin").waitFor({ state: "detached" });
});

rule("A notice that came in the middle of a press is there after it", {}, async ({ open, site }) => {
  const { window, release } = await heldBack(site, open);
  await window.page.mouse.move(4, 4);
  await window.page.mouse.down();
  release();
  await told(window);
  await window.page.mouse.up();
  await window.host.locator("[data-offline-notice]").waitFor();
});

rule("What is told lies on nothing that the room reads, and on no control, on the page scrolled or not", {}, async ({ open }) => {
  const window = await opened(open);
  await window.page.evaluate(() => {
    document.documentElement.requestFullscreen = () => Promise.reject(new Error("refused"));
  });
  await window.node("set-up/begin").click();
  await window.node("set-up/begin").waitFor({ state: "detached" });
  const stage = window.host.locator(".stage");
  const words = window.host.locator(".notice, .toast").filter({ hasText: "F11" });
  for (const key of ["PageDown", "PageDown", "PageDown"]) {
    await window.press("f");
    await words.waitFor();
    const [said, picture] = [await words.boundingBox(), await stage.boundingBox()];
    assert.ok(said.y + said.height <= picture.y + 0.5, `${said.y} + ${said.height} over ${picture.y}`);
    await window.press(key);
  }
  // Where the page is scrolled, it covers only what was out of sight before.
  await window.pressAll("PageDown");
  await window.headed("takeaway/heading");
  await words.waitFor({ state: "detached" });
  await window.page.evaluate(() => scrollTo(0, 200));
  const before = (await stage.boundingBox()).y;
  await window.press("f");
  await words.waitFor();
  const [said, after] = [await words.boundingBox(), (await stage.boundingBox()).y];
  assert.ok(said.y >= 0 && said.y < 1, "in sight");
  assert.ok(after - before >= said.height - 0.5, "what was in sight is below it");
});
