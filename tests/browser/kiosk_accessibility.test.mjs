// Everybody can take the test on the kiosk, without anything attached to it or with a keypad.
import assert from "node:assert/strict";
import { AccessibilityTree, unreachable } from "./support/ax.mjs";
import { isAccessible } from "./support/axe.mjs";
import { kioskRule, lying, standing, tablet } from "./support/kiosk.mjs";
import { misplaced, visibleTexts } from "./support/mirror.mjs";
import { profiles } from "./support/profiles.mjs";

const inKiosk = (kiosk, fact, argument) =>
  kiosk.page.evaluate(
    ({ source, argument }) => new Function(`return (${source})`)()(document.getElementById("kiosk"), argument),
    { source: fact.toString(), argument },
  );

/** Calls onScreen(name) at each screen of the kiosk. */
async function walk(kiosk, onScreen) {
  await onScreen("attract");
  await kiosk.begin();
  await onScreen("question");
  await kiosk.node("question/next").tap();
  await onScreen("question without an answer");
  await kiosk.rush({ ...profiles.mixed.answers, "jatkuvuus-tilat": undefined }, "ohje-sisalto");
  await onScreen("question with several answers");
  await kiosk.rush({ ...profiles.mixed.answers, "rakenne-pysyva": undefined }, "jatkuvuus-tuki-12kk");
  await kiosk.node("question/skip").tap();
  await kiosk.onScreen("review/");
  await onScreen("review");
  await kiosk.node("review/show").tap();
  await kiosk.onScreen("result/");
  await onScreen("result");
  await kiosk.node("result/steps/all").tap();
  await onScreen("result with all steps");
  await kiosk.page.clock.runFor(46_000);
  await kiosk.onScreen("still/");
  await onScreen("still there?");
  await kiosk.node("still/finish").tap();
  await kiosk.onScreen("start/");
  for (let visits = 0; visits < 5; visits += 1) {
    await kiosk.rush(visits % 2 ? profiles.best.answers : profiles.mixed.answers, visits === 4 ? "ohje-olemassa" : undefined);
    await kiosk.node("kiosk/finish").evaluate((element) => element.click());
    await kiosk.onScreen("start/");
  }
  await kiosk.knock();
  await onScreen("PIN");
  await kiosk.node("pin/cancel").tap();
  await kiosk.openPanel();
  await onScreen("panel");
  await kiosk.node("panel/clear").tap();
  await onScreen("panel, clearing");
  for (const tab of ["answers", "settings", "device"]) {
    await kiosk.node(`panel/${tab}`).tap();
    await onScreen(`panel, ${tab}`);
    if (tab !== "settings") continue;
    await kiosk.node("setting/municipality/choose").tap();
    await onScreen("panel, municipality");
  }
}

const noPolicy = { clock: true, prepare: ({ context }) => context.route("**/kiosk.html*", allowEval) };
// axe and these facts are put into the page, which its policy forbids.
async function allowEval(route) {
  const response = await route.fetch();
  await route.fulfill({
    response,
    body: (await response.text()).replace("'wasm-unsafe-eval'", "'unsafe-eval' 'wasm-unsafe-eval'"),
  });
}

for (const [shape, device] of Object.entries({ standing, lying, tablet }))
  kioskRule(
    `axe finds nothing on any screen, everything is told, in its place and reachable: ${shape}`,
    { ...noPolicy, device: { ...device, serviceWorkers: "block" }, expected: /offline:|Service Worker/ },
    async (kiosk) => {
      const tree = await AccessibilityTree.of(kiosk.page);
      await walk(kiosk, async (name) => {
        await kiosk.page.clock.runFor(100);
        await isAccessible(kiosk.page, name);
        assert.deepEqual(await inKiosk(kiosk, misplaced, device.viewport.width), [], name);
        const { count, faults } = await unreachable(tree, kiosk.page.locator("#kiosk"));
        assert.ok(count > 0);
        assert.deepEqual(faults, [], name);
        assert.ok((await inKiosk(kiosk, visibleTexts)).length > 2, name);
        assert.equal(await kiosk.page.locator("h1").count(), 1, name);
      });
    },
  );

kioskRule("a whole visit with Tab, arrows and Enter, and the focus is never lost", { clock: true }, async (kiosk) => {
  const { keyboard } = kiosk.page;
  const focus = () =>
    kiosk.page.evaluate(() => document.getElementById("kiosk").shadowRoot.activeElement?.dataset.node ?? "lost");
  const to = async (id) => {
    for (let tabs = 0; tabs < 60; tabs += 1) {
      if ((await focus()) === id) return;
      await keyboard.press("Tab");
      assert.notEqual(await focus(), "lost");
    }
    throw new Error(`${id} is not reached`);
  };
  await keyboard.press("Tab");
  await to("kiosk/large");
  await keyboard.press("Enter");
  await to("start/begin");
  await keyboard.press("Enter");
  for (let steps = 0; steps < 20; steps += 1) {
    const id = await kiosk.question();
    if (!id) break;
    assert.equal(await focus(), `question/${id}/heading`);
    await keyboard.press("Tab");
    while (!(await focus()).startsWith(`question/${id}/`)) await keyboard.press("Tab");
    await keyboard.press("Space");
    await to("question/next");
    await keyboard.press("Enter");
  }
  assert.equal(await focus(), "result/heading");
  await kiosk.page.clock.runFor(46_000);
  assert.equal(await focus(), "still/heading");
  await keyboard.press("ArrowUp");
  assert.notEqual(await focus(), "lost");
  assert.equal(await kiosk.heading(), "result/heading");
  await to("result/finish");
  await keyboard.press("Enter");
  await kiosk.onScreen("start/");
  assert.equal(await focus(), "start/heading");
});

kioskRule(
  "large text and high contrast are switches that say whether they are on, and end with the visit",
  { device: standing },
  async (kiosk) => {
    const size = () => kiosk.node("start/about").evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    const before = await size();
    for (const id of ["kiosk/large", "kiosk/contrast"]) {
      assert.equal(await kiosk.node(id).getAttribute("aria-pressed"), "false");
      await kiosk.node(id).tap();
      assert.equal(await kiosk.node(id).getAttribute("aria-pressed"), "true");
    }
    assert.ok((await size()) >= before * 1.25);
    await kiosk.begin();
    assert.equal(await kiosk.node("kiosk/large").getAttribute("aria-pressed"), "true");
    await kiosk.node("kiosk/finish").tap();
    await kiosk.onScreen("start/");
    assert.equal(await size(), before);
  },
);

kioskRule(
  "nothing moves for those who ask for no motion",
  { device: { ...standing, reducedMotion: "reduce" }, clock: true, painted: true },
  async (kiosk) => {
    const before = await kiosk.page.screenshot();
    await kiosk.page.clock.runFor(40_000);
    assert.ok((await kiosk.page.screenshot()).equals(before));
  },
);

kioskRule("the attract screen slowly changes its place, against burn-in", { device: standing, clock: true }, async (kiosk) => {
  const places = new Set();
  for (let minutes = 0; minutes < 4; minutes += 1) {
    const { x, y } = await kiosk.node("start/heading").boundingBox();
    places.add(`${x} ${y}`);
    await kiosk.page.clock.runFor(61_000);
  }
  assert.equal(places.size, 4);
});
