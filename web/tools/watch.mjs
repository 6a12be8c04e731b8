// The development server of ./run --watch, for this machine alone: the built site with the question sets of the working
// tree instead of its own, and one script more in each page, which follows them (watch_page.js). The site itself is not
// touched.
import { execFile } from "node:child_process";
import { watch } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { createServer } from "node:http";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const QUIET_MILLISECONDS = 30; // a program that saves a file may write it in several steps

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/**
 * folders: {site, questions, web?}, absolute. web: its sources are watched too, and built anew with `rebuild`, which
 * resolves or rejects. Gives {port, stop()}. log(line): what a person at the terminal is to know.
 */
export async function startWatching({ folders, port, rebuild, log = () => {} }) {
  const listeners = new Set(); // the open pages
  const tell = (event, data) => {
    for (const response of listeners) response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };

  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    if (path === "/watch-events") return listen(response, listeners);
    const found = await answer(path, folders).catch(() => null);
    if (!found) return response.writeHead(404, { "content-type": "text/plain" }).end(`not found: ${path}\n`);
    const type = types[extname(path === "/" ? "index.html" : path)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(found);
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "localhost", resolve));

  const watchers = [
    watchFolder(folders.questions, (name) => {
      if (!name.endsWith(".json")) return;
      log(`questions/${name} changed`);
      tell("questions", { name });
    }),
  ];
  if (folders.web && rebuild) {
    const build = inTurn(async () => {
      try {
        await rebuild();
        log("built again");
        tell("reload", {});
      } catch (error) {
        log(error.message);
        tell("broken", { text: error.message });
      }
    });
    for (const folder of await foldersIn(folders.web)) {
      watchers.push(watchFolder(folder, (name) => /\.(js|css|html|json)$/.test(name) && build()));
    }
  }

  return {
    port: server.address().port,
    stop() {
      for (const each of watchers) each.close();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function listen(response, listeners) {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  response.write("retry: 500\n\n");
  listeners.add(response);
  response.on("close", () => listeners.delete(response));
}

// The bytes of a path; rejects where there is none.
async function answer(path, { site, questions }) {
  if (path === "/watch.js") return readFile(join(root, "web/developer/watch_page.js"));
  const set = /^\/questions\/([^/]+\.json)$/.exec(path);
  if (set) return readFile(join(questions, set[1]));
  const file = await readFile(join(site, path === "/" ? "index.html" : path));
  if (extname(path === "/" ? "index.html" : path) !== ".html") return file;
  return file.toString("utf8").replace("</head>", '<script type="module" src="/watch.js"></script></head>');
}

// changed(name): a file of the folder was written; once for what belongs together.
function watchFolder(folder, changed) {
  const timers = new Map();
  return watch(folder, (_, name) => {
    if (!name) return;
    clearTimeout(timers.get(name));
    timers.set(
      name,
      setTimeout(() => changed(name), QUIET_MILLISECONDS),
    );
  });
}

async function foldersIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const inner = entries.filter((entry) => entry.isDirectory()).map((entry) => foldersIn(join(folder, entry.name)));
  return [folder, ...(await Promise.all(inner)).flat()];
}

// What is asked for while it runs is done once more after it.
function inTurn(act) {
  let running = false;
  let again = false;
  return async () => {
    again = true;
    if (running) return;
    running = true;
    while (again) {
      again = false;
      await act();
    }
    running = false;
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const site = join(root, "build/site");
  const { port } = await startWatching({
    folders: { site, questions: join(root, "questions"), web: join(root, "web") },
    port: Number(process.argv[2] ?? 8080),
    rebuild: () =>
      new Promise((resolve, reject) => {
        execFile(process.execPath, [join(root, "web/tools/build.mjs")], { cwd: root }, (error, _, text) =>
          error ? reject(new Error(text.trim() || error.message)) : resolve(),
        );
      }),
    log: (line) => console.log(line),
  }).catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
  console.log(`http://localhost:${port} follows questions/ and web/ (Ctrl+C stops it)`);
}
