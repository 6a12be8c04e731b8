// A kiosk's month in minutes: visitors one after another against the real build in Chromium, with everything that may
// go wrong on the way. At the end nothing has grown, and every count is what the visitors have done.
//
//   node tests/soak/kiosk.mjs [visitors] [seed]      5000 and a new seed if left out; 200 and 1 in ./test
//
// A tenth more come before them, and meet a page that is killed again and again. The others all come to one and the
// same page: in a new one nothing could have grown.
import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { Kiosk, recorded, visitors as counted } from "../browser/support/kiosk.mjs";
import { addTo, totalsOf } from "../browser/support/kiosk_model.mjs";
import { plan, randomFrom } from "./visitors.mjs";

// A little more than in web/player/one_press.js.
const AGAIN_MILLISECONDS = 650;
const SAME_PLACE = 60; // CSS pixels

const shapes = [
  { width: 432, height: 768 },
  { width: 768, height: 432 },
  { width: 384, height: 512 },
];

export async function soak({ count, seed, log = () => {} }) {
  const kiosk = await Kiosk.create({
    device: { viewport: shapes[0], hasTouch: true },
    clock: true,
    expected: /offline:|Failed to load resource|ERR_|CONTEXT_LOST|loseContext|GPU stall/,
  });
  try {
    return await new Soak(kiosk, count, seed, log).run();
  } finally {
    await kiosk.end();
  }
}

class Soak {
  #kiosk;
  #count;
  #seed;
  #log;
  #random;
  #sum = {};
  #touched = null; // the last touch
  #begun = 0;
  #done = {};

  constructor(kiosk, count, seed, log) {
    this.#kiosk = kiosk;
    this.#count = count;
    this.#seed = seed;
    this.#random = randomFrom(seed);
    this.#log = log;
  }

