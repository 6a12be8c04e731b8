// What is done with a result: shared, copied, printed.
import assert from "node:assert/strict";
import { municipality, question, questionSet, say } from "./support/content.mjs";
import { profiles, stepsOf, traitsOf } from "./support/profiles.mjs";
import { finger } from "./support/quick_test.mjs";
import { score, values } from "./support/scoring.mjs";
import { phone, rule } from "./support/visit.mjs";

const withClipboard = { permissions: ["clipboard-read", "clipboard-write"] };
const profile = profiles.helsinki;
const expected = score(questionSet, profile.answers, traitsOf(profile));
const level = questionSet.levels.find(({ id }) => id === expected.level);

// Whoever is granted some permissions is denied all others.
const withoutClipboard = { permissions: ["geolocation"] };

rule(
  "the result is copied as text, with all that it says",
  { language: "sv", device: withClipboard },
  async ({ page, quickTest }) => {
    await quickTest.rush(profile);
    await quickTest.button("result.copy").click();
    await quickTest.words(say("sv", "page.copied.text")).first().waitFor();
    await quickTest.host
      .getByRole("status")
      .filter({ hasText: say("sv", "page.copied.text") })
      .waitFor();
    const lines = await page.evaluate(() =>
      navigator.clipboard.readText().then((text) => text.split("\n").map((line) => line.trim())),
    );
    const { percent, low, high } = expected;
    const wanted = [
      quickTest.text(questionSet.title),
      municipality("091").name.sv,
      quickTest.text(level.name),
      quickTest.text(level.text),
      `${say("sv", "result.score", { percent })}, ${say("sv", "result.range", { low, high })}`,
      ...questionSet.goals.map((goal) => `- ${quickTest.goalWords(goal, expected.goals[goal.id])}`),
      say("sv", "result.steps"),
    ];
    for (const line of wanted) assert.ok(lines.includes(line), `"${line}" is in\n${lines.join("\n")}`);
    assert.equal(lines.join("").includes("\u00ad"), false, "no soft hyphens");
  },
);

rule(
  "where copying is forbidden, a dialog shows the text, selected, and closes back to the button",
  { device: withoutClipboard },
  async ({ page, quickTest }) => {
    await quickTest.rush(profile);
    await quickTest.button("result.copy").click();
    const dialog = quickTest.host.getByRole("dialog", { name: say("en", "page.copy.by_hand"), exact: true });
    const field = dialog.getByRole("textbox");
    await field.waitFor();
    assert.ok((await field.inputValue()).includes(quickTest.text(level.name)));
    const whole = await field.evaluate(
      (element) => element.selectionStart === 0 && element.selectionEnd === element.value.length,
    );
    assert.equal(whole, true, "all of it is selected");
    await page.keyboard.press("Escape");
    assert.equal(await dialog.count(), 0);
    await quickTest.button("result.copy").click();
    await dialog.getByRole("button", { name: say("en", "page.close") }).click();
    assert.equal(await dialog.count(), 0);
    const focused = await quickTest.button("result.copy").evaluate((element) => element.getRootNode().activeElement === element);
    assert.equal(focused, true, "the focus is back");
  },
);

rule(
  "on a desk sharing copies the link, and shows it where that is forbidden",
  { device: withoutClipboard },
  async ({ quickTest, site }) => {
    await quickTest.rush(profile);
    await quickTest.button("result.share").click();
    const field = quickTest.host.getByRole("dialog").getByRole("textbox");
    await field.waitFor();
    assert.ok((await field.inputValue()).startsWith(`${site.origin}/host.html#pikatesti=`));
  },
);

// A system sheet that notes what it is given, and ends as the test wants.
const withSheet = (error) => (visit) =>
  visit.page.addInitScript((name) => {
    globalThis.shared = [];
    navigator.share = async (data) => {
      globalThis.shared.push({ ...data, active: navigator.userActivation.isActive });
      if (name) throw new DOMException("no", name);
    };
  }, error);

rule(
  "on a phone sharing opens the system's sheet, with the link and the result in words",
  { language: "fi", device: phone, prepare: withSheet() },
  async ({ page, quickTest, site }) => {
    quickTest.press = finger;
    await quickTest.rush(profile);
    await quickTest.button("result.share").tap();
    const [{ title, text, url, active }] = await page.evaluate(() => globalThis.shared);
    assert.equal(title, quickTest.text(questionSet.title));
    const words = { title, level: `Helsinki: ${quickTest.text(level.name)}`, percent: expected.percent };
    assert.equal(text, say("fi", "text.share", words));
    assert.ok(url.startsWith(`${site.origin}/host.html#pikatesti=`));
    assert.equal(active, true, "while the tap still counts");
  },
);

