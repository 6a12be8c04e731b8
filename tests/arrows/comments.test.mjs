// The check of the width of comments finds what is too wide, and nothing else.
import assert from "node:assert/strict";
import test from "node:test";
import { longComments } from "../../.ci/check-comments.mjs";

const wide = "x".repeat(115);

for (const [path, line] of [
  ["web/player/view.js", `// ${wide} end`],
  ["web/player/view.js", `  let value; // ${wide}`],
  ["web/player/view.js", ` * ${wide} end`],
  ["web/player/view.js", `/** ${wide} */`],
  ["web/player/view.js", `const at = "https://example.org"; // ${wide}`],
  ["src/CMakeLists.txt", `# ${wide} end`],
  ["cmake/flags.cmake", `set(value 1) # ${wide}`],
  [".ci/setup.sh", `# ${wide} end`],
  ["test", `local value # ${wide}`],
])
  test(`${path}: too wide: ${line.slice(0, 24)}…`, () => assert.deepEqual(longComments(path, `\n${line}\n`), [2]));

for (const [path, line] of [
  ["web/player/view.js", `// ${"x".repeat(117)}`],
  ["web/player/view.js", `// ${"ä".repeat(117)}`],
  ["web/player/view.js", `const words = "a // b" + "${wide}";`],
  ["web/player/view.js", `const words = \`https://example.org/${wide}\`;`],
  ["docs/kiosk.md", `# ${wide} end`],
])
  test(`${path}: not a comment, or not too wide: ${line.slice(0, 24)}…`, () =>
    assert.deepEqual(longComments(path, `${line}\n`), []));