  get #page() {
    return this.#kiosk.page;
  }

  async run() {
    await this.#open();
    await this.#killings(Math.ceil(this.#count / 10));
    const samples = [];
    const every = Math.max(10, Math.round(this.#count / 50));
    for (let visitor = 0; visitor < this.#count; visitor += 1) {
      await this.#fault(visitor);
      await this.#visit(plan(this.#random));
      if (visitor % every === every - 1) samples.push({ visitor, ...(await this.#measure()) });
      if (visitor % 500 === 499) this.#log(`${visitor + 1} visitors`, samples.at(-1));
    }
    await this.#page.evaluate(() => globalThis.storageThrows(false));
    await this.#page.clock.runFor(20_000); // what could not be written is
    const counts = await this.#kiosk.counts();
    const tenth = Math.max(2, Math.round(samples.length / 10));
    return {
      seed: this.#seed,
      complaints: this.#kiosk.complaints,
      done: this.#done,
      first: median(samples.slice(1, 1 + tenth)),
      last: median(samples.slice(-tenth)),
      counted: { visitors: counted(counts), totals: recorded(counts) },
      wanted: { visitors: this.#begun, totals: this.#sum },
    };
  }

  async #open() {
    await this.#page.addInitScript(() => {
      const { instantiate } = WebAssembly;
      WebAssembly.instantiate = async (...given) => {
        const made = await instantiate.apply(WebAssembly, given);
        globalThis.wasmMemory = made.exports.memory;
        return made;
      };
    });
    await this.#kiosk.open();
    await this.#page.evaluate(driver);
  }

  #note(what) {
    this.#done[what] = (this.#done[what] ?? 0) + 1;
  }

  /**
   * So many visitors, between whom the page is killed four times, in the middle of a visit: it has begun and will never
   * end.
   */
  async #killings(count) {
    const { context } = this.#kiosk;
    const every = Math.max(2, Math.floor(count / 4));
    for (let visitor = 0; visitor < count; visitor += 1) {
      if (visitor % every === 0) {
        const unlucky = { ...plan(this.#random), patience: Math.floor(this.#random() * 15), changes: false, stopsInReview: true };
        await this.#page.evaluate((visitor) => globalThis.takeTest(visitor), unlucky);
        this.#begun += 1;
        await this.#page.close({ runBeforeUnload: false });
        this.#kiosk.page = await context.newPage();
        await this.#page.clock.install();
        await this.#open();
        this.#note("page killed");
      }
      await this.#visit(plan(this.#random));
    }
  }

  /** Things that go wrong, spread over the run; each is there for a few visitors. */
  async #fault(visitor) {
    const step = Math.max(6, Math.floor(this.#count / 40));
    const [which, phase] = [Math.floor(visitor / step) % 4, visitor % step];
    if (phase !== 0 && phase !== 4) return;
    const on = phase === 0;
    if (which === 1) {
      await this.#kiosk.context.setOffline(on);
      if (on) this.#note("network off");
    } else if (which === 2) {
      await this.#page.evaluate((on) => globalThis.storageThrows(on), on);
      if (on) this.#note("storage throwing");
      else await this.#page.clock.runFor(20_000);
    } else if (which === 3 && on) {
      await this.#page.evaluate(() => globalThis.loseContext());
      this.#note("context lost");
    }
  }

  async #visit(visitor) {
    const page = this.#page;
    this.#note(visitor.manner);
    const quick = visitor.manner === "quick" && !visitor.turns && !visitor.extends;
    this.#begun += 1;
    const { answers, skipped, completed, stopped } = quick
      ? await page.evaluate((visitor) => globalThis.takeTest(visitor), { ...visitor, patience: Math.min(visitor.patience, 99) })
      : await this.#takeTest(visitor);
    await this.#leave(visitor, completed);
    addTo(this.#sum, totalsOf({ answers, skipped, completed, stopped }));
  }

  // The same as takeTest() in the page below, but with everything that takes more than the page itself.
  async #takeTest(visitor) {
    const page = this.#page;
    const wishes = [
      ...visitor.switches.map((each) => `kiosk/${each}`),
      ...(visitor.language ? [`language/${visitor.language}`] : []),
    ];
    for (const wish of wishes) await this.#press(wish, visitor.manner);
    await this.#press("start/begin", visitor.manner);
    const answers = {};
    const skipped = new Set();
    let [completed, asked, changed] = [false, 0, !visitor.changes];
    for (let steps = 0; steps < 80; steps += 1) {
      const [kind, id] = (await page.evaluate(() => globalThis.headingOf())).split("/");
      const stopped = kind === "question" ? id : kind;
      const left = { answers, skipped: [...skipped], completed, stopped };
      if (visitor.turns && steps === 3) await this.#turn();
      if (visitor.extends && steps === 2 && kind === "question") await this.#beAsked();
      if (kind === "start") throw new Error("the visit ended too early");
      if (kind === "review") {
        if (visitor.stopsInReview) return left;
        await this.#press("review/show", visitor.manner);
      } else if (kind === "result") {
        completed = true;
        if (changed) return { ...left, completed };
        changed = true;
        await this.#press("result/back", visitor.manner);
      } else {
        if (asked >= visitor.patience) return left;
        asked += 1;
        const again = id in answers || skipped.has(id);
        const keys = (again ? visitor.secondThoughts : visitor.choices)[id];
        const seen = await this.#answer(id, keys, visitor.manner);
        if (seen.length > 0) {
          answers[id] = seen;
          skipped.delete(id);
        } else if ((await page.evaluate(() => globalThis.headingOf())) !== `question/${id}/heading`) {
          delete answers[id]; // what was chosen before has been taken back
          skipped.add(id);
        }
      }
    }
    throw new Error("the visit does not end");
  }

  /** One question, with its answer there may be from before. Gives what the visitor sees chosen: a finger may slip. */
  async #answer(id, keys, manner) {
    const page = this.#page;
    const present = await page.evaluate((id) => globalThis.chosen(id), id);
    if (manner === "quick" || this.#random() < 0.5) {
      await page.evaluate(([id, keys]) => globalThis.answer(id, keys), [id, keys]);
      return keys === null ? present : [keys].flat();
    }
    if (manner === "drag") await this.#drag();
    if (keys === null) {
      await this.#press(present.length > 0 ? "question/next" : "question/skip", manner);
      return present;
    } else {
      const wanted = [keys].flat();
      const before = await page.evaluate(() => globalThis.headingOf());
      for (const key of present.filter((each) => !wanted.includes(each)))
        if (await page.evaluate(([id, key]) => globalThis.isMultiple(id) && globalThis.isChosen(id, key), [id, key]))
          await this.#press(`question/${id}/${key}`, manner);
      for (const key of wanted)
        if (!(await page.evaluate(([id, key]) => globalThis.isChosen(id, key), [id, key])))
          await this.#press(`question/${id}/${key}`, manner);
      const still = (await page.evaluate(() => globalThis.headingOf())) === before;
      const seen = still ? await page.evaluate((id) => globalThis.chosen(id), id) : wanted;
      if (manner !== "keys") await page.clock.runFor(500); // a touch goes on by itself
      if ((await page.evaluate(() => globalThis.headingOf())) === before)
        await this.#press(seen.length > 0 ? "question/next" : "question/skip", manner);
      return seen;
    }
  }

  /** By finger or by key, as the browser itself makes the events; or quickly, as assistive technology does. */
  async #press(id, manner) {
    const page = this.#page;
    if (manner === "quick") return page.evaluate((id) => globalThis.click(id), id);
    if (manner === "keys") {
      await page.evaluate((id) => globalThis.node(id).focus(), id);
      await page.keyboard.press(id.startsWith("question/") && id.split("/").length === 3 ? "Space" : "Enter");
      return page.evaluate(() => globalThis.rest());
    }
    await this.#touch(() => page.evaluate((id) => globalThis.place(id), id));
    return page.evaluate(() => globalThis.rest());
  }

  /**
   * As people touch what they have read: a second touch in the same place comes after the time in which it would be
   * taken for a slip. place(): where it is, looked up once more after that time, in which the page may have moved.
   */
  async #touch(place) {
    let { x, y } = await place();
    const touched = this.#touched;
    if (touched && Math.hypot(touched.x - x, touched.y - y) <= SAME_PLACE) {
      await wait(Math.max(0, touched.at + AGAIN_MILLISECONDS - performance.now()));
      ({ x, y } = await place());
    }
    await this.#page.touchscreen.tap(x, y);
    this.#touched = { x, y, at: performance.now() };
  }

  async #client() {
    this.clients ??= new WeakMap();
    if (!this.clients.has(this.#page)) this.clients.set(this.#page, await this.#kiosk.context.newCDPSession(this.#page));
    return this.clients.get(this.#page);
  }

  async #drag() {
    const client = await this.#client();
    const send = (type, ...touchPoints) => client.send("Input.dispatchTouchEvent", { type, touchPoints });
    await send("touchStart", { x: 200, y: 300 });
    for (let y = 300; y > 150; y -= 30) await send("touchMove", { x: 200, y });
    await send("touchEnd");
  }

  async #turn() {
    const shape = shapes[Math.floor(this.#random() * shapes.length)];
    // The screen turns, not a window: that of a kiosk fills the screen.
    const client = await this.#client();
    await client.send("Emulation.setDeviceMetricsOverride", { ...shape, deviceScaleFactor: 1, mobile: false });
    await this.#settle();
  }

  /**
   * What has been begun comes to its end: frames that the page has asked for, and a scroll after a touch or a turn of
   * the screen, which the made clock does not move. In a leap of 46 seconds their events would come after it, as signs
   * of life; and a finger would meet what has moved to its place.
   */
  async #settle() {
    await this.#page.clock.runFor(600);
    await this.#page.evaluate(() => globalThis.scrolled());
  }

  /** Lets so much time pass that this is shown. */
  async #waitFor(heading, milliseconds) {
    await this.#settle();
    await this.#page.clock.fastForward(milliseconds);
    assert.equal(await this.#page.evaluate(() => globalThis.rest()), heading);
  }

  async #beAsked() {
    await this.#waitFor("still/heading", 46_000);
    await this.#touch(async () => ({ x: 100, y: 200 }));
    await this.#page.clock.runFor(1000);
    this.#note("extended");
  }

  async #leave(visitor, completed) {
    const page = this.#page;
    this.#note(visitor.leaves);
    if (visitor.leaves === "idle") await this.#waitFor("start/heading", 70_000);
    else {
      if (visitor.manner !== "quick") await this.#settle();
      await this.#press(
        completed && (await page.evaluate(() => globalThis.headingOf())) === "result/heading" ? "result/finish" : "kiosk/finish",
        visitor.manner,
      );
    }
    const heading = await page.evaluate(() => globalThis.rest());
    assert.equal(heading, "start/heading");
  }

  /** The browser remembers the last element that was touched; a visitor's may be long gone from the page. */
  async #touchNothing() {
    await this.#touch(() =>
      this.#page.evaluate(() => {
        const { x, y, width, height } = globalThis.node("start/heading").getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }),
    );
  }

  async #measure() {
    await this.#page.clock.runFor(20_000); // announcements stay for a while
    await this.#touchNothing();
    const client = await this.#kiosk.context.newCDPSession(this.#page);
    await client.send("HeapProfiler.collectGarbage");
    const { metrics } = await client.send("Performance.enable").then(() => client.send("Performance.getMetrics"));
    const of = (name) => metrics.find((each) => each.name === name).value;
    const memory = await this.#page.evaluate(() => globalThis.wasmMemory.buffer.byteLength);
    await client.detach();
    return {
      memory,
      nodes: of("Nodes"),
      listeners: of("JSEventListeners"),
      documents: of("Documents"),
      heap: of("JSHeapUsedSize"),
    };
  }
}

