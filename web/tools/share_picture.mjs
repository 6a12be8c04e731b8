// The picture that is shown where somebody shares the front page's address: the test's first screen, drawn by its own
// module.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { Glyphs, painted } from "./painted.mjs";

export const SHARE_WIDTH = 1200; // what networks ask for
export const SHARE_HEIGHT = 630;
const RATIO = 2;
const MARGIN = 8; // CSS pixels below the last line

/**
 * The bytes of a PNG. module: compiled; fonts: {regular, semibold}, TrueType; messages: [tag, JSON] of the interface;
 * set: JSON.
 */
export async function sharePicture({ module, fonts, messages, set, language }) {
  const { Engine } = await engineModule();
  const engine = await Engine.create(module);
  engine.addFont(0, fonts.regular);
  engine.addFont(1, fonts.semibold);
  for (const [tag, json] of messages) expect(engine.addLanguage(tag, json));
  expect(engine.loadQuestionSet(set));
  engine.set("language", language);
  engine.set("reduced-motion", true);
  const size = { width: SHARE_WIDTH / RATIO, height: SHARE_HEIGHT / RATIO };
  const glyphs = new Glyphs();
  let nodes = [];
  // The letters of the first frame are there in the second at the latest.
  for (const seconds of [1, 2, 3]) {
    const frame = engine.frame({ ...size, leastHeight: size.height, top: 0, ratio: RATIO, seconds });
    nodes = frame.nodes ?? nodes;
    glyphs.update(engine);
  }
  const until = wholeNodes(nodes, size.height) * RATIO;
  return painted(engine, glyphs, { width: SHARE_WIDTH, height: SHARE_HEIGHT, ratio: RATIO, until });
}

// Where the first node begins that would be cut off below.
function wholeNodes(nodes, height) {
  const cut = nodes.map(({ rect }) => rect).filter(([, top, , high]) => high > 0 && top + high > height - MARGIN);
  return Math.min(height, ...cut.map(([, top]) => top));
}

function expect({ ok, diagnostics }) {
  if (!ok) throw new Error(`the picture for sharing: ${JSON.stringify(diagnostics)}`);
}

// Bundled as the site's build does it: Node.js does not import JSON as browsers' bundles do.
async function engineModule() {
  const entry = fileURLToPath(new URL("../player/module.js", import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: "esm", write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
