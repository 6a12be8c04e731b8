// Nothing is lost: whatever happens to the browser, an evening goes on where it was.
import assert from "node:assert/strict";
import test from "node:test";
import { content as questionSet, say } from "./support/evening_content.mjs";
import { EveningWindow, allSaves, rule } from "./support/evening.mjs";
import { Killable } from "./support/killable.mjs";
import { Site } from "./support/site.mjs";

const seed = Number(process.env.SEED ?? 20261124);

function numbers(start) {
  let state = start >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

// What a presenter does over an evening, one deed after another.
function deeds(random) {
  const all = [(evening) => evening.click("set-up/begin")];
  questionSet.questions.forEach((question, index) => {
    all.push((evening) => evening.press("PageDown"));
    all.push((evening) => evening.count(...question.options.map(() => random(12))));
    if (index === 2) all.push((evening) => evening.press("v"), (evening) => evening.count(7, 1));
    all.push((evening) => evening.press("PageDown"));
    all.push((evening) => evening.press("PageDown"));
    all.push((evening) => evening.press("PageDown"));
  });
  all.push((evening) => evening.press("PageDown"));
  return all;
}

test(`killed at random moments of an evening (SEED=${seed}), it goes on with every count that it had kept`, { timeout: 300_000 }, async () => {
  const random = numbers(seed);
  const site = await Site.start();
  const browser = await Killable.create();
  try {
    let evening = await begin();
    await evening.node("set-up/event").fill("Sähkökatkon ilta");
    const script = deeds(random);
    const kills = new Set();
    while (kills.size < 6) kills.add(1 + random(script.length - 1));
    let killed = 0;
    for (const [index, deed] of script.entries()) {
      await deed(evening);
      if (!kills.has(index)) continue;
      const before = await evening.saved();
      // In the middle of what comes next, which may be kept or not, but never half.
      const next = evening.press("1", "9").catch(() => {});
      if (random(2) === 0) await next;
      await browser.kill();
      killed += 1;
      evening = await begin();
      await evening.host.locator('[data-node^="kept/"][data-node$="/go-on"]').click();
      await evening.page.waitForFunction(() => !document.querySelector("#presenter").shadowRoot.querySelector('[data-node="set-up"]'));
      const after = await evening.record();
      assert.deepEqual(after.place.question, before.record.place.question, `the same place after kill ${killed}`);
      assert.equal(after.event, "Sähkökatkon ilta");
      for (const [id, { rounds }] of Object.entries(before.record.questions)) {
        if (id === before.record.place.question) continue; // where it was being typed when the power went
        assert.deepEqual(after.questions[id].rounds, rounds, `${id} after kill ${killed}`);
      }
      await evening.press("Escape");
    }
    assert.equal(killed, 6);
  } finally {
    await browser.end();
    await site.stop();
  }

  async function begin() {
    const page = await browser.start();
    const evening = new EveningWindow(page);
    await page.goto(`${site.origin}/presenter.html`);
    await evening.ready();
    return evening;
  }
});

const firstId = questionSet.questions[0].id;

async function counted(open) {
  const evening = await open();
  await evening.click("set-up/begin");
  await evening.count(4, 5);
  await evening.saved();
  await evening.press("PageDown");
  await evening.saved();
  return evening;
}

rule("a save that was cut off or damaged leaves the one before it, and that is told", {}, async ({ open }) => {
  const evening = await counted(open);
  await evening.press("v");
  await evening.press("1", "9", "9");
  const { revision, id } = await evening.saved();
  await damage(evening.page, `${id}/${revision % 2}`);
  await evening.page.reload();
  await evening.ready();
  await evening.host.getByText(say("fi", "page.presenter.mended")).first().waitFor();
  const { record } = await evening.document();
  assert.deepEqual(Object.values(JSON.parse(record).questions[firstId].rounds[0].counts), [4, 5]);
});

// The save at a place as if the disk had taken only half of it.
function damage(page, place) {
  return page.evaluate(
    (place) =>
      new Promise((resolve) => {
        indexedDB.open("pikatesti-presenter").onsuccess = ({ target: { result: database } }) => {
          const saves = database.transaction("saves", "readwrite").objectStore("saves");
          saves.get(place).onsuccess = ({ target: { result: save } }) => {
            saves.put({ ...save, record: save.record.slice(0, save.record.length / 2) }, place);
            saves.transaction.oncomplete = () => {
              database.close();
              resolve();
            };
          };
        };
      }),
    place,
  );
}

rule(
  "where nothing may be kept, that is said, and the evening works all the same",
  {
    prepare: ({ context }) =>
      context.addInitScript(() => {
        Object.defineProperty(window, "indexedDB", { get: () => undefined });
        Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } });
      }),
  },
  async ({ open }) => {
    const evening = await open();
    await evening.host.getByText(say("fi", "page.presenter.unsaved")).first().waitFor();
    await evening.click("set-up/begin");
    await evening.count(3, 4);
    await evening.press("PageDown");
    assert.ok((await evening.words()).includes("57 %"));
  },
);

