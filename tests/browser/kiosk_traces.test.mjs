// What is left of a visitor when the visit is over: nothing, wherever one looks.
import assert from "node:assert/strict";
import { kioskRule, standing } from "./support/kiosk.mjs";
import { profiles } from "./support/profiles.mjs";

// Keeps hold of the module's memory, from before it is made.
function catchMemory() {
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate.apply(WebAssembly, given);
    globalThis.caught = made.exports?.memory ?? made.instance.exports.memory;
    return made;
  };
}

const inMemory = (page, words) =>
  page.evaluate((wanted) => {
    const bytes = new Uint8Array(globalThis.caught.buffer);
    const decoder = new TextDecoder("latin1");
    let whole = "";
    for (let at = 0; at < bytes.length; at += 1 << 20) whole += decoder.decode(bytes.subarray(at, at + (1 << 20)));
    return wanted.filter((each) => whole.includes(new TextDecoder("latin1").decode(new TextEncoder().encode(each))));
  }, words);

/** All that a page has to show for itself. */
const state = (page) =>
  page.evaluate(async () => {
    const root = document.getElementById("kiosk").shadowRoot;
    return {
      document: document.documentElement.outerHTML.replace(/ style="[^"]*"/g, ""),
      mirror: root
        .querySelector(".root")
        .outerHTML.replace(/ style="[^"]*"/g, "")
        .replace(/ (data-theme|height|width)="[^"]*"/g, ""),
      fields: [...root.querySelectorAll("input, textarea, select")].map((field) => [field.value, field.checked]),
      session: JSON.stringify({ ...sessionStorage }),
      local: Object.keys(localStorage).sort(),
      databases: (await indexedDB.databases?.())?.map(({ name }) => name) ?? [],
      caches: await Promise.all(
        (await caches.keys()).map(async (name) => [name, (await (await caches.open(name)).keys()).map(({ url }) => url).sort()]),
      ),
      cookies: document.cookie,
      address: location.href,
      history: history.length,
      historyState: JSON.stringify(history.state),
      title: document.title,
      name: window.name,
      focus: root.activeElement?.dataset.node,
      scroll: window.scrollY,
      selection: String(getSelection()),
    };
  });

/** The codes of sessions in the module's memory: what share links carry, and what all answers can be read from. */
const codesInMemory = (page) =>
  page.evaluate(() => {
    const bytes = new Uint8Array(globalThis.caught.buffer);
    const decoder = new TextDecoder("latin1");
    const found = new Set();
    for (let at = 0; at < bytes.length; at += 1 << 20)
      for (const [code] of decoder
        .decode(bytes.subarray(at, at + (1 << 20) + 2000))
        .matchAll(/1[\w-]{4}\.[\w-]{0,16}\.[sreq][\w-]*(?:\.[\w~-]{5,})+\.[\w-]{3}/g))
        found.add(code);
    return [...found];
  });

async function takeTest(kiosk, answers, until) {
  await kiosk.node("language/sv").tap();
  await kiosk.node("kiosk/large").tap();
  await kiosk.node("kiosk/contrast").tap();
  await kiosk.rush(answers, until);
}

const ways = {
  '"finish" on the result': {
    leave: async (kiosk) => {
      await kiosk.onScreen("result/");
      await kiosk.node("result/steps/all").tap();
      await kiosk.node("result/finish").tap();
    },
  },
  '"finish" at a question': { until: "ohje-olemassa", leave: (kiosk) => kiosk.node("kiosk/finish").tap() },
  "the idle wipe of a result": { leave: (kiosk) => kiosk.page.clock.runFor(70_000) },
  "the idle wipe of a question": { until: "jatkuvuus-tilat", leave: (kiosk) => kiosk.page.clock.runFor(70_000) },
};

