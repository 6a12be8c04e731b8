// The editor's view without JSON: the set as cards with fields, and the same text behind them.
import assert from "node:assert/strict";
import { isAccessible } from "./support/axe.mjs";
import { languages } from "./support/content.mjs";
import { editorRule, ours } from "./support/editor.mjs";
import { phone } from "./support/visit.mjs";
import { largeSet } from "../bench/large_set.mjs";

const set = JSON.parse(ours);
const finnish = { words: "fi", tab: "form" };
const field = (page, pointer) => page.locator(`#form [data-at="${pointer}"]`);
const card = (page, id) => page.locator(`#form [data-card="${id}"]`);
const open = (page, id) => card(page, id).locator(".opener").click();

/** The text as it is behind the form. */
async function written(editor) {
  await editor.checked();
  await editor.tab("text").click();
  const text = await editor.text();
  await editor.tab("form").click();
  return text;
}

/** As many lines differ, one after the other. */
function differing(before, after) {
  const [one, other] = [before, after].map((text) => text.split("\n"));
  assert.equal(one.length, other.length);
  return one.flatMap((line, at) => (line === other[at] ? [] : [[line.trim(), other[at].trim()]]));
}

for (const language of languages)
  editorRule(
    `axe finds no violation in ${language}, light or dark, with every kind of card open and with faults`,
    { words: language, tab: "form" },
    async ({ page, editor }) => {
      for (const theme of ["light", "dark"]) {
        await editor.select("theme").selectOption(theme);
        await isAccessible(page, `closed, ${theme}`);
      }
      const followUp = set.questions.findIndex((question) => question.shown_after);
      const multiple = set.questions.findIndex((question) => question.choice === "multiple");
      for (const id of ["basics", "goals/0", `questions/${followUp}`, `questions/${multiple}`, "results", "sources"]) {
        await open(page, id);
        await card(page, id).locator(".pair").first().waitFor();
        if (id === "goals/0") {
          await field(page, "/goals/0/name/fi").fill("");
          await field(page, "/goals/0/weight").fill("x");
          await editor.checked();
        }
        for (const theme of ["light", "dark"]) {
          await editor.select("theme").selectOption(theme);
          await isAccessible(page, `${id}, ${theme}`);
        }
        await open(page, id);
      }
    },
  );

editorRule("a set is opened, one word changed and saved: one line of difference", finnish, async ({ page, editor }) => {
  await open(page, "questions/0");
  const question = field(page, "/questions/0/text/fi");
  const before = await question.inputValue();
  const [word] = before.match(/\p{L}+/u);
  await question.press("Home");
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+Shift+ArrowRight");
  await page.keyboard.type("Jokohan ");
  await editor.checked();
  const saving = page.waitForEvent("download");
  await editor.button("file.download").click();
  const stream = await (await saving).createReadStream();
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  const lines = differing(ours, Buffer.concat(chunks).toString());
  assert.equal(lines.length, 1);
  assert.ok(lines[0][0].includes(word) && lines[0][1].includes("Jokohan"), lines[0].join("\n"));
});

const tall = { viewport: { width: 1280, height: 4000 } }; // nothing has to be scrolled to

editorRule(
  "what is found while a button is held down waits, so that the press counts",
  { ...finnish, device: tall },
  async ({ page }) => {
    await open(page, "questions/0");
    const opener = card(page, "questions/1").locator(".opener");
    const { x, y, width, height } = await opener.boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await field(page, "/questions/0/text/fi").fill("");
    await page.waitForTimeout(1500); // longer than the check takes: nothing may come of it
    assert.equal((await opener.boundingBox()).y, y);
    await page.mouse.up();
    await card(page, "questions/1").locator(".pair").first().waitFor();
    await card(page, "questions/0").locator(".faults").first().waitFor();
  },
);

for (const hasTouch of [false, true])
  editorRule(
    `the press that leaves an emptied field counts, by ${hasTouch ? "finger" : "mouse"}`,
    { ...finnish, device: { ...tall, hasTouch } },
    async ({ page, editor }) => {
      await open(page, "questions/0");
      await field(page, "/questions/0/text/fi").fill("");
      await editor.checked();
      const { x, y, width, height } = await card(page, "questions/1").locator(".opener").boundingBox();
      // Near the lower edge: what is above the card gets lower by more than that.
      await page[hasTouch ? "touchscreen" : "mouse"][hasTouch ? "tap" : "click"](x + width / 2, y + height - 8);
      await card(page, "questions/1").locator(".pair").first().waitFor();
      await editor.checked();
      assert.equal(JSON.parse(await written(editor)).questions[0].text.fi, undefined, "an empty text is left out");
    },
  );

