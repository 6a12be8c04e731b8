// Nothing that was written in the editor page is lost: not by a reload, a crash, another tab or a slip of the hand.
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { chromium } from "playwright-core";
import { EditorPage, editorRule, example, ours } from "./support/editor.mjs";
import { launchOptions, wholeBrowser } from "./support/launch.mjs";
import { Site } from "./support/site.mjs";

const written = example.replace("kylatalo-sahkokatko", "village-shop");

editorRule("what was typed is there after a reload, however soon it comes", {}, async ({ page, editor }) => {
  await editor.begin("open.example");
  await editor.typeAt(2, " ");
  await editor.kept();
  const before = await editor.text();
  await page.reload();
  await editor.checked();
  assert.equal(await editor.text(), before);
  // Without a moment between the last key and the reload.
  await editor.typeAt(1, '"title_of_mine": 1,');
  await page.reload();
  await editor.checked();
  assert.ok((await editor.text()).includes('"title_of_mine": 1,'));
});

editorRule(
  "the last version that worked is there after a reload, too, while the text is broken",
  {},
  async ({ page, editor }) => {
    await editor.edit('"en": "Is your municipality NGO-friendly?"', '"en": "Version one"');
    await editor.edit('"format": 1,', '"format": 1');
    await editor.kept();
    await page.reload();
    await editor.checked();
    assert.equal(await editor.summary.textContent(), editor.count("problems.errors", 1));
    await editor.title.filter({ hasText: "Version one" }).waitFor();
    assert.equal((await page.locator("#behind").textContent()).trim(), editor.say("test.behind"));
  },
);

test("what was written survives the death of the browser", { timeout: 120_000 }, async () => {
  const profile = await mkdtemp(join(tmpdir(), "pikatesti-profile-"));
  const site = await Site.start();
  const open = async () => {
    const context = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      executablePath: wholeBrowser,
      locale: "en",
    });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const page = await context.newPage();
    await page.goto(`${site.origin}/editor.html`);
    const editor = new EditorPage(page, "en");
    await editor.checked();
    return { context, editor };
  };
  try {
    const first = await open();
    await first.editor.paste(written);
    await first.editor.kept();
    const browser = await first.context.newCDPSession(first.editor.page);
    const { processInfo } = await (await first.context.browser().newBrowserCDPSession()).send("SystemInfo.getProcessInfo");
    const closed = new Promise((resolve) => first.context.on("close", resolve));
    assert.ok(browser);
    process.kill(processInfo.find(({ type }) => type === "browser").id, "SIGKILL");
    await closed;
    const second = await open();
    assert.equal(await second.editor.text(), written);
    await second.context.close();
  } finally {
    await site.stop();
    await rm(profile, { recursive: true, force: true });
  }
});

editorRule(
  "a second tab goes on with a copy of its own, and neither replaces the other",
  {},
  async ({ page, context, editor, site }) => {
    await editor.paste(written);
    await editor.kept();
    const other = await context.newPage();
    await other.goto(`${site.origin}/editor.html`);
    const second = new EditorPage(other, "en");
    await second.checked();
    assert.equal(await second.text(), written);
    assert.equal(await second.notice.locator("p").textContent(), second.say("notice.copy"));
    await second.paste(written.replace("village-shop", "second-tab"));
    await second.kept();
    await page.bringToFront();
    await editor.paste(written.replace("village-shop", "first-tab"));
    await editor.kept();
    for (const [each, id] of [
      [editor, "first-tab"],
      [second, "second-tab"],
    ]) {
      await each.page.bringToFront();
      await each.page.reload();
      await each.checked();
      assert.ok((await each.text()).includes(id), `${id} is in its own tab`);
    }
  },
);

editorRule("a text that gives way to another stays kept, can be opened again and removed", {}, async ({ page, editor }) => {
  await editor.paste(written);
  await page.getByRole("textbox", { name: editor.say("file.name") }).fill("shop.json");
  await page.keyboard.press("Enter");
  await editor.begin("open.ours");
  await editor.paste(ours.replace('"minutes": 3', '"minutes": 4'));
  await editor.openShelf();
  const dialog = page.getByRole("dialog");
  const take = dialog.getByRole("button", { name: /shop\.json/ }).first();
  await take.click();
  await editor.checked();
  assert.equal(await editor.text(), written);
  assert.equal(await page.getByRole("textbox", { name: editor.say("file.name") }).inputValue(), "shop.json");

  await editor.openShelf();
  const kept = dialog.locator(".kept");
  assert.equal(await kept.count(), 1);
  await kept.getByRole("button").last().click();
  await kept.getByRole("button", { name: editor.say("undo"), exact: true }).click();
  await kept.getByRole("button").first().click();
  await editor.checked();
  assert.ok((await editor.text()).includes('"minutes": 4'));
});

editorRule("a text that nobody has changed is not kept beside the others", {}, async ({ page, editor }) => {
  await editor.begin("open.example");
  await editor.begin("open.ours");
  await editor.openShelf();
  assert.equal(await page.getByRole("dialog").locator(".kept").count(), 0);
});

editorRule("discarding asks first and can be undone", {}, async ({ page, editor }) => {
  await editor.paste(written);
  await editor.button("file.discard").click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: editor.say("discard.no"), exact: true })
    .click();
  assert.equal(await editor.text(), written);
  await editor.button("file.discard").click();
  await page.keyboard.press("Escape");
  assert.equal(await editor.text(), written);

  await editor.button("file.discard").click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: editor.say("discard.yes"), exact: true })
    .click();
  await editor.notice.waitFor();
  await editor.checked();
  assert.equal(await editor.text(), ours);
  await editor.notice.getByRole("button", { name: editor.say("undo"), exact: true }).click();
  await page.waitForFunction(() => document.querySelector("#notices").childElementCount === 0);
  await editor.page.waitForFunction(() => document.getElementById("summary").dataset.worst !== "error");
  await editor.checked();
  await page.reload();
  await editor.checked();
  assert.equal(await editor.text(), written);
});

const forbidden = ({ page }) =>
  page.addInitScript(() => {
    for (const name of ["indexedDB", "localStorage", "sessionStorage"])
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
  });

editorRule(
  "where nothing can be kept the page says so and works all the same",
  { prepare: forbidden },
  async ({ page, editor }) => {
    await editor.paste(written);
    await page.locator('#kept[data-state="no"]').waitFor();
    assert.equal(await page.locator("#kept").textContent(), editor.say("kept.no"));
    assert.notEqual(await editor.summary.getAttribute("data-worst"), "error");
  },
);
