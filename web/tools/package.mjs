// Makes build/package, the npm package of the element, from web/package and build/site. `npm pack ./build/package`
// makes a file of it.
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { elementFiles, fontLicence, readSite, root } from "./element_files.mjs";
import { minifiedStyles } from "./minified_styles.mjs";

const folder = join(root, "build/package");
const sources = join(root, "web/package");

async function put(name, content) {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), content);
}

// Each file by name, as bundlers recognise it; asked for when it is needed, as import.meta is not everywhere.
const tableOf = (names) =>
  `export const files = {${names.map((name) => `"${name}": () => new URL("./${name}", import.meta.url).href`).join(",")}};`;

const ownFiles = (names) => ({
  name: "own-files",
  setup(bundler) {
    bundler.onResolve({ filter: /\/beside\.js$/ }, () => ({ path: join(sources, "beside.js") }));
    bundler.onResolve({ filter: /^package-files$/ }, ({ path }) => ({ path, namespace: "own-files" }));
    bundler.onLoad({ filter: /.*/, namespace: "own-files" }, () => ({ contents: tableOf(names) }));
  },
});

const description = async () => {
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  return {
    name: "jarjesto-pikatesti",
    version,
    description: "A quick test of how NGO-friendly a Finnish municipality is, as a custom element",
    license: "(MIT AND CC-BY-4.0 AND OFL-1.1)",
    type: "module",
    sideEffects: ["./define.js"],
    exports: {
      ".": { types: "./index.d.ts", default: "./index.js" },
      "./define": { types: "./define.d.ts", default: "./define.js" },
      "./react": { types: "./react.d.ts" },
      "./custom-elements.json": "./custom-elements.json",
      "./package.json": "./package.json",
    },
    types: "./index.d.ts",
    customElements: "custom-elements.json",
  };
};

const names = await elementFiles();
const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ["web/package/index.js"],
  bundle: true,
  format: "esm",
  target: ["chrome96", "firefox94", "safari15.1"],
  charset: "utf8",
  write: false,
  logLevel: "warning",
  plugins: [minifiedStyles, ownFiles(names)],
  // Where there is no DOM the class is there, and nobody can make an object of it.
  banner: { js: "const HTMLElement = globalThis.HTMLElement ?? class {};" },
});

// Files of the site of their own; bundlers are not to look for them.
const script = outputFiles[0].text.replaceAll("import(beside(", "import(/* @vite-ignore */ /* webpackIgnore: true */ beside(");

await rm(folder, { recursive: true, force: true });
await put("index.js", script);
await put("define.js", 'import { definePikatesti } from "./index.js";\n\ndefinePikatesti();\n');
await put("define.d.ts", 'export {};\nimport "./index.js";\n');
await put("package.json", `${JSON.stringify(await description(), null, 2)}\n`);
for (const name of names) await put(name, await readSite(name));
for (const name of ["index.d.ts", "react.d.ts", "custom-elements.json", "README.md"])
  await copyFile(join(sources, name), join(folder, name));
await put("fonts/LICENSE.txt", await fontLicence());
await copyFile(join(root, "LICENSE"), join(folder, "LICENSE"));