editorRule("what is typed is in the test beside it and in the text, and is undone as one", finnish, async ({ page, editor }) => {
  await open(page, "basics");
  const title = field(page, "/title/fi");
  await title.fill("");
  await title.pressSequentially("Onko kunta hyvä?");
  await editor.checked();
  assert.equal(await editor.title.textContent(), "Onko kunta hyvä?");
  assert.equal(JSON.parse(await written(editor)).title.fi, "Onko kunta hyvä?");
  await title.press("Control+z");
  await editor.checked();
  const undone = await title.inputValue();
  assert.notEqual(undone, "Onko kunta hyvä?");
  for (let left = 3; left > 0 && (await written(editor)) !== ours; left -= 1) await editor.button("undo").click();
  assert.equal(await written(editor), ours);
  assert.equal(await title.inputValue(), "Onko sinun kuntasi järjestö|ystävällinen?");
  for (let left = 3; left > 0 && (await title.inputValue()) !== "Onko kunta hyvä?"; left -= 1) await title.press("Control+y");
  assert.equal(await title.inputValue(), "Onko kunta hyvä?");
});

editorRule("a bar is a soft hyphen, a pasted line break is a space", finnish, async ({ page, editor }) => {
  await open(page, "basics");
  await field(page, "/title/fi").fill("Yhdistys|ilta\n  kunnassa?");
  assert.ok((await written(editor)).includes('"fi": "Yhdistys\\u00adilta kunnassa?"'));
  assert.equal(await field(page, "/title/fi").inputValue(), "Yhdistys|ilta kunnassa?");
});

editorRule(
  "the two languages are chosen, plain ones too, and an empty text is left out again",
  finnish,
  async ({ page, editor }) => {
    await editor.select("form.left").selectOption("fi-simple");
    await editor.select("form.right").selectOption("en");
    await open(page, "questions/0");
    assert.equal(await field(page, "/questions/0/text/en").inputValue(), set.questions[0].text.en);
    const plain = field(page, "/questions/0/why/fi-simple");
    await plain.fill("Selkeästi.");
    assert.equal(JSON.parse(await written(editor)).questions[0].why["fi-simple"], "Selkeästi.");
    await plain.fill("");
    await plain.blur();
    assert.equal("fi-simple" in JSON.parse(await written(editor)).questions[0].why, "fi-simple" in set.questions[0].why && false);
  },
);

editorRule("a language is added with one press, and what lacks it is marked", finnish, async ({ page, editor }) => {
  await editor.begin("open.example");
  await open(page, "basics");
  const offered = await editor.select("form.language.add").locator("option").allTextContents();
  for (const name of ["pohjoissaame", "inarinsaame", "koltansaame"]) assert.ok(offered.includes(name), offered.join());
  await editor.select("form.language.add").selectOption("en");
  await editor.checked();
  assert.deepEqual(JSON.parse(await written(editor)).languages, ["fi", "sv", "en"]);
  assert.equal(await editor.select("form.right").inputValue(), "en");
  assert.equal(await card(page, "basics").getAttribute("data-worst"), "warning");
  await open(page, "questions/0");
  const missing = card(page, "questions/0").getByText(editor.say("form.missing"), { exact: true });
  const before = await missing.count();
  await field(page, "/questions/0/text/en").fill("Does the hall stay warm?");
  assert.equal(await missing.count(), before - 1);
});

