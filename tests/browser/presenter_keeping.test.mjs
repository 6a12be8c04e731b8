// Nothing is lost: whatever happens to the browser, an evening goes on where it was.
import assert from "node:assert/strict";
import test from "node:test";
import { damage } from "./support/damage.mjs";
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

function without(object, key) {
  const { [key]: left, ...rest } = object;
  return rest;
}

// What a presenter does over an evening, one deed after another.
function deeds(random) {
  const all = [(evening) => evening.click("set-up/begin")];
  questionSet.questions.forEach((question, index) => {
    all.push((evening) => evening.press("PageDown"));
    all.push((evening) => evening.count(...question.options.map(() => random(12))));
    if (index === 2)
      all.push(
        (evening) => evening.press("v"),
        (evening) => evening.count(7, 1),
      );
    all.push((evening) => evening.press("PageDown"));
    all.push((evening) => evening.press("PageDown"));
    all.push((evening) => evening.press("PageDown"));
  });
  all.push((evening) => evening.press("PageDown"));
  return all;
}

test(`killed at random moments of an evening (SEED=${seed}), it goes on with every count that it had kept`, {
  timeout: 300_000,
}, async () => {
  const random = numbers(seed);
  const site = await Site.start();
  const browser = await Killable.create();
  try {
    let evening = await begin();
    const start = await evening.record();
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
      await evening.page.waitForFunction(
        () => !document.querySelector("#presenter").shadowRoot.querySelector('[data-node="set-up"]'),
      );
      const after = await evening.record();
      assert.deepEqual(after.place.question, before.record.place.question, `the same place after kill ${killed}`);
      assert.equal(after.event, "Sähkökatkon ilta");
      for (const [id, { rounds }] of Object.entries(before.record.questions)) {
        if (id === before.record.place.question) continue; // where it was being typed when the power went
        assert.deepEqual(after.questions[id].rounds, rounds, `${id} after kill ${killed}`);
      }
      await evening.press("Escape", "u", "y");
      assert.deepEqual(
        without(await evening.record(), "place"),
        without(after, "place"),
        `undone and redone after kill ${killed}`,
      );
    }
    assert.equal(killed, 6);
    const last = await evening.record();
    const undone = await evening.pressAll("u");
    assert.deepEqual(await evening.record(), start, "undone to the very start");
    assert.equal(await evening.pressAll("y"), undone);
    assert.deepEqual(without(await evening.record(), "place"), without(last, "place"), "redone to the end");
  } finally {
    await browser.end();
    await site.stop();
  }

  async function begin() {
    const evening = new EveningWindow(await browser.start());
    await evening.goto(site);
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
  await damage(evening.page, "pikatesti-presenter", `${id}/${revision % 2}`, { record: '{"format":1,"kind":"evening"' });
  await evening.page.reload();
  await evening.ready();
  await evening.host.getByText(say("fi", "page.presenter.mended")).first().waitFor();
  const { record } = await evening.document();
  assert.deepEqual(Object.values(JSON.parse(record).questions[firstId].rounds[0].counts), [4, 5]);
});

const countsOf = async (evening) => Object.values((await evening.record()).questions?.[firstId]?.rounds[0].counts ?? {});

async function reloaded(evening) {
  await evening.saved();
  await evening.page.reload();
  await evening.ready();
}

rule("after a reload everything can be undone to the very start, and after another one redone", {}, async ({ open }) => {
  const evening = await open();
  const start = await evening.record();
  await evening.node("set-up/event").fill("Ilta");
  await evening.node("set-up/people").fill("12");
  await evening.click("set-up/begin");
  await evening.count(4, 5);
  await evening.press("v");
  await evening.count(6);
  const end = without((await evening.saved()).record, "place");
  await reloaded(evening);
  const undone = await evening.pressAll("u");
  assert.deepEqual(await evening.record(), start);
  await reloaded(evening);
  assert.deepEqual(await evening.record(), start);
  assert.equal(await evening.pressAll("y"), undone);
  assert.deepEqual(without(await evening.record(), "place"), end);
});