rule(
  "a sheet that is closed leaves everything as it was",
  { device: { ...phone, ...withClipboard }, prepare: withSheet("AbortError") },
  async ({ page, quickTest }) => {
    await page.evaluate(() => navigator.clipboard.writeText("untouched"));
    await quickTest.rush(profile);
    await quickTest.button("result.share").tap();
    await page.waitForFunction(() => globalThis.shared.length === 1);
    await quickTest.settled();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "untouched");
    assert.equal(await quickTest.words(say("en", "page.copied.link")).count(), 0);
  },
);

rule(
  "a sheet that fails is replaced by the copied link",
  { device: { ...phone, ...withClipboard }, prepare: withSheet("DataError") },
  async ({ page, quickTest, site }) => {
    await quickTest.rush(profile);
    await quickTest.button("result.share").tap();
    await quickTest.words(say("en", "page.copied.link")).first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(copied.startsWith(`${site.origin}/host.html#pikatesti=`));
  },
);

// Printing notes the document that it is asked for.
const watchPrinting = ({ context }) =>
  context.addInitScript(() => {
    window.print = () => {
      window.top.printed = {
        language: document.documentElement.lang,
        title: document.title,
        text: document.body.innerText,
        headings: [...document.querySelectorAll("h1, h2, h3")].map((heading) => heading.textContent),
        rows: [...document.querySelectorAll("tbody tr, table tr")].map((row) => row.innerText),
        controls: document.querySelectorAll("button, input, a[href^='javascript']").length,
        ink: getComputedStyle(document.querySelector("h1")).color,
      };
      window.dispatchEvent(new Event("afterprint"));
    };
  });

rule(
  "printing gives a clean document: level, goals, reasons of every question, all next steps, the date and the address",
  { language: "fi", prepare: watchPrinting },
  async ({ page, quickTest, site }) => {
    await quickTest.rush(profile);
    await quickTest.button("result.print").click();
    await page.waitForFunction(() => globalThis.printed);
    const { language, title, text, headings, rows, controls, ink } = await page.evaluate(() => globalThis.printed);
    assert.equal(language, "fi");
    assert.equal(title, quickTest.text(level.name));
    assert.equal(headings[0], quickTest.text(level.name));
    assert.equal(controls, 0);
    assert.notEqual(ink, "rgba(0, 0, 0, 0)");
    for (const goal of questionSet.goals) assert.ok(text.includes(quickTest.goalWords(goal, expected.goals[goal.id])), goal.id);
    const value = values(questionSet, profile.answers, traitsOf(profile));
    for (const { id } of questionSet.questions) {
      const row = rows.find((each) => each.includes(quickTest.text(question(id).text)));
      assert.ok(row, `${id} has a row`);
      const { points, known, maximum } = value[id];
      if (known > 0) assert.ok(row.includes(say("fi", "result.why.points_of", { points, maximum })), `${id}: ${row}`);
    }
    for (const id of stepsOf(profile)) assert.ok(headings.includes(quickTest.text(question(id).next_step.title)), id);
    const date = await page.evaluate(() => new Intl.DateTimeFormat("fi", { dateStyle: "long" }).format(new Date()));
    assert.ok(text.includes(say("fi", "page.printed", { date, address: `${site.origin}/host.html` })), text.slice(-200));
    await page.waitForFunction(() => document.querySelectorAll("iframe").length === 0);
  },
);

rule(
  "the browser's own printing shows the mirror's text in ink, and neither picture nor buttons",
  { device: { colorScheme: "dark" }, painted: true },
  async ({ page, quickTest }) => {
    await quickTest.rush(profile);
    await page.emulateMedia({ media: "print" });
    assert.equal(await quickTest.canvas.isVisible(), false);
    assert.equal(await quickTest.button("result.share").count(), 0);
    assert.equal(await quickTest.heading.evaluate((element) => getComputedStyle(element).color), "rgb(18, 33, 47)");
    const pdf = await page.pdf({ format: "A4" });
    assert.ok(pdf.length > 10_000);
  },
);

const withoutActions = ({ site }) => site.answer("/host_actions.js", { status: 503 });

rule(
  "a press while the network is gone says so, and the next one does what was asked",
  { language: "en", device: withClipboard, expected: /host_actions\.js/, prepare: withoutActions },
  async ({ page, quickTest, site }) => {
    await quickTest.rush(profile);
    await quickTest.button("result.share").click();
    await quickTest.words(say("en", "page.advice.connection")).first().waitFor();
    site.mend("/host_actions.js");
    await quickTest.button("result.share").click();
    await quickTest.words(say("en", "page.copied.link")).first().waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /#pikatesti=/);
  },
);
