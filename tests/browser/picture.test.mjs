// The picture: painted where the controls are, in the colours of the look, sharp, and never larger than it may be.
import assert from "node:assert/strict";
import { option } from "./support/content.mjs";
import { visibleTexts } from "./support/mirror.mjs";
import { distance, photograph, tokens } from "./support/picture.mjs";
import { profiles } from "./support/profiles.mjs";
import { loseAndRestoreContext } from "./support/lost_context.mjs";
import { desktop, phone, paintedRule } from "./support/visit.mjs";

const isColour = (found, wanted, what) => assert.ok(distance(found, wanted) <= 2, `${what}: ${found} is not ${wanted}`);

// Where nothing is written in an option or button: beside its right edge.
const bareSpot = ({ x, y, width, height }) => [x + width - 9, y + height / 2];

// Where a text of the mirror stands: the box of its letters, not of its element.
const boxOfText = (locator) =>
  locator.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x, y, width, height };
  });

for (const theme of ["light", "dark"]) {
  paintedRule(
    `an option is filled where its control is, in the colours of the ${theme} theme, and differently when chosen`,
    { device: { ...desktop, colorScheme: theme } },
    async ({ page, quickTest }) => {
      await quickTest.rush(profiles.mixed, "rakenne-pysyva");
      await quickTest.answer("rakenne-pysyva", "partly");
      await page.mouse.move(0, 0);
      await quickTest.settled();
      const picture = await photograph(page);
      const box = (key) => quickTest.choice("rakenne-pysyva", key).boundingBox();
      isColour(picture.at(...bareSpot(await box("partly"))), tokens[theme].selected, "the chosen option");
      isColour(picture.at(...bareSpot(await box("yes"))), tokens[theme].card, "another option");
      isColour(picture.at(...bareSpot(await quickTest.button("question.next").boundingBox())), tokens[theme].brand, "the button");
      const chosen = await box("partly");
      isColour(picture.at(chosen.x + chosen.width / 2, chosen.y + 1.5), tokens[theme].brand, "the chosen option's edge");
      isColour(picture.at(chosen.x + chosen.width / 2, chosen.y - 6), tokens[theme].background, "between the options");
    },
  );
}

paintedRule("texts are painted where the mirror has them", { language: "fi" }, async ({ page, quickTest }) => {
  await quickTest.rush(profiles.mixed, "yhdyshenkilo-nimetty");
  await page.mouse.move(0, 0);
  await quickTest.settled();
  const picture = await photograph(page);
  const label = (key) => quickTest.words(quickTest.text(option("yhdyshenkilo-nimetty", key).label));
  const texts = {
    heading: quickTest.heading,
    ...Object.fromEntries(["yes", "partly", "no", "dk"].map((key) => [key, label(key)])),
    next: quickTest.button("question.next"),
    back: quickTest.button("question.back"),
    number: quickTest.words("5 / 16"),
  };
  for (const [name, locator] of Object.entries(texts)) {
    const { x, y, width, height } = await boxOfText(locator);
    const written = picture.written({ x: x - 5, y, width: width + 10, height });
    assert.ok(written, `${name} is painted`);
    // Letters stand a little inside of the box that the browser reserves for them.
    assert.ok(
      Math.abs(written.left - x) <= 3 && Math.abs(written.right - (x + width)) <= 3,
      `${name}: ${JSON.stringify(written)} in ${x} to ${x + width}`,
    );
  }
});

paintedRule("the canvas is hidden from assistive technology and gets no focus", {}, async ({ quickTest }) => {
  assert.equal(await quickTest.canvas.getAttribute("aria-hidden"), "true");
  assert.equal(await quickTest.canvas.evaluate((canvas) => canvas.tabIndex), -1);
});

paintedRule("the focus is seen as a ring around what has it, when it came by the keyboard", {}, async ({ page, quickTest }) => {
  await quickTest.rush(profiles.mixed, "rakenne-pysyva");
  const spot = async () => {
    const { x, y, width } = await quickTest.choice("rakenne-pysyva", "yes").boundingBox();
    return [x + width / 2, y - 3.5]; // a gap of two pixels, then three of ring
  };
  isColour((await photograph(page)).at(...(await spot())), tokens.light.background, "without focus");
  await page.keyboard.press("Tab");
  await quickTest.settled();
  isColour((await photograph(page)).at(...(await spot())), tokens.light.focus, "with focus");
});

