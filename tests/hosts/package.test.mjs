// The npm package, as developers of sites use it: packed, installed, bundled with Vite, and imported on a server.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build, createServer } from "vite";
import { browser } from "../browser/support/browser.mjs";
import { questionSet } from "../browser/support/content.mjs";
import { profiles, traitsOf } from "../browser/support/profiles.mjs";
import { QuickTest } from "../browser/support/quick_test.mjs";
import { score } from "../browser/support/scoring.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:";
const types = { ".html": "text/html", ".js": "text/javascript", ".json": "application/json", ".wasm": "application/wasm" };

const page = `<!doctype html>
<html lang="sv"><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">
<jarjesto-pikatesti></jarjesto-pikatesti>
<script type="module" src="./main.ts"></script></html>`;

const script = `import { definePikatesti, type PikatestiElement } from "jarjesto-pikatesti";

definePikatesti();
const test: PikatestiElement = document.querySelector("jarjesto-pikatesti")!;
test.addEventListener("pikatesti-result", ({ detail }) => {
  const percent: number | null = detail.percent;
  document.title = \`\${detail.level} \${percent}\`;
});
// @ts-expect-error there is no such theme
const attributes: import("jarjesto-pikatesti").PikatestiAttributes = { theme: "pink" };
`;

const component = `import type {} from "jarjesto-pikatesti/react";
import "jarjesto-pikatesti/define";
import { JSX } from "react";

export const right: JSX.IntrinsicElements["jarjesto-pikatesti"] = { language: "fi", "onpikatesti-result": ({ detail }) => detail.level };
// @ts-expect-error the event is not so called
export const wrong: JSX.IntrinsicElements["jarjesto-pikatesti"] = { "onpikatesti-results": () => {} };
`;

// As much of React's types as the package's own are about.
const react = `export interface HTMLAttributes<T> { id?: string }
export type DetailedHTMLProps<E, T> = E;
export namespace JSX { interface IntrinsicElements {} }
`;

let folder; // of a project of somebody's

