// The answers leave the browser only by the person's own hand.
import assert from "node:assert/strict";
import { profiles } from "./support/profiles.mjs";
import { rule } from "./support/visit.mjs";

const files = new Set([
  "/index.html",
  "/landing.css",
  "/icon.svg",
  "/start_check.js",
  "/pikatesti.js",
  "/host_actions.js",
  "/shared.js",
  "/pikatesti.wasm",
  "/questions/jarjestoystavallinen-kunta.json",
  "/questions/jarjestoystavallinen-kunta.fi.json",
  "/questions/jarjestoystavallinen-kunta.sv.json",
  "/questions/municipalities.json",
  "/fonts/noto-sans-regular.ttf",
  "/fonts/noto-sans-semibold.ttf",
]);

rule(
  "during a whole run, sharing and changing languages, only static files are asked for, with no word about the answers",
  {
    path: "/index.html",
    language: "fi",
    device: { permissions: ["clipboard-read", "clipboard-write"] },
    prepare: watchRequests,
  },
  async ({ page, site, quickTest, asked }) => {
    await quickTest.rush(profiles.helsinki);
    await quickTest.button("result.why").click();
    await quickTest.speak("sv");
    await quickTest.button("result.copy").click();
    await quickTest.words(quickTest.say("page.copied.text")).first().waitFor();
    await quickTest.button("result.share").click();
    await quickTest.words(quickTest.say("page.copied.link")).first().waitFor();
    await page.goto(await page.evaluate(() => navigator.clipboard.readText()));
    await page.reload();
    await quickTest.opened();

    for (const { method, path, search, body } of site.requests) {
      assert.deepEqual([method, search, body], ["GET", "", ""], path);
      assert.ok(files.has(path), `${path} is one of the site's files`);
    }
    for (const address of asked) assert.ok(address.startsWith(`${site.origin}/`) || address.startsWith("data:"), address);
    assert.ok(asked.some((address) => address.endsWith(".wasm")));
  },
);

// Everything that the browser asks anybody for, beacons and sockets too.
function watchRequests(visit) {
  visit.asked = [];
  visit.context.on("request", (request) => visit.asked.push(request.url()));
  visit.page.on("websocket", (socket) => visit.asked.push(socket.url()));
}
