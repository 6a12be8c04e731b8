// Makes build/pikatesti-wordpress.zip, the plugin for WordPress (web/wordpress) with the files of the test in it, from
// build/site. The same files give the same bytes.
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { zipSync } from "fflate";
import { elementFiles, fontLicence, readSite, root } from "./element_files.mjs";
import { moFile } from "./mo_file.mjs";

const FOLDER = "jarjesto-pikatesti/";
// Zip keeps no time before 1980, and no zone.
const time = new Date(1980, 0, 1);

const own = async (name) => (await readFile(join(root, "web/wordpress", name))).toString("utf8");
const words = async (language) => JSON.parse(await readFile(join(root, `web/languages/wordpress/${language}.json`), "utf8"));

async function testFiles() {
  const names = [...(await elementFiles()), "pikatesti.js", "frame.html", "frame.js", "frame.css", "start_check.js"];
  return Promise.all(names.map(async (name) => [`test/${name}`, await readSite(name)]));
}

// Words are known by what they are in English; those of block.json are looked up with a context.
const sourceOf = (name, text) => (name === "block" ? `block description\x04${text}` : text);

async function translation(language, locale) {
  const english = await words("en");
  const translated = Object.entries(await words(language)).map(([name, text]) => [sourceOf(name, english[name]), text]);
  return [`languages/jarjesto-pikatesti-${locale}.mo`, moFile(Object.fromEntries(translated), locale)];
}

// What browsers keep files under: another one as soon as any file is another one.
function hashOf(files) {
  const hash = createHash("sha256");
  for (const [name, content] of files) hash.update(`${name}\n`).update(content);
  return hash.digest("hex").slice(0, 12);
}

const files = [
  ["load.js", await own("load.js")],
  ["block/block.json", await own("block/block.json")],
  ["block/editor.js", await own("block/editor.js")],
  ["test/.htaccess", await own("htaccess")],
  ["LICENSE.txt", await readFile(join(root, "LICENSE"))],
  ["test/fonts/LICENSE.txt", await fontLicence()],
  await translation("fi", "fi"),
  await translation("sv", "sv_SE"),
  ...(await testFiles()),
];
const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
const php = (await own("jarjesto-pikatesti.php")).replace(/(Version: +)0\.0\.0/, `$1${version}`);
files.push(
  ["jarjesto-pikatesti.php", php.replace("'0.0.0'", `'${hashOf(files)}'`)],
  ["readme.txt", (await own("readme.txt")).replace("0.0.0", version)],
);
const entries = files.map(([name, content]) => [FOLDER + name, new Uint8Array(Buffer.from(content))]);
await writeFile(join(root, "build/pikatesti-wordpress.zip"), zipSync(Object.fromEntries(entries), { level: 9, mtime: time }));