const run = (command, ...options) =>
  execFileSync(command, options, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
const ask = (code) => run(process.execPath, "--input-type=module", "-e", code).trim();
const manifest = () => JSON.parse(readFileSync(join(folder, "node_modules/jarjesto-pikatesti/custom-elements.json"), "utf8"));

before(() => {
  folder = mkdtempSync(join(tmpdir(), "pikatesti-package-"));
  execFileSync(process.execPath, [join(root, "web/tools/package.mjs")]);
  const [{ filename }] = JSON.parse(run("npm", "pack", "--json", "--silent", join(root, "build/package")));
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  run("npm", "install", "--offline", "--silent", `./${filename}`);
  writeFileSync(join(folder, "index.html"), page);
  writeFileSync(join(folder, "main.ts"), script);
});

after(() => rmSync(folder, { recursive: true, force: true }));

const ownWords = /WebSocket|websocket/; // of Vite's server, which looks for changes

/** Opens an address in a page that nothing may be missing from. */
async function opened(address, body, answer) {
  const context = await (await browser()).newContext();
  const faults = [];
  context.on("response", (response) => response.ok() || faults.push(`${response.status()} ${response.url()}`));
  context.on("weberror", (error) => faults.push(String(error.error())));
  context.on("console", (message) => message.type() === "error" && !ownWords.test(message.text()) && faults.push(message.text()));
  try {
    const tab = await context.newPage();
    if (answer) await tab.route(`${new URL(address).origin}/**`, answer);
    await tab.goto(address);
    await tab.waitForFunction(() => customElements.get("jarjesto-pikatesti"));
    const quickTest = new QuickTest(tab, "sv");
    await quickTest.opened();
    await body(quickTest, tab);
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}

test("a page that Vite has built shows the test, in a folder and under a strict policy, to the result", async () => {
  await build({ root: folder, base: "./", logLevel: "error", configFile: false });
  const answer = (route) => {
    const name = new URL(route.request().url()).pathname.replace("/kunta/", "") || "index.html";
    const body = readFileSync(join(folder, "dist", name));
    return route.fulfill({
      body,
      headers: { "content-type": types[extname(name)] ?? "font/ttf", "content-security-policy": policy },
    });
  };
  await opened(
    "https://package.example/kunta/",
    async (quickTest, tab) => {
      await quickTest.rush(profiles.helsinki);
      const result = score(questionSet, profiles.helsinki.answers, traitsOf(profiles.helsinki));
      await quickTest.showsResult(result);
      assert.equal(await tab.title(), `${result.level} ${result.percent}`);
      await quickTest.speak("fi-simple");
    },
    answer,
  );
});

test("Vite's development server shows it, with the one line that the guide names", async () => {
  const guide = readFileSync(join(root, "docs/embedding.md"), "utf8");
  assert.ok(guide.includes('optimizeDeps: { exclude: ["jarjesto-pikatesti"] }'));
  const server = await createServer({
    root: folder,
    logLevel: "error",
    configFile: false,
    server: { host: "127.0.0.1", port: 0, hmr: false, ws: false },
    optimizeDeps: { exclude: ["jarjesto-pikatesti"] },
  });
  await server.listen();
  try {
    const { port } = /** @type {any} */ (server.httpServer.address());
    await opened(`http://127.0.0.1:${port}/`, (quickTest) => quickTest.button("start.begin").waitFor());
  } finally {
    await server.close();
  }
});

test("on a server importing it does nothing, and neither does defining the element", () => {
  const say = "console.log(Object.keys(all).sort().join(), typeof customElements)";
  assert.equal(
    ask(`import * as all from "jarjesto-pikatesti"; all.definePikatesti(); ${say}`),
    "PikatestiElement,definePikatesti undefined",
  );
  assert.equal(ask('import "jarjesto-pikatesti/define"; console.log("defined")'), "defined");
});

test("its types are those of the element, its events and its attributes", () => {
  mkdirSync(join(folder, "node_modules/react"), { recursive: true });
  writeFileSync(
    join(folder, "node_modules/react/package.json"),
    '{ "name": "react", "version": "19.0.0", "types": "index.d.ts" }',
  );
  writeFileSync(join(folder, "node_modules/react/index.d.ts"), react);
  writeFileSync(join(folder, "component.ts"), component);
  const options = "--noEmit --strict --target es2022 --module esnext --moduleResolution bundler --types".split(" ");
  run(join(root, "node_modules/.bin/tsc"), ...options, "", "main.ts", "component.ts");
});

test("custom-elements.json and the types name what the element has, but for what is for developers of questions", async () => {
  const [{ attributes, members, events }] = manifest().modules[0].declarations;
  const source = (path) => readFileSync(join(root, path), "utf8");
  const typed = source("web/package/index.d.ts");
  const code = source("web/quick_test/element.js");
  const observed = JSON.parse(/observedAttributes = (\[.+\])/.exec(code)[1]);
  assert.deepEqual(attributes.map(({ name }) => name).sort(), observed.filter((name) => name !== "developer").sort());
  for (const { name } of attributes) assert.match(typed, new RegExp(`^  "?${name}"?\\?: `, "m"));

  const own = ask(`import { PikatestiElement } from "jarjesto-pikatesti";
    console.log(Object.getOwnPropertyNames(PikatestiElement.prototype).join());`);
  const known = own.split(",").filter((name) => name !== "constructor" && !name.endsWith("Callback"));
  assert.deepEqual(members.map(({ name }) => name).sort(), known.sort());
  for (const { name } of members) assert.match(typed, new RegExp(`^  (readonly )?${name}[:(]`, "m"));

  const told = new Set(source("web/quick_test/widget.js").match(/pikatesti-(ready|language|result|error)(?=")/g));
  assert.deepEqual(events.map(({ name }) => name).sort(), [...told].sort());
  for (const { name } of events) assert.match(typed, new RegExp(`^  "${name}": CustomEvent<`, "m"));
});
