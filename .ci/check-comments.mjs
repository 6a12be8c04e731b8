// Comments have 120 columns at most, in scripts, CMake and shell. Formatters leave comments as they are, so this names
// the lines that are too long. Run by ./test:
//   node .ci/check-comments.mjs
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const COLUMNS = 120;
const root = join(dirname(fileURLToPath(import.meta.url)), "..");

// Comments of each kind of file begin with one of these: a mark at the start of a line, or behind code and a space.
const SLASHES = /^\s*(\/\/|\/?\*)|\s\/\//;
const HASH = /^\s*#|\s#\s/;
const KINDS = [
  [/\.(js|mjs)$/, SLASHES],
  [/(\.cmake|\.sh|(^|\/)CMakeLists\.txt|^run|^test|^\.ci\/run)$/, HASH],
];

const markOf = (path) => KINDS.find(([names]) => names.test(path))?.[1];

// Texts of code may contain a mark; an address does.
const withoutTexts = (line) => line.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`/g, '""');

/** The numbers of the lines of a file that have a comment and are too long. A column is a code point. */
export function longComments(path, text) {
  const mark = markOf(path);
  if (!mark) return [];
  return text.split("\n").flatMap((line, index) => {
    if ([...line].length <= COLUMNS) return [];
    const isComment = /^\s*(\/\/|\/?\*|#)/.test(line) ? mark.test(line) : mark.test(withoutTexts(line));
    return isComment ? [index + 1] : [];
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // Tracked files and new ones, without what is ignored.
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root });
  for (const path of listed.toString().split("\0")) {
    if (!markOf(path) || !existsSync(join(root, path))) continue;
    for (const line of longComments(path, readFileSync(join(root, path), "utf8"))) {
      console.error(`${path}:${line}: a comment of more than ${COLUMNS} columns`);
      process.exitCode = 1;
    }
  }
}
