// What the editor gives to whoever puts the test on a site.
import assert from "node:assert/strict";
import { strFromU8, unzipSync } from "fflate";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { readFile } from "node:fs/promises";
import { isAccessible } from "./support/axe.mjs";
import { editorRule, example } from "./support/editor.mjs";

const KINDS = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".css": "text/css",
};

/** Serves a folder as the plainest web server would, while body(address) runs. */
async function served(folder, body) {
  const server = createServer(async (request, response) => {
    const path = join(folder, decodeURIComponent(new URL(request.url, "http://x").pathname));
    const bytes = await readFile(path).catch(() => null);
    response.writeHead(bytes ? 200 : 404, { "content-type": KINDS[extname(path)] ?? "application/octet-stream" });
    response.end(bytes);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  try {
    await body(`http://127.0.0.1:${server.address().port}`);
  } finally {
    server.closeAllConnections?.();
    server.close();
  }
}

/** The files of the folder that the open dialog saves. */
async function savedFolder(page, editor) {
  const dialog = page.getByRole("dialog");
  const saving = page.waitForEvent("download");
  await dialog.getByRole("button", { name: editor.say("publish.save") }).click();
  const saved = await saving;
  const chunks = [];
  for await (const chunk of await saved.createReadStream()) chunks.push(chunk);
  return { name: saved.suggestedFilename(), files: unzipSync(Buffer.concat(chunks)) };
}

editorRule(
  "the ready folder, unpacked on a plain server, shows the test with this set",
  { words: "fi", tab: "form", expected: /favicon/ },
  async ({ page, editor }) => {
    await editor.begin("open.example");
    await editor.button("publish.open").click();
    await isAccessible(page, "publish");
    const { name, files } = await savedFolder(page, editor);
    assert.equal(name, "example-minimal.zip");
    assert.equal(strFromU8(files["questions/example-minimal.json"]), example);
    const folder = mkdtempSync(join(tmpdir(), "pikatesti-publish-"));
    try {
      for (const [name, bytes] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), bytes);
      }
      await served(folder, async (address) => {
        await page.goto(`${address}/index.html`);
        await page.getByRole("heading", { level: 1, name: "Onko kylätalonne valmis pitkään sähkökatkoon?" }).waitFor();
        assert.equal(await page.title(), "Onko kylätalonne valmis pitkään sähkökatkoon?");
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

editorRule("the lines for a page name the file, and are copied by a press", { tab: "form" }, async ({ page, editor }) => {
  await editor.begin("open.example");
  await page.locator("#name").fill("my set & more");
  await editor.button("publish.open").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: editor.say("publish.copy") }).click();
  await dialog
    .getByRole("status")
    .filter({ hasText: editor.say("publish.copied") })
    .waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(copied.includes('question-set="questions/my-set-more.json"'), copied);
});

editorRule("a set with errors is not made a folder of", {}, async ({ page, editor }) => {
  await editor.paste(example.replace('"goals"', '"gaols"'));
  await editor.button("publish.open").click();
  const dialog = page.getByRole("dialog");
  assert.equal(await dialog.getByRole("button", { name: editor.say("publish.save") }).isDisabled(), true);
  await dialog
    .getByRole("status")
    .filter({ hasText: editor.say("example.behind") })
    .waitFor();
});

editorRule("a set with a byte order mark is published, too", { words: "fi", tab: "form" }, async ({ page, editor }) => {
  await editor.openFile("notepad.json", `\ufeff${example}`);
  await editor.button("publish.open").click();
  assert.equal((await savedFolder(page, editor)).name, "notepad.zip");
});

editorRule("what the set says is text on the page that is made for it, never HTML", {}, async ({ page, editor }) => {
  const title = `"A" & 'B' </title><script>alert(1)</script>`;
  const set = JSON.parse(example);
  set.title.fi = title;
  await editor.paste(JSON.stringify(set, null, 2));
  await editor.button("publish.open").click();
  const { files } = await savedFolder(page, editor);
  const html = strFromU8(files["index.html"]);
  assert.ok(html.includes("<title>&quot;A&quot; &amp; 'B' &lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>"), html);
  assert.equal(html.match(/<script/g).length, 1, "the element's own");
});

editorRule("a set with the name of the list of municipalities leaves the list in its place", {}, async ({ page, editor }) => {
  await editor.openFile("municipalities.json", example);
  await editor.checked();
  await editor.button("publish.open").click();
  const { name, files } = await savedFolder(page, editor);
  assert.equal(name, "municipalities-test.zip");
  assert.equal(strFromU8(files["questions/municipalities-test.json"]), example);
  assert.ok(JSON.parse(strFromU8(files["questions/municipalities.json"])).municipalities.length > 300);
  assert.ok(strFromU8(files["index.html"]).includes('question-set="questions/municipalities-test.json"'));
});
