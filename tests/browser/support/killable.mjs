// A browser with a profile of its own that can be killed as a power cut would: every process of it, at once.
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { launchOptions, wholeBrowser } from "./launch.mjs";
import { leaveUnpainted } from "./unpainted.mjs";

export class Killable {
  #profile;
  #process;

  static async create() {
    const killable = new Killable();
    killable.#profile = await mkdtemp(join(tmpdir(), "pikatesti-profile-"));
    return killable;
  }

  /** Starts it on the same profile; a page of it. */
  async start() {
    const port = join(this.#profile, "DevToolsActivePort");
    await rm(port, { force: true });
    const own = [
      "--headless=new",
      "--remote-debugging-port=0",
      `--user-data-dir=${this.#profile}`,
      "--window-size=1280,800",
      "--lang=fi",
    ];
    this.#process = spawn(wholeBrowser, [...launchOptions.args, ...own, "about:blank"], {
      detached: true, // a group of its own, to be killed whole
      stdio: "ignore",
    });
    // The file is there a moment before its two lines are: the port, and a path.
    const address = await until(async () => /^(\d+)\n\S/.exec(await readFile(port, "utf8"))[1]);
    const browser = await until(() => chromium.connectOverCDP(`http://127.0.0.1:${address}`));
    const context = browser.contexts()[0];
    await leaveUnpainted(context);
    return context.newPage();
  }

  async kill() {
    if (!this.#process || this.#process.exitCode !== null) return;
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    process.kill(-this.#process.pid, "SIGKILL");
    await ended;
  }

  async end() {
    await this.kill();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function until(what, patience = 30_000) {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await what();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
