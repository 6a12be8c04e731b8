// The editor page needs the network once.
import assert from "node:assert/strict";
import { editorRule, example, ours } from "./support/editor.mjs";

editorRule(
  "once loaded, everything works without a network, and nothing is asked for",
  {},
  async ({ page, context, site, editor }) => {
    await page.evaluate(() => navigator.serviceWorker.ready);
    await context.setOffline(true);
    const asked = site.requests.length;
    await editor.paste(ours.replace('"revision"', '"revison"'));
    assert.ok((await editor.problems.first().textContent()).length > 0);
    await editor.begin("open.example");
    assert.equal(await editor.text(), example);
    await editor.begin("open.ours");
    await editor.button("test.best").click();
    await page.waitForFunction(() => document.querySelector("jarjesto-pikatesti").saved.includes(".e."));
    // Sámi letters want the further fonts.
    await editor.edit('"en": "Is your municipality NGO-friendly?"', '"en": "Čáhcesuolu Ŋ Đ Ž"');
    await editor.summary.filter({ hasText: editor.say("problems.none") }).waitFor();
    assert.equal(site.requests.length, asked);
  },
);

editorRule(
  "without a network the page can even be loaded again, with the text in it",
  {},
  async ({ page, context, site, editor }) => {
    await page.evaluate(() => navigator.serviceWorker.ready);
    await editor.begin("open.example");
    await editor.edit("kylatalo-sahkokatko", "village-shop");
    await editor.kept();
    const asked = site.requests.length;
    await context.setOffline(true);
    await page.reload();
    await editor.checked();
    assert.ok((await editor.text()).includes("village-shop"));
    await editor.edit('"format": 1,', '"format": 1');
    assert.equal(await editor.summary.textContent(), editor.count("problems.errors", 1));
    assert.equal(site.requests.length, asked);
  },
);

editorRule("visitors of a test know nothing of the editor's service worker", {}, async ({ page, context, site }) => {
  await page.evaluate(() => navigator.serviceWorker.ready);
  const visitor = await context.newPage();
  await visitor.goto(`${site.origin}/index.html`);
  await visitor.locator("jarjesto-pikatesti").evaluate((element) => element.ready);
  assert.equal(await visitor.evaluate(() => navigator.serviceWorker.controller), null);
  const paths = await visitor.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname));
  for (const path of paths) assert.ok(!/editor|checker|developer/.test(path), path);
});
