// When something is missing or broken, the page says what in plain words, and goes on when it is mended.
import assert from "node:assert/strict";
import { languages, questionSet, say, text } from "./support/content.mjs";
import { profiles } from "./support/profiles.mjs";
import { score } from "./support/scoring.mjs";
import { rule } from "./support/visit.mjs";

const setPath = "/questions/jarjestoystavallinen-kunta.json";
const notFound = { status: 404, headers: { "content-type": "text/plain" }, body: "not found" };
const given =
  (path, answer) =>
  ({ site }) =>
    site.answer(path, answer);

// The failure is shown in an alert, in the language that the page is in, with an advice.
async function tells({ page, quickTest }, failure, advice) {
  const alert = quickTest.alert;
  await alert.waitFor();
  assert.equal(await alert.getAttribute("lang"), quickTest.language);
  await alert.getByText(quickTest.say(`page.failure.${failure}`), { exact: true }).waitFor();
  await alert.getByText(quickTest.say(`page.advice.${advice}`), { exact: true }).waitFor();
  const { width, height } = await alert.boundingBox();
  assert.ok(width > 200 && height > 100, "there is something to see");
  assert.equal(await quickTest.canvas.isVisible(), false);
  const told = await page.evaluate(() => globalThis.told);
  assert.deepEqual(
    told.map(({ kind }) => kind),
    [failure],
    "the page is told",
  );
  const rejected = await quickTest.host.evaluate((element) =>
    element.ready.then(
      () => null,
      (error) => error.kind,
    ),
  );
  assert.equal(rejected, failure, "the promise is rejected");
}

async function detailsOf({ quickTest }) {
  await quickTest.alert.getByText(quickTest.say("page.for_developer"), { exact: true }).click();
  const items = quickTest.alert.getByRole("listitem");
  await items.first().waitFor({ state: "visible" });
  return items.allTextContents();
}

// Trying again, when the cause is gone, leads to the test, and the focus with it.
async function goesOn({ page, quickTest }) {
  await quickTest.button("page.retry").click();
  await page.waitForFunction((element) => element.shadowRoot.querySelector("h1"), await quickTest.host.elementHandle());
  await quickTest.opened();
  assert.equal(await quickTest.alert.count(), 0);
  assert.equal(await quickTest.headingText(), quickTest.text(questionSet.title));
  assert.equal(
    await quickTest.heading.evaluate((element) => element.getRootNode().activeElement === element),
    true,
    "the focus is on the heading",
  );
}

const listening = (prepare) => async (visit) => {
  await visit.page.addInitScript(() => {
    globalThis.told = [];
    document.addEventListener("pikatesti-error", (event) => globalThis.told.push(event.detail));
  });
  await prepare(visit);
};

const missing = /Failed to load resource: the server responded with a status of 404/;

for (const language of languages) {
  rule(
    `a missing question set is told in ${language}, and trying again works when it is there`,
    { language, expected: missing, prepare: listening(given(setPath, notFound)) },
    async (visit) => {
      await tells(visit, "question_set_missing", "site");
      const address = visit.site.origin + setPath;
      assert.deepEqual(await detailsOf(visit), [`${address}: HTTP 404`]);
      visit.site.mend(setPath);
      await goesOn(visit);
    },
  );
}

rule(
  "trying again while the cause is there tells it again, and keeps the focus",
  { expected: missing, prepare: listening(given(setPath, notFound)) },
  async (visit) => {
    const { page, quickTest } = visit;
    await tells(visit, "question_set_missing", "site");
    await quickTest.button("page.retry").click();
    await page.waitForFunction(() => globalThis.told.length === 2);
    await page.waitForFunction(
      (element) => element.shadowRoot.activeElement?.localName === "button",
      await quickTest.host.elementHandle(),
    );
    assert.equal(await quickTest.alert.count(), 1);
  },
);

rule(
  "a question set that is not JSON is told with line and column",
  { prepare: listening(given(setPath, { body: '{\n  "format": 1,\n  oops\n}' })) },
  async (visit) => {
    await tells(visit, "question_set_broken", "site");
    const [first] = await detailsOf(visit);
    assert.ok(first.startsWith(`${visit.site.origin}${setPath}:3:3: error: `), first);
    visit.site.mend(setPath);
    await goesOn(visit);
  },
);

rule(
  "a question set of the wrong shape is told with the place and path of every fault",
  { language: "sv", prepare: listening(given(setPath, { body: brokenSet().body })) },
  async (visit) => {
    await tells(visit, "question_set_broken", "site");
    const details = await detailsOf(visit);
    const address = visit.site.origin + setPath;
    for (const { line, column, pointer } of brokenSet().faults) {
      const found = details.find((each) => each.startsWith(`${address}:${line}:${column}: error: `));
      assert.ok(found?.includes(`(${pointer})`), `${line}:${column} ${pointer} in\n${details.join("\n")}`);
    }
  },
);

