// One evening in two windows of a browser.
import assert from "node:assert/strict";
import { content as questionSet, say } from "./support/evening_content.mjs";
import { EveningWindow, rule } from "./support/evening.mjs";

const [first, second] = questionSet.questions;

async function pair(open) {
  const desk = await open();
  await desk.node("set-up/event").fill("Kahden ikkunan ilta");
  const room = await open();
  await room.viewed("audience");
  await desk.viewed("desk");
  return { desk, room };
}

rule("a second window pairs by itself: it becomes the room's, the first one the presenter's", {}, async ({ open }) => {
  const { desk, room } = await pair(open);
  await room.page.waitForFunction(() =>
    document.querySelector("#presenter").shadowRoot.textContent.includes("Kahden ikkunan ilta"),
  );
  await desk.press("PageDown");
  await room.headed(`question/${first.id}/heading`);
  // The clicker may be heard by either window.
  await room.press("PageDown");
  await desk.node(`question/${first.id}/${first.options[0].key}/number`).waitFor();
  assert.equal(await room.host.locator("input").count(), 0, "nothing to enter in the room's window");
});

rule("the window that is opened by the button is the room's, and so is a doubled tab", {}, async ({ open, context }) => {
  const desk = await open();
  await desk.node("set-up/event").fill("Ilta");
  const [page] = await Promise.all([context.waitForEvent("page"), desk.click("settings/window")]);
  const room = new EveningWindow(page);
  await room.ready();
  await room.viewed("audience");
  await desk.viewed("desk");
  await page.close();
  await desk.saved();
  const memory = await desk.page.evaluate(() => sessionStorage.getItem("pikatesti-presenter:window"));
  await context.addInitScript((kept) => {
    if (location.protocol === "http:") sessionStorage.setItem("pikatesti-presenter:window", kept);
  }, memory);
  const double = await open();
  await double.viewed("audience");
});

rule(
  "a double click is one press of a button that the first click has changed, and two of one that stays",
  {},
  async ({ open }) => {
    const { desk } = await pair(open);
    const moment = async () => (await desk.record()).place.moment;
    await desk.node("set-up/begin").dblclick();
    assert.equal(await moment(), "ask");
    await desk.page.waitForTimeout(600);
    await desk.node("desk/next").dblclick();
    assert.equal(await moment(), "count");
    await desk.node(`question/${first.id}/${first.options[0].key}/more`).dblclick();
    assert.deepEqual((await desk.record()).questions[first.id].rounds[0].counts, { [first.options[0].key]: 2 });
    await desk.node("desk/lock").dblclick();
    assert.equal((await desk.record()).questions[first.id].locked, true);
  },
);

rule("two presses in quick succession are two where both buttons were there at the first", {}, async ({ open }) => {
  const { desk } = await pair(open);
  await desk.press("PageDown", "PageDown");
  const [one, other] = first.options.map(({ key }) => key);
  const more = (key) => desk.node(`question/${first.id}/${key}/more`).boundingBox();
  const [above, below] = [await more(one), await more(other)];
  const x = above.x + above.width / 2;
  const places = [
    [x, above.y + above.height - 6],
    [x, below.y + 6],
  ];
  assert.ok(places[1][1] - places[0][1] < 60);
  for (const place of [...places, ...places]) await desk.page.mouse.click(...place);
  assert.deepEqual((await desk.record()).questions[first.id].rounds[0].counts, { [one]: 2, [other]: 2 });
});

rule("no number reaches the room's window before it is revealed", {}, async ({ open }) => {
  const { desk, room } = await pair(open);
  await desk.press("PageDown", "PageDown");
  await desk.count(417, 38, 9);
  await room.page.waitForFunction(
    (words) => document.querySelector("#presenter").shadowRoot.textContent.includes(words),
    say("fi", "evening.counted.options", { number: 3, total: first.options.length }),
  );
  const words = await room.words();
  for (const secret of ["417", "38", "455", "464", "90\u00a0%"]) assert.ok(!words.includes(secret), secret);
  assert.ok((await desk.words()).includes("90\u00a0%"), "the presenter sees it");
  await desk.press("r");
  await room.page.waitForFunction(() => document.querySelector("#presenter").shadowRoot.textContent.includes("417"));
  await room.announced("417");
  await desk.press("r");
  await room.page.waitForFunction(
    () => !document.querySelector("#presenter").shadowRoot.querySelector(".overlay").textContent.includes("417"),
  );
});

