// The staff's side: how one gets there, and how one does not; what it tells and what it changes.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { questionSet } from "./support/content.mjs";
import { kioskRule, recorded } from "./support/kiosk.mjs";
import { addTo, totalsOf } from "./support/kiosk_model.mjs";
import { profiles } from "./support/profiles.mjs";
import { faultsOfCounts } from "../schema/counts.mjs";

const panelIs = (kiosk) => kiosk.onScreen("panel/");

async function visits(kiosk, times, answers = profiles.mixed.answers) {
  for (let done = 0; done < times; done += 1) {
    await kiosk.rush(answers);
    await kiosk.node("result/finish").evaluate((element) => element.click());
    await kiosk.onScreen("start/");
  }
}

kioskRule("five touches of the corner ask for a PIN, four do not", {}, async (kiosk) => {
  for (let times = 0; times < 4; times += 1) await kiosk.page.touchscreen.tap(20, 20);
  assert.equal(await kiosk.heading(), "start/heading");
  await kiosk.page.touchscreen.tap(20, 20);
  await kiosk.onScreen("pin/");
  await kiosk.node("pin/cancel").tap();
  await kiosk.onScreen("start/");
});

kioskRule("digits of the PIN that stand side by side are both entered, as quickly as they are touched", {}, async (kiosk) => {
  await kiosk.knock();
  const [one, two, done] = await Promise.all(["1", "2", "done"].map((key) => kiosk.node(`pin/${key}`).boundingBox()));
  const y = one.y + one.height / 2;
  const onOne = [one.x + one.width - 6, y];
  const onTwo = [two.x + 6, y];
  assert.ok(onTwo[0] - onOne[0] < 60);
  const onDone = [done.x + done.width / 2, done.y + done.height / 2];
  for (const place of [onOne, onTwo, onOne, onTwo, onDone]) await kiosk.page.touchscreen.tap(...place);
  await kiosk.onScreen("pin/heading/repeat");
});

for (const key of ["Escape", "ArrowLeft"])
  kioskRule(`a keypad gets there and through with keys alone: ${key}`, {}, async (kiosk) => {
    const { keyboard } = kiosk.page;
    for (let times = 0; times < 5; times += 1) await keyboard.press(key);
    await kiosk.onScreen("pin/");
    const press = async (id) => {
      for (let tabs = 0; tabs < 20; tabs += 1) {
        await keyboard.press("Tab");
        if (await kiosk.node(id).evaluate((element) => element === element.getRootNode().activeElement))
          return keyboard.press("Enter");
      }
      throw new Error(`${id} is not reached`);
    };
    for (const round of ["pin/heading/repeat", "panel/"]) {
      for (const digit of "1379") await press(`pin/${digit}`);
      await press("pin/done");
      await kiosk.onScreen(round);
    }
  });

kioskRule("the PIN is kept as a salted hash only, and another one does not open the panel", {}, async (kiosk) => {
  await kiosk.openPanel("8642");
  await kiosk.node("panel/close").tap();
  await kiosk.onScreen("start/");
  const kept = await kiosk.page.evaluate(() => JSON.stringify({ ...localStorage }));
  assert.ok(!kept.includes("8642"));
  const { salt, hash, iterations } = await kiosk.page.evaluate(() =>
    JSON.parse(/{.*}/.exec(localStorage.getItem("pikatesti-kiosk/pin/b"))[0]),
  );
  assert.match(salt, /^[\da-f]{32}$/);
  assert.match(hash, /^[\da-f]{64}$/);
  assert.ok(iterations >= 600_000);
  await kiosk.knock();
  await kiosk.type("8643");
  await kiosk.page.getByText(kiosk.words("kiosk.pin.wrong")).first().waitFor();
  assert.match(await kiosk.heading(), /^pin/);
  await kiosk.type("8642");
  await panelIs(kiosk);
});

