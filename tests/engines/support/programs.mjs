// Programs that a test starts: found, started in a group of their own, and ended together with everything they started.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const PATIENCE_MILLISECONDS = 60_000; // a cold start on a slow machine that is busy with something else

/**
 * The path of the program that the environment variable names, or else of the first of these names that is on the
 * search path; null if there is none.
 */
export function findProgram(variable, ...names) {
  const given = process.env[variable];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = given ? [given] : names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Waits until `look` gives something; `what` says what is missing if that takes too long. */
export async function until(what, look) {
  const end = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const found = await look();
    if (found) return found;
    assert.ok(Date.now() < end, `waited in vain: ${typeof what === "function" ? what() : what}`);
    await pause(50);
  }
}

/**
 * What one browser is made of: started one after the other, ended in the opposite order, and none started after that.
 */
export class Programs {
  #all = [];
  #stopped = false;

  /** options: environment (beside our own), folder (its own; removed when it has ended). */
  start(command, parameters, options) {
    if (this.#stopped) throw new Error(`too late to start ${command}`);
    const program = new Program(command, parameters, options);
    this.#all.push(program);
    return program;
  }

  async stop() {
    this.#stopped = true;
    while (this.#all.length > 0) await this.#all.pop().stop();
  }
}

const running = new Set();

class Program {
  #process;
  #name;
  #folder;
  #output = "";
  #hasEnded = false;
  #end;

  constructor(command, parameters, { environment = {}, folder } = {}) {
    this.#name = command;
    this.#folder = folder;
    this.#process = spawn(command, parameters, {
      detached: true, // a process group
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(this);
    for (const stream of [this.#process.stdout, this.#process.stderr]) stream.on("data", (data) => (this.#output += data));
    this.#end = new Promise((resolve) => this.#process.once("exit", resolve).once("error", resolve));
    this.#end.then(() => (this.#hasEnded = true));
  }

  /** Waits until it has printed something that matches; gives the match. */
  said(pattern) {
    return this.lives(() => pattern.exec(this.#output));
  }

  /** Waits until `look` gives something while the program runs. */
  lives(look) {
    const report = () => `${this.#name} said:\n${this.#output.slice(-2000)}`;
    return until(report, async () => {
      const found = await look();
      assert.ok(found || !this.#hasEnded, `it ended early. ${report()}`);
      return found;
    });
  }

  /** Ends it at once, for when there is no time to wait. */
  kill() {
    running.delete(this);
    try {
      process.kill(-this.#process.pid, "SIGKILL");
    } catch {
      // nothing of it is left
    }
    this.#removeFolder();
  }

  async stop() {
    this.kill();
    if (this.#process.pid) await this.#end;
    this.#removeFolder();
  }

  // What it has started may still be writing for a moment.
  #removeFolder() {
    if (this.#folder) rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}

/** A new empty folder. */
export const makeFolder = () => mkdtempSync(join(tmpdir(), "pikatesti-engine-"));

// However the tests end, no browser is left behind.
process.once("exit", () => running.forEach((program) => program.kill()));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(1));
