// Makes the icons that a home screen wants as PNG out of the SVG ones, with Chromium: node web/tools/icons.mjs. They
// are in the repository, as building the site needs no browser; a test compares them with the SVG.
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../pages");

/**
 * Those of one SVG. share: of the side that the drawing takes; the rest is its background, which systems cut to shapes
 * of their own.
 */
export const icons = ["icon", "presenter"].flatMap((drawing) => [
  { drawing, name: `${drawing}-192.png`, side: 192, share: 1 },
  { drawing, name: `${drawing}-512.png`, side: 512, share: 1 },
  { drawing, name: `${drawing}-maskable.png`, side: 512, share: 0.85 },
  { drawing, name: `${drawing}-touch.png`, side: 180, share: 0.85 },
]);

/** The bytes of an icon. browser: Playwright's. */
export async function pictureOf({ drawing, side, share }, browser) {
  const svg = await readFile(join(folder, `${drawing}.svg`), "base64");
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  const background = share < 1 ? "#0d1b26" : "transparent";
  const inner = share * side;
  await page.setContent(
    `<body style="margin:0;height:100vh;display:grid;place-content:center;background:${background}">` +
      `<img src="data:image/svg+xml;base64,${svg}" width="${inner}" height="${inner}">`,
  );
  await page.evaluate(() => document.images[0].decode());
  // A page of which no frame has been drawn yet has no picture.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const bytes = await page.screenshot({ omitBackground: true });
  await page.close();
  return bytes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  for (const icon of icons) await writeFile(join(folder, icon.name), await pictureOf(icon, browser));
  await browser.close();
}