kioskRule("guessing is slowed down, and neither a reload nor the clock hastens it", { clock: true }, async (kiosk) => {
  await kiosk.openPanel("8642");
  await kiosk.node("panel/close").tap();
  await kiosk.knock();
  for (const guess of ["0000", "1111", "2222"]) {
    await kiosk.type(guess);
    await kiosk.page.waitForFunction(() =>
      document.getElementById("kiosk").shadowRoot.querySelector('[data-node="pin/entered"]').textContent.startsWith("0"),
    );
    await kiosk.page.waitForFunction(
      (checking) => document.getElementById("kiosk").shadowRoot.querySelector('[data-node="pin/note"]').textContent !== checking,
      kiosk.words("kiosk.pin.checking"),
    );
  }
  const wait = async () => Number(/\d+/.exec((await kiosk.node("pin/note").textContent()) ?? "")?.[0] ?? 0);
  await kiosk.page.waitForFunction(() =>
    /\d/.test(document.getElementById("kiosk").shadowRoot.querySelector('[data-node="pin/note"]').textContent),
  );
  assert.ok((await wait()) > 20 && (await wait()) <= 30);
  await kiosk.type("8642"); // the right one, too early: not even looked at
  assert.match(await kiosk.heading(), /^pin/);
  await kiosk.page.reload();
  await kiosk.atAttract();
  await kiosk.page.clock.setSystemTime(new Date(Date.now() - 3_600_000 * 24));
  await kiosk.knock();
  await kiosk.page.waitForFunction(() =>
    /\d/.test(document.getElementById("kiosk").shadowRoot.querySelector('[data-node="pin/note"]').textContent),
  );
  assert.ok((await wait()) > 0 && (await wait()) <= 30, "a clock set back locks nobody out for longer");
  await kiosk.type("8642");
  assert.match(await kiosk.heading(), /^pin/);
});

kioskRule("nothing opens the panel but the PIN: the module's own words do not", {}, async (kiosk) => {
  await kiosk.openPanel("8642");
  await kiosk.node("panel/close").tap();
  await kiosk.knock();
  for (const id of ["panel/close", "panel/clear", "panel/export/csv", "setting/pin"])
    assert.equal(await kiosk.node(id).count(), 0);
  await kiosk.node("pin/cancel").tap();
});

kioskRule("a visitor who has called the staff by mistake goes on where they were; the PIN ends the visit", {}, async (kiosk) => {
  await kiosk.openPanel("8642");
  await kiosk.node("panel/close").tap();
  await kiosk.begin();
  const [first, second] = questionSet.questions;
  await kiosk.pass(first.options[0].key);
  await kiosk.knock();
  await kiosk.node("pin/cancel").tap();
  await kiosk.onScreen(`question/${second.id}`);
  await kiosk.node("question/back").tap();
  assert.equal(await kiosk.option(first.id, first.options[0].key).isChecked(), true);
  assert.deepEqual(recorded(await kiosk.counts()), {}, "it has not ended");
  await kiosk.openPanel("8642");
  assert.equal(recorded(await kiosk.counts()).broken_off, 1);
  await kiosk.node("panel/close").tap();
  await kiosk.onScreen("start/");
});

kioskRule("a visit that was left at the PIN ends, and nothing of it is left", { clock: true }, async (kiosk) => {
  await kiosk.begin();
  await kiosk.knock();
  await kiosk.page.clock.runFor(61_000);
  await kiosk.onScreen("start/");
  assert.equal(recorded(await kiosk.counts()).broken_off, 1);
  await kiosk.begin();
});

kioskRule("fewer than five visitors are told by their number only; five and more in groups of five", {}, async (kiosk) => {
  const shown = async () => {
    await kiosk.openPanel();
    const texts = await kiosk.page.locator(".overlay li").allTextContents();
    await kiosk.node("panel/answers").tap();
    const questions = await kiosk.node(`answers/${questionSet.questions[0].id}`).count();
    await kiosk.node("panel/close").tap();
    await kiosk.onScreen("start/");
    return { texts, questions };
  };
  await visits(kiosk, 4);
  const four = await shown();
  assert.ok(four.texts.includes("Tänään: 4") && four.texts.includes("Eriteltynä tänään: 0"), four.texts.join("|"));
  assert.ok(!four.texts.some((each) => each.startsWith("Teki testin loppuun")));
  assert.equal(four.questions, 0);
  await visits(kiosk, 2, profiles.best.answers);
  const six = await shown();
  assert.ok(six.texts.includes("Tänään: 6") && six.texts.includes("Eriteltynä tänään: 5"), six.texts.join("|"));
  assert.ok(six.texts.includes("Teki testin loppuun: 5"));
  assert.equal(six.questions, 1);
});

