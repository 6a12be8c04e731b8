// ./run --watch: an open page follows the question sets of the working tree, and says what is wrong in them.
import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { startWatching } from "../../web/tools/watch.mjs";
import { isAccessible } from "./support/axe.mjs";
import { browser } from "./support/browser.mjs";
import { questionSet } from "./support/content.mjs";
import { QuickTest } from "./support/quick_test.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const setName = "jarjestoystavallinen-kunta.json";
const read = (name) => readFile(join(root, "questions", name), "utf8");

/** A page that follows a folder of its own; body({page, quickTest, overlay, write, …}). */
function watching(name, body, { rebuild } = {}) {
  test(name, { timeout: 120_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), "pikatesti-watch-"));
    // As most programs save: a new file takes the old one's place.
    const write = async (content, file = setName) => {
      await writeFile(join(folder, `${file}~`), content);
      await rename(join(folder, `${file}~`), join(folder, file));
    };
    await mkdir(join(folder, "web/style"), { recursive: true });
    for (const file of [setName, "municipalities.json"]) await writeFile(join(folder, file), await read(file));
    const log = [];
    const server = await startWatching({
      folders: { site: join(root, "build/site"), questions: folder, web: join(folder, "web") },
      port: 0,
      rebuild,
      log: (line) => log.push(line),
    });
    const context = await (await browser()).newContext({ viewport: { width: 1280, height: 800 }, locale: "en" });
    try {
      const page = await context.newPage();
      const messages = [];
      page.on("console", (message) => messages.push(`${message.type()}: ${message.text()}`));
      const origin = `http://localhost:${server.port}`;
      const open = async () => {
        await page.goto(`${origin}/index.html`);
        await page.locator("html[data-watched]").waitFor();
        await quickTest.opened();
      };
      const quickTest = new QuickTest(page, "fi");
      await open();
      const overlay = page.locator(".pikatesti-problems section");
      await body({ page, quickTest, overlay, write, messages, origin, log, open, text: await read(setName) });
    } finally {
      await context.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  });
}

const finnishTitle = '"fi": "Onko sinun kuntasi järjestö\\u00adystävällinen?"';

watching("a changed wording is on the open page, which is not loaded anew", async ({ page, quickTest, write, text }) => {
  assert.ok(text.includes(finnishTitle));
  await page.evaluate(() => (globalThis.loadedOnce = true));
  await write(text.replace(finnishTitle, '"fi": "Uusi otsikko"'));
  await quickTest.heading.filter({ hasText: "Uusi otsikko" }).waitFor();
  assert.ok(await page.evaluate(() => globalThis.loadedOnce));
});

watching("the answers that still fit are kept, and the place in the test", async ({ page, quickTest, write, text }) => {
  const [first, second] = questionSet.questions;
  await quickTest.begin();
  await quickTest.answer(first.id, "yes");
  await quickTest.next();
  const changed = JSON.parse(text);
  changed.questions[1].text.fi = "Uusi kysymys?";
  await write(JSON.stringify(changed, null, 2));
  await quickTest.heading.filter({ hasText: "Uusi kysymys?" }).waitFor();
  await quickTest.button("question.back").click();
  assert.deepEqual(await quickTest.chosen(first.id), ["yes"]);
  assert.ok(second && page);
});

watching(
  "a broken set is told with place, excerpt, caret and mend, while the last good one stays in use; mended, the words go",
  async ({ page, quickTest, overlay, write, text }) => {
    const broken = text.replace('"minutes"', '"minuets"');
    const lines = broken.slice(0, broken.indexOf('"minuets"')).split("\n");
    await write(broken);
    await overlay.waitFor();
    const told = await overlay.locator("pre").first().textContent();
    const place = `questions/${setName}:${lines.length}:${lines.at(-1).length + 1}: error: `;
    assert.ok(told.startsWith(place), `${place}\n${told}`);
    const [, excerpt, caret] = told.split("\n");
    assert.equal(excerpt[caret.indexOf("^")], '"', "the caret is under the key");
    assert.ok(told.includes('mend: did you mean "minutes"?'), told);
    // Said, too, without a move of the focus.
    assert.match(await page.locator(".pikatesti-problems [role=status]").textContent(), /1 error/);
    assert.equal(await page.evaluate(() => document.activeElement === document.body), true);
    await isAccessible(page, "with the overlay");

    await quickTest.begin();
    assert.equal(await quickTest.askedQuestion(), questionSet.questions[0].id);
    await write(text);
    await overlay.waitFor({ state: "hidden" });
    assert.equal(await quickTest.askedQuestion(), questionSet.questions[0].id);
  },
);

