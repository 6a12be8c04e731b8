// A WordPress of Debian's own (build/wordpress/root, see .ci/wordpress.sh), with a database and a web server of its
// own, in a folder of the site and with plain permalinks, as it is after installing. Nothing runs as a service of the
// system.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const build = fileURLToPath(new URL("../../../build/wordpress/", import.meta.url));
const sources = join(build, "root/usr/share/wordpress");

const PATIENCE = 30_000; // milliseconds until the database and the server answer

export const isHere = existsSync(join(sources, "wp-load.php"));

export class WordPress {
  #work;
  #socket;
  #processes = [];

  /** users: {name: role}; each has the password "secret". */
  static async start(users) {
    const site = new WordPress();
    site.#work = mkdtempSync(join(tmpdir(), "pikatesti-wordpress-")); // short, as paths of sockets have to be
    site.#socket = join(site.#work, "socket");
    site.folder = join(site.#work, "www/kunta");
    try {
      await site.#startDatabase();
      await site.#install(users);
    } catch (error) {
      await site.stop();
      throw error;
    }
    return site;
  }

  async stop() {
    for (const started of this.#processes) {
      const ended = new Promise((resolve) => started.once("exit", resolve));
      if (started.exitCode !== null) continue;
      process.kill(-started.pid); // its group: PHP's server leaves its workers behind
      await ended;
    }
    rmSync(this.#work, { recursive: true, force: true });
  }

  /** Runs PHP code with WordPress loaded, after what comes before that; gives what it prints. */
  php(code, before = "") {
    const load = `require ${JSON.stringify(join(this.folder, "wp-load.php"))};`;
    return execFileSync("php", ["-d", "sendmail_path=/bin/true", "-r", before + load + code], { encoding: "utf8" });
  }

  /** Adds what runs on every page: what other plugins or a host do to pages. */
  addToEveryPage(name, php) {
    const folder = join(this.folder, "wp-content/mu-plugins");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.php`), `<?php\n${php}`);
    return () => rmSync(join(folder, `${name}.php`));
  }

  /** All that is kept: rows of the tables as text, table by table, and the names of the files. */
  kept() {
    const tables = this.#sql("SHOW TABLES").split("\n").filter(Boolean);
    const rows = Object.fromEntries(
      tables.map((table) => [table, this.#sql(`SELECT * FROM ${table}`).split("\n").filter(Boolean)]),
    );
    const files = readdirSync(this.folder, { recursive: true }).map(String).sort();
    return { rows, files };
  }

  #sql(query) {
    return execFileSync(
      "mariadb",
      ["--no-defaults", `--socket=${this.#socket}`, "--batch", "--skip-column-names", "wordpress", "-e", query],
      {
        encoding: "utf8",
        maxBuffer: 1 << 28,
      },
    );
  }

  /** What PHP has complained about. */
  complaints() {
    const log = join(this.#work, "log");
    return existsSync(log) ? readFileSync(log, "utf8").split("\n").filter(Boolean) : [];
  }

  async #startDatabase() {
    const data = join(this.#work, "data");
    const user = process.getuid() === 0 ? ["--user=root"] : [];
    execFileSync("mariadb-install-db", ["--no-defaults", `--datadir=${data}`, "--skip-test-db", ...user], { stdio: "pipe" });
    this.#run("mariadbd", [
      "--no-defaults",
      `--datadir=${data}`,
      `--socket=${this.#socket}`,
      "--skip-networking",
      "--skip-grant-tables",
      ...user,
    ]);
    await until("the database answers", () => {
      execFileSync("mariadb", ["--no-defaults", `--socket=${this.#socket}`, "-e", "CREATE DATABASE IF NOT EXISTS wordpress"], {
        stdio: "pipe",
      });
      return true;
    });
  }

  async #install(users) {
    const isWanted = (path) => !/languages\/(?!.*(fi|sv_SE)\.|$)/.test(path) && basename(path) !== ".htaccess";
    cpSync(sources, this.folder, { recursive: true, dereference: true, filter: isWanted });
    this.port = await freePort();
    this.address = `http://127.0.0.1:${this.port}/kunta`;
    writeFileSync(join(this.folder, "wp-config.php"), this.#configuration());
    const insert = Object.entries(users).map(
      ([name, role]) =>
        `wp_insert_user(["user_login" => "${name}", "user_pass" => "secret", "user_email" => "${name}@example.org", "role" => "${role}"]);`,
    );
    const install = `require ABSPATH . "wp-admin/includes/upgrade.php";
      wp_install("Kunta", "root", "root@example.org", false, "", "secret", "fi");`;
    this.php(install + insert.join(""), 'define("WP_INSTALLING", true); $_SERVER["HTTP_HOST"] = "127.0.0.1";');
    this.#run("php", ["-d", "sendmail_path=/bin/true", "-S", `127.0.0.1:${this.port}`, "-t", join(this.#work, "www")], {
      PHP_CLI_SERVER_WORKERS: "4",
    });
    await until("the server answers", async () => (await fetch(`${this.address}/wp-login.php`)).ok);
  }

  #configuration() {
    const constants = {
      DB_NAME: "wordpress",
      DB_USER: "root",
      DB_PASSWORD: "",
      DB_HOST: `localhost:${this.#socket}`,
      DB_CHARSET: "utf8mb4",
      DB_COLLATE: "",
      WP_SITEURL: this.address,
      WP_HOME: this.address,
      WP_HTTP_BLOCK_EXTERNAL: true,
      DISABLE_WP_CRON: true,
      AUTOMATIC_UPDATER_DISABLED: true,
      FS_METHOD: "direct",
      WP_DEBUG: true,
      WP_DEBUG_DISPLAY: false,
      WP_DEBUG_LOG: join(this.#work, "log"),
    };
    const lines = Object.entries(constants).map(
      ([name, value]) => `define('${name}', ${typeof value === "string" ? `'${value}'` : value});`,
    );
    return `<?php\n${lines.join("\n")}\n$table_prefix = 'wp_';\nif (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');\nrequire_once ABSPATH . 'wp-settings.php';\n`;
  }

  #run(command, options, environment = {}) {
    this.#processes.unshift(
      spawn(command, options, { stdio: "ignore", detached: true, env: { ...process.env, ...environment } }),
    );
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = /** @type {any} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

async function until(what, happens) {
  const end = Date.now() + PATIENCE;
  for (let last; ; ) {
    try {
      if (await happens()) return;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`, { cause: last });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