for (const [name, { leave, until }] of Object.entries(ways))
  kioskRule(
    `after ${name} the page, its storage, its history, its memory and its picture are as before anybody came`,
    { device: standing, clock: true, painted: true, prepare: ({ page }) => page.addInitScript(catchMemory) },
    async (kiosk) => {
      const { page } = kiosk;
      await page.clock.pauseAt(new Date(Date.now() + 60_000));
      // One visit first: storage then has its two slots, with totals only.
      await kiosk.rush({}, "rakenne-pysyva");
      await kiosk.node("kiosk/finish").tap();
      await kiosk.rush({}, "rakenne-pysyva");
      await kiosk.node("kiosk/finish").tap();
      await kiosk.onScreen("start/");
      await page.clock.runFor(500);
      await page.evaluate(() => navigator.serviceWorker.ready); // its cache is full
      const before = await state(page);
      const pictureBefore = await page.screenshot();
      const memoryBefore = await page.evaluate(() => globalThis.caught.buffer.byteLength);

      await takeTest(kiosk, profiles.mixed.answers, until);
      await page.clock.runFor(500);
      if (!until) assert.notDeepEqual(await codesInMemory(page), [], "the search finds what is there");
      if (until)
        assert.deepEqual(
          await inMemory(page, [`question/${until}/heading`]),
          [`question/${until}/heading`],
          "the search finds what is there",
        );
      await leave(kiosk);
      await kiosk.onScreen("start/");
      await page.clock.runFor(2000);

      const after = await state(page);
      assert.deepEqual(after, before);
      assert.ok((await page.screenshot()).equals(pictureBefore), "the picture");
      // Words that the module puts together itself when a screen is shown: none of them is in the file it is loaded
      // from.
      const traces = [
        "question/ohje-olemassa/yes",
        `question/${until ?? "rakenne-pysyva"}/heading`,
        "result/step/rakenne-kuuleminen",
      ];
      assert.deepEqual(await inMemory(page, traces), [], "in the module's memory");
      assert.deepEqual(await codesInMemory(page), []);
      assert.ok((await page.evaluate(() => globalThis.caught.buffer.byteLength)) - memoryBefore < 4 << 20);
    },
  );

kioskRule(
  "the code of a result is nowhere in the page's heap either",
  { device: standing, prepare: ({ page }) => page.addInitScript(catchMemory) },
  async (kiosk) => {
    const { page } = kiosk;
    await takeTest(kiosk, profiles.noGuideline.answers);
    await kiosk.onScreen("result/");
    const [code] = await codesInMemory(page);
    const client = await page.context().newCDPSession(page);
    const holds = async (words) => {
      let heap = "";
      const take = ({ chunk }) => (heap += chunk);
      client.on("HeapProfiler.addHeapSnapshotChunk", take);
      await client.send("HeapProfiler.collectGarbage");
      await client.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
      client.off("HeapProfiler.addHeapSnapshotChunk", take);
      return heap.includes(words);
    };
    await page.evaluate((words) => (globalThis.control = words), code);
    assert.equal(await holds(code), true, "the search finds what is there");
    await page.evaluate(() => delete globalThis.control);
    await kiosk.node("result/finish").tap();
    await kiosk.onScreen("start/");
    await client.send("HeapProfiler.collectGarbage");
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    assert.equal(await holds(code), false);
  },
);

kioskRule("storage tells the day of a visit and no time of it", {}, async (kiosk) => {
  const begun = Date.now();
  for (const until of [undefined, "ohje-olemassa"]) {
    await kiosk.rush(profiles.mixed.answers, until);
    await kiosk.node("kiosk/finish").evaluate((element) => element.click());
    await kiosk.onScreen("start/");
  }
  const kept = await kiosk.page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, window.name]),
  );
  assert.match(kept, /\d{4}-\d\d-\d\d/, "the day is there");
  assert.doesNotMatch(kept, /\d\d:\d\d|\d{4}-\d\d-\d\d[T ]\d/);
  // Neither seconds nor milliseconds since 1970.
  for (const [number] of kept.matchAll(/\d{9,}/g))
    assert.ok(
      Math.abs(Number(number) - begun) > 86_400_000 && Math.abs(Number(number) - begun / 1000) > 86_400,
      `${number} is a time`,
    );
});

kioskRule("going back leads to the attract screen and nowhere else", {}, async (kiosk) => {
  await kiosk.rush(profiles.mixed.answers);
  await kiosk.node("result/finish").tap();
  await kiosk.onScreen("start/");
  for (let times = 0; times < 3; times += 1) {
    await kiosk.page.evaluate(() => history.back());
    await kiosk.page.waitForFunction(() => history.state?.kiosk === true);
    assert.equal(await kiosk.heading(), "start/heading");
  }
  await kiosk.page.reload();
  await kiosk.atAttract();
});