kioskRule("the exports say what was counted, in groups, and only here a file is saved", {}, async (kiosk) => {
  await visits(kiosk, 4, profiles.mixed.answers);
  await visits(kiosk, 3, profiles.worst.answers);
  await kiosk.openPanel();
  const save = async (kind) => {
    const [download] = await Promise.all([kiosk.page.waitForEvent("download"), kiosk.node(`panel/export/${kind}`).tap()]);
    return readFile(await download.path(), "utf8");
  };
  const wanted = {};
  for (let times = 0; times < 4; times += 1) addTo(wanted, totalsOf({ answers: profiles.mixed.answers, completed: true }));
  addTo(wanted, totalsOf({ answers: profiles.worst.answers, completed: true }));

  const json = JSON.parse(await save("json"));
  assert.equal(faultsOfCounts(json), null, "by questions/kiosk-counts.schema.json");
  const all = json.parts.find(({ day }) => day === "all");
  assert.deepEqual([all.visitors, all.broken_down, json.smallest_group], [7, 5, 5]);
  const told = Object.fromEntries(
    all.totals.map(({ kind, name, part, number }) => [[kind, name, part].filter(Boolean).join("/"), number]),
  );
  for (const [name, number] of Object.entries(wanted)) if (!name.startsWith("percent/")) assert.equal(told[name], number, name);
  for (const { id } of questionSet.goals)
    if (wanted[`measured/${id}`])
      assert.equal(told[`mean_percent/${id}`], Math.floor((wanted[`percent/${id}`] ?? 0) / wanted[`measured/${id}`] + 0.5), id);

  const rows = (await save("csv"))
    .replace(/^\ufeff/, "")
    .trimEnd()
    .split("\r\n")
    .map((row) => row.split(","));
  assert.deepEqual(rows[0], ["day", "kind", "name", "part", "number"]);
  for (const { kind, name = "", part = "", number } of all.totals)
    assert.ok(
      rows.some((row) => row.join() === ["all", kind, name, part, number].join()),
      `${kind} ${name} ${part}`,
    );

  const record = JSON.parse(await save("record"));
  assert.equal(record.kind, "kiosk");
  const [first] = questionSet.questions;
  assert.deepEqual(
    record.questions[first.id].rounds[0].counts,
    Object.fromEntries(first.options.map(({ key }) => [key, wanted[`answer/${first.id}/${key}`] ?? 0])),
  );
});

kioskRule("clearing asks first", {}, async (kiosk) => {
  await visits(kiosk, 1);
  await kiosk.openPanel();
  await kiosk.node("panel/clear").tap();
  await kiosk.node("panel/clear/no").tap();
  assert.notEqual(await kiosk.counts(), null);
  await kiosk.node("panel/clear").tap();
  await kiosk.node("panel/clear/yes").tap();
  await kiosk.page.getByText(kiosk.words("page.kiosk.cleared")).first().waitFor();
  assert.equal(await kiosk.counts(), null);
});

kioskRule("settings hold from then on, over a reload", {}, async (kiosk) => {
  await kiosk.openPanel();
  await kiosk.node("panel/settings").tap();
  await kiosk.node("setting/municipality/choose").tap();
  for (const letter of "SO") await kiosk.node(`municipality/key/${letter}`).tap();
  await kiosk.node("municipality/758").tap();
  await kiosk.node("setting/advance/0").tap();
  await kiosk.node("setting/theme/light").tap();
  await kiosk.node("setting/idle/20").tap();
  await kiosk.node("setting/language/sv").tap();
  kiosk.language = "sv";
  await kiosk.page.getByText(kiosk.words("page.kiosk.saved")).first().waitFor();
  await kiosk.page.reload();
  await kiosk.atAttract();
  assert.equal(await kiosk.node("start/begin").textContent(), kiosk.words("kiosk.begin"));
  assert.equal(
    await kiosk.page.evaluate(() => document.getElementById("kiosk").shadowRoot.querySelector(".root").dataset.theme),
    "light",
  );
  await kiosk.rush(profiles.best.answers);
  await kiosk.onScreen("result/");
  assert.match(await kiosk.node("result/about").textContent(), /^Sodankylä/);
});