editorRule(
  "a question is added, copied, moved and removed by the keyboard, and the focus goes with it",
  { ...finnish, expected: /^error: taken out and put back: article\.card $/ }, // one changes places with another
  async ({ page, editor }) => {
    await editor.begin("open.example");
    const ids = async () => JSON.parse(await written(editor)).questions.map(({ id }) => id);
    const press = async (words, title) => {
      await page.getByRole("button", { name: `${editor.say(words)}: ${title}`, exact: true }).focus();
      await page.keyboard.press("Enter");
      await editor.checked();
    };
    const focused = () => page.evaluate(() => document.activeElement.getAttribute("data-at"));
    await press("form.question.add", "Lämpö");
    assert.equal(await focused(), "/questions/2/text/fi");
    await page.keyboard.type("Onko varalla kynttilöitä?");
    await editor.checked();
    const isInSight = await page.evaluate(() => {
      const [field, panel] = [document.activeElement, document.getElementById("form")].map((each) =>
        each.getBoundingClientRect(),
      );
      return field.top >= panel.top && field.bottom <= panel.bottom;
    });
    assert.ok(isInSight, "though the list of problems has taken some of the room");
    assert.deepEqual(await ids(), ["heating", "fuel", "question-1", "known", "means"]);
    const [, , added] = JSON.parse(await written(editor)).questions;
    assert.equal(added.options[0].points, 3, "worth as much as the others");
    await press("form.copy", "Onko varalla kynttilöitä?");
    assert.equal(await focused(), "/questions/3/text/fi");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Onko varalla paristoja?");
    assert.deepEqual(await ids(), ["heating", "fuel", "question-1", "question-2", "known", "means"]);
    await press("form.up", "Onko varalla paristoja?");
    assert.equal(await focused(), "/questions/2");
    assert.deepEqual((await ids()).slice(0, 4), ["heating", "fuel", "question-2", "question-1"]);
    await press("form.remove", "Onko varalla paristoja?");
    assert.equal(await focused(), "/questions/2");
    assert.deepEqual(await ids(), ["heating", "fuel", "question-1", "known", "means"]);
    await editor.notice.getByRole("button", { name: editor.say("undo") }).click();
    assert.equal((await ids()).length, 6);
  },
);

editorRule("what is undone leaves the focus in the form, though its field is gone", finnish, async ({ page, editor }) => {
  await editor.begin("open.example");
  const focused = () => page.evaluate(() => document.activeElement.closest("#form [data-card]")?.getAttribute("data-card"));
  await page.getByRole("button", { name: `${editor.say("form.question.add")}: Lämpö`, exact: true }).click();
  await editor.checked();
  assert.equal(await focused(), "questions/2");
  await page.keyboard.press("Control+z");
  await editor.checked();
  assert.match((await focused()) ?? "nowhere", /^questions\//);
  await page.keyboard.press("Control+Shift+z");
  await editor.checked();
  assert.equal(JSON.parse(await written(editor)).questions.length, 5, "the keys are heard where the focus is");
});

for (const [words, message, mend] of [
  ["fi", "”puita ?”: kysymysmerkin edellä ei ole väliä.", "Poista väli."],
  ["sv", "”puita ?”: före ett frågetecken står inget mellanslag.", "Ta bort mellanslaget."],
])
  editorRule(`what is wrong is told in "${words}", wherever it is told`, { words, tab: "form" }, async ({ page, editor }) => {
    await editor.begin("open.example");
    await open(page, "questions/0");
    await field(page, "/questions/0/text/fi").fill("Onko talossa puita ?");
    await editor.checked();
    const told = page.locator("#form .faults").filter({ hasText: message });
    assert.equal(await told.locator("span").first().getAttribute("lang"), words);
    assert.ok((await told.innerText()).endsWith(mend));
    const row = editor.problems.filter({ hasText: message });
    assert.equal(await row.locator(".message").getAttribute("lang"), words);
    assert.ok((await row.locator(".mend").innerText()).endsWith(mend));
    await editor.tab("text").click();
    await page.keyboard.press("Tab");
    await editor.field.focus();
    for (let times = 0; times < 5; times++) {
      await page.keyboard.press("F8");
      const heard = await page.locator("#code .cm-announced").innerText();
      if (heard.includes(message)) return assert.ok(heard.endsWith(mend));
    }
    assert.fail("F8 does not lead there");
  });

editorRule("options, points and what excludes the others", finnish, async ({ page, editor }) => {
  await editor.begin("open.example");
  await open(page, "questions/3");
  const question = async () => JSON.parse(await written(editor)).questions[3];
  await card(page, "questions/3")
    .getByRole("button", { name: editor.say("form.option.add") })
    .click();
  assert.deepEqual((await question()).options[3], {
    key: "option-1",
    label: { fi: "Uusi vaihtoehto", sv: "Nytt alternativ" },
    points: 0,
  });
  await field(page, "/questions/3/options/3/points").fill("2,5");
  assert.equal((await question()).options[3].points, 2.5);
  await field(page, "/questions/3/options/3/points").fill("kaksi");
  assert.equal(await field(page, "/questions/3/options/3/points").getAttribute("aria-invalid"), "true");
  assert.equal((await question()).options[3].points, 2.5, "what is no number changes nothing");
  await card(page, "questions/3").getByLabel(editor.say("form.unknown")).nth(3).check();
  assert.deepEqual([(await question()).options[3].points, (await question()).options[3].exclusive], [null, true]);
  await card(page, "questions/3").getByLabel(editor.say("form.choice"), { exact: true }).selectOption("single");
  assert.ok((await question()).options.every((option) => option.exclusive === undefined));
  await editor.button("undo").click();
  assert.equal((await question()).options[3].exclusive, true, "all of it is undone together");
});

editorRule("a follow-up rule is made in words", finnish, async ({ page, editor }) => {
  await editor.begin("open.example");
  await open(page, "questions/2");
  const rule = async () => JSON.parse(await written(editor)).questions[2].shown_after;
  const when = card(page, "questions/2").getByLabel(editor.say("form.when"), { exact: true });
  await when.selectOption("heating");
  assert.deepEqual(await rule(), { question: "heating", answers: ["yes", "partly"], otherwise: { no: "zero", dk: "unknown" } });
  const words =
    "Kysytään, kun kysymykseen ”Pysyykö kylätalo lämpimänä ilman sähköä?” on vastattu ”Kyllä, koko talo” tai ”Yksi huone pysyy lämpimänä”.";
  assert.equal(await card(page, "questions/2").locator(".in-words").textContent(), words);
  await card(page, "questions/2")
    .getByRole("group", { name: editor.say("form.when.answers") })
    .getByLabel("Kyllä, koko talo")
    .uncheck();
  assert.deepEqual(await rule(), {
    question: "heating",
    answers: ["partly"],
    otherwise: { no: "zero", dk: "unknown", yes: "zero" },
  });
  await when.selectOption("");
  assert.equal(await rule(), undefined);
});

editorRule(
  "a fault is marked at its field and found from the list; what has no field is shown in the text",
  finnish,
  async ({ page, editor }) => {
    await open(page, "questions/0");
    const text = field(page, "/questions/0/text/fi");
    await text.fill(`${"Pitkä kysymys ".repeat(40)}?`);
    await editor.checked();
    const described = await text.getAttribute("aria-describedby");
    assert.ok((await page.locator(`[id="${described}"]`).textContent()).length > 10);
    assert.equal(await card(page, "questions/0").getAttribute("data-worst"), "warning");
    await open(page, "questions/0");
    await editor.problems.first().getByRole("button").click();
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("data-at")), "/questions/0/text/fi");
    await editor.tab("text").click();
    await editor.edit('"percent": 100', '"percent": 99');
    await editor.tab("form").click();
    await editor.problems.getByRole("button").filter({ hasText: "example" }).first().click();
    assert.equal(await editor.tab("text").getAttribute("aria-selected"), "true");
  },
);

