// What the program says of sets, and what the format's description says that a schema cannot.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const program = process.env.PIKATESTI ?? join(root, "build/native/pikatesti");

/**
 * The ids of errors that `pikatesti check` finds in each text or Buffer; the list of municipalities lies beside them.
 */
export function checked(contents) {
  const folder = mkdtempSync(join(tmpdir(), "pikatesti-"));
  try {
    copyFileSync(join(root, "questions/municipalities.json"), join(folder, "municipalities.json"));
    const files = contents.map((content, index) => {
      const file = join(folder, `${index}.json`);
      writeFileSync(file, content);
      return file;
    });
    return checkedFiles(files);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same for files, where they are. */
export function checkedFiles(files) {
  const run = spawnSync(program, ["check", "--format=json", "--", ...files], { maxBuffer: 1 << 29 });
  if (run.error) throw run.error;
  if (run.status !== 0 && run.status !== 1) throw new Error(`pikatesti ended with ${run.status ?? run.signal}: ${run.stderr}`);
  const said = new Map(JSON.parse(run.stdout).files.map(({ file, diagnostics }) => [file, diagnostics]));
  return files.map((file) =>
    said
      .get(file)
      .filter(({ severity }) => severity === "error")
      .map(({ id }) => id),
  );
}

/** The faults that questions/README.md lists as beyond the schema. */
export function beyondTheSchema() {
  const text = readFileSync(join(root, "questions/README.md"), "utf8");
  const section = text.split("### What the schema cannot say\n")[1]?.split("\n#")[0] ?? "";
  return new Set(
    [...section.matchAll(/^\| (.*?) \|/gm)].flatMap(([, cell]) => [...cell.matchAll(/`([a-z0-9-]+)`/g)].map(([, id]) => id)),
  );
}