rule("either window can be reloaded, closed and opened again, and nothing is lost", {}, async ({ open }) => {
  const { desk, room } = await pair(open);
  await desk.press("PageDown", "PageDown");
  await desk.count(5, 6, 7, 8);
  await desk.press("PageDown");
  await room.page.reload();
  await room.ready();
  assert.equal(await room.view(), "audience");
  await room.page.waitForFunction(() => document.querySelector("#presenter").shadowRoot.textContent.includes("26"));
  await desk.page.reload();
  await desk.ready();
  assert.equal(await desk.view(), "desk");
  assert.deepEqual(Object.values((await desk.saved()).record.questions[first.id].rounds[0].counts), [5, 6, 7, 8]);
  // The presenter's window is gone: the room's goes on alone, and a new one takes the desk.
  await desk.page.close();
  await room.press("PageDown", "PageDown");
  await room.headed(`question/${second.id}/heading`);
  const again = await open();
  await again.viewed("desk");
  await again.headed(`question/${second.id}/heading`);
  assert.deepEqual(Object.values((await again.saved()).record.questions[first.id].rounds[0].counts), [5, 6, 7, 8]);
  await room.page.close();
  await again.page.waitForFunction(
    (words) => document.querySelector("#presenter").shadowRoot.textContent.includes(words),
    say("fi", "evening.windows.alone"),
  );
  const other = await open();
  await other.viewed("audience");
});

rule("what one window did can be undone in the other, and typing is not lost", {}, async ({ open }) => {
  const { desk, room } = await pair(open);
  await desk.press("PageDown", "PageDown");
  await desk.count(1, 2, 3);
  const note = desk.node(`desk/note/${first.id}`);
  await note.click();
  await desk.page.keyboard.type("Kaksi sanaa ");
  await room.press("PageDown"); // the clicker, while the presenter writes
  await desk.page.keyboard.type("ja loput");
  assert.equal(await note.inputValue(), "Kaksi sanaa ja loput");
  const changes = (await room.saved()).revision;
  for (let i = 0; i < 5; i += 1) await room.press("u");
  await room.page.waitForFunction((before) => Number(document.querySelector("#presenter").dataset.revision) > before, changes);
  const { record } = await room.saved();
  assert.ok((record.questions[first.id]?.rounds[0].counts[first.options[2].key] ?? 0) < 3, "the last counts are gone");
});

rule(
  "all that can be undone and redone is shared with a window that comes later, and outlives the one it was done in",
  {},
  async ({ open }) => {
    const desk = await open();
    const start = await desk.record();
    await desk.node("set-up/event").fill("Ilta");
    await desk.click("set-up/begin");
    await desk.press("PageDown");
    await desk.count(4, 5);
    await desk.press("u");
    const room = await open();
    await room.viewed("audience");
    await room.press("y"); // what was undone in the other window
    await desk.page.waitForFunction(
      ([id, key]) => JSON.parse(document.querySelector("#presenter").evening.record).questions[id]?.rounds[0].counts[key] === 5,
      [first.id, first.options[1].key],
    );
    await desk.press("v");
    await desk.saved();
    await desk.page.close();
    await room.pressAll("u");
    assert.deepEqual(await room.record(), start);
    const again = await open();
    await again.viewed("desk");
    await again.pressAll("y");
    assert.deepEqual((await again.record()).questions[first.id].rounds.length, 2);
  },
);

rule("only the room's picture goes dark", {}, async ({ open }) => {
  const { desk, room } = await pair(open);
  await desk.press("PageDown", "b");
  await room.headed("black");
  assert.equal(await room.host.locator(".notice").count(), 0, "nothing is left on it");
  await desk.headed(`question/${first.id}/heading`);
  await desk.press("b");
  await room.headed(`question/${first.id}/heading`);
});

