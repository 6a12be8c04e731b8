// Takes the pictures of docs/authors.md from the real page, in Finnish: node tests/pictures.mjs (after a build of the
// site).
import { fileURLToPath } from "node:url";
import { browser } from "./browser/support/browser.mjs";
import { Site } from "./browser/support/site.mjs";

const folder = fileURLToPath(new URL("../docs/pictures/", import.meta.url));
const chromium = await browser();
const site = await Site.start();
const size = { width: 1100, height: 1000 };
const context = await chromium.newContext({ viewport: size, locale: "fi", colorScheme: "light" });
const page = await context.newPage();
await page.goto(new URL("/editor.html", site.origin).href);

const checked = () => page.locator("html[data-ready]:not([data-unchecked])").waitFor();
const picture = async (name, part) => {
  await checked();
  await page.waitForTimeout(1000); // the test beside is drawn
  await page.locator(part).screenshot({ path: `${folder}${name}.png` });
};

await checked();
await page.locator("#open").click();
await page.locator('[data-start="example"]').click();
await picture("cards", ".writing");
await page.setViewportSize({ ...size, height: 1500 }); // a whole card
await page.locator('[data-card="questions/1"] .opener').click();
await picture("question", "#form");
await page.setViewportSize(size);
await page.locator("#simulate").click();
await page.locator("#proof tbody tr").first().waitFor();
await picture("results", "#proof");
await page.keyboard.press("Escape");
await page.locator("#publish").click();
await picture("publish", "#publishing");

await context.close();
await site.stop();
process.exit(0);
