// From a coordinator's link to an answer in her campaign.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { isAccessible } from "./support/axe.mjs";
import { quoted, watchMail } from "./support/mail.mjs";
import { rule } from "./support/mapping.mjs";
import { profiles } from "./support/profiles.mjs";
import { QuickTest } from "./support/quick_test.mjs";

const permissions = ["clipboard-read", "clipboard-write"];
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

rule("the coordinator sends a link, whoever answers sends one back, and it needs no question", {}, async ({ context, open }) => {
  await context.grantPermissions(permissions);
  const mapping = await open();
  await mapping.begin("Lappi", 2026);
  await mapping.click("fieldwork/240/open");
  await mapping.click("form/240/ask/associations");
  await mapping.announced("Linkki on kopioitu.");
  const asking = await clipboard(mapping.page);
  assert.match(asking, /\/index\.html\?ask=240\.associations\.2026$/);

  const page = await context.newPage();
  await page.goto(asking);
  const quickTest = new QuickTest(page, "fi");
  await quickTest.opened();
  await quickTest.host.getByText("Vastaat kartoitukseen: Kemi, yhdistykset, 2026.").waitFor();
  const send = quickTest.host.getByRole("region", { name: "Lähetä vastaukset" });
  assert.equal(await send.isVisible(), false, "there is nothing to send yet");
  await quickTest.take(profiles.mixed);
  await send.waitFor();
  await isAccessible(page);
  await send.getByRole("button", { name: "Kopioi linkki" }).click();
  const answers = await clipboard(page);
  assert.match(answers, /\?ask=240\.associations\.2026#pikatesti=/);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    send.getByRole("button", { name: "Tallenna tiedostona" }).click(),
  ]);
  assert.equal(file.suggestedFilename(), "pikatesti-240-associations-2026.txt");
  const buffer = await readFile(await file.path());
  assert.equal(buffer.toString().trim(), answers);

  await mapping.page.bringToFront();
  await mapping.click("view/add");
  await mapping.choose("add/files", [{ name: file.suggestedFilename(), mimeType: "text/plain", buffer }]);
  await mapping.node("offer/take").waitFor();
  assert.equal(await mapping.host.locator('[data-node^="told/"]').count(), 0, "nothing has to be told");
  await mapping.click("offer/take");
  await mapping.headed("fieldwork/heading");
});

rule(
  "answers are sent by mail, whose body is the link, and files of many are dropped at once",
  {},
  async ({ context, open, site }) => {
    const files = [];
    let body;
    for (const [index, answers] of [profiles.best, profiles.unknown, profiles.noGuideline].entries()) {
      const page = await context.newPage();
      await page.goto(`${site.origin}/index.html?ask=240.associations.2026`);
      const quickTest = new QuickTest(page, "fi");
      await quickTest.opened();
      await quickTest.take(answers);
      const send = quickTest.host.getByRole("region", { name: "Lähetä vastaukset" });
      await send.waitFor();
      const letters = await watchMail(page);
      await send.getByRole("button", { name: "Lähetä sähköpostilla" }).click();
      const [letter, ...more] = await letters();
      assert.deepEqual(more, []);
      assert.ok(letter.length <= 1900, `${letter.length}`);
      const parts = new URL(letter).searchParams;
      assert.equal(parts.get("subject"), "Pikatestin vastaukset: Kemi, yhdistykset, 2026");
      body = parts.get("body");
      assert.match(body, /\?ask=240\.associations\.2026#pikatesti=/);
      files.push({ name: `${index}.txt`, text: `${body}\n` });
      await page.evaluate(() => localStorage.clear()); // the next one sits at another computer
      await page.close();
    }
    const mapping = await open();
    await mapping.begin("Lappi", 2026);
    await mapping.drop(...files);
    await mapping.node("offer/2").waitFor({ state: "attached" });
    assert.equal(await mapping.host.locator('[data-node^="told/"]').count(), 0, "nothing has to be told");
    await mapping.click("offer/take");
    await mapping.headed("fieldwork/heading");
    // The last one's mail brings nothing that is not there.
    await mapping.click("view/add");
    await mapping.node("add/paste").fill(quoted(body));
    await mapping.click("add/pasted");
    await mapping.node("offer/discard").waitFor();
    assert.equal(await mapping.node("offer/take").count(), 0);
    await mapping.saved();
    const { entries } = JSON.parse(await mapping.page.evaluate(() => document.querySelector("#mapping").campaign.record));
    assert.equal(entries.length, 3);
  },
);

rule("the note follows the language, and a reload still offers to send", {}, async ({ context, site }) => {
  const page = await context.newPage();
  await page.goto(`${site.origin}/index.html?ask=240.residents.2026`);
  const quickTest = new QuickTest(page, "fi");
  await quickTest.opened();
  await quickTest.take(profiles.mixed);
  await quickTest.settled();
  await page.reload();
  await quickTest.opened();
  await quickTest.host.getByRole("region", { name: "Lähetä vastaukset" }).waitFor();
  await quickTest.host.getByRole("button", { name: "Svenska" }).click();
  await quickTest.host.getByText("Du svarar på en kartläggning: Kemi, invånare, 2026.").waitFor();
});

rule("the note comes between two presses", {}, async ({ context, site }) => {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  site.host = async (path, give) => {
    if (path === "/ask.js") await released;
    return give(path);
  };
  const page = await context.newPage();
  await page.goto(`${site.origin}/index.html?ask=240.residents.2026`);
  const quickTest = new QuickTest(page, "fi");
  await quickTest.opened();
  const begin = quickTest.button("start.begin");
  const { x, y, width, height } = await begin.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  release();
  await page.waitForTimeout(1000); // nothing may come of it
  assert.equal((await begin.boundingBox()).y, y);
  await page.mouse.up();
  await begin.waitFor({ state: "detached" });
  await quickTest.host.getByText("Vastaat kartoitukseen: Kemi, asukkaat, 2026.").waitFor();
});