// The canvas has as many pixels as the screen has where it stands.
const isSharp = ([canvas, ratio]) => {
  const { width, height } = canvas.getBoundingClientRect();
  return (
    window.devicePixelRatio === ratio &&
    canvas.width === Math.round(width * ratio) &&
    canvas.height === Math.round(height * ratio)
  );
};
const sharpAt = async ({ page, quickTest }, ratio) =>
  page.waitForFunction(isSharp, [await quickTest.canvas.elementHandle(), ratio]);

for (const ratio of [1, 2, 3]) {
  paintedRule(
    `the picture has a pixel for each pixel of the screen, with ${ratio} of them a CSS pixel`,
    { device: { viewport: { width: 500, height: 500 }, deviceScaleFactor: ratio } },
    async (visit) => {
      const { page, quickTest } = visit;
      await sharpAt(visit, ratio);
      // The edge of a button is a step, not a slope.
      await quickTest.button("start.begin").scrollIntoViewIfNeeded();
      await quickTest.settled();
      const picture = await photograph(page);
      const button = await quickTest.button("start.begin").boundingBox();
      const y = button.y + button.height / 2;
      isColour(picture.at(button.x - 1.5 / ratio, y), tokens.light.background, "outside");
      isColour(picture.at(button.x + 1.5 / ratio, y), tokens.light.brand, "inside");
    },
  );
}

paintedRule("the picture stays sharp when the page is zoomed", {}, async (visit) => {
  const session = await visit.context.newCDPSession(visit.page);
  for (const ratio of [2, 1.5, 3, 1.25, 1]) {
    const [width, height] = [Math.round(1200 / ratio), Math.round(900 / ratio)];
    await session.send("Emulation.setDeviceMetricsOverride", {
      width,
      height,
      deviceScaleFactor: ratio,
      mobile: false,
    });
    await sharpAt(visit, ratio);
  }
});

paintedRule(
  "of a very long result only a part is on the canvas, but what is on the screen is painted",
  { device: { ...phone, deviceScaleFactor: 3 } },
  async ({ page, quickTest }) => {
    await quickTest.rush(profiles.mixed);
    await quickTest.openEverything(profiles.mixed);
    const { limit, most, whole } = await quickTest.canvas.evaluate((canvas) => {
      const gl = document.createElement("canvas").getContext("webgl2");
      const limit = gl.getParameter(gl.MAX_RENDERBUFFER_SIZE);
      gl.getExtension("WEBGL_lose_context").loseContext();
      return {
        limit,
        most: canvas.width * canvas.height,
        whole: canvas.parentElement.getBoundingClientRect().height * devicePixelRatio,
      };
    });
    const height = await quickTest.canvas.evaluate((canvas) => canvas.height);
    assert.ok(height <= limit && most <= 16 << 20, `${most} pixels, ${height} high`);
    assert.ok(height < whole, "the result is taller than the canvas");

    for (const part of [0.9, 0.5, 0.1]) {
      await page.evaluate((share) => window.scrollTo(0, share * document.documentElement.scrollHeight), part);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      await quickTest.settled();
      const picture = await photograph(page);
      const texts = (await quickTest.host.evaluate(visibleTexts)).filter(({ box }) => box.top >= 0 && box.bottom <= 844);
      assert.ok(texts.length > 3);
      for (const { words, box } of texts) assert.ok(picture.written(box), `at ${part}: "${words}" is painted`);
    }
  },
);

paintedRule("a lost context is survived: the picture comes back", { expected: /WebGL/ }, async ({ page, quickTest }) => {
  await quickTest.rush(profiles.mixed, "rakenne-pysyva");
  await quickTest.canvas.evaluate(loseAndRestoreContext);
  await quickTest.settled();
  await page.mouse.move(0, 0);
  const picture = await photograph(page);
  isColour(
    picture.at(...bareSpot(await quickTest.choice("rakenne-pysyva", "yes").boundingBox())),
    tokens.light.card,
    "an option",
  );
  assert.ok(picture.written(await boxOfText(quickTest.heading)), "the letters are there again");
  await quickTest.answer("rakenne-pysyva", "yes");
  await quickTest.next();
  assert.equal(await quickTest.askedQuestion(), "rakenne-tapaamiset");
});