const small = (changes = {}) =>
  JSON.stringify({
    format: 1,
    id: "village-hall",
    revision: "1",
    languages: ["fi"],
    title: { fi: "Onko kylätalo käytössä?" },
    goals: [{ id: "use", name: { fi: "Käyttö" } }],
    levels: [
      { id: "quiet", min: 0, name: { fi: "Hiljainen" } },
      { id: "lively", min: 50, name: { fi: "Vilkas" } },
    ],
    questions: [
      {
        id: "weekly",
        goal: "use",
        choice: "single",
        text: { fi: "Tapahtuuko siellä joka viikko jotakin?" },
        options: [
          { key: "yes", label: { fi: "Kyllä" }, points: 1 },
          { key: "no", label: { fi: "Ei" }, points: 0 },
        ],
      },
    ],
    ...changes,
  });

kioskRule("a question set from a file is taken if it is whole, refused with its faults if it is not", {}, async (kiosk) => {
  await visits(kiosk, 1);
  const old = await kiosk.counts();
  await kiosk.openPanel();
  await kiosk.node("panel/settings").tap();
  const choose = async (name, buffer) => {
    const [chooser] = await Promise.all([kiosk.page.waitForEvent("filechooser"), kiosk.node("setting/set/file").tap()]);
    await chooser.setFiles({ name, mimeType: "application/json", buffer: Buffer.from(buffer) });
  };
  await choose("broken.json", small({ levels: [] }).replace('"goal":"use"', '"goal":"usage"'));
  await kiosk.node("setting/set/refused").waitFor();
  const faults = await kiosk.page.locator('[data-node^="setting/set/fault/"][data-node$="/text"]').allTextContents();
  assert.ok(
    faults.some((fault) => /^broken\.json:\d+:\d+: /.test(fault) && fault.includes("usage")),
    faults.join("\n"),
  );
  assert.match(await kiosk.node("setting/set/present").textContent(), /^Onko sinun kuntasi/);
  await kiosk.node("panel/close").tap();
  await kiosk.onScreen("start/");
  assert.match(await kiosk.page.locator("h1").textContent(), /^Onko sinun kuntasi/);

  await kiosk.openPanel();
  await kiosk.node("panel/settings").tap();
  await choose("kylatalo.json", small());
  await kiosk.page.getByText(kiosk.words("page.kiosk.set_taken")).first().waitFor();
  await kiosk.node("panel/close").tap();
  await kiosk.page.waitForFunction(
    () => document.getElementById("kiosk").shadowRoot.querySelector("h1").textContent === "Onko kylätalo käytössä?",
  );
  await kiosk.page.reload();
  await kiosk.atAttract();
  assert.equal(await kiosk.page.locator("h1").textContent(), "Onko kylätalo käytössä?");
  await kiosk.begin();
  await kiosk.option("weekly", "yes").tap({ force: true });
  await kiosk.onScreen("result/");
  await kiosk.node("result/finish").tap();
  await kiosk.onScreen("start/");
  assert.equal((await kiosk.counts("village-hall")).days[0].visitors, 1, "counted apart");
  assert.deepEqual(await kiosk.counts(), old);

  await kiosk.openPanel();
  await kiosk.node("panel/settings").tap();
  await kiosk.node("setting/set/default").tap();
  await kiosk.page.getByText(kiosk.words("page.kiosk.set_taken")).first().waitFor();
  await kiosk.node("panel/close").tap();
  await kiosk.page.waitForFunction(() =>
    document.getElementById("kiosk").shadowRoot.querySelector("h1").textContent.startsWith("Onko sinun"),
  );
});

kioskRule(
  "the panel closes by itself, and leaving ends the kiosk",
  { clock: true, expected: /Scripts may close only/ },
  async (kiosk) => {
    await kiosk.openPanel();
    await kiosk.page.clock.runFor(301_000);
    await kiosk.onScreen("start/");
    await kiosk.openPanel();
    await kiosk.node("panel/device").tap();
    await Promise.all([kiosk.page.waitForURL(/index\.html$/), kiosk.node("panel/leave").tap()]);
  },
);
