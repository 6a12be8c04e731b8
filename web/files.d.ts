// What esbuild makes of files that are no scripts: their text.
declare module "*.css" {
  const text: string;
  export default text;
}

interface Navigator {
  /** In Chromium only. */
  getBattery?(): Promise<any>;
}
