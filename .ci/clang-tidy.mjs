// Runs clang-tidy over the sources of the native build, several at a time. A file that passed is not looked at again
// until it, a header that it includes, its compile command, the checks or clang-tidy itself change. Which headers those
// are is what the compiler told ninja, so the native build comes first. Run by ./test:
//   node .ci/clang-tidy.mjs
import { execFile, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const build = join(root, "build/native");
const stamps = join(root, "build/clang-tidy");
const program = "clang-tidy-14";

/** The headers of each object file, from the output of `ninja -t deps`. */
export function headersOf(text) {
  const headers = new Map();
  for (const block of text.split("\n\n")) {
    const [head, ...files] = block.split("\n");
    const object = /^(.*): #deps \d+, .*\(VALID\)$/.exec(head)?.[1];
    if (object) headers.set(object, files.map((file) => file.trim()).filter(Boolean));
  }
  return headers;
}

/** The sum that stands for everything a file's result depends on. read: path -> contents. */
export function sumOf({ command, file, headers, common }, read) {
  const hash = createHash("sha256");
  for (const part of [common, command, file]) hash.update(`${part.length}:${part}`);
  for (const path of [file, ...[...headers].sort()]) hash.update(createHash("sha256").update(read(path)).digest());
  return hash.digest("hex");
}

const contents = new Map();
function read(path) {
  const whole = resolve(build, path);
  if (!contents.has(whole)) contents.set(whole, existsSync(whole) ? readFileSync(whole) : "");
  return contents.get(whole);
}

function inspect(file) {
  return new Promise((done) => {
    execFile(program, ["--quiet", "-p", build, file], { maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      if (error) console.error(stdout.trim() || stderr.trim() || `${file}: ${error.message}`);
      done(!error);
    });
  });
}

async function main() {
  const common = execFileSync(program, ["--version"]).toString() + readFileSync(join(root, ".clang-tidy"), "utf8");
  const headers = headersOf(execFileSync("ninja", ["-C", build, "-t", "deps"], { maxBuffer: 1 << 28 }).toString());
  const commands = JSON.parse(readFileSync(join(build, "compile_commands.json"), "utf8"));
  mkdirSync(stamps, { recursive: true });

  const current = new Set();
  const waiting = [];
  for (const { file, command, output } of commands) {
    if (!file.startsWith(`${root}/src/`)) continue;
    const object = output ?? / -o (\S+)/.exec(command)[1];
    // Without the headers nothing could tell that one has changed: looked at each time.
    const known = headers.get(object);
    const stamp = known && sumOf({ command: command.replaceAll(root, ""), file, headers: known, common }, read);
    if (stamp) current.add(stamp);
    if (!stamp || !existsSync(join(stamps, stamp))) waiting.push({ file, stamp });
  }
  for (const old of readdirSync(stamps)) if (!current.has(old)) rmSync(join(stamps, old));

  const all = waiting.length;
  let faults = 0;
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (!(await inspect(next.file))) faults += 1;
      else if (next.stamp) writeFileSync(join(stamps, next.stamp), "");
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  console.log(`clang-tidy: ${all} files looked at, ${faults} with faults`);
  process.exitCode = faults > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