// The set with two values of a wrong kind, and where they stand.
function brokenSet() {
  const set = structuredClone(questionSet);
  set.levels[1].min = "wrong-1";
  set.questions[2].options[0].points = "wrong-2";
  const body = JSON.stringify(set, null, 2);
  const place = (value) => {
    const before = body.slice(0, body.indexOf(`"${value}"`)).split("\n");
    return { line: before.length, column: before.at(-1).length + 1 };
  };
  return {
    body,
    faults: [
      { ...place("wrong-1"), pointer: "/levels/1/min" },
      { ...place("wrong-2"), pointer: "/questions/2/options/0/points" },
    ],
  };
}

rule(
  "a missing module is told",
  { expected: missing, language: "fi", prepare: listening(given("/pikatesti.wasm", notFound)) },
  async (visit) => {
    await tells(visit, "file_missing", "site");
    visit.site.mend("/pikatesti.wasm");
    await goesOn(visit);
  },
);

rule("a damaged module is told", { prepare: listening(given("/pikatesti.wasm", { body: "no module" })) }, async (visit) => {
  await tells(visit, "file_broken", "site");
  visit.site.mend("/pikatesti.wasm");
  await goesOn(visit);
});

rule(
  "a missing font is told",
  { expected: missing, prepare: listening(given("/fonts/noto-sans-regular.ttf", notFound)) },
  async (visit) => {
    await tells(visit, "file_missing", "site");
    assert.deepEqual(await detailsOf(visit), [`${visit.site.origin}/fonts/noto-sans-regular.ttf: HTTP 404`]);
    visit.site.mend("/fonts/noto-sans-regular.ttf");
    await goesOn(visit);
  },
);

const withoutWasm = "default-src 'none'; script-src 'self'; connect-src 'self'";
rule(
  "a policy that forbids WebAssembly is told",
  {
    language: "sv",
    expected: /WebAssembly|wasm-unsafe-eval|unsafe-eval/,
    host: { policy: withoutWasm },
    prepare: listening(() => {}),
  },
  async (visit) => {
    await tells(visit, "wasm_blocked", "browser");
  },
);

rule(
  "a browser without WebAssembly is told",
  { language: "en", prepare: listening(({ page }) => page.addInitScript(() => delete globalThis.WebAssembly)) },
  async (visit) => {
    await tells(visit, "wasm_blocked", "browser");
  },
);

rule(
  "no connection is told",
  {
    expected: /ERR_FAILED|ERR_INTERNET_DISCONNECTED/,
    prepare: listening(({ context }) => context.route(`**${setPath}`, (route) => route.abort())),
  },
  async (visit) => {
    await tells(visit, "offline", "connection");
    await visit.context.unroute(`**${setPath}`);
    await goesOn(visit);
  },
);

rule(
  "answers given before a failure are there when it is mended",
  { expected: missing, prepare: listening(() => {}) },
  async (visit) => {
    const { quickTest, site } = visit;
    await quickTest.rush(profiles.mixed, "rakenne-kuuleminen");
    site.answer(setPath, notFound);
    await visit.page.reload();
    await tells(visit, "question_set_missing", "site");
    site.mend(setPath);
    await quickTest.button("page.retry").click();
    await quickTest.choice("rakenne-kuuleminen", "yes").waitFor();
    await quickTest.button("question.back").click();
    assert.deepEqual(await quickTest.chosen("rakenne-tapaamiset"), ["partly"]);
  },
);

const noList = /404|jarjesto-pikatesti: .*municipalities\.json/;
rule(
  "without the list of municipalities the test can be taken, and nobody is asked for one",
  { expected: noList, prepare: listening(given("/questions/municipalities.json", notFound)) },
  async ({ page, quickTest }) => {
    assert.equal(await quickTest.municipalityField.count(), 0);
    assert.deepEqual(await page.evaluate(() => globalThis.told), []);
    await quickTest.rush({ answers: profiles.mixed.answers });
    await quickTest.showsResult(score(questionSet, profiles.mixed.answers, []));
  },
);

const swedish = "/questions/jarjestoystavallinen-kunta.sv.json";

rule(
  "a language that cannot be fetched is stood in for by the first one, marked as such, and asked for again when it is chosen",
  { language: "fi", prepare: given(swedish, notFound), expected: /kunta\.sv\.json/ },
  async ({ site, quickTest }) => {
    const press = (language) => quickTest.host.getByRole("button", { name: say(language, "language.name"), exact: true }).click();
    await press("sv");
    await quickTest.host.getByRole("button", { name: say("sv", "start.begin"), exact: true }).waitFor();
    await quickTest.host.locator("h1[lang=fi], [lang=fi] > h1").waitFor();
    assert.equal(await quickTest.headingText(), text("fi", questionSet.title));
    site.mend(swedish);
    await press("fi");
    await quickTest.host.getByRole("button", { name: say("fi", "start.begin"), exact: true }).waitFor();
    await quickTest.speak("sv");
    assert.equal(await quickTest.headingText(), text("sv", questionSet.title));
  },
);
