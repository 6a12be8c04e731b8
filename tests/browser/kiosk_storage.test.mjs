// What is counted is not lost: not by a write cut short, damage, a full or forbidden store, an eviction, or a page that
// dies.
import assert from "node:assert/strict";
import test from "node:test";
import { crc32 } from "../../web/keeping/checksum.js";
import { Vault } from "../../web/keeping/vault.js";
import { kioskRule, recorded, visitors } from "./support/kiosk.mjs";
import { profiles } from "./support/profiles.mjs";

class Store {
  items = new Map();
  refuse = () => false;
  getItem(name) {
    return this.items.get(name) ?? null;
  }
  setItem(name, text) {
    if (this.refuse(name)) throw new DOMException("full", "QuotaExceededError");
    this.items.set(name, text);
  }
}

test("vault: the checksum is CRC-32", () => {
  assert.equal(crc32("123456789"), "cbf43926");
  assert.equal(crc32(""), "00000000");
});

test("vault: the last text is read again, and the one before stays as a copy", () => {
  const store = new Store();
  const vault = new Vault(store);
  for (const text of ["one", "two\nlines", '{"three":"ä"}']) assert.ok(vault.write("counts", text));
  assert.equal(new Vault(store).read("counts"), '{"three":"ä"}');
  assert.equal(store.items.size, 2);
  assert.ok([...store.items.values()].some((written) => written.endsWith("two\nlines")));
});

test("vault: a write cut short at any byte leaves the text before, or the new one whole", () => {
  const store = new Store();
  const vault = new Vault(store);
  vault.write("counts", "the last good text");
  const before = new Map(store.items);
  vault.write("counts", "a newer text");
  const [[name, written]] = [...store.items].filter(([each, text]) => before.get(each) !== text);
  for (let length = 0; length < written.length; length += 1) {
    store.items.set(name, written.slice(0, length));
    const fresh = new Vault(store);
    assert.equal(fresh.read("counts"), "the last good text", `cut after ${length}`);
    if (length > 0) assert.equal(fresh.health, "restored");
  }
  store.items.set(name, written);
  assert.equal(new Vault(store).read("counts"), "a newer text");
});

test("vault: a changed byte is noticed wherever it is", () => {
  const store = new Store();
  const vault = new Vault(store);
  vault.write("counts", "first");
  vault.write("counts", "second");
  const [name, written] = [...store.items].find(([, text]) => text.endsWith("second"));
  for (let at = 0; at < written.length; at += 1) {
    store.items.set(name, written.slice(0, at) + String.fromCharCode(written.charCodeAt(at) ^ 1) + written.slice(at + 1));
    const read = new Vault(store).read("counts");
    // The number before the text may change, the text not.
    assert.ok(["first", "second"].includes(read), `byte ${at}: ${read}`);
  }
});

test("vault: what another page has written meanwhile is read where everything is read anew", () => {
  const store = new Store();
  const waiting = new Vault(store);
  assert.equal(waiting.read("settings"), "");
  new Vault(store).write("settings", "of the other");
  waiting.readAnew();
  assert.equal(waiting.read("settings"), "of the other");
});

test("vault: what cannot be written is kept, told, and written when it can be", () => {
  const store = new Store();
  const told = [];
  const vault = new Vault(store, (health) => told.push(health));
  vault.write("counts", "one");
  store.refuse = () => true;
  assert.equal(vault.write("counts", "two"), false);
  assert.equal(vault.read("counts"), "two");
  assert.equal(new Vault(store).read("counts"), "one");
  assert.equal(vault.mend(), false);
  store.refuse = () => false;
  assert.equal(vault.mend(), true);
  assert.equal(new Vault(store).read("counts"), "two");
  assert.deepEqual(told, ["memory", "good"]);
});

test("vault: what somebody else has thrown away is written again", () => {
  const store = new Store();
  const vault = new Vault(store);
  vault.write("counts", "all of it");
  store.items.clear();
  assert.ok(vault.mend());
  assert.equal(new Vault(store).read("counts"), "all of it");
  assert.equal(new Vault(null).read("counts"), "", "without any store it works too");
});

