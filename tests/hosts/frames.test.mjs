// The test in frames of other people's pages, on another origin than the test's files: of a fixed height without any
// script, and with pikatesti-frame.js.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { questionSet, text } from "../browser/support/content.mjs";
import { profiles } from "../browser/support/profiles.mjs";
import { QuickTest } from "../browser/support/quick_test.mjs";
import { Site } from "../browser/support/site.mjs";
import { desktop, phone, rule } from "../browser/support/visit.mjs";

/**
 * A page of a site of its own with frames of the test's site: query and attributes of each frame; script: whether the
 * page has pikatesti-frame.js. body({page, quickTest, frame, test, visit}) has the first frame's.
 */
function framed(name, options, body) {
  const {
    queries = ["?language=en"],
    attributes = [],
    script = true,
    language = "en",
    device,
    head = "",
    late,
    expected,
  } = options;
  let own;
  const prepare = async (visit) => {
    own = await Site.start();
    const { origin } = visit.site;
    const frames = queries.map(
      (query, index) =>
        `<p>Some words before frame ${index}.</p><iframe src="${origin}/frame.html${query}" title="Quick test" height="600" ` +
        `${attributes[index] ?? ""} style="width:100%;border:2px solid"></iframe>`,
    );
    own.answer("/host.html", {
      headers: {
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": `default-src 'none'; frame-src ${origin}; script-src ${origin}; style-src 'unsafe-inline'`,
      },
      body: `<!doctype html><html lang="${language}"><head><meta name="viewport" content="width=device-width"><title>Host</title>${head}
${script && !late ? `<script async src="${origin}/pikatesti-frame.js"></script>` : ""}</head><body><main>
<p><label>Field before <input id="before"></label></p>
${frames.join("\n")}
<p><label>Field behind <input id="behind"></label></p></main></body></html>`,
    });
    visit.open = async () => {
      await visit.page.goto(`${own.origin}/host.html`);
      await (await testsOf(visit.page))[0].opened();
    };
  };
  rule(name, { device: device ?? desktop, prepare, expected }, async (visit) => {
    try {
      const tests = await testsOf(visit.page);
      await body({ page: visit.page, quickTest: tests[0], tests, visit, own });
    } finally {
      await own.stop();
    }
  });
}

async function testsOf(page, language = "en") {
  const handles = await page.locator("iframe").elementHandles();
  return Promise.all(handles.map(async (handle) => new QuickTest(await handle.contentFrame(), language)));
}

const inner = (quickTest) =>
  quickTest.page.evaluate(() => ({
    scrolls: document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth,
    height: innerHeight,
    content: document.body.getBoundingClientRect().height,
  }));

/** Until the frame is as high as its content. */
const fits = (quickTest) =>
  quickTest.page.evaluate(async () => {
    while (Math.abs(innerHeight - document.body.getBoundingClientRect().height) > 1.5)
      await new Promise((done) => setTimeout(done, 20));
  });

framed(
  "A frame of a fixed height is good enough without any script: the test is taken, and scrolls inside",
  { script: false },
  async ({ page, quickTest }) => {
    await quickTest.rush(profiles.best);
    assert.equal((await inner(quickTest)).height, 600);
    assert.equal((await inner(quickTest)).scrolls, true, "the result is longer than the frame");
    assert.equal(await page.locator("iframe").evaluate((frame) => frame.style.height), "");
  },
);

const borderBox = "<style>iframe { box-sizing: border-box; padding: 5px }</style>";
for (const [device, name, head] of [
  [desktop, "a wide page"],
  [phone, "a phone", borderBox],
])
  framed(
    `With the script the frame is as high as each screen on ${name}; nothing scrolls inside`,
    { device, head },
    async ({ quickTest }) => {
      await fits(quickTest);
      await quickTest.begin();
      for (const id of ["rakenne-pysyva", "rakenne-kuuleminen"]) {
        await quickTest.settled();
        await fits(quickTest);
        assert.equal((await inner(quickTest)).scrolls, false, id);
        await quickTest.answer(await quickTest.askedQuestion(), "yes");
        await quickTest.next();
      }
      await quickTest.settled();
      await fits(quickTest);
      assert.equal((await inner(quickTest)).scrolls, false);
    },
  );

framed("The page is told what the element tells, on the frame itself", { late: true }, async ({ page, quickTest, visit }) => {
  await page.evaluate(() => {
    globalThis.told = [];
    for (const type of ["pikatesti-ready", "pikatesti-result"])
      document.addEventListener(type, (event) => globalThis.told.push([type, event.target.localName, event.detail]));
  });
  await page.addScriptTag({ url: `${visit.site.origin}/pikatesti-frame.js` }); // long after the frame
  await fits(quickTest);
  await quickTest.rush(profiles.best);
  await page.evaluate(async () => {
    while (globalThis.told.length === 0) await new Promise((done) => setTimeout(done, 20));
  });
  const [[type, target, detail]] = await page.evaluate(() => globalThis.told);
  assert.equal(`${type} ${target}`, "pikatesti-result iframe");
  assert.equal(typeof detail.percent, "number");
  assert.ok(questionSet.levels.some(({ id }) => id === detail.level));
});