const median = (samples) => {
  const middle = (name) => samples.map((each) => each[name]).sort((a, b) => a - b)[Math.floor(samples.length / 2)];
  return Object.fromEntries(["memory", "nodes", "listeners", "documents", "heap"].map((name) => [name, middle(name)]));
};

// In the page: what drives it from within, for visitors in a hurry.
function driver() {
  const root = document.getElementById("kiosk").shadowRoot;
  globalThis.node = (id) => root.querySelector(`[data-node="${CSS.escape(id)}"]`);
  globalThis.headingOf = () => root.querySelector("h1").dataset.node;
  globalThis.rest = async () => {
    await Promise.resolve();
    return globalThis.headingOf();
  };
  // Resolves when two frames have gone by without a scroll. A frame is told by an observer: the page's clock is a made
  // one, and so is its requestAnimationFrame.
  const frame = () =>
    new Promise((resolve) => {
      const observer = new IntersectionObserver(() => resolve(observer.disconnect()));
      observer.observe(root.host);
    });
  globalThis.scrolled = async () => {
    let moved;
    const note = () => (moved = true);
    document.addEventListener("scroll", note, { capture: true, passive: true });
    for (let still = 0; still < 2; still += 1) {
      moved = false;
      await frame();
      if (moved) still = -1;
    }
    document.removeEventListener("scroll", note, { capture: true });
  };
  globalThis.click = (id) => {
    globalThis.node(id).click();
    return globalThis.rest();
  };
  globalThis.place = (id) => {
    const element = globalThis.node(id);
    const box = element.closest("label") ?? element;
    box.scrollIntoView({ block: "center" });
    const { x, y, width, height } = box.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };
  globalThis.isMultiple = (id) => root.querySelector(`[data-node^="question/${id}/"][type=checkbox]`) !== null;
  globalThis.isChosen = (id, key) => globalThis.node(`question/${id}/${key}`).checked;
  globalThis.chosen = (id) =>
    [...root.querySelectorAll(`input[data-node^="question/${id}/"]:checked`)].map(({ dataset }) => dataset.node.split("/")[2]);
  globalThis.answer = (id, keys) => {
    const before = globalThis.chosen(id);
    if (keys === null) return globalThis.click(before.length > 0 ? "question/next" : "question/skip");
    const wanted = [keys].flat();
    if (globalThis.isMultiple(id))
      for (const key of before)
        if (!wanted.includes(key) && globalThis.isChosen(id, key)) globalThis.node(`question/${id}/${key}`).click();
    for (const key of wanted) if (!globalThis.isChosen(id, key)) globalThis.node(`question/${id}/${key}`).click();
    return globalThis.click("question/next");
  };
  globalThis.takeTest = async (visitor) => {
    for (const each of visitor.switches) await globalThis.click(`kiosk/${each}`);
    if (visitor.language) await globalThis.click(`language/${visitor.language}`);
    await globalThis.click("start/begin");
    const answers = {};
    const skipped = new Set();
    let [completed, asked, changed] = [false, 0, !visitor.changes];
    for (let steps = 0; steps < 80; steps += 1) {
      const [kind, id] = globalThis.headingOf().split("/");
      const left = { answers, skipped: [...skipped], completed, stopped: kind === "question" ? id : kind };
      if (kind === "review") {
        if (visitor.stopsInReview) return left;
        await globalThis.click("review/show");
      } else if (kind === "result") {
        completed = true;
        if (changed) return { ...left, completed };
        changed = true;
        await globalThis.click("result/back");
      } else if (kind === "question") {
        if (asked >= visitor.patience) return left;
        asked += 1;
        const keys = (id in answers || skipped.has(id) ? visitor.secondThoughts : visitor.choices)[id];
        await globalThis.answer(id, keys);
        if (keys !== null) {
          answers[id] = [keys].flat();
          skipped.delete(id);
        } else if (!answers[id]) skipped.add(id);
      } else throw new Error(`on ${kind} in the middle of a visit`);
    }
    throw new Error("the visit does not end");
  };
  const { setItem } = Storage.prototype;
  globalThis.storageThrows = (yes) => {
    Storage.prototype.setItem = yes
      ? () => {
          throw new DOMException("full", "QuotaExceededError");
        }
      : setItem;
  };
  globalThis.loseContext = () => {
    const loss = root.querySelector("canvas").getContext("webgl2").getExtension("WEBGL_lose_context");
    root
      .querySelector("canvas")
      .addEventListener("webglcontextlost", () => setTimeout(() => loss.restoreContext(), 10), { once: true });
    loss.loseContext();
  };
}

