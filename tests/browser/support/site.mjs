// Serves the built site on a free port, as a static server with precompressed files does, and remembers what was asked
// for.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../../build/site/", import.meta.url));

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

const encodings = [
  ["br", ".br"],
  ["gzip", ".gz"],
];

export class Site {
  /** {method, path, search, body} of every request, in order. */
  requests = [];
  #server;
  #answers = new Map();

  /**
   * How a host serves files, if not as they are: (path, give) => {status, headers, body}, where give(path) is what the
   * site has there.
   * @typedef {{ status: number, headers: object, body: any }} Answer
   * @type {((path: string, give: (path: string) => Promise<Answer>) => Answer | Promise<Answer>) | null}
   */
  host = null;

  static async start() {
    const site = new Site();
    site.#server = createServer((request, response) => site.#serve(request, response));
    await new Promise((resolve) => site.#server.listen(0, "127.0.0.1", resolve));
    return site;
  }

  get origin() {
    return this.lastOrigin ?? `http://127.0.0.1:${this.#server.address().port}`;
  }

  /** What a path gives from now on, instead of the file: {status, headers, body}. */
  answer(path, { status = 200, headers = {}, body = "" }) {
    this.#answers.set(path, { status, headers: { "content-type": types[extname(path)], ...headers }, body });
  }

  /** The path gives its file again. */
  mend(path) {
    this.#answers.delete(path);
  }

  stop() {
    this.lastOrigin ??= this.origin;
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request, response) {
    const { pathname, search } = new URL(request.url, this.origin);
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    this.requests.push({ method: request.method, path: pathname, search, body: Buffer.concat(chunks).toString() });
    const give = async (path) => this.#answers.get(path) ?? (await readSiteFile(path, this.host ? {} : request.headers));
    const { status, headers, body } = await (this.host?.(pathname, give) ?? give(pathname));
    response.writeHead(status, headers).end(body);
  }
}

async function readSiteFile(path, { "accept-encoding": accepted = "" }) {
  const name = normalize(path === "/" ? "/index.html" : path);
  const headers = { "content-type": types[extname(name)] ?? "application/octet-stream", vary: "Accept-Encoding" };
  for (const [encoding, suffix] of encodings) {
    if (!accepted.includes(encoding)) continue;
    const body = await readFile(join(folder, name + suffix)).catch(() => null);
    if (body) return { status: 200, headers: { ...headers, "content-encoding": encoding }, body };
  }
  const body = await readFile(join(folder, name)).catch(() => null);
  return body ? { status: 200, headers, body } : { status: 404, headers: { "content-type": "text/plain" }, body: "not found" };
}
