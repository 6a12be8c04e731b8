// A guest in somebody else's page: several at once, taken out and put back, told apart, without a trace.
import assert from "node:assert/strict";
import { questionSet, text } from "./support/content.mjs";
import { distance, marginOf, tokens } from "./support/picture.mjs";
import { profiles, traitsOf } from "./support/profiles.mjs";
import { QuickTest } from "./support/quick_test.mjs";
import { score } from "./support/scoring.mjs";
import { rule } from "./support/visit.mjs";

const two = `<jarjesto-pikatesti id="one" language="fi" theme="light"></jarjesto-pikatesti>
<jarjesto-pikatesti id="other" language="sv" theme="dark"></jarjesto-pikatesti>`;

async function bothOf({ page }) {
  const both = [new QuickTest(page, "fi", 0), new QuickTest(page, "sv", 1)];
  for (const each of both) await each.opened();
  return both;
}

rule(
  "two tests in a page do not know of each other, and each keeps its own answers, language and theme",
  { path: "/two.html", language: "fi", painted: true },
  async (visit) => {
    let [finnish, swedish] = await bothOf(visit);
    await finnish.rush(profiles.helsinki);
    await swedish.rush(profiles.noGuideline, "rakenne-kuuleminen");
    await swedish.answer("rakenne-kuuleminen", "no");
    await finnish.showsResult(score(questionSet, profiles.helsinki.answers, traitsOf(profiles.helsinki)));

    await visit.page.reload();
    [finnish, swedish] = await bothOf(visit);
    await finnish.showsResult(score(questionSet, profiles.helsinki.answers, traitsOf(profiles.helsinki)));
    assert.equal(await swedish.askedQuestion(), "rakenne-kuuleminen");
    assert.deepEqual(await swedish.chosen("rakenne-kuuleminen"), ["no"]);
    assert.ok(distance(await marginOf(finnish), tokens.light.background) <= 2);
    assert.ok(distance(await marginOf(swedish), tokens.dark.background) <= 2);
  },
);

rule("ids are unique in a page with two tests, and every reference has its aim", { host: { widgets: two } }, async (visit) => {
  const both = await bothOf(visit);
  for (const each of both) await each.rush(profiles.mixed, "ohje-sisalto");
  const faults = await visit.page.evaluate(() => {
    const ids = [];
    const lost = [];
    for (const { shadowRoot } of document.querySelectorAll("jarjesto-pikatesti")) {
      for (const element of shadowRoot.querySelectorAll("*")) {
        if (element.id) ids.push(element.id);
        for (const name of ["aria-describedby", "aria-labelledby", "aria-controls", "aria-activedescendant"])
          for (const id of element.getAttribute(name)?.split(" ") ?? []) if (!shadowRoot.getElementById(id)) lost.push(id);
      }
    }
    return { twice: ids.filter((id, place) => ids.indexOf(id) !== place), lost };
  });
  assert.deepEqual(faults, { twice: [], lost: [] });
});

rule(
  "the share links of two tests in a page open the one that they are of",
  { host: { widgets: two }, device: { permissions: ["clipboard-read", "clipboard-write"] } },
  async (visit) => {
    const [, swedish] = await bothOf(visit);
    await swedish.rush(profiles.best);
    await swedish.button("result.share").click();
    await swedish.words(swedish.say("page.copied.link")).first().waitFor();
    const link = await visit.page.evaluate(() => navigator.clipboard.readText());
    const page = await visit.context.newPage();
    await page.goto(link);
    const [first, second] = await bothOf({ page });
    assert.equal(await first.headingText(), first.text(questionSet.title));
    await second.showsResult(score(questionSet, profiles.best.answers, []));
  },
);

rule("a test that is moved in its page goes on where it was", {}, async ({ page, quickTest }) => {
  await quickTest.rush(profiles.mixed, "rakenne-kuuleminen");
  await quickTest.answer("rakenne-kuuleminen", "partly");
  await page.evaluate(() => document.querySelector("main").append(document.querySelector("jarjesto-pikatesti")));
  await quickTest.opened();
  assert.equal(await quickTest.askedQuestion(), "rakenne-kuuleminen");
  assert.deepEqual(await quickTest.chosen("rakenne-kuuleminen"), ["partly"]);
  await quickTest.next();
  assert.equal(await quickTest.askedQuestion(), "rakenne-kokemustieto");
});

rule("a test that is taken out gives its drawing context back and draws no more", {}, async ({ page, quickTest }) => {
  await quickTest.rush(profiles.mixed, "rakenne-pysyva");
  const left = await page.evaluate(async () => {
    const element = document.querySelector("jarjesto-pikatesti");
    const canvas = element.shadowRoot.querySelector("canvas");
    const context = canvas.getContext("webgl2");
    element.remove();
    await new Promise((done) => setTimeout(done)); // losing a context is told in a task of its own
    window.dispatchEvent(new Event("resize"));
    return {
      lost: context.isContextLost(),
      frames: element.framesDrawn,
      memory: element.memoryBytes,
      inside: element.shadowRoot.childElementCount,
    };
  });
  assert.deepEqual(left, { lost: true, frames: 0, memory: 0, inside: 0 });
});

