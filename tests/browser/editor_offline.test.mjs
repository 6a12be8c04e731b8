// The editor page needs the network once.
import assert from "node:assert/strict";
import { browser } from "./support/browser.mjs";
import { editorRule, example, ours } from "./support/editor.mjs";

/** All is kept, and the editor's first look for a new version, its last request, is over. */
async function atRest(page, site) {
  await page.locator('html[data-offline="ready"]').waitFor();
  while (site.requests.filter(({ path }) => path === "/offline.json").length < 2) await page.waitForTimeout(50);
}

editorRule(
  "once loaded, everything works without a network, and nothing is asked for",
  {},
  async ({ page, context, site, editor }) => {
    await atRest(page, site);
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
  { expected: /offline:|Failed to load resource|ERR_/ },
  async ({ page, site, editor }) => {
    await atRest(page, site);
    await editor.begin("open.example");
    await editor.edit("kylatalo-sahkokatko", "village-shop");
    await editor.kept();
    await site.stop();
    await page.reload();
    await editor.checked();
    assert.ok((await editor.text()).includes("village-shop"));
    await editor.edit('"format": 1,', '"format": 1');
    assert.equal(await editor.summary.textContent(), editor.count("problems.errors", 1));
  },
);

editorRule(
  "where the editor is kept, a citizen's page asks the network for the very files that it asks for elsewhere, and gets the network's",
  {},
  async ({ page, context, site }) => {
    await atRest(page, site);
    const visit = async (place) => {
      const from = site.requests.length;
      const visitor = await place.newPage();
      await visitor.goto(`${site.origin}/demo.html`);
      await visitor.locator("jarjesto-pikatesti").evaluate((element) => element.ready);
      await visitor.waitForLoadState("networkidle");
      const asked = site.requests.slice(from).map(({ method, path }) => `${method} ${path}`);
      const look = await visitor.evaluate(() => getComputedStyle(document.body).getPropertyValue("--published").trim());
      await visitor.close();
      return { asked: asked.filter((each) => each !== "GET /favicon.ico").sort(), look };
    };
    site.answer("/demo.css", { body: "body { --published: later }" });
    const elsewhere = await (await browser()).newContext({ locale: "fi-FI" });
    const expected = await visit(elsewhere);
    await elsewhere.close();
    assert.ok(expected.asked.includes("GET /pikatesti.wasm"), expected.asked.join("\n"));
    for (const each of expected.asked) assert.ok(!/editor|checker|developer|service_worker|offline/.test(each), each);
    assert.deepEqual(await visit(context), expected);
    assert.equal(expected.look, "later");
  },
);
