// The focus: seen wherever it goes, and never lost, whatever is pressed.
import assert from "node:assert/strict";
import { municipality, say, sayCount } from "./support/content.mjs";
import { distance, photograph, tokens } from "./support/picture.mjs";
import { rule } from "./support/visit.mjs";
import { walk } from "./support/walk.mjs";

// What has the focus in the test: {name, tag, box}; box: what is painted for it. Null if it is not in the test.
const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement.shadowRoot?.activeElement;
    if (!element) return null;
    const leaf = element.closest(".leaf");
    const name = element.getAttribute("aria-label") ?? (element.labels?.[0] ?? element).textContent;
    return {
      name,
      tag: element.localName,
      box: leaf.getBoundingClientRect().toJSON(),
      expanded: element.getAttribute("aria-expanded"),
    };
  });

// The screens that differ from one another in more than their words.
const kinds = /^(start|question (rakenne-pysyva|without|ohje-sisalto)|review|result)/;
const MOST_STOPS = 30; // of a long result

// In dark colours nothing else has the colour of the ring.
rule(
  "a ring is painted around every stop of the focus, on every screen",
  { device: { viewport: { width: 390, height: 844 }, colorScheme: "dark" }, painted: true },
  async ({ page, quickTest }) => {
    let stops = 0;
    await walk(quickTest, async (screen) => {
      if (!kinds.test(screen)) return;
      // An open list closes when its field is left.
      const [before, behind] = [page.locator("#before"), page.locator("#behind")];
      if (screen !== "start with suggestions") await before.focus();
      for (let stop = 0; stop < MOST_STOPS; stop += 1) {
        if (stop > 0 || screen !== "start with suggestions") await page.keyboard.press("Tab");
        const has = await focused(page);
        if (!has) break;
        await quickTest.settled();
        const picture = await photograph(page);
        const { left, top, right, bottom } = (await focused(page)).box;
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        // The middle of three pixels of ring, after two of gap.
        for (const [side, at] of Object.entries({
          left: [left - 3.5, y],
          top: [x, top - 3.5],
          right: [right + 3.5, y],
          bottom: [x, bottom + 3.5],
        })) {
          if (at[1] < 0 || at[1] >= 844) continue; // of a control that is higher than the window
          assert.ok(distance(picture.at(...at), tokens.dark.focus) <= 8, `${screen}: no ring ${side} of "${has.name}"`);
        }
        stops += 1;
      }
      if (!(await behind.evaluate((element) => element === document.activeElement)))
        assert.ok(/everything|asked/.test(screen), `${screen}: Tab leaves the test`);
    });
    assert.ok(stops > 100, `${stops} stops`);
  },
);

// 1280 x 1024 enlarged to 400 %: one line of everything more, and the heading would be below the window.
rule(
  "in the smallest window what has the focus is in sight on every screen",
  { device: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 } },
  async ({ page, quickTest }) => {
    let screens = 0;
    await quickTest.begin();
    for (let presses = 0; presses < 40; presses += 1) {
      await quickTest.settled();
      const { tag, name, box } = await focused(page);
      const lines = `${tag} "${name}" is from ${box.top} to ${box.bottom} of 256`;
      assert.ok(box.top >= 0 && box.top < 256 && (box.bottom <= 257 || box.height > 240), lines);
      if (tag === "h1") screens += 1;
      await page.keyboard.press(tag === "h1" ? "1" : "Enter");
    }
    assert.ok(screens > 10, `${screens} screens`);
  },
);

rule(
  "whatever is pressed with the keyboard, the focus stays in the test and is where one goes on",
  {},
  async ({ page, quickTest }) => {
    const tabTo = async (name) => {
      for (let presses = 0; presses < 300; presses += 1) {
        if ((await focused(page))?.name === name) return;
        await page.keyboard.press("Tab");
      }
      assert.fail(`Tab does not reach "${name}"`);
    };
    // Presses what is called so; `then`: what has the focus afterwards, the same if it is not given.
    const press = async (words, then = words, key = "Enter") => {
      await tabTo(words);
      await page.keyboard.press(key);
      await quickTest.settled();
      const has = await focused(page);
      assert.equal(has?.name, then, `after "${words}"`);
      return has;
    };
    const heading = () => quickTest.headingText();
    const goesToHeading = async (words, key) => {
      await tabTo(words);
      await page.keyboard.press(key ?? "Enter");
      await quickTest.settled();
      assert.equal((await focused(page))?.name, await heading(), `after "${words}"`);
    };

    await page.locator("#before").focus();
    const field = say("en", "start.municipality");
    await tabTo(field);
    await page.keyboard.type("oulu");
    assert.equal((await focused(page)).expanded, "true");
    await page.keyboard.press("Escape");
    assert.deepEqual(
      [(await focused(page)).name, (await focused(page)).expanded],
      [field, "false"],
      "Escape closes the suggestions",
    );
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    assert.equal(await quickTest.municipalityField.inputValue(), quickTest.text(municipality("564").name));
    assert.equal((await focused(page)).name, field);
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Xanadu");
    await press(say("en", "start.begin"), field); // refused: back to where it is mended
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");

    await goesToHeading(say("en", "start.begin"), "Space");
    await press(say("en", "question.next")); // refused: the options stand right before it
    await page.keyboard.press("1");
    assert.equal((await focused(page)).tag, "input");
    await goesToHeading(say("en", "question.clear"));
    await goesToHeading(say("en", "question.skip"), "Space");
    await goesToHeading(say("en", "question.back"));
    await goesToHeading(say("en", "question.skip"));
    for (let asked = await quickTest.askedQuestion(); asked; asked = await quickTest.askedQuestion()) {
      await page.keyboard.press(asked === "ohje-sisalto" ? "1" : "2");
      await page.keyboard.press("Enter");
      await quickTest.settled();
      assert.equal((await focused(page))?.name, await heading(), `after ${asked}`);
    }
    assert.equal(await heading(), sayCount("en", "review.heading", 1));
    await goesToHeading(say("en", "review.answer"));
    assert.equal(await quickTest.askedQuestion(), "rakenne-pysyva");
    await page.keyboard.press("2");
    await page.keyboard.press("Enter");
    await quickTest.settled();

    assert.equal((await focused(page))?.name, await heading(), "the result");
    const all = await quickTest.host.getByRole("button", { expanded: false }).first().textContent();
    await press(all, say("en", "result.steps.fewer"));
    await press(say("en", "result.steps.fewer"), all);
    const why = say("en", "result.why");
    assert.equal((await press(why, why, "Space")).expanded, "true");
    assert.equal((await press(why)).expanded, "false");
    await press(why);
    await goesToHeading(say("en", "result.why.edit"));
    assert.equal(await quickTest.askedQuestion(), "rakenne-pysyva");
    await page.keyboard.press("Enter");
    await quickTest.settled();
    assert.equal((await focused(page))?.name, await heading(), "the result again");
    const again = say("en", "result.again");
    await press(again, say("en", "result.again.no"));
    await press(say("en", "result.again.no"), again);
    await press(say("sv", "language.name"));
    await press(say("en", "language.name"));
    await press(say("en", "view.plain"), say("en", "view.picture"));
    await press(say("en", "view.picture"), say("en", "view.plain"));
    await page.locator("#before").focus();
    await press(again, say("en", "result.again.no"));
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await quickTest.settled();
    assert.equal((await focused(page))?.name, await heading(), "the start");
    assert.equal(await heading(), await quickTest.host.getByRole("region").getAttribute("aria-label"));
  },
);
