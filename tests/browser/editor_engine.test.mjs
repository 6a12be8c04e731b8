// The page judges as the command line does: the same files, the same words, the same places.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { editorRule } from "./support/editor.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const program = `${root}build/native/pikatesti`;

const filesIn = (folder) =>
  readdirSync(`${root}${folder}`)
    .filter((name) => name.endsWith(".json") && !/\.(answers|messages)\.json$/.test(name))
    .map((name) => `${folder}/${name}`);
const files = ["questions", "tests/bad", "tests/lint"].flatMap(filesIn).filter((name) => !name.endsWith(".schema.json"));

// What the command line says of each file.
function byCommandLine() {
  let output;
  try {
    output = execFileSync(program, ["check", "--format=json", ...files], { cwd: root, maxBuffer: 2 ** 28 });
  } catch (error) {
    assert.equal(error.status, 1, String(error.stderr));
    output = error.stdout;
  }
  return new Map(JSON.parse(output).files.map(({ file, diagnostics }) => [file, diagnostics]));
}

// The reason why a list cannot be had is the server's here and the system's there.
const plain = ({ severity, id, line, column, pointer, message, mend, value, values, also_on }) => ({
  severity,
  id,
  line: line ?? 0,
  column: column ?? 0,
  pointer,
  message: id === "unreadable-file" ? message.replace(/: .*/, "") : message,
  mend: mend ?? "",
  value,
  values: id === "unreadable-file" ? values.slice(0, 1) : values,
  also_on,
});

editorRule(
  `each of ${files.length} good and broken files gets the same diagnostics in the page and on the command line`,
  { expected: /404|offline: .* is not as offline.json says/ }, // the files that are judged stand in for the site's
  async ({ page, site }) => {
    const expected = byCommandLine();
    assert.ok(files.length > 100);
    for (const file of [...files, ...filesIn("tests/formats")]) site.answer(`/${file}`, { body: readFileSync(root + file) });
    const judged = await page.evaluate(async (files) => {
      const worker = new Worker("/editor_checker.js", { type: "module" });
      const results = [];
      for (const file of files) {
        const bytes = new Uint8Array(await (await fetch(`/${file}`)).arrayBuffer());
        const address = new URL(`/${file}`, location.href).href;
        worker.postMessage({ id: 1, call: "diagnose", arguments: [bytes, address] });
        const { data } = await new Promise((resolve) => worker.addEventListener("message", resolve, { once: true }));
        results.push([file, data.value?.diagnostics ?? data.error]);
      }
      return results;
    }, files);
    let compared = 0;
    for (const [file, diagnostics] of judged) {
      assert.ok(expected.has(file), file);
      assert.deepEqual(diagnostics.map(plain), expected.get(file).map(plain), file);
      compared += diagnostics.length;
    }
    assert.ok(compared > files.length / 2, "most of the files are broken");
  },
);