editorRule("a text that is no JSON is told, and leads to its place", { words: "fi" }, async ({ page, editor }) => {
  await editor.paste(ours.replace('"format": 1,', '"format": 1'));
  await editor.tab("form").click();
  assert.ok((await page.locator("#form").textContent()).includes(editor.say("form.broken")));
  await page.locator("#form").getByRole("button").click();
  await editor.paste(ours);
  await editor.tab("form").click();
  assert.equal((await page.locator("#form .card").count()) > 15, true);
});

editorRule("tabs go by arrow keys, and the chosen one is kept", { words: "fi", tab: "form" }, async ({ page, editor }) => {
  await editor.tab("form").focus();
  await page.keyboard.press("ArrowRight");
  assert.equal(await editor.tab("text").evaluate((tab) => tab === document.activeElement), true);
  assert.equal(await editor.field.isVisible(), true);
  await page.reload();
  await editor.checked();
  assert.equal(await editor.tab("text").getAttribute("aria-selected"), "true");
});

for (const [screen, device] of [
  ["a phone", phone],
  ["a low screen", { viewport: { width: 1366, height: 640 } }],
])
  editorRule(`on ${screen} no part of the text's view lies over another`, { words: "fi", device }, async ({ page, editor }) => {
    await editor.begin("open.example");
    await editor.edit('"options"', '"optoins"');
    const parts = await page.evaluate(() =>
      ["tabs", "text", "kept", "problems"].map((id) => {
        const part = document.getElementById(id);
        const { top, bottom } = part.getBoundingClientRect();
        // What is taller than its place and does not scroll sticks out of it.
        const isScrolled = getComputedStyle(part).overflowY === "auto";
        return { id, top, bottom: isScrolled ? bottom : Math.max(bottom, top + part.scrollHeight) };
      }),
    );
    parts.slice(1).forEach(({ id, top }, at) => assert.ok(top >= parts[at].bottom - 6, `${id} begins below ${parts[at].id}`));
  });

