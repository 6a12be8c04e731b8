// What esbuild makes of files that are no scripts: their text.
declare module "*.css" {
  const text: string;
  export default text;
}

// What the npm package holds, by name; web/tools/package.mjs makes it.
declare module "package-files" {
  export const files: Record<string, () => string>;
}

interface Navigator {
  /** In Chromium only. */
  getBattery?(): Promise<any>;
}