framed("The next screen's heading is brought into sight", { device: phone }, async ({ page, quickTest }) => {
  await fits(quickTest);
  await quickTest.begin();
  await quickTest.answer(await quickTest.askedQuestion(), "yes");
  await quickTest.button("question.next").scrollIntoViewIfNeeded();
  await quickTest.next();
  await quickTest.settled();
  const placeOfHeading = async () => (await quickTest.heading.boundingBox()).y;
  while ((await placeOfHeading()) < 0) await page.evaluate(() => new Promise((done) => setTimeout(done, 20)));
  assert.ok((await placeOfHeading()) < 600);
});

framed(
  "What is shown over the test is where the visitor looks, in a frame higher than the window",
  { device: phone, expected: /permissions policy|clipboard/i },
  async ({ page, quickTest }) => {
    await quickTest.rush(profiles.best);
    await quickTest.settled();
    await fits(quickTest);
    await quickTest.button("result.share").click();
    const shown = quickTest.host.locator("dialog, .toast").first();
    await shown.waitFor();
    await quickTest.settled();
    const { y, height } = await shown.boundingBox();
    const window = await page.evaluate(() => innerHeight);
    assert.ok(y >= 0 && y + height <= window, `from ${y}, ${height} high, in a window of ${window}`);
  },
);

framed("The test follows the language of the page around", { queries: [""], language: "sv" }, async ({ page, quickTest }) => {
  const swedish = new QuickTest(quickTest.page, "sv");
  await swedish.heading.filter({ hasText: text("sv", questionSet.title) }).waitFor();
  assert.equal(await quickTest.page.title(), "Snabbtest: är din kommun föreningsvänlig?");
  await page.evaluate(() => (document.documentElement.lang = "en"));
  await quickTest.heading.filter({ hasText: text("en", questionSet.title) }).waitFor();
  assert.equal(await quickTest.page.evaluate(() => document.documentElement.lang), "en");
});

framed(
  "Language, theme and background are asked for by the address",
  { queries: ["?language=sv&theme=dark&background=none"], script: false },
  async ({ quickTest }) => {
    const swedish = new QuickTest(quickTest.page, "sv");
    assert.equal(await swedish.headingText(), text("sv", questionSet.title));
    const looks = await quickTest.page.evaluate(() => {
      const { colorScheme, backgroundColor } = getComputedStyle(document.documentElement);
      return { colorScheme, backgroundColor };
    });
    assert.deepEqual(looks, { colorScheme: "dark", backgroundColor: "rgba(0, 0, 0, 0)" });
  },
);

framed(
  "Two frames with the same address have their own answers, if they have names",
  {
    queries: ["?language=en", "?language=en"],
    attributes: ['name="one"', 'name="other"'],
    device: { viewport: { width: 1280, height: 1800 } },
  }, // both are drawn
  async ({ page, tests }) => {
    for (const each of tests) await each.opened();
    await tests[0].begin();
    await tests[0].answer(await tests[0].askedQuestion(), "yes");
    await tests[0].next();
    const asked = await tests[0].askedQuestion();
    await page.reload();
    const [one, other] = await testsOf(page);
    for (const each of [one, other]) await each.opened();
    assert.equal(await one.askedQuestion(), asked);
    assert.equal(await other.askedQuestion(), null);
    await fits(one);
    await fits(other);
  },
);

framed("Keys go in and out: Tab from the page through the test to the page", {}, async ({ page, quickTest }) => {
  await fits(quickTest);
  await page.locator("#before").focus();
  const inside = () => quickTest.page.evaluate(() => document.hasFocus() && document.activeElement !== document.body);
  await page.keyboard.press("Tab");
  assert.equal(await inside(), true);
  let presses = 0;
  while (await page.evaluate(() => document.activeElement.id !== "behind")) {
    await page.keyboard.press("Tab");
    assert.ok((presses += 1) < 40, "no way out");
  }
  await page.keyboard.press("Shift+Tab");
  assert.equal(await inside(), true);
});

framed(
  "Others' messages change nothing: another frame, another origin, or no number",
  { queries: ["?language=en"], attributes: [""] },
  async ({ page, quickTest, own }) => {
    await fits(quickTest);
    const before = await page.locator("iframe").evaluate((frame) => frame.style.height);
    await page.evaluate(() => {
      globalThis.told = 0;
      document.addEventListener("pikatesti-result", () => (globalThis.told += 1));
      // From the page itself, as any script or window may.
      window.postMessage({ pikatesti: "height", height: 5000 }, "*");
      window.postMessage({ pikatesti: "event", type: "pikatesti-result" }, "*");
    });
    // From the test's own frame, what is no height.
    await quickTest.page.evaluate(() => {
      for (const height of [-5, "1e9px; position: fixed", Number.NaN, null, {}])
        parent.postMessage({ pikatesti: "height", height }, "*");
      parent.postMessage({ pikatesti: "event", type: "click" }, "*");
    });
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
    assert.equal(await page.locator("iframe").evaluate((frame) => frame.style.height), before);
    assert.equal(await page.evaluate(() => globalThis.told), 0);
    // The frame answers nobody but the page around it.
    assert.ok(own.requests.every(({ path }) => path === "/host.html" || path === "/favicon.ico"));
  },
);

test("The script for the page around is no more than 2 KB", async () => {
  const script = await readFile(new URL("../../build/site/pikatesti-frame.js", import.meta.url));
  assert.ok(script.length <= 2048, `${script.length} bytes`);
});
