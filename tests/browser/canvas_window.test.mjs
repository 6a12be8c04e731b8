// Which part of the content the canvas covers.
import assert from "node:assert/strict";
import test from "node:test";
import { chooseWindow } from "../../web/player/canvas_window.js";

const MEGAPIXEL = 1 << 20;
const screens = [
  { name: "phone", widthPixels: 390 * 3, ratio: 3, screen: 844 },
  { name: "desktop", widthPixels: 1265, ratio: 1, screen: 800 },
  { name: "projector", widthPixels: 1905, ratio: 1, screen: 1080 },
  { name: "kiosk", widthPixels: 1080, ratio: 1, screen: 1920 },
  { name: "4K", widthPixels: 3840, ratio: 2, screen: 1080 },
];

const windowOf = ({ widthPixels, ratio, screen }, contentHeight, top, previous = null) =>
  chooseWindow({ contentHeight, widthPixels, ratio, largestSide: 8192, visible: [top, top + screen], previous });

for (const each of screens) {
  const seen = each.screen * each.ratio * each.widthPixels;

  test(`${each.name}: what the screen shows is always covered, wherever it is scrolled to`, () => {
    let previous = null;
    for (const top of [0, 100, 3000, 3100, 17_000, 20_000 - each.screen, 500, 0]) {
      previous = windowOf(each, 20_000, top, previous);
      assert.ok(previous.top <= top && previous.top + previous.height >= top + each.screen, `at ${top}`);
    }
  });

  test(`${each.name}: a change draws three screens of long content at most, and never more than iOS gives`, () => {
    const { height } = windowOf(each, 20_000, 5_000);
    const pixels = height * each.ratio * each.widthPixels;
    assert.ok(pixels <= Math.max(3 * MEGAPIXEL, 3 * seen), `${pixels}`);
    assert.ok(pixels <= 16 * MEGAPIXEL, `${pixels}`);
  });

  test(`${each.name}: content of the screen's height is drawn once, and scrolling a little draws nothing`, () => {
    assert.deepEqual(windowOf(each, each.screen, 0), { top: 0, height: each.screen });
    const before = windowOf(each, 20_000, 5_000);
    assert.equal(windowOf(each, 20_000, 5_000 + each.screen / 10, before), before);
  });
}

test("a page of a few screens is drawn as a whole, so that a picture of the whole page has all of it", () => {
  const desktop = screens[1];
  assert.deepEqual(windowOf(desktop, 6_000, 0), { top: 0, height: 6_000 });
});
