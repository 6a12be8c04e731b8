// Strangers stay in the kiosk, as far as a page can see to it.
import assert from "node:assert/strict";
import { kioskRule, standing, visitors } from "./support/kiosk.mjs";
import { profiles } from "./support/profiles.mjs";
import { Touch } from "./support/touch.mjs";
import { noteWakeLock } from "./support/wake_lock.mjs";

const stopped = (kiosk, type, init, kind = "Event") =>
  kiosk.page.evaluate(
    ({ type, init, kind }) => {
      const target = document.getElementById("kiosk").shadowRoot.querySelector(".overlay button");
      return !target.dispatchEvent(new window[kind](type, { bubbles: true, cancelable: true, composed: true, ...init }));
    },
    { type, init, kind },
  );

kioskRule("no menu, selection, dragging, dropping or pinching", {}, async (kiosk) => {
  for (const type of ["contextmenu", "selectstart", "dragstart", "dragover", "drop", "auxclick", "gesturestart", "copy", "paste"])
    assert.ok(await stopped(kiosk, type, {}), type);
  assert.ok(await stopped(kiosk, "wheel", { ctrlKey: true, deltaY: 100 }, "WheelEvent"), "zooming with the wheel");
  assert.ok(!(await stopped(kiosk, "wheel", { deltaY: 100 }, "WheelEvent")), "scrolling stays");
  const style = await kiosk.page.evaluate(() => {
    const of = (element) => getComputedStyle(element);
    return [
      of(document.documentElement).overscrollBehaviorY,
      of(document.documentElement).touchAction,
      of(document.body).userSelect,
    ];
  });
  assert.deepEqual(style, ["none", "pan-y", "none"]);
});

const keys = [
  ...["p", "s", "o", "f", "n", "t", "w", "u", "j", "l", "d", "h", "r", "+", "-", "0", "Tab", "PageDown"].map((key) => ({
    key,
    ctrlKey: true,
  })),
  ...["ArrowLeft", "ArrowRight", "Home", "F4", "d"].map((key) => ({ key, altKey: true })),
  ...["l", "n"].map((key) => ({ key, metaKey: true })),
  ...["F1", "F3", "F5", "F6", "F7", "F11", "F12", "Backspace", "BrowserBack", "ContextMenu"].map((key) => ({ key })),
];
kioskRule("the browser's keys are stopped, the visitor's are not", {}, async (kiosk) => {
  for (const key of keys) assert.ok(await stopped(kiosk, "keydown", key, "KeyboardEvent"), JSON.stringify(key));
  for (const key of ["Tab", "Enter", " ", "ArrowDown", "1", "PageDown", "Home"])
    assert.ok(!(await stopped(kiosk, "keydown", { key }, "KeyboardEvent")), key);
});

kioskRule("real keys neither zoom, print, reload nor leave", {}, async (kiosk) => {
  await kiosk.begin();
  const before = await kiosk.page.evaluate(() => ({ time: performance.timeOrigin, ratio: devicePixelRatio }));
  for (const key of ["Control+p", "Control+r", "F5", "Control+Equal", "Alt+ArrowLeft", "Control+s", "Control+u", "Backspace"])
    await kiosk.page.keyboard.press(key);
  assert.deepEqual(await kiosk.page.evaluate(() => ({ time: performance.timeOrigin, ratio: devicePixelRatio })), before);
  assert.match(await kiosk.heading(), /^question/);
  assert.equal(kiosk.context.pages().length, 1);
});