rule(
  "without the database the browser's other storage is used",
  { prepare: ({ context }) => context.addInitScript(() => Object.defineProperty(window, "indexedDB", { get: () => undefined })) },
  async ({ open }) => {
    const evening = await open();
    await evening.click("set-up/begin");
    await evening.count(3, 4);
    await evening.page.waitForFunction(() => {
      const { revision, saved } = document.querySelector("#presenter").dataset;
      return revision === saved;
    });
    await evening.page.reload();
    await evening.ready();
    assert.deepEqual(Object.values((await evening.record()).questions[firstId].rounds[0].counts), [3, 4]);
  },
);

rule("a full store is told, nothing entered is lost, and saving goes on when there is room again", {}, async ({ open }) => {
  const evening = await open();
  await evening.click("set-up/begin");
  await evening.saved();
  await evening.page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    window.makeRoom = () => (IDBObjectStore.prototype.put = put);
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await evening.count(3, 4);
  await evening.host.getByText(say("fi", "page.presenter.full")).first().waitFor();
  await evening.page.evaluate(() => window.makeRoom());
  await evening.press("PageDown");
  const { record } = await evening.saved();
  assert.deepEqual(Object.values(record.questions[firstId].rounds[0].counts), [3, 4]);
  await evening.host.getByText(say("fi", "page.presenter.full")).first().waitFor({ state: "detached" });
});

rule("a clock that is set back changes nothing of what is kept", {}, async ({ open }) => {
  const evening = await open();
  await evening.click("set-up/begin");
  await evening.count(3, 4);
  const before = await evening.saved();
  await evening.page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() - 10 ** 10;
  });
  await evening.press("PageDown");
  const after = await evening.saved();
  assert.ok(after.revision > before.revision);
  await evening.page.reload();
  await evening.ready();
  assert.deepEqual((await evening.record()).place, after.record.place);
});

rule("an evening of another day is gone on with from the list, and can be taken off it", {}, async ({ open, context }) => {
  const evening = await counted(open);
  await evening.page.close();
  const again = await open();
  await again.host.getByRole("button", { name: say("fi", "evening.kept.go_on"), exact: true }).click();
  await again.node(`question/${firstId}/heading`).waitFor();
  assert.deepEqual(Object.values((await again.record()).questions[firstId].rounds[0].counts), [4, 5]);
  await again.page.close();
  const last = await open();
  await last.host.getByRole("button", { name: say("fi", "evening.kept.forget"), exact: true }).click();
  await last.host.getByRole("button", { name: say("fi", "evening.kept.forget.yes"), exact: true }).click();
  await last.node("kept/none").waitFor();
  assert.equal((await allSaves(last.page)).filter((save) => JSON.parse(save.record).questions[firstId]).length, 0);
  assert.ok(context);
});

rule("the second visit needs no network", {}, async ({ open, context, site }) => {
  const evening = await open();
  await evening.page.waitForFunction(() => document.querySelector("#presenter").dataset.offline === "true");
  await evening.click("set-up/begin");
  await evening.count(3, 4);
  await evening.saved();
  await site.stop();
  await evening.page.reload();
  await evening.ready();
  assert.deepEqual(Object.values((await evening.record()).questions[firstId].rounds[0].counts), [3, 4]);
  const other = await context.newPage();
  await other.goto(`${site.origin}/presenter.html`);
  const second = new EveningWindow(other);
  await second.ready();
  await second.viewed("audience");
});
