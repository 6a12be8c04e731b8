// Where nothing can be drawn the mirror itself is the test, with everything that it can do.
import assert from "node:assert/strict";
import { question, questionSet, say } from "./support/content.mjs";
import { small } from "./support/mirror.mjs";
import { pathOf, profiles, traitsOf } from "./support/profiles.mjs";
import { score } from "./support/scoring.mjs";
import { rule } from "./support/visit.mjs";
import { walk } from "./support/walk.mjs";

// The mirror itself is what is seen: in ink, in the flow, one thing below the other.
async function isPlain({ quickTest }, language) {
  await quickTest.host
    .getByRole("status")
    .filter({ hasText: say(language, "page.plain") })
    .first()
    .waitFor();
  assert.equal(await quickTest.canvas.isVisible(), false);
  assert.equal(await quickTest.heading.evaluate((element) => getComputedStyle(element).color), "rgb(18, 33, 47)");
}

rule(
  "without WebGL the test is plain, and can be taken to the end",
  { language: "fi", arguments: ["--disable-3d-apis"] },
  async (visit) => {
    const { quickTest } = visit;
    await isPlain(visit, "fi");
    const profile = profiles.helsinki;
    await quickTest.begin(profile.municipality);
    for (const id of ["rakenne-pysyva", "rakenne-tapaamiset"]) await quickTest.pass(id, profile.answers[id]);
    await quickTest.button("question.back").click();
    await quickTest.button("question.back").click();
    await quickTest.button("question.back").click();
    await quickTest.host.getByRole("button", { name: say("fi", "start.continue") }).click();
    await quickTest.answerAll(profile);
    await quickTest.showsResult(score(questionSet, profile.answers, traitsOf(profile)));
    await quickTest.openEverything(profile);
    await isPlain(visit, "fi");
  },
);

rule("when a lost context does not come back the test is plain, and goes on", { expected: /WebGL/ }, async (visit) => {
  const { quickTest } = visit;
  await quickTest.rush(profiles.mixed, "rakenne-pysyva");
  await quickTest.canvas.evaluate((canvas) => canvas.getContext("webgl2").getExtension("WEBGL_lose_context").loseContext());
  await isPlain(visit, "en");
  await quickTest.pass("rakenne-pysyva", "yes");
  assert.equal(await quickTest.askedQuestion(), "rakenne-tapaamiset");
});

// By choice, on a small phone with keys.
rule(
  "the plain view that somebody chose is taken to the end with the keyboard, and gives the same result",
  { language: "sv", device: { viewport: { width: 320, height: 640 } } },
  async ({ page, quickTest }) => {
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement.shadowRoot?.activeElement;
        if (!element) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(element.closest(".choice") ?? element);
        return {
          name: (element.labels?.[0] ?? element).textContent,
          ring: outlineStyle === "solid" && parseFloat(outlineWidth) >= 3,
        };
      });
    const tabTo = async (name) => {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press("Tab");
        const has = await focused();
        if (has?.name !== name) continue;
        assert.ok(has.ring, `a ring around "${name}"`);
        return;
      }
      assert.fail(`Tab does not reach "${name}"`);
    };
    const profile = profiles.mixed;
    await quickTest.button("view.plain").click();
    assert.equal(await quickTest.canvas.isVisible(), false);
    await quickTest.chooseMunicipality(profile.municipality);
    await tabTo(say("sv", "start.begin"));
    await page.keyboard.press("Enter");
    for (const id of pathOf(profile)) {
      assert.equal(await quickTest.askedQuestion(), id);
      const keys = [profile.answers[id]].flat();
      for (const key of keys) await page.keyboard.press(String(question(id).options.findIndex((each) => each.key === key) + 1));
      assert.deepEqual(await quickTest.chosen(id), keys);
      await tabTo(say("sv", "question.next"));
      await page.keyboard.press("Space");
    }
    await quickTest.showsResult(score(questionSet, profile.answers, traitsOf(profile)));
  },
);

rule(
  "in the plain view, 320 wide, nothing sticks out and everything that is pressed is large enough",
  { language: "fi", device: { viewport: { width: 320, height: 640 } } },
  async ({ quickTest }) => {
    await quickTest.button("view.plain").click();
    await walk(quickTest, async (screen) => {
      const faults = await quickTest.host.evaluate(({ shadowRoot }) => {
        const wide = [...shadowRoot.querySelectorAll(".overlay .leaf")].filter((leaf) => {
          const { left, right, width } = leaf.getBoundingClientRect();
          return width > 1 && (left < 0 || right > 320);
        });
        const page = document.scrollingElement.scrollWidth;
        return [...wide.map(({ textContent }) => textContent), ...(page > 320 ? [`the page is ${page} wide`] : [])];
      });
      assert.deepEqual(faults, [], screen);
      assert.deepEqual(await quickTest.host.evaluate(small), [], screen);
    });
  },
);
