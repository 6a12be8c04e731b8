// Nodes that scripts know by their ids stand in contract.json, and the application makes them by the name that is
// generated from it: neither side can rename one alone.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { outputs } from "../../web/tools/contract.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path) => readFileSync(root + path, "utf8");
const contract = JSON.parse(read("contract.json"));
const applications = Object.entries(contract.applications);

const filesOf = (folder, ending) =>
  readdirSync(root + folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);

// As written into a script: in a selector, or where somebody does something with a node or asks for its element.
const LITERAL =
  /data-node[\^$*~|]?=\\?["']([\w/-]+)|\b(?:perform|element)\(\s*["']([\w/-]+)["']|dataset\??\.node === ["']([\w/-]+)["']/g;
const idsIn = (script) => [...script.matchAll(LITERAL)].map(([, ...found]) => found.find(Boolean));

test("the literal id of a node in a script is found", () => {
  for (const script of [
    `root.querySelector('[data-node="a/b"]')`,
    `root.querySelector("fieldset[data-node^='a/b']")`,
    `player.perform("a/b", "click")`,
    `player.element("a/b")`,
    `each.dataset?.node === "a/b"`,
  ])
    assert.deepEqual(idsIn(script), ["a/b"], script);
});

test("no script knows a node by an id of its own", () => {
  const faults = [];
  for (const path of filesOf("web", ".js")) for (const id of idsIn(read(path))) faults.push(`${path}: ${id}`);
  assert.deepEqual(faults, []);
});

test("each node that the contract names is made by that name, and a script knows it", () => {
  const scripts = filesOf("web", ".js").map(read).join("\n");
  for (const [application, { nodes }] of applications) {
    if (!nodes) continue;
    const code = filesOf(`src/ui/${application}`, ".cpp").map(read).join("\n");
    for (const id of Object.keys(nodes)) {
      const header = outputs(contract)[`src/ui/${application}/contract.h`];
      const [, name] = new RegExp(`(\\w+) = "${id}";`).exec(header) ?? [];
      assert.ok(name, `${application}: ${id} has a name`);
      assert.match(code, new RegExp(`\\bknown::${name}\\b`), `${application}: ${id} is made`);
      assert.ok(scripts.includes(`"${id}"`), `${application}: a script knows ${id}`);
    }
  }
});

test("commands are performed by the event for them, which every application with commands hears", () => {
  assert.ok("command" in contract.events);
  for (const [application, { commands }] of applications) {
    if (!commands) continue;
    const code = filesOf(`src/ui/${application}`, ".cpp").map(read).join("\n");
    assert.match(code, /Event::command/, application);
    for (const name of Object.keys(commands))
      assert.match(code, new RegExp(`case Command::${name.replaceAll("-", "_")}:`), `${application}: ${name}`);
  }
});