const visit = async (kiosk) => {
  await kiosk.rush(profiles.mixed.answers);
  await kiosk.onScreen("result/");
  await kiosk.node("result/finish").tap();
  await kiosk.onScreen("start/");
};

kioskRule("counting goes on while storage throws, and all of it is kept when it works again", { clock: true }, async (kiosk) => {
  await visit(kiosk);
  await kiosk.page.evaluate(() => {
    globalThis.setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await visit(kiosk);
  await visit(kiosk);
  assert.equal(recorded(await kiosk.counts()).completed, 1);
  await kiosk.openPanel();
  await kiosk.node("panel/device").tap();
  await kiosk.page.getByText(kiosk.words("kiosk.storage.memory")).first().waitFor();
  await kiosk.node("panel/close").tap();
  await kiosk.page.evaluate(() => (Storage.prototype.setItem = globalThis.setItem));
  await kiosk.page.clock.runFor(20_000);
  assert.equal(recorded(await kiosk.counts()).completed, 3);
  assert.equal(visitors(await kiosk.counts()), 3);
});

kioskRule(
  "counts survive an eviction while the kiosk runs, a damaged slot, and a page that dies",
  { clock: true },
  async (kiosk) => {
    await visit(kiosk);
    await kiosk.page.evaluate(() => localStorage.clear());
    await kiosk.page.clock.runFor(20_000);
    assert.equal(recorded(await kiosk.counts()).completed, 1, "written again");
    await visit(kiosk);
    await kiosk.begin();
    await kiosk.page.close(); // in the middle of a visit
    kiosk.page = await kiosk.context.newPage();
    await kiosk.open();
    const counts = await kiosk.counts();
    assert.deepEqual([visitors(counts), recorded(counts).completed, recorded(counts).broken_off], [3, 2, undefined]);
    // The newer slot is damaged: the copy holds what was before the last write.
    await kiosk.page.evaluate(() => {
      const [name, written] = Object.entries(localStorage)
        .filter(([each]) => each.includes("/counts/"))
        .sort(([, one], [, other]) => parseInt(other, 10) - parseInt(one, 10))[0];
      localStorage.setItem(name, written.slice(0, -30));
    });
    await kiosk.page.reload();
    await kiosk.atAttract();
    await visit(kiosk);
    assert.deepEqual([visitors(await kiosk.counts()), recorded(await kiosk.counts()).completed], [3, 3]);
  },
);

kioskRule(
  "a lost picture comes back, in the middle of a visit",
  { expected: /CONTEXT_LOST|context/i, painted: true },
  async (kiosk) => {
    await kiosk.begin();
    const before = await kiosk.page.screenshot();
    await kiosk.page.evaluate(async () => {
      const canvas = document.getElementById("kiosk").shadowRoot.querySelector("canvas");
      const loss = canvas.getContext("webgl2").getExtension("WEBGL_lose_context");
      const restored = new Promise((resolve) => canvas.addEventListener("webglcontextrestored", resolve));
      loss.loseContext();
      await new Promise((resolve) => canvas.addEventListener("webglcontextlost", resolve, { once: true }));
      setTimeout(() => loss.restoreContext(), 0);
      await restored;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
    assert.ok((await kiosk.page.screenshot()).equals(before));
  },
);

kioskRule("a module that stops is started again by itself", { expected: /pikatesti-kiosk|unreachable/ }, async (kiosk) => {
  await visit(kiosk);
  await kiosk.begin();
  await kiosk.page.evaluate(() => {
    const parse = JSON.parse;
    JSON.parse = (...given) => {
      JSON.parse = parse;
      throw new WebAssembly.RuntimeError("unreachable");
    };
    document.getElementById("kiosk").shadowRoot.querySelector('[data-node="question/skip"]').click();
  });
  await kiosk.atAttract();
  assert.equal(recorded(await kiosk.counts()).completed, 1);
  assert.equal(visitors(await kiosk.counts()), 2);
});