rule(
  "a page may put tests in and take them out for long without running out of anything",
  { host: { widgets: "<div id=place></div>" }, prepare: prepareEmpty },
  async ({ page }) => {
    // A browser gives a page 16 drawing contexts; held on to, none is taken back by chance.
    await page.evaluate(async () => {
      globalThis.held = [];
      for (let turn = 0; turn < 18; turn += 1) {
        const element = document.createElement("jarjesto-pikatesti");
        document.querySelector("#place").replaceChildren(element);
        await element.ready;
        globalThis.held.push(element.shadowRoot.querySelector("canvas"));
      }
    });
    const heading = page.locator("jarjesto-pikatesti").getByRole("heading", { level: 1 });
    assert.equal(await heading.textContent(), text("en", questionSet.title));
  },
);

// There is no test to wait for at first.
function prepareEmpty(visit) {
  visit.open = () => visit.page.goto(visit.site.origin + visit.path);
}

rule(
  "taken out before it is ready, a test leaves nothing behind and complains of nothing",
  { host: { widgets: "<div id=place></div>" }, prepare: prepareEmpty },
  async ({ page }) => {
    const settled = await page.evaluate(async () => {
      await customElements.whenDefined("jarjesto-pikatesti");
      const element = document.createElement("jarjesto-pikatesti");
      const place = document.querySelector("#place");
      place.append(element);
      element.remove();
      place.append(element);
      await element.ready;
      return element.shadowRoot.querySelectorAll("h1").length;
    });
    assert.equal(settled, 1);
  },
);

rule(
  "the page's own styles do not reach the test, nor the test's the page",
  {
    host: {
      head: '<link rel="stylesheet" href="wild.css">',
      policy: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'",
    },
    prepare: wildStyles,
  },
  async ({ page, quickTest }) => {
    await quickTest.rush(profiles.mixed, "rakenne-pysyva");
    const { width, height } = await quickTest.button("question.next").boundingBox();
    assert.ok(width > 200 && height >= 48, `${width} x ${height}`);
    await quickTest.answer("rakenne-pysyva", "yes");
    await quickTest.next();
    assert.equal(await quickTest.askedQuestion(), "rakenne-tapaamiset");
    assert.equal(await page.locator("#behind").evaluate((field) => getComputedStyle(field).fontSize), "31px");
    assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length + document.querySelectorAll("style").length), 0);
  },
);

function wildStyles({ site }) {
  const rules = [
    "* { font-size: 31px !important; letter-spacing: 5px; text-transform: uppercase }",
    "button, input { all: unset; position: absolute; width: 3px }",
    "h1 { display: none }",
  ];
  site.answer("/wild.css", { body: rules.join("\n") });
}

rule("the result is told to the page when it is first shown", {}, async ({ page, quickTest }) => {
  await page.evaluate(() => {
    globalThis.told = [];
    document.addEventListener("pikatesti-result", (event) => globalThis.told.push(event.detail));
  });
  await quickTest.rush(profiles.mixed);
  const { level, percent } = score(questionSet, profiles.mixed.answers, []);
  assert.deepEqual(await page.evaluate(() => globalThis.told), [{ level, percent }]);
});

rule(
  "another question set is taken by its address, and may be changed while the page is open",
  {
    host: { attributes: 'question-set="own/set.json"' },
    prepare: ({ site }) => site.answer("/own/set.json", { body: JSON.stringify(ownSet("Is the hall in use?")) }),
  },
  async ({ quickTest, site }) => {
    assert.equal(await quickTest.headingText(), "Is the hall in use?");
    assert.equal(await quickTest.municipalityField.count(), 0, "a set without a list asks for no municipality");
    await quickTest.begin();
    assert.equal(await quickTest.headingText(), "Does something happen there every week?");
    site.answer("/other.json", { body: JSON.stringify(ownSet("Is the field in use?")) });
    await quickTest.host.evaluate((element) => element.setAttribute("question-set", "other.json"));
    await quickTest.opened();
    assert.equal(await quickTest.headingText(), "Is the field in use?");
  },
);

const ownSet = (title) => ({
  format: 1,
  id: "hall",
  revision: "1",
  languages: ["en"],
  title: { en: title },
  goals: [{ id: "use", name: { en: "Use" } }],
  levels: [{ id: "quiet", min: 0, name: { en: "Quiet" } }],
  questions: [
    {
      id: "weekly",
      goal: "use",
      choice: "single",
      text: { en: "Does something happen there every week?" },
      options: [
        { key: "yes", label: { en: "Yes" }, points: 1 },
        { key: "no", label: { en: "No" }, points: 0 },
      ],
    },
  ],
});

rule(
  "what the element holds is shown until the test is ready, and not after",
  { host: { widgets: "<jarjesto-pikatesti><p id=waiting>One moment</p></jarjesto-pikatesti>" } },
  async (visit) => {
    assert.equal(await visit.page.locator("#waiting").isVisible(), false);
    const page = await visit.context.newPage();
    let go;
    const held = new Promise((resolve) => (go = resolve));
    await page.route("**/*.wasm", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(visit.site.origin + visit.path);
    await page.locator("#waiting").waitFor({ state: "visible" });
    go();
    await page.locator("#waiting").waitFor({ state: "hidden" });
  },
);
