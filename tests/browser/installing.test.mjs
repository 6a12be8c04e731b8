// The pages that can be installed, as the browser itself and home screens judge it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { icons, pictureOf } from "../../web/tools/icons.mjs";
import { browser } from "./support/browser.mjs";
import { Killable } from "./support/killable.mjs";
import { Site } from "./support/site.mjs";

const siteFile = (name) => readFile(new URL(`../../build/site/${name}`, import.meta.url));

// Width and height stand in a PNG's first chunk.
const sizeOf = (png) => {
  assert.equal(png.subarray(1, 4).toString(), "PNG");
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
};

test("Chromium finds nothing that hinders installing the presenter's page or the kiosk", { timeout: 120_000 }, async () => {
  const site = await Site.start();
  const own = await Killable.create(); // with a profile: what opens without one is never installed
  try {
    const context = (await own.start()).context();
    for (const name of ["presenter", "kiosk"]) {
      const page = await context.newPage();
      const client = await context.newCDPSession(page);
      await page.goto(`${site.origin}/${name}.html`);
      await page.waitForFunction(() => navigator.serviceWorker.controller);
      const { url, errors, data } = await client.send("Page.getAppManifest");
      assert.ok(url.endsWith(`/${name}.webmanifest`));
      assert.deepEqual(errors, [], name);
      const { installabilityErrors } = await client.send("Page.getInstallabilityErrors");
      assert.deepEqual(installabilityErrors, [], name);
      assert.equal(JSON.parse(data).start_url, `${name}.html`);
    }
  } finally {
    await own.end();
    await site.stop();
  }
});

for (const [page, drawing] of [
  ["presenter", "presenter"],
  ["kiosk", "icon"],
]) {
  test(`${page}.html has the icons that Android and iOS take, each of the size it says, and its drawing's picture`, async () => {
    const manifest = JSON.parse(await siteFile(`${page}.webmanifest`));
    const has = (sizes, purpose) =>
      manifest.icons.some((icon) => icon.sizes === sizes && icon.purpose === purpose && icon.type === "image/png");
    for (const [sizes, purpose] of [
      ["192x192", "any"],
      ["512x512", "any"],
      ["512x512", "maskable"],
    ])
      assert.ok(has(sizes, purpose), `${sizes} ${purpose}`);
    for (const { src, sizes, type } of manifest.icons)
      if (type === "image/png") assert.equal(sizeOf(await siteFile(src)), sizes, src);
    const [, touch] = /<link rel="apple-touch-icon" href="([\w.-]+)">/.exec((await siteFile(`${page}.html`)).toString());
    assert.equal(sizeOf(await siteFile(touch)), "180x180");
    const kept = JSON.parse(await siteFile("offline.json")).files;
    for (const name of [touch, ...manifest.icons.map(({ src }) => src)])
      assert.ok(kept[name], `${name} is there without a network`);

    const chromium = await browser();
    for (const icon of icons.filter((each) => each.drawing === drawing)) {
      const drawn = await pictureOf(icon, chromium);
      assert.ok(
        (await difference(chromium, drawn, await siteFile(icon.name))) < 2,
        `node web/tools/icons.mjs makes ${icon.name} anew`,
      );
    }
  });
}

// The mean difference of two pictures of one size, of 255.
async function difference(chromium, ...pictures) {
  const page = await chromium.newPage();
  const found = await page.evaluate(
    async (sources) => {
      const [one, other] = await Promise.all(
        sources.map(async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
          canvas.drawImage(image, 0, 0);
          return canvas.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      return one.reduce((sum, value, index) => sum + Math.abs(value - other[index]), 0) / one.length;
    },
    pictures.map((bytes) => `data:image/png;base64,${bytes.toString("base64")}`),
  );
  await page.close();
  return found;
}
