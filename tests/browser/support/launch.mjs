// How Chromium is started: without the windows, menus and tabs of a browser around the page, which take half of the
// time.
/** The whole browser, for what is about a browser's profile. */
export const wholeBrowser = process.env.CHROMIUM ?? "/usr/bin/chromium";

export const launchOptions = {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell",
  args: [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--font-render-hinting=none",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-gl=angle",
    // The canvas is drawn by shaders on the processor. Composing it with the document is left to loops made for that:
    // with "swiftshader" shaders do that, too, which took half of the time of many tests.
    "--use-angle=swiftshader-webgl",
    "--enable-unsafe-swiftshader",
  ],
};
