// The arrows between the rooms of web/: who may import what. An application imports the shared rooms and itself, never
// another application; the shared rooms import no application. Run by the site's build and by ./test:
//   node .ci/check-imports.mjs
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const web = join(dirname(fileURLToPath(import.meta.url)), "../web");

const shared = ["player", "keeping", "offline", "languages", "style"];
const may = {
  player: ["languages", "style"],
  keeping: [],
  offline: ["languages"],
  pages: ["languages"],
  style: [],
  tables: ["player"], // spreadsheet files, loaded when used
  authoring: ["player", "languages", "style"], // what the editor and the developer's overlay have in common
  quick_test: shared,
  frame: ["languages"],
  shared: ["player", "keeping", "languages", "style"],
  ask: ["player", "keeping", "languages"],
  presenter: shared,
  kiosk: shared,
  mapping: shared,
  confirm: shared,
  editor: [...shared, "authoring"],
  developer: [...shared, "authoring"],
  package: ["quick_test", "player"], // the npm package
  wordpress: [],
};
// Types only: what crosses between C++ and every script.
const types = ["../contract"];
// The published widget, which the editor loads as any other site does.
const published = "./pikatesti.js";

// Static imports, exports from, and dynamic imports of a literal.
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*)["']([^"']+)["']/g;

function filesOf(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesOf(path);
    return path.endsWith(".js") ? [path] : [];
  });
}

export function faultsOf(room, path, text) {
  const faults = [];
  for (const [, name] of text.matchAll(IMPORT)) {
    if (!name.startsWith(".") || name === published || types.includes(name)) continue;
    const target = relative(web, join(dirname(path), name)).split("/")[0];
    if (target !== room && !may[room].includes(target)) faults.push(`${relative(web, path)}: ${room} may not import ${name}`);
  }
  return faults;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = [];
  for (const entry of readdirSync(web, { withFileTypes: true })) {
    if (entry.isFile() && /\.m?js$/.test(entry.name)) faults.push(`${entry.name}: a script belongs to a room of web/`);
    if (!entry.isDirectory()) continue;
    const files = filesOf(join(web, entry.name));
    if (files.length === 0) continue;
    if (!may[entry.name]) faults.push(`${entry.name}: not a room that .ci/check-imports.mjs knows`);
    else for (const path of files) faults.push(...faultsOf(entry.name, path, readFileSync(path, "utf8")));
  }
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