editorRule("an emptied original is told to be missing, not to be translated", finnish, async ({ page, editor }) => {
  await editor.begin("open.example");
  await open(page, "questions/0");
  await field(page, "/questions/0/text/fi").fill("");
  await editor.checked();
  const told = await card(page, "questions/0").locator(".missing").allInnerTexts();
  assert.deepEqual(told, [editor.say("form.missing.original")]);
});

editorRule("on a phone nothing sticks out of the page sideways", { ...finnish, device: phone }, async ({ page }) => {
  for (const id of ["basics", "questions/0", "results"]) await open(page, id);
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(content <= window, `${content} in ${window}`);
  await isAccessible(page, "phone");
});

editorRule(
  "among a thousand questions typing does not lag, and only cards near the view are made",
  { tab: "text" },
  async ({ page, editor }) => {
    await editor.paste(JSON.stringify(largeSet(1000, 2), null, 2));
    await editor.tab("form").click();
    assert.equal(await page.locator('#form [data-card^="questions/"]').count(), 1000);
    await page.evaluate(() => {
      for (const opener of document.querySelectorAll('#form [data-card^="questions/"] .opener'))
        if (opener.closest(".card").dataset.card.endsWith("0")) opener.click();
    });
    await page.waitForTimeout(300);
    const made = await page.locator("#form .body .pair").count();
    assert.ok(made < 400, `${made} rows are made`);
    const opener = card(page, "questions/501").locator(".opener");
    await opener.click();
    const text = field(page, "/questions/501/text/fi");
    await text.focus();
    // The quickest of twenty: what the page itself needs, whatever else the machine does.
    const quickest = await text.evaluate((element) => {
      const times = Array.from({ length: 20 }, () => {
        const start = performance.now();
        element.value += "a";
        element.dispatchEvent(new Event("input", { bubbles: true }));
        void element.offsetHeight;
        return performance.now() - start;
      });
      return Math.min(...times);
    });
    assert.ok(quickest < 100, `a letter takes ${quickest} ms`);
  },
);

editorRule(
  "what a notice offers to take back is the last change: it goes with the next one",
  finnish,
  async ({ page, editor }) => {
    await editor.begin("open.example");
    await open(page, "questions/3");
    await card(page, "questions/3")
      .getByRole("button", { name: `${editor.say("form.remove")}: Mistä talolla` })
      .click();
    assert.equal(await editor.notice.count(), 1);
    await open(page, "questions/0");
    await field(page, "/questions/0/text/fi").fill("Onko lämmintä?");
    assert.equal(await editor.notice.count(), 0);
    assert.equal(JSON.parse(await written(editor)).questions.length, 3);
  },
);

editorRule(
  "a translation that stays as its original changes is marked until it is found right",
  finnish,
  async ({ page, editor }) => {
    await editor.begin("open.example");
    await open(page, "questions/0");
    const original = field(page, "/questions/0/text/fi");
    const translation = field(page, "/questions/0/text/sv");
    const mark = card(page, "questions/0").getByText(editor.say("form.stale"));
    assert.equal(await mark.count(), 0);
    await original.fill("Onko talo lämmin?");
    await editor.checked();
    await mark.waitFor();
    await page.getByText(editor.count("form.stale", 1)).waitFor();
    assert.match(await translation.getAttribute("aria-describedby"), /-stale$/);
    await isAccessible(page, "stale");
    await page.reload();
    await editor.checked();
    await page.getByRole("button", { name: editor.say("form.stale.show") }).click();
    assert.equal(await translation.evaluate((each) => each === document.activeElement), true, "the way leads to it");
    await card(page, "questions/0")
      .getByRole("button", { name: editor.say("form.stale.settle") })
      .click();
    assert.equal(await mark.count(), 0);
    assert.equal(await translation.evaluate((each) => each === document.activeElement), true);
    assert.equal(await page.getByText(editor.count("form.stale", 1)).count(), 0);
    await editor.kept();
    await page.reload();
    await editor.checked();
    assert.equal(await page.getByText(editor.count("form.stale", 1)).count(), 0, "found right, also after a reload");
    await open(page, "questions/0");
    await original.fill("Onko talo todella lämmin?");
    await editor.checked();
    await mark.waitFor();
    await translation.fill("Är huset varmt?");
    assert.equal(await mark.count(), 0);
  },
);
