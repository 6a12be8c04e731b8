// Nobody is there any more: the countdown, what extends it, and what is left after it.
import assert from "node:assert/strict";
import { questionSet } from "./support/content.mjs";
import { kioskRule, recorded } from "./support/kiosk.mjs";
import { profiles } from "./support/profiles.mjs";

const options = { clock: true };
const later = (kiosk, seconds) => kiosk.page.clock.runFor(seconds * 1000);

async function visit(kiosk) {
  await kiosk.page.clock.pauseAt(new Date(Date.now() + 60_000));
  await kiosk.node("start/begin").tap();
  await later(kiosk, 0.1);
  await kiosk.onScreen("question/");
}

const left = async (kiosk) => Number(/\d+/.exec(await kiosk.node("still/seconds").textContent())[0]);

kioskRule(
  "after 45 seconds a countdown of 20 begins, is announced once and at ten, and ends the visit",
  options,
  async (kiosk) => {
    await visit(kiosk);
    await kiosk.page.evaluate(() => {
      globalThis.heard = [];
      const live = document.getElementById("kiosk").shadowRoot.querySelector('[role="status"].live');
      new MutationObserver((changes) =>
        changes.forEach(({ addedNodes }) => addedNodes.forEach((node) => globalThis.heard.push(node.textContent))),
      ).observe(live, { childList: true });
    });
    await later(kiosk, 44);
    assert.match(await kiosk.heading(), /^question/);
    await later(kiosk, 1.5);
    assert.equal(await kiosk.heading(), "still/heading");
    assert.equal(await left(kiosk), 20);
    assert.equal(
      await kiosk.page.evaluate(() => document.getElementById("kiosk").shadowRoot.activeElement?.dataset.node),
      "still/heading",
    );
    await later(kiosk, 17);
    assert.equal(await left(kiosk), 3);
    const heard = await kiosk.page.evaluate(() => globalThis.heard);
    assert.deepEqual(heard, [kiosk.words("kiosk.still.left", { seconds: 20 }), kiosk.words("kiosk.still.left", { seconds: 10 })]);
    await later(kiosk, 3);
    assert.equal(await kiosk.heading(), "start/heading");
    assert.deepEqual(recorded(await kiosk.counts()), { broken_off: 1, [`stopped/${questionSet.questions[0].id}`]: 1 });
  },
);

const signs = {
  "a touch": (kiosk) => kiosk.page.touchscreen.tap(400, 300),
  "a touch of the button": (kiosk) => kiosk.node("still/stay").tap(),
  "a key": (kiosk) => kiosk.page.keyboard.press("ArrowDown"),
  "Enter on the button": async (kiosk) => {
    await kiosk.node("still/stay").focus();
    await kiosk.page.keyboard.press("Enter");
  },
  "a click that assistive technology makes": (kiosk) => kiosk.node("still/stay").evaluate((element) => element.click()),
  "a mouse click": (kiosk) => kiosk.page.mouse.click(400, 300),
};
for (const [name, sign] of Object.entries(signs))
  kioskRule(`${name} brings the question back, and does nothing else`, options, async (kiosk) => {
    await visit(kiosk);
    const id = await kiosk.question();
    await kiosk.option(id, "yes").focus();
    await later(kiosk, 46);
    assert.equal(await kiosk.heading(), "still/heading");
    await sign(kiosk);
    await later(kiosk, 1);
    assert.equal(await kiosk.question(), id);
    for (const { key } of questionSet.questions[0].options) assert.equal(await kiosk.option(id, key).isChecked(), false);
    await later(kiosk, 43);
    assert.equal(await kiosk.question(), id, "the whole time begins anew");
    await later(kiosk, 3);
    assert.equal(await kiosk.heading(), "still/heading");
  });

kioskRule("a focus that moves, as a screen reader moves it, gives more time", options, async (kiosk) => {
  await visit(kiosk);
  await later(kiosk, 40);
  await kiosk.option(await kiosk.question(), "no").focus();
  await later(kiosk, 40);
  assert.match(await kiosk.heading(), /^question/);
  await later(kiosk, 6);
  assert.equal(await kiosk.heading(), "still/heading");
  await later(kiosk, 10);
  assert.ok((await left(kiosk)) <= 10);
  await kiosk.node("still/stay").focus();
  await later(kiosk, 0.1);
  assert.ok((await left(kiosk)) >= 19, "the countdown begins anew");
});

kioskRule("the visitor can end it at once from the countdown", options, async (kiosk) => {
  await visit(kiosk);
  await later(kiosk, 46);
  await kiosk.node("still/finish").tap();
  await later(kiosk, 0.5);
  assert.equal(await kiosk.heading(), "start/heading");
});

kioskRule("setting the device's clock neither ends a visit nor lengthens it", options, async (kiosk) => {
  await visit(kiosk);
  await kiosk.page.clock.setSystemTime(new Date(Date.now() + 400 * 86_400_000));
  await later(kiosk, 1);
  assert.match(await kiosk.heading(), /^question/);
  await later(kiosk, 70);
  assert.equal(await kiosk.heading(), "start/heading");
});

kioskRule(
  "while it reads aloud nobody is expected to move, and the time begins anew when it is silent",
  { ...options, prepare: ({ page }) => page.addInitScript(speakOnCommand) },
  async (kiosk) => {
    await visit(kiosk);
    await kiosk.node("question/speak").tap();
    await later(kiosk, 0.1);
    await kiosk.page.evaluate(() => globalThis.spoken.at(-1).onstart());
    await later(kiosk, 120);
    assert.match(await kiosk.heading(), /^question/);
    await kiosk.page.evaluate(() => {
      for (let at = globalThis.spoken.length - 1; at < globalThis.spoken.length; at += 1) globalThis.spoken[at].onend();
    });
    await later(kiosk, 44);
    assert.match(await kiosk.heading(), /^question/);
    await later(kiosk, 2);
    assert.equal(await kiosk.heading(), "still/heading");
  },
);

kioskRule("the attract screen and the result are left alone and ended in the same way", options, async (kiosk) => {
  await kiosk.page.clock.pauseAt(new Date(Date.now() + 60_000));
  await later(kiosk, 600);
  assert.equal(await kiosk.heading(), "start/heading");
  assert.equal(await kiosk.counts(), null);
  await kiosk.rush(profiles.best.answers);
  await later(kiosk, 1);
  assert.equal(await kiosk.heading(), "result/heading");
  await later(kiosk, 66);
  assert.equal(await kiosk.heading(), "start/heading");
  assert.equal(recorded(await kiosk.counts()).completed, 1);
});

// A voice that speaks when it is told to.
function speakOnCommand() {
  globalThis.spoken = [];
  const voice = { lang: "fi-FI", localService: true, default: true, name: "Test" };
  Object.defineProperty(window, "speechSynthesis", {
    value: {
      getVoices: () => [voice],
      addEventListener() {},
      cancel() {},
      speak: (utterance) => globalThis.spoken.push(utterance),
    },
  });
  window.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
}