rule("a damaged history is given up and that is told; the counts are all there", {}, async ({ open }) => {
  const evening = await counted(open);
  const { revision, id, history } = await evening.saved();
  await damage(evening.page, "pikatesti-presenter", `${id}/${revision % 2}`, { history: `${history.slice(0, -2)}7 ` });
  await evening.page.reload();
  await evening.ready();
  await evening.host.getByText(say("fi", "page.presenter.history_lost")).first().waitFor();
  assert.deepEqual(await countsOf(evening), [4, 5]);
  assert.equal(await evening.host.getByText(say("fi", "page.presenter.mended")).count(), 0);
  assert.equal(await evening.pressAll("u"), 0);
  await evening.press("v");
  await evening.saved();
  assert.equal(await evening.pressAll("u"), 1, "what is done from now on can be undone");
});

rule("a history that is whole but of other counts is given up as well", {}, async ({ open }) => {
  const evening = await counted(open);
  const older = await evening.saved();
  await evening.press("v");
  await evening.count(6);
  const { revision, id } = await evening.saved();
  await damage(evening.page, "pikatesti-presenter", `${id}/${revision % 2}`, {
    history: older.history,
    historySeal: older.historySeal,
  });
  await evening.page.reload();
  await evening.ready();
  await evening.host.getByText(say("fi", "page.presenter.history_lost")).first().waitFor();
  assert.deepEqual(await countsOf(evening), [4, 5]);
});

rule("an evening that was kept without a history opens, and what is done from then on can be undone", {}, async ({ open }) => {
  const evening = await counted(open);
  const { revision, id } = await evening.saved();
  await damage(evening.page, "pikatesti-presenter", `${id}/${revision % 2}`, { history: null, historySeal: null });
  await evening.page.reload();
  await evening.ready();
  assert.deepEqual(await countsOf(evening), [4, 5]);
  assert.equal(await evening.host.locator(".notice").count(), 0);
  await evening.press("v");
  await reloaded(evening);
  assert.equal(await evening.pressAll("u"), 1);
  assert.deepEqual(await countsOf(evening), [4, 5]);
});

rule(
  "where there is no room for the history, the counts are kept without it, and that is told until there is",
  {},
  async ({ open }) => {
    const evening = await open();
    await evening.click("set-up/begin");
    await evening.saved();
    await evening.page.evaluate(() => {
      const put = IDBObjectStore.prototype.put;
      window.makeRoom = () => (IDBObjectStore.prototype.put = put);
      IDBObjectStore.prototype.put = function (save, place) {
        if (save.history !== undefined) throw new DOMException("full", "QuotaExceededError");
        return put.call(this, save, place);
      };
    });
    await evening.count(3, 4);
    const short = evening.host.getByText(say("fi", "page.presenter.shortened"));
    await short.first().waitFor();
    const { record, history } = await evening.saved();
    assert.deepEqual(Object.values(record.questions[firstId].rounds[0].counts), [3, 4]);
    assert.equal(history, undefined);
    await evening.press("u", "y"); // in the window everything can be undone all the same
    assert.deepEqual(await countsOf(evening), [3, 4]);
    await evening.page.evaluate(() => window.makeRoom());
    await evening.press("v");
    await short.first().waitFor({ state: "detached" });
    await reloaded(evening);
    await evening.pressAll("u");
    assert.deepEqual(await countsOf(evening), [], "undone to the start");
  },
);

rule(
  "where nothing may be kept, that is said, and the evening works all the same",
  {
    prepare: ({ context }) =>
      context.addInitScript(() => {
        Object.defineProperty(window, "indexedDB", { get: () => undefined });
        Object.defineProperty(window, "localStorage", {
          get: () => {
            throw new DOMException("no", "SecurityError");
          },
        });
      }),
  },
  async ({ open }) => {
    const evening = await open();
    await evening.host.getByText(say("fi", "page.presenter.unsaved")).first().waitFor();
    await evening.click("set-up/begin");
    await evening.count(3, 4);
    await evening.press("PageDown");
    assert.ok((await evening.words()).includes("57\u00a0%"));
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