watching("an example that fails is told with the difference", async ({ overlay, write, text }) => {
  await write(text.replace('"percent": 100', '"percent": 99'));
  await overlay.waitFor();
  assert.match(await overlay.locator("pre").first().textContent(), /percent is 100, the example expects 99 \[example-differs\]/);
});

watching(
  "what is told is reached and put away by keyboard, and comes back when something else is wrong",
  async ({ page, overlay, write, text }) => {
    await write(text.replace('"minutes"', '"minuets"'));
    await overlay.waitFor();
    // Behind everything else on the page: backwards from its beginning.
    const inOverlay = () => page.evaluate(() => document.activeElement?.className === "pikatesti-problems");
    for (let step = 0; step < 4 && !(await inOverlay()); step += 1) await page.keyboard.press("Shift+Tab");
    assert.equal(await inOverlay(), true);
    await page.keyboard.press("Escape");
    await overlay.waitFor({ state: "hidden" });
    await write(text.replace('"minutes"', '"minuts"'));
    await overlay.waitFor();
    await overlay.getByRole("button", { name: "Close", exact: true }).click();
    assert.equal(await overlay.isVisible(), false);
  },
);

watching("what is only doubtful takes no room until it is asked for", async ({ overlay, write, text }) => {
  const untranslated = JSON.parse(text);
  delete untranslated.questions[0].text.en;
  await write(JSON.stringify(untranslated, null, 2));
  await overlay.waitFor();
  assert.equal(await overlay.locator("pre").count(), 1);
  assert.equal(await overlay.locator("pre").isVisible(), false);
  await overlay.getByRole("button", { name: "Show", exact: true }).click();
  assert.match(await overlay.locator("pre").textContent(), /warning: /);
});

watching(
  "a page that is opened while the set is broken says so, and the test appears when it is mended",
  async ({ quickTest, overlay, write, text, open }) => {
    await write(text.replace('"format": 1,', '"format": 1'));
    await overlay.waitFor();
    await open();
    await overlay.waitFor();
    assert.equal(await quickTest.canvas.isVisible(), false);
    await write(text);
    await quickTest.button("start.begin").waitFor();
    await overlay.waitFor({ state: "hidden" });
  },
);

watching("a file that the set names is followed, too", async ({ quickTest, overlay, write, text }) => {
  const list = await read("municipalities.json");
  await write("{", "municipalities.json");
  await overlay.waitFor();
  assert.match(await overlay.locator("pre").first().textContent(), /municipalities\.json/);
  await write(list, "municipalities.json");
  await overlay.waitFor({ state: "hidden" });
  assert.ok(text);
  await quickTest.chooseMunicipality("091");
});

watching(
  "only pages of the watching server have the script that follows; it answers for nothing outside its folders",
  async ({ origin }) => {
    const ask = async (path) => {
      const response = await fetch(origin + path);
      return { status: response.status, body: await response.text() };
    };
    assert.match((await ask("/")).body, /src="\/watch\.js"/);
    assert.doesNotMatch(await readFile(join(root, "build/site/index.html"), "utf8"), /watch/);
    for (const path of [
      "/..%2f..%2fpackage.json",
      "/%2e%2e/%2e%2e/package.json",
      "/questions/..%2f..%2f..%2fetc%2fpasswd",
      "/nothing.html",
    ])
      assert.equal((await ask(path)).status, 404, path);
  },
);

let built = 0;
watching(
  "a changed style is built, and the page loaded again; what cannot be built is told in the console",
  async ({ page, write, log, messages }) => {
    await page.evaluate(() => (globalThis.loadedBefore = true));
    await write("a {}", "web/style/plain.css");
    await page.waitForFunction(() => !globalThis.loadedBefore && document.documentElement.dataset.watched === "");
    assert.equal(built, 1);
    built = -1;
    const told = page.waitForEvent("console", (message) => message.text() === "no semicolon");
    await write("a {", "web/style/plain.css");
    await told;
    assert.ok(log.includes("no semicolon") && messages.length > 0);
  },
  {
    rebuild: async () => {
      if (built < 0) throw new Error("no semicolon");
      built += 1;
    },
  },
);