rule("the windows change places, and one window shows both", {}, async ({ open }) => {
  const { desk, room } = await pair(open);
  await desk.press("PageDown");
  await desk.click("desk/windows/swap");
  await room.viewed("desk");
  await desk.viewed("audience");
  await desk.page.close();
  await room.node("desk/windows/split").click();
  await room.viewed("split");
  await room.node(`room/question/${first.id}/heading`).waitFor();
  assert.equal(await room.host.locator("h1").count(), 1);
  await room.press("PageDown");
  await room.count(417, 2);
  const shown = () => room.host.locator('[data-node="room"]').evaluate((element) => element.textContent);
  assert.ok(!(await shown()).includes("417"), "the room's half keeps the secret");
});

rule(
  "what is compared with, and the way to the test, reach the room's window, and are there after a reload",
  {},
  async ({ open }) => {
    const { desk, room } = await pair(open);
    await desk.press("PageDown", "PageDown");
    await desk.count(10, 0, 0);
    const { record } = await desk.saved();
    for (let i = 0; (await desk.heading()) !== "result/heading" && i < 90; i += 1) await desk.press("PageDown");
    const [chooser] = await Promise.all([desk.page.waitForEvent("filechooser"), desk.click("compare/open")]);
    const file = JSON.stringify({ ...record, event: "Viime vuoden ilta" });
    await chooser.setFiles({ name: "ilta.json", mimeType: "application/json", buffer: Buffer.from(file) });
    await room.node("compare/with").waitFor();
    await room.page.reload();
    await room.ready();
    await room.node("compare/with").waitFor();
    await desk.press("PageDown", "PageDown");
    await desk.node("takeaway/address").fill("https://jarjestot.example/");
    await room.node("takeaway/qr").waitFor();
    assert.ok((await room.words()).includes("https://jarjestot.example/"));
  },
);

rule(
  "the way to the test is the site's own, until another has been given: that is the next evening's, too",
  {},
  async ({ site, context }) => {
    // What only this device can reach is not shown.
    const named = { origin: site.origin.replace("127.0.0.1", "kunta.localhost") };
    const atTheEnd = async () => {
      const evening = await EveningWindow.open(context, named);
      await evening.click("set-up/begin");
      for (let i = 0; (await evening.heading()) !== "takeaway/heading" && i < 90; i += 1) await evening.press("PageDown");
      await evening.node("takeaway/qr").waitFor();
      return evening;
    };
    const evening = await atTheEnd();
    assert.ok((await evening.words()).includes(`${named.origin}/`));
    await evening.node("takeaway/address").fill("https://jarjestot.example/");
    await evening.page.waitForFunction(() => localStorage.getItem("pikatesti-presenter:preferences")?.includes("jarjestot"));
    await evening.page.close();
    assert.ok((await (await atTheEnd()).words()).includes("https://jarjestot.example/"));
  },
);

rule("a window is called by its evening and by what it is, once where they are the same", {}, async ({ open }) => {
  const evening = await open();
  await evening.node("set-up/people").fill("30");
  await evening.page.waitForFunction((title) => document.title === title, say("fi", "evening.heading"));
  await evening.node("set-up/event").fill("Kuntailta");
  await evening.page.waitForFunction((title) => document.title === title, `Kuntailta – ${say("fi", "evening.heading")}`);
});

rule("two evenings are open at once, and each has its own counts", {}, async ({ open }) => {
  const { desk, room } = await pair(open);
  await room.host.getByRole("button", { name: say("fi", "page.presenter.other") }).click();
  await room.viewed("single");
  await room.node("set-up/event").fill("Toinen ilta");
  await room.click("set-up/begin");
  await room.count(1, 2);
  await desk.click("set-up/begin");
  await desk.press("PageDown");
  await desk.count(30, 40);
  const [one, other] = [await desk.saved(), await room.saved()];
  assert.notEqual(one.id, other.id);
  assert.deepEqual([one.record.event, other.record.event], ["Kahden ikkunan ilta", "Toinen ilta"]);
  assert.deepEqual(Object.values(one.record.questions[first.id].rounds[0].counts), [30, 40]);
  assert.deepEqual(Object.values(other.record.questions[first.id].rounds[0].counts), [1, 2]);
});