kioskRule("two fingers do not zoom, and a pull does not reload", { device: standing }, async (kiosk) => {
  await kiosk.begin();
  const origin = await kiosk.page.evaluate(() => performance.timeOrigin);
  const client = await kiosk.context.newCDPSession(kiosk.page);
  const send = (type, touchPoints) => client.send("Input.dispatchTouchEvent", { type, touchPoints });
  await send("touchStart", [
    { x: 400, y: 900, id: 1 },
    { x: 600, y: 900, id: 2 },
  ]);
  for (let apart = 100; apart <= 400; apart += 50)
    await send("touchMove", [
      { x: 500 - apart, y: 900, id: 1 },
      { x: 500 + apart, y: 900, id: 2 },
    ]);
  await send("touchEnd", []);
  assert.equal(await kiosk.page.evaluate(() => visualViewport.scale), 1);
  await send("touchStart", [{ x: 500, y: 200, id: 1 }]);
  for (let y = 200; y < 1500; y += 100) await send("touchMove", [{ x: 500, y, id: 1 }]);
  await send("touchEnd", []);
  assert.equal(await kiosk.page.evaluate(() => performance.timeOrigin), origin);
});

kioskRule("nothing leads out: no links, no second tab, no print or file dialog", {}, async (kiosk) => {
  const opened = [];
  kiosk.page.on("popup", () => opened.push("tab"));
  kiosk.page.on("filechooser", () => opened.push("file dialog"));
  kiosk.page.on("dialog", (dialog) => opened.push(dialog.type()));
  await kiosk.rush(profiles.mixed.answers);
  await kiosk.onScreen("result/");
  assert.equal(await kiosk.page.locator("a[href]").count(), 0);
  for (const id of ["result/share", "result/print", "result/copy", "view"]) assert.equal(await kiosk.node(id).count(), 0, id);
  await kiosk.page.evaluate(() => {
    window.open("https://example.org/");
    window.print();
    const link = document.createElement("a");
    link.href = "https://example.org/";
    document.body.append(link);
    link.click();
    link.remove();
  });
  const [touch] = [await Touch.on(kiosk.page)];
  await touch.tap(kiosk.node("result/steps/all"));
  assert.deepEqual(opened, []);
  assert.equal(new URL(kiosk.page.url()).pathname, "/kiosk.html");
});

kioskRule(
  "a second kiosk in the same browser says so and counts nothing; it goes on when the first is gone, with its counts and settings",
  {},
  async (kiosk) => {
    const second = await kiosk.context.newPage();
    await second.goto(kiosk.address);
    const notice = second.getByText(kiosk.words("page.kiosk.second"));
    await notice.waitFor();
    assert.equal(await second.locator('[data-node="start/begin"]').count(), 0);
    assert.equal(await second.locator(".loading").count(), 0, "it does not say that it is loading");
    await kiosk.openPanel();
    await kiosk.node("panel/settings").tap();
    await kiosk.node("setting/theme/light").tap();
    await kiosk.node("setting/language/sv").tap();
    await kiosk.node("panel/close").tap();
    await kiosk.begin();
    await kiosk.page.close();
    kiosk.page = second;
    await kiosk.atAttract();
    assert.equal(await notice.count(), 0);
    assert.equal(await kiosk.node("start/begin").textContent(), "Tryck här för att börja");
    assert.equal(await second.locator("#kiosk").getAttribute("theme"), "light");
    assert.equal(await second.evaluate(() => getComputedStyle(document.documentElement).backgroundColor), "rgb(244, 246, 248)");
    await kiosk.begin();
    await kiosk.node("kiosk/finish").tap();
    assert.equal(visitors(await kiosk.counts()), 2);
  },
);

kioskRule(
  "the screen is kept awake, again after it was let sleep, and filled at the first touch",
  {
    prepare: ({ page }) => page.addInitScript(noteWakeLock),
  },
  async (kiosk) => {
    await kiosk.page.waitForFunction(() => globalThis.asked.join() === "screen");
    await kiosk.page.evaluate(() => globalThis.letSleep());
    await kiosk.page.waitForFunction(() => globalThis.asked.join() === "screen,screen");
    await kiosk.begin();
    await kiosk.page.waitForFunction(() => globalThis.asked.includes("fullscreen"));
  },
);
