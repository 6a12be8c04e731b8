// Puts the site together in build/site: the bundled script, the pages, the wasm module, the fonts and the question
// sets, each with a Brotli and a gzip copy beside it for static servers that send those. Files that did not change are
// left alone.
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { build, transform } from "esbuild";
import { inside } from "../style/inside.js";
import { applicationPages, applications } from "./application_pages.mjs";
import { describedIn } from "./described_in.mjs";
import { divideSet } from "./divide_set.mjs";
import { landingPages, sharePictureName } from "./landing.mjs";
import { minifiedStyles } from "./minified_styles.mjs";
import { sharePicture } from "./share_picture.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const site = join(root, "build/site");

const pageFiles = new Set([".html", ".svg", ".ico", ".png", ".webmanifest", ".txt"]);
const compressed = new Set([".html", ".css", ".js", ".json", ".svg", ".ttf", ".wasm", ".webmanifest", ".txt"]);

const copies = {
  ".br": (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  ".gz": (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

const emitted = new Set();
// For service_worker.js: the pages that run without a network, by what each is known where a host adds lines to it, and
// the SHA-256 of every file of the site but the other pages.
const offline = { pages: ["confirm.html", "editor.html", "kiosk.html", "mapping.html", "presenter.html"], marks: {}, files: {} };

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

function markedPage(name, page) {
  if (!offline.pages.includes(name)) return page;
  const mark = sha256(page).slice(0, 16);
  offline.marks[name] = mark;
  return page.toString("utf8").replace("</head>", `  <meta name="pikatesti-page" content="${mark}">\n  </head>`);
}

async function emit(name, content) {
  const bytes = Buffer.from(content);
  const target = join(site, name);
  offline.files[name] = sha256(bytes);
  const wanted = compressed.has(extname(name)) ? Object.entries(copies) : [];
  const old = await readFile(target).catch(() => null);
  const names = [name, ...wanted.map(([suffix]) => name + suffix)];
  const present = await Promise.all(
    names.map((each) =>
      readFile(join(site, each)).then(
        () => true,
        () => false,
      ),
    ),
  );
  names.forEach((each) => emitted.add(each));
  if (old?.equals(bytes) && present.every(Boolean)) return;
  await mkdir(dirname(target), { recursive: true });
  for (const [suffix, compress] of wanted) await writeFile(target + suffix, await compress(bytes));
  // Last, so that a run cut short compresses again.
  await writeFile(target, bytes);
}

async function list(folder) {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
}

const read = (path) => readFile(join(root, path));

async function readJson(path) {
  const text = (await read(path)).toString("utf8");
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${path}: ${error.message}`);
  }
}

// What only authors and tests read stays in the repository. The schema is about these keys, so it keeps them. Facts are
// for those who interview.
function forReaders(value, { facts = false } = {}, depth = 0) {
  if (Array.isArray(value)) return value.map((each) => forReaders(each, { facts }, depth + 1));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key]) =>
          !key.startsWith("$") &&
          key !== "points_reason" &&
          (facts || key !== "facts") &&
          !(depth === 0 && ["examples", "silence"].includes(key)),
      )
      .map(([key, each]) => [key, forReaders(each, { facts }, depth + 1)]),
  );
}

// What is not needed at once, and other languages, go into files of their own; see divide_set.mjs.
async function emitForReaders(name, content) {
  if (!content.languages) return emit(`questions/${name}`, JSON.stringify(content)); // no question set
  const { first, parts } = divideSet(content);
  const nameOf = (language) => name.replace(/\.json$/, `.${language}.json`);
  if (Object.keys(parts).length > 0) first.later = nameOf("{language}");
  for (const [language, part] of Object.entries(parts)) await emit(`questions/${nameOf(language)}`, JSON.stringify(part));
  await emit(`questions/${name}`, JSON.stringify(first));
}

// What is published as a script or a style sheet, and the source that it is bundled from.
const scripts = {
  "pikatesti.js": "quick_test/pikatesti.js",
  "ask.js": "ask/ask.js",
  "host_actions.js": "player/host_actions.js",
  "shared.js": "shared/shared.js",
  "presenter.js": "presenter/start.js",
  "kiosk.js": "kiosk/start.js",
  "mapping.js": "mapping/start.js",
  "confirm.js": "confirm/start.js",
  "xlsx.js": "tables/xlsx.js",
  "write_xlsx.js": "tables/write_xlsx.js",
  "editor.js": "editor/start.js",
  "publish_zip.js": "editor/publish_zip.js",
  "elsewhere.js": "editor/elsewhere/elsewhere.js",
  "editor_checker.js": "editor/editor_checker.js",
  "developer.js": "developer/developer.js",
  "frame.js": "frame/frame.js",
  "service_worker.js": "offline/service_worker.js",
};
const styles = {
  "demo.css": "pages/demo.css",
  "frame.css": "pages/frame.css",
  "landing.css": "landing/landing.css",
  "presenter.css": "presenter/presenter.css",
  "kiosk.css": "kiosk/kiosk.css",
  "mapping.css": "mapping/mapping.css",
  "editor.css": "editor/editor.css",
};

async function bundle(sources, options) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: Object.entries(sources).map(([name, source]) => ({
      in: `web/${source}`,
      out: name.slice(0, -extname(name).length),
    })),
    outdir: site,
    bundle: true,
    minify: true,
    charset: "utf8",
    legalComments: "none",
    write: false,
    logLevel: "warning",
    ...options,
  });
  for (const file of result.outputFiles) await emit(file.path.slice(site.length + 1), file.contents);
}

// Where the site is going to be published, if SITE_ADDRESS says so; with a slash at its end.
function siteAddress() {
  const { SITE_ADDRESS: address = "" } = process.env;
  if (address === "") return "";
  if (!URL.canParse(address) || !/^https?:/.test(address))
    throw new Error(`SITE_ADDRESS is "${address}": it has to be an address such as https://www.example.org/pikatesti/`);
  return address.endsWith("/") ? address : `${address}/`;
}

// Drawn anew only where something that it is made of has changed: it takes a second.
async function sharePictureIn(language) {
  const parts = {
    wasm: await read("build/web/pikatesti.wasm"),
    regular: await read("build/fonts/noto-sans-regular.ttf"),
    semibold: await read("build/fonts/noto-sans-semibold.ttf"),
    messages: await read(`web/languages/${language}.json`),
    set: await read("questions/jarjestoystavallinen-kunta.json"),
  };
  const tools = ["painted", "share_picture"].map((name) => read(`web/tools/${name}.mjs`));
  const hash = sha256([...Object.values(parts), ...(await Promise.all(tools))].map(sha256).join());
  const kept = join(root, `build/share/${language}-${hash}.png`);
  const before = await readFile(kept).catch(() => null);
  if (before) return before;
  const bytes = (part) => new Uint8Array(part);
  const picture = await sharePicture({
    module: await WebAssembly.compile(bytes(parts.wasm)),
    fonts: { regular: bytes(parts.regular), semibold: bytes(parts.semibold) },
    messages: [[language, parts.messages.toString("utf8")]],
    set: bytes(parts.set),
    language,
  });
  await mkdir(dirname(kept), { recursive: true });
  await writeFile(kept, picture);
  return picture;
}

// What an earlier build put there and this one did not.
async function removeOthers(folder = "") {
  for (const entry of await readdir(join(site, folder), { withFileTypes: true })) {
    const name = folder ? `${folder}/${entry.name}` : entry.name;
    const wanted = [...emitted].some((each) => each === name || each.startsWith(`${name}/`));
    if (!wanted) await rm(join(site, name), { recursive: true });
    else if (entry.isDirectory()) await removeOthers(name);
  }
}

// Each page's script stands alone, and loads the widget as the same module that other sites load.
await bundle(scripts, {
  external: ["./pikatesti.js"],
  format: "esm",
  target: ["chrome96", "firefox94", "safari15.1"],
  plugins: [minifiedStyles],
});
await bundle({ "start_check.js": "pages/start_check.js" }, { format: "iife", target: "es5" });
await bundle({ "pikatesti-frame.js": "frame/host.js" }, { format: "iife", target: ["chrome96", "firefox94", "safari15.1"] });
await bundle(styles, { external: ["fonts/*"] });
// For browsers that cannot take them from a script.
const style = async (path) => (await transform(await readFile(join(root, path), "utf8"), { loader: "css", minify: true })).code;
const [widget, plain] = await Promise.all(["web/style/widget.css", "web/style/plain.css"].map(style));
await emit("style/inside.css", inside(widget, plain));
await emit("style/print.css", await style("web/style/print.css"));
await emit("style/paper.css", await style("web/style/paper.css"));
for (const name of (await list("web/pages")).filter((name) => pageFiles.has(extname(name)))) {
  await emit(name, markedPage(name, await read(`web/pages/${name}`)));
}
const readText = async (path) => (await read(path)).toString("utf8");
const inEachLanguage = async (folder) => {
  const words = ["fi", "sv", "en"].map(async (language) => [language, await readJson(`${folder}/${language}.json`)]);
  return Object.fromEntries(await Promise.all(words));
};
const landing = await inEachLanguage("web/languages/landing");
for (const [name, page] of Object.entries(landingPages(await readText("web/landing/landing.html"), landing, siteAddress())))
  await emit(name, page);
for (const language of Object.keys(landing)) await emit(sharePictureName(language), await sharePictureIn(language));
const needsScript = await inEachLanguage("web/languages/needs_script");
const finnish = applications.map(async (name) => [name, await readJson(`web/languages/${name}/fi.json`)]);
const words = Object.fromEntries(await Promise.all(finnish));
const application = await readText("web/pages/templates/application.html");
for (const [name, page] of Object.entries(applicationPages(application, { words, needsScript })))
  await emit(name, markedPage(name, Buffer.from(page)));
await emit("mapping/lapland-example.jsonl", await read("tests/mapping/lapland-example.jsonl"));
await emit("languages/fi-simple.json", JSON.stringify(await readJson("web/languages/fi-simple.json")));
for (const name of (await list("questions")).filter((name) => extname(name) === ".json")) {
  const content = await readJson(`questions/${name}`);
  if (name.endsWith(".schema.json")) await emit(`questions/${name}`, JSON.stringify(content));
  else await emitForReaders(name, forReaders(content));
}
// With its facts, whole: for the pages on which interviews are held and confirmed.
const interviews = forReaders(await readJson("questions/jarjestoystavallinen-kunta.json"), { facts: true });
await emit("questions/jarjestoystavallinen-kunta.interviews.json", JSON.stringify(interviews));
// As their authors wrote them, for the editor page.
for (const name of ["jarjestoystavallinen-kunta.json", "example-minimal.json"]) {
  await emit(`editor/${name}`, await read(`questions/${name}`));
}
const schema = await readJson("questions/question-set.schema.json");
for (const language of ["fi", "sv"]) {
  const { texts } = describedIn(schema, await readJson(`web/languages/question_set/${language}.json`));
  await emit(`editor/question-set.${language}.json`, JSON.stringify(texts));
}
for (const name of (await list("build/fonts")).filter((name) => extname(name) === ".ttf")) {
  await emit(`fonts/${name}`, await read(`build/fonts/${name}`));
}
for (const name of (await list("build/web")).filter((name) => extname(name) === ".wasm")) {
  await emit(name, await read(`build/web/${name}`));
}
// The browser has its own way with the worker, and pictures for sharing are for others than the site's visitors.
const isKept = (name) =>
  name !== "service_worker.js" && !name.startsWith("share-") && (!name.endsWith(".html") || offline.pages.includes(name));
const files = Object.fromEntries(Object.entries(offline.files).filter(([name]) => isKept(name)));
const version = sha256(JSON.stringify(files)).slice(0, 12);
await emit("offline.json", JSON.stringify({ version, pages: offline.pages, marks: offline.marks, files }));
await removeOthers();
