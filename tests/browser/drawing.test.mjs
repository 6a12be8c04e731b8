// Nothing is drawn while nothing changes.
import assert from "node:assert/strict";
import { profiles } from "./support/profiles.mjs";
import { rule } from "./support/visit.mjs";

// Counts what the page really asks of the browser, whatever it says of itself.
const count = ({ page }) =>
  page.addInitScript(() => {
    const counts = { requests: 0, clears: 0, triangles: 0 };
    const frame = window.requestAnimationFrame.bind(window);
    globalThis.counted = { counts, frame };
    window.requestAnimationFrame = (callback) => {
      counts.requests += 1;
      return frame(callback);
    };
    const wrap = (name, counter) => {
      const original = WebGL2RenderingContext.prototype[name];
      WebGL2RenderingContext.prototype[name] = function (...values) {
        counts[counter] += 1;
        return original.apply(this, values);
      };
    };
    wrap("clear", "clears");
    wrap("drawElements", "triangles");
  });

const countsOf = ({ page }) => page.evaluate(() => ({ ...globalThis.counted.counts }));

// While the browser offers so many frames, the page takes none.
async function isIdle({ page }, frames = 60) {
  const [before, after] = await page.evaluate(async (wanted) => {
    const { counts, frame } = globalThis.counted;
    const before = { ...counts };
    for (let seen = 0; seen < wanted; seen += 1) await new Promise(frame);
    return [before, { ...counts }];
  }, frames);
  assert.deepEqual(after, before);
}

rule("nothing is drawn, and no frame is asked for, while a screen stands still", { prepare: count }, async (visit) => {
  const { page, quickTest } = visit;
  await isIdle(visit);
  await quickTest.rush(profiles.mixed, "rakenne-tapaamiset");
  await isIdle(visit);
  await quickTest.answer("rakenne-tapaamiset", "yes");
  await quickTest.settled();
  await isIdle(visit);
  await page.locator("#behind").fill("somewhere else");
  await quickTest.settled();
  await isIdle(visit);
});

rule("at a result, and with the pointer resting on a button, nothing is drawn", { prepare: count }, async (visit) => {
  await visit.quickTest.rush(profiles.mixed);
  await visit.quickTest.button("result.share").hover();
  await visit.quickTest.settled();
  await isIdle(visit);
});

rule("typing in the page's own field and scrolling the page draw nothing", { prepare: count }, async (visit) => {
  const { page, quickTest } = visit;
  await quickTest.rush(profiles.mixed, "rakenne-tapaamiset");
  await page.locator("#behind").focus();
  await quickTest.settled();
  const before = await countsOf(visit);
  await page.keyboard.type("123");
  await page.mouse.wheel(0, 60);
  await page.waitForFunction(() => window.scrollY > 0);
  const after = await countsOf(visit);
  assert.deepEqual([after.clears, after.triangles], [before.clears, before.triangles]);
});

rule("the element tells truly how many frames it has drawn", { prepare: count }, async (visit) => {
  const { quickTest } = visit;
  await quickTest.rush(profiles.mixed, "rakenne-tapaamiset");
  await quickTest.answer("rakenne-tapaamiset", "yes");
  await quickTest.settled();
  assert.equal(await quickTest.framesDrawn(), (await countsOf(visit)).clears);
});

// How many frames it takes to show the result from the last question on.
async function framesOfResult({ quickTest }) {
  await quickTest.rush(profiles.mixed, "jatkuvuus-tuki-12kk");
  await quickTest.answer("jatkuvuus-tuki-12kk", "yes");
  await quickTest.settled();
  const before = await quickTest.framesDrawn();
  await quickTest.activate("question.next");
  await quickTest.settled();
  return (await quickTest.framesDrawn()) - before;
}

// A clock that goes on by a sixtieth of a second whenever it is read: what takes time takes as many frames on a slow
// machine as on a fast one.
const countByOwnClock = async (visit) => {
  await count(visit);
  await visit.page.addInitScript(() => {
    let now = 0;
    performance.now = () => (now += 1000 / 60);
  });
};

rule("the bars of the result grow over some frames, and then stop", { prepare: countByOwnClock }, async (visit) => {
  const frames = await framesOfResult(visit);
  assert.ok(frames > 4, `${frames} frames`);
  await isIdle(visit);
});

rule("with reduced motion the result stands there at once", { device: { reducedMotion: "reduce" } }, async (visit) => {
  const frames = await framesOfResult(visit);
  assert.ok(frames <= 2, `${frames} frames`);
});

rule("a wish for reduced motion is followed while the test is open", {}, async (visit) => {
  await visit.page.emulateMedia({ reducedMotion: "reduce" });
  const frames = await framesOfResult(visit);
  assert.ok(frames <= 2, `${frames} frames`);
});
