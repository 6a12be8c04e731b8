// The kiosk as its visitors and staff meet it, and what it keeps.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { browser } from "./browser.mjs";
import { questionSet } from "./content.mjs";
import { watchMoves } from "./moves.mjs";
import { Site } from "./site.mjs";
import { leaveUnpainted } from "./unpainted.mjs";

export const standing = { viewport: { width: 1080, height: 1920 }, hasTouch: true };
export const lying = { viewport: { width: 1920, height: 1080 }, hasTouch: true };
export const tablet = { viewport: { width: 768, height: 1024 }, hasTouch: true };

const ownWarnings = /GL Driver Message|AudioContext|GroupMarkerNotSet/;

/**
 * A test that is one kiosk. options: `device` (of a browser context), `query` of the address, `clock`: a clock that the
 * test moves, `expected` (what the page may complain about), `arguments` (of the browser), `painted` (as in visit.mjs),
 * `prepare(kiosk)`, before it is opened.
 */
export function kioskRule(name, options, body) {
  test(name, { timeout: 120_000 }, async () => {
    const kiosk = await Kiosk.create(options);
    try {
      await options.prepare?.(kiosk);
      await kiosk.open();
      await body(kiosk);
      assert.deepEqual(kiosk.complaints, [], "the page complains");
    } finally {
      await kiosk.end();
    }
  });
}

export class Kiosk {
  complaints = [];
  language = "fi";

  static async create({
    device = { viewport: { width: 800, height: 1280 }, hasTouch: true },
    query = "",
    clock,
    expected,
    painted,
    site,
    arguments: further = [],
  } = {}) {
    const kiosk = new Kiosk();
    kiosk.query = query;
    kiosk.chromium = await browser(...further);
    kiosk.context = await kiosk.chromium.newContext({ reducedMotion: "reduce", ...device });
    kiosk.ownSite = !site;
    kiosk.site = site ?? (await Site.start());
    await watchMoves(kiosk.context);
    if (!painted) await leaveUnpainted(kiosk.context);
    kiosk.page = await kiosk.context.newPage();
    kiosk.watch(expected);
    kiosk.clock = clock;
    if (clock) await kiosk.page.clock.install();
    return kiosk;
  }

