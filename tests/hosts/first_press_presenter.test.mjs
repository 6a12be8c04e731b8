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

/** The page, when everything that it needs is there and kept. */
const opened = async (open) => {
  const window = await open("/presenter.html");
  await window.host.and(window.page.locator("[data-offline]")).waitFor();
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

/**
 * The page, with its worker held back until release(): then it says that it works without a network, or, with
 * release(notFound), why it does not.
 */
async function heldBack(site, open) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  site.host = async (path, give) => (path === "/service_worker.js" && (await released)) || give(path);
  const window = await open("/presenter.html");
  const notice = window.host.locator("[data-offline-notice]");
  return { window, notice, release };
}

const notFound = { status: 404, headers: {}, body: "" };
const complaints = /bad HTTP response code \(404\)|Failed to load resource|^warning: offline:/; // of no worker

/** The same, where the notice of the first visit was closed: what comes in its place moves what is below it. */
async function closed(site, open) {
  const held = await heldBack(site, open);
  await held.notice.getByRole("button").click();
  await held.notice.waitFor({ state: "detached" });
  return held;
}

/** The place of the middle of a node. */
async function middleOf(window, id) {
  const box = await window.node(id).boundingBox();
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** What came meanwhile has been dealt with. */
const told = async ({ page }) => {
  await page.locator("#presenter[data-offline]").waitFor();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
};

/** Where everything is. */
const places = ({ host }) =>
  host.locator("[data-node]").evaluateAll((all) =>
    all.map((node) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      return [node.dataset.node, x, y, width, height].join(" ");
    }),
  );

// Where the first words need a line more than the last ones, too.
for (const [locale, width] of [
  ["fi-FI", 1280],
  ["fi-FI", 320],
  ["sv-SE", 320],
  ["en-GB", 360],
])
  rule(
    `Nothing moves when the page is ready for use without a network: ${locale}, ${width} pixels`,
    { device: { locale, viewport: { width, height: 720 } } },
    async ({ open, site }) => {
      const { window, notice, release } = await heldBack(site, open);
      const before = await places(window);
      assert.ok(before.length > 20, "the start page is there");
      const words = (await notice.count()) && (await notice.textContent());
      release();
      await told(window);
      assert.deepEqual(await places(window), before);
      assert.notEqual(await notice.textContent(), words, "it says so");
    },
  );

rule(
  "The evening begins at a press in the middle of which a notice needs more room",
  { expected: complaints, device: { viewport: { width: 390, height: 844 } } },
  async ({ open, site }) => {
    const { window, notice, release } = await heldBack(site, open);
    await window.node("set-up/begin").scrollIntoViewIfNeeded();
    await window.page.mouse.move(...(await middleOf(window, "set-up/begin")));
    await window.page.mouse.down();
    const { height } = await notice.boundingBox();
    release(notFound);
    await told(window);
    assert.equal((await notice.boundingBox()).height, height, "nothing moves while it is pressed");
    await window.page.mouse.up();
    await window.node("set-up/begin").waitFor({ state: "detached" });
  },
);

rule("Nothing comes in the place of a closed notice where all is well", {}, async ({ open, site }) => {
  const { window, notice, release } = await closed(site, open);
  release();
  await told(window);
  assert.equal(await notice.count(), 0);
});

rule("The evening begins at a press in the middle of which a notice comes", { expected: complaints }, async ({ open, site }) => {
  const { window, notice, release } = await closed(site, open);
  await window.page.mouse.move(...(await middleOf(window, "set-up/begin")));
  await window.page.mouse.down();
  release(notFound);
  await told(window);
  assert.equal(await notice.count(), 0, "nothing moves while it is pressed");
  await window.page.mouse.up();
  await window.node("set-up/begin").waitFor({ state: "detached" });
});

rule("A notice that came in the middle of a press is there after it", { expected: complaints }, async ({ open, site }) => {
  const { window, notice, release } = await closed(site, open);
  await window.page.mouse.move(4, 4);
  await window.page.mouse.down();
  release(notFound);
  await told(window);
  await window.page.mouse.up();
  await notice.filter({ hasText: "palvelimelta puuttuu" }).waitFor();
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