/**
 * Fails where, from the first tenth to the last, anything has grown by more than two in a hundred, anything was
 * complained of, or any count is wrong.
 */
export function judge(report) {
  assert.deepEqual(report.complaints, [], "the page complains");
  assert.equal(report.counted.visitors, report.wanted.visitors, "visitors");
  assert.deepEqual(sorted(report.counted.totals), sorted(report.wanted.totals));
  for (const what of ["memory", "nodes", "listeners", "documents"])
    assert.ok(report.last[what] <= report.first[what] * 1.02, `${what}: ${report.first[what]} became ${report.last[what]}`);
}

const sorted = (totals) =>
  Object.fromEntries(
    Object.entries(totals)
      .filter(([, number]) => number !== 0)
      .sort(),
  );

const [count, seed] = process.argv.slice(2);
if (process.argv[1] === new URL(import.meta.url).pathname) {
  const wanted = { count: Number(count || 5000), seed: Number(seed || Date.now() % 1_000_000) };
  const start = Date.now();
  const report = await soak({
    ...wanted,
    log: (line, sample) => console.log(`${line}, ${Math.round((Date.now() - start) / 1000)} s`, JSON.stringify(sample)),
  });
  const { first, last, done } = report;
  console.log(JSON.stringify({ ...wanted, seconds: Math.round((Date.now() - start) / 1000), first, last, done }, null, 2));
  judge(report);
  console.log(`${wanted.count} visitors (seed ${wanted.seed}): every count right, nothing has grown.`);
  process.exit(0);
}