  watch(expected = /^$/) {
    const note = (complaint) => expected.test(complaint) || ownWarnings.test(complaint) || this.complaints.push(complaint);
    this.context.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) note(`${message.type()}: ${message.text()} ${message.location().url}`);
    });
    this.context.on("weberror", (error) => note(`exception: ${error.error().stack}`));
  }

  get address() {
    return `${this.site.origin}/kiosk.html${this.query}`;
  }

  async open() {
    await this.page.goto(this.address);
    await this.atAttract();
    // What waits for the service worker, which has no part in the test's clock, would seem to have waited for minutes.
    if (this.clock) await this.page.locator("#kiosk[data-offline]").waitFor({ timeout: 60_000 });
  }

  async end() {
    await this.context.close();
    if (this.ownSite) await this.site.stop();
  }

  async atAttract() {
    await this.node("start/begin").waitFor();
  }

  /** The control of the mirror for a node of the module. */
  node(id) {
    return this.page.locator(`[data-node="${id}"]`);
  }

  heading() {
    return this.page.locator("h1").first().getAttribute("data-node");
  }

  async onScreen(prefix) {
    await this.page.waitForFunction(
      (wanted) => document.getElementById("kiosk").shadowRoot.querySelector("h1")?.dataset.node.startsWith(wanted),
      prefix,
    );
  }

  async begin() {
    await this.node("start/begin").tap();
    await this.onScreen("question/");
  }

  /** The id of the question that is asked, or null. */
  async question() {
    const [kind, id] = (await this.heading()).split("/");
    return kind === "question" ? id : null;
  }

  option(question, key) {
    return this.node(`question/${question}/${key}`);
  }

  /** Answers what is asked; keys undefined: skips. By touch. */
  async pass(keys) {
    const before = await this.heading();
    const id = await this.question();
    if (keys === undefined) await this.node("question/skip").tap();
    else {
      for (const key of [keys].flat()) await this.option(id, key).tap({ force: true });
      if (questionSet.questions.find((each) => each.id === id).choice === "multiple") await this.node("question/next").tap();
    }
    await this.page.waitForFunction(
      (heading) => document.getElementById("kiosk").shadowRoot.querySelector("h1")?.dataset.node !== heading,
      before,
    );
  }

  /** To the result, all at once: the steps themselves are tested elsewhere. answers: question id -> key or keys. */
  async rush(answers, until) {
    await this.page.evaluate(
      async ({ answers, until }) => {
        const root = document.getElementById("kiosk").shadowRoot;
        const node = (id) => root.querySelector(`[data-node="${CSS.escape(id)}"]`);
        node("start/begin")?.click();
        await Promise.resolve();
        for (let steps = 0; steps < 60; steps += 1) {
          const [kind, id] = root.querySelector("h1").dataset.node.split("/");
          if (kind === "review") node("review/show").click();
          if (kind !== "question" || id === until) return;
          const keys = answers[id] === undefined ? [] : [answers[id]].flat();
          for (const key of keys) node(`question/${id}/${key}`).click();
          node(keys.length > 0 ? "question/next" : "question/skip").click();
        }
      },
      { answers, until },
    );
  }

  /** What is kept of the totals: the newest whole slot, read by other means than the kiosk's. */
  counts(set = questionSet.id) {
    return this.page.evaluate((name) => {
      const slots = ["a", "b"].map((slot) =>
        /^(\d+):[0-9a-f]{8}:(.*)$/su.exec(localStorage.getItem(`pikatesti-kiosk/counts/${name}/${slot}`) ?? ""),
      );
      const [newest] = slots.filter(Boolean).sort((one, other) => other[1] - one[1]);
      return newest?.[2] ? JSON.parse(newest[2]) : null;
    }, set);
  }

  async knock() {
    // As a hand knocks, which does not wait for the page: on a busy machine five answers would take longer than a knock
    // may.
    await Promise.all([1, 2, 3, 4, 5].map(() => this.page.touchscreen.tap(30, 30)));
    await this.onScreen("pin/");
  }

  async type(pin) {
    for (const digit of pin) await this.node(`pin/${digit}`).tap();
    await this.node("pin/done").tap();
  }

  /** Chooses the first PIN, or enters it, and is in the panel. */
  async openPanel(pin = "2580") {
    await this.knock();
    const first = (await this.node("pin/heading").textContent()) === this.words("kiosk.pin.choose");
    await this.type(pin);
    if (first) {
      await this.onScreen("pin/heading/repeat");
      await this.type(pin);
    }
    await this.onScreen("panel/");
  }

  words(name, values = {}) {
    return sayInKiosk(this.language, name, values);
  }
}

const kioskWords = Object.fromEntries(
  ["fi", "sv", "en"].map((tag) => [
    tag,
    JSON.parse(readFileSync(new URL(`../../../web/languages/kiosk/${tag}.json`, import.meta.url), "utf8")),
  ]),
);

/** A message of the kiosk, with the values in their places. */
export function sayInKiosk(language, name, values = {}) {
  return kioskWords[language][name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
}

/** All totals that are kept, what waits too, by name. */
export function recorded(counts) {
  const sum = {};
  const add = (totals = {}) => {
    for (const [name, number] of Object.entries(totals)) sum[name] = (sum[name] ?? 0) + number;
  };
  for (const day of counts?.days ?? []) {
    add(day.shown);
    add(day.waiting);
  }
  add(counts?.rests_shown);
  add(counts?.rests_waiting);
  return sum;
}

export const visitors = (counts) => (counts?.days ?? []).reduce((sum, { visitors }) => sum + visitors, 0);
