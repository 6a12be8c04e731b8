// For esbuild: a style sheet that a module imports is the text of it, without what only its authors read.
import { readFile } from "node:fs/promises";
import { transform } from "esbuild";

export const minifiedStyles = {
  name: "minified-styles",
  setup(bundler) {
    bundler.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, "utf8"), { loader: "css", minify: true, target: "es2022" });
      return { contents: code.trim(), loader: "text" };
    });
  },
};
