// The arrows between the folders of src: who may include what. The build already hides the folders that a library may not
// see; this also catches paths with "..", and libraries that only happen to be on the system's include path.
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = join(dirname(fileURLToPath(import.meta.url)), '../src');

const allowed = {
  engine: { folders: ['engine'], libraries: [] },
  formats: { folders: ['formats', 'engine'], libraries: [/^nlohmann\//] },
  ui: { folders: ['ui', 'engine'], libraries: [/^imgui(_internal)?\.h$/] },
  web: { folders: ['web', 'ui', 'formats', 'engine'], libraries: [/^emscripten\//, /^emscripten\.h$/] },
  cli: { folders: ['cli', 'formats', 'engine'], libraries: [/^unistd\.h$/, /^sys\//] },
};
const standard = /^(?:[a-z_]+|(?:assert|ctype|errno|float|limits|math|stdarg|stddef|stdint|stdio|stdlib|string|time)\.h)$/;

const faults = [];
for (const [folder, { folders, libraries }] of Object.entries(allowed)) {
  const names = await readdir(join(source, folder), { recursive: true }).catch(() => []);
  for (const name of names.filter((each) => /\.(h|cpp)$/.test(each))) {
    const lines = (await readFile(join(source, folder, name), 'utf8')).split('\n');
    lines.forEach((line, index) => {
      const [, path] = line.match(/^\s*#\s*include\s*[<"]([^>"]+)[>"]/) ?? [];
      if (path === undefined) return;
      const ours = folders.some((each) => path.startsWith(`${each}/`)) && !path.includes('..');
      if (!ours && !standard.test(path) && !libraries.some((each) => each.test(path))) {
        faults.push(`src/${folder}/${name}:${index + 1}: ${folder} may not include ${path}`);
      }
    });
  }
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
