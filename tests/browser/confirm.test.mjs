// From a coordinator's interview to the municipality's page and back: confirmed, corrected, refused.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { isAccessible } from "./support/axe.mjs";
import { ConfirmWindow, interviewed, paste, sentLink } from "./support/confirm.mjs";
import { quoted, watchMail } from "./support/mail.mjs";
import { rule } from "./support/mapping.mjs";
import { recordOfLink } from "../../web/keeping/record_link.js";

rule(
  "an official corrects by a link, confirms, and the mapping gets a round and a day in its own record",
  {},
  async ({ context, open }) => {
    const mapping = await interviewed(open, context);
    const sent = await sentLink(mapping);
    assert.match(sent, /\/confirm\.html\?language=fi#record=1\./);
    const official = await ConfirmWindow.open(context, sent);
    await official.headed("interview/heading");
    await isAccessible(official.page);
    const text = await official.host.locator(".overlay").textContent();
    for (const unwanted of ["Maija", "pistettä", "%"]) assert.ok(!text.includes(unwanted), unwanted);
    await official.correct("rakenne-pysyva", "no");
    assert.match(await official.node("read-back/rakenne-pysyva/answered/0").textContent(), /^Vastaus ennen korjausta \(kunta /);
    await isAccessible(official.page);
    await official.click("confirm/yes");
    await isAccessible(official.page);
    const back = await official.link();
    assert.match(back, /\/confirm\.html#record=1\./);

    await paste(mapping, back);
    assert.match(await mapping.node("offer/0/returned/0").textContent(), /^Kunta vahvistaa haastattelun korjattuna\./);
    assert.match(await mapping.node("offer/0/returned/1").textContent(), /^Kysymys 1: ensin ”Kyllä.*”, nyt ”/);
    await mapping.click("offer/take");
    await mapping.headed("fieldwork/heading");
    const record = JSON.parse(await mapping.page.evaluate(() => document.querySelector("#mapping").campaign.record));
    assert.equal(record.entries.length, 1);
    const interview = JSON.parse(record.entries[0].text);
    assert.match(interview.confirmed, /^\d{4}-\d\d-\d\d$/);
    assert.deepEqual(interview.questions["rakenne-pysyva"].rounds, [
      { counts: { yes: 1 } },
      { counts: { no: 1 }, corrected: interview.confirmed, by: "municipality" },
    ]);
  },
);

rule("a file goes there and back, and a reload keeps what was corrected", {}, async ({ context, open, site }) => {
  const mapping = await interviewed(open, context);
  const [sent] = await Promise.all([mapping.page.waitForEvent("download"), mapping.click("interview/send/file")]);
  assert.match(sent.suggestedFilename(), /^vahvistettavaksi-.*\.json$/);
  const official = await ConfirmWindow.open(context, `${site.origin}/confirm.html`);
  await isAccessible(official.page);
  await official.choose("confirm/open", [
    { name: "sent.json", mimeType: "application/json", buffer: await readFile(await sent.path()) },
  ]);
  await official.headed("interview/heading");
  await official.correct("jatkuvuus-tilat", "no");
  await official.page.reload();
  await official.ready();
  await official.headed("interview/heading");
  await official.click("confirm/yes");
  const [back] = await Promise.all([official.page.waitForEvent("download"), official.click("confirm/send/file")]);
  assert.match(back.suggestedFilename(), /^vahvistettu-.*\.json$/);

  await mapping.page.bringToFront();
  await mapping.click("view/add");
  const buffer = await readFile(await back.path());
  await mapping.choose("add/files", [{ name: back.suggestedFilename(), mimeType: "application/json", buffer }]);
  assert.match(await mapping.node("offer/0/returned/1").textContent(), /^Kysymys 14: /);
  await mapping.click("offer/take");
  await mapping.headed("fieldwork/heading");
});

rule(
  "a link that was cut off, and a file of something else, are refused with the reason",
  {},
  async ({ context, open, site }) => {
    const mapping = await interviewed(open, context);
    const sent = await sentLink(mapping);
    const official = await ConfirmWindow.open(context, sent.slice(0, -40));
    await official.announced("Linkki on vioittunut tai katkennut.");
    await official.headed("start/heading");
    await official.choose("confirm/open", [
      { name: "a.json", mimeType: "application/json", buffer: Buffer.from('{"kind":"evening"}') },
    ]);
    await official.announced("Vastauksia ei voitu avata.");
    // In the mapping, a damaged one among whole ones is told, and the whole ones are not lost.
    const whole = await ConfirmWindow.open(context, sent);
    await whole.click("confirm/yes");
    await paste(mapping, `${sent.slice(0, -40)} ${await whole.link()}\n${site.origin}/index.html#pikatesti=nothing`);
    await mapping.node("offer/0/returned/0").waitFor();
    await mapping.node("offer/1/unreadable").waitFor();
  },
);

rule("all of it is there in plain Finnish, Swedish and English", {}, async ({ context, open }) => {
  const mapping = await interviewed(open, context);
  const official = await ConfirmWindow.open(context, await sentLink(mapping));
  for (const [tag, heading] of Object.entries({
    "fi-simple": /^Onko kaikki oikein\?/,
    sv: /^Stämmer allt\?/,
    en: /^Is everything right\?/,
  })) {
    await official.click(`language/${tag}`);
    await official.page.waitForFunction(
      (wanted) =>
        document.querySelector("#confirm").shadowRoot.querySelector(`[data-node="language/${wanted}"]`).ariaPressed !== "false",
      tag,
    );
    await official.host.locator("h1", { hasText: heading }).waitFor();
    await isAccessible(official.page);
  }
});

rule(
  "of two returns the one corrected last counts and confirms, in whatever order they are pasted",
  {},
  async ({ context, open }) => {
    const mapping = await interviewed(open, context);
    const official = await ConfirmWindow.open(context, await sentLink(mapping));
    await official.correct("rakenne-pysyva", "partly");
    await official.click("confirm/yes");
    const first = await official.link();
    await official.correct("rakenne-pysyva", "no");
    await official.click("confirm/yes");
    const second = await official.link();
    for (const back of [second, first]) {
      await paste(mapping, back);
      await mapping.node("offer/0/returned/0").waitFor();
      await mapping.click("offer/take");
      await mapping.headed("fieldwork/heading");
      const { entries } = JSON.parse(await mapping.page.evaluate(() => document.querySelector("#mapping").campaign.record));
      const { confirmed, questions } = JSON.parse(entries[0].text);
      const { counts, corrected, by } = questions["rakenne-pysyva"].rounds.at(-1);
      assert.deepEqual({ counts, by }, { counts: { no: 1 }, by: "municipality" });
      assert.match(corrected, /^\d{4}-\d\d-\d\d$/);
      if (back === second) assert.match(confirmed, /^\d{4}-/);
    }
  },
);

rule(
  "a browser that refuses to change the address again goes on, and keeps it when it may",
  { expected: /SecurityError|too often/ },
  async ({ context, open }) => {
    const mapping = await interviewed(open, context);
    const official = await ConfirmWindow.open(context, await sentLink(mapping));
    await official.page.evaluate(() => {
      const { replaceState } = History.prototype;
      let left = 3;
      History.prototype.replaceState = function (...given) {
        left -= 1;
        if (left >= 0) throw new DOMException("too often", "SecurityError");
        return replaceState.apply(this, given);
      };
    });
    const before = official.page.url();
    await official.correct("rakenne-pysyva", "no");
    await official.page.waitForFunction((address) => location.href !== address, before);
    await official.page.reload();
    await official.ready();
    assert.match(await official.node("read-back/rakenne-pysyva/answered/0").textContent(), /^Vastaus ennen korjausta \(kunta /);
  },
);

rule("when they are sent, the answers can be taken out of the page and its address", {}, async ({ context, open }) => {
  const mapping = await interviewed(open, context);
  const official = await ConfirmWindow.open(context, await sentLink(mapping));
  await official.click("confirm/yes");
  await official.click("confirm/clear");
  await isAccessible(official.page);
  await official.click("confirm/clear/no");
  await official.headed("interview/heading");
  await official.click("confirm/clear");
  await official.click("confirm/clear/yes");
  await official.headed("start/heading");
  assert.ok(!official.page.url().includes("record="));
  assert.ok(!(await official.page.title()).includes("Pelkosenniemi"));
  await official.page.reload();
  await official.ready();
  await official.headed("start/heading");
});

rule("without a network the page opens again", {}, async ({ context, open, site }) => {
  const mapping = await interviewed(open, context);
  const sent = await sentLink(mapping);
  const official = await ConfirmWindow.open(context, `${site.origin}/confirm.html`);
  await official.page.locator('#confirm[data-offline="true"]').waitFor({ timeout: 30_000 });
  await context.setOffline(true);
  await official.page.goto(sent);
  await official.page.reload();
  await official.ready();
  await official.headed("interview/heading");
  await context.setOffline(false);
});

rule("whoever is asked as an official finds the page where a file is opened", {}, async ({ context, site }) => {
  const page = await context.newPage();
  await page.goto(`${site.origin}/index.html?ask=240.official.2026`);
  await page.getByRole("link", { name: "Sain haastattelun luettavaksi ja vahvistettavaksi" }).click();
  await page.locator("#confirm[data-ready]").waitFor({ timeout: 30_000 });
});

rule(
  "facts are noted in the interview and read by the official, and the citizen's copy has none",
  {},
  async ({ context, open, site }) => {
    const citizens = await (await fetch(`${site.origin}/questions/jarjestoystavallinen-kunta.json`)).text();
    assert.ok(!citizens.includes('"facts"'));
    const mapping = await interviewed(open, context);
    await mapping.click("read-back/rakenne-tapaamiset/edit");
    await mapping.node("interview/question/rakenne-tapaamiset/fact/tapaamiset").fill("2");
    await mapping.click("interview/read-back");
    const official = await ConfirmWindow.open(context, await sentLink(mapping));
    assert.equal(await official.node("read-back/rakenne-tapaamiset/fact/0").textContent(), "Yhteisiä tapaamisia vuodessa: 2");
    await official.click("read-back/rakenne-tapaamiset/edit");
    await official.node("interview/question/rakenne-tapaamiset/fact/tapaamiset").fill("3");
    await official.click("confirm/back");
    await official.click("confirm/yes");
    await paste(mapping, await official.link());
    assert.match(await mapping.node("offer/0/returned/0").textContent(), /^Kunta vahvistaa haastattelun korjattuna\./);
    assert.equal(
      await mapping.node("offer/0/returned/1").textContent(),
      "Kysymys 2: Yhteisiä tapaamisia vuodessa: 3 (ensin Yhteisiä tapaamisia vuodessa: 2)",
    );
    await mapping.click("offer/take");
    await mapping.headed("fieldwork/heading");
  },
);

rule("it is sent back by mail, whose body is the link that the mapping takes", {}, async ({ context, open }) => {
  const mapping = await interviewed(open, context);
  const official = await ConfirmWindow.open(context, await sentLink(mapping));
  await official.correct("rakenne-pysyva", "no");
  await official.click("confirm/yes");
  const letters = await watchMail(official.page);
  await official.click("confirm/send/mail");
  const [letter, ...more] = await letters();
  assert.deepEqual(more, []);
  assert.ok(letter.length <= 1900, `${letter.length}`);
  const parts = new URL(letter).searchParams;
  assert.match(parts.get("subject"), /Pelkosenniemi/);
  await paste(mapping, quoted(parts.get("body")));
  assert.match(await mapping.node("offer/0/returned/0").textContent(), /^Kunta vahvistaa haastattelun korjattuna\./);
});

rule("what is too long for a letter is told, with what to do, and no letter is opened", {}, async ({ context, open }) => {
  const mapping = await interviewed(open, context);
  const official = await ConfirmWindow.open(context, await sentLink(mapping));
  await official.click("read-back/rakenne-pysyva/edit");
  await official.click("interview/question/rakenne-pysyva/add-note");
  const words = Array.from({ length: 500 }, (_, index) => ((index * 7919) % 99991).toString(36)).join(" ");
  await official.node("interview/question/rakenne-pysyva/note").fill(words);
  await official.click("confirm/back");
  await official.click("confirm/yes");
  const letters = await watchMail(official.page);
  await official.click("confirm/send/mail");
  await official.announced("Tallenna vastaukset tiedostona");
  assert.deepEqual(await letters(), []);
});

rule("one file that has come back is dropped on the mapping, or many at once", {}, async ({ context, open }) => {
  const mapping = await interviewed(open, context);
  const sent = await sentLink(mapping);
  const back = [];
  for (const question of ["rakenne-pysyva", "jatkuvuus-tilat"]) {
    const official = await ConfirmWindow.open(context, sent);
    await official.correct(question, "no");
    await official.click("confirm/yes");
    back.push({ name: `${question}.json`, text: recordOfLink(await official.link()) });
    await official.page.close();
  }
  await mapping.page.bringToFront();
  await mapping.drop(back[0]);
  await mapping.node("offer/0/returned/1").waitFor();
  await mapping.click("offer/discard");
  await mapping.drop(...back, { name: "notes.txt", text: "Muistiinpanoja" });
  await mapping.node("offer/1/returned/1").waitFor();
  await mapping.node("offer/2/unreadable").waitFor();
  await mapping.click("offer/take");
  await mapping.headed("fieldwork/heading");
  const { entries } = JSON.parse(await mapping.page.evaluate(() => document.querySelector("#mapping").campaign.record));
  assert.equal(entries.length, 1);
  const { questions } = JSON.parse(entries[0].text);
  for (const question of ["rakenne-pysyva", "jatkuvuus-tilat"]) assert.equal(questions[question].rounds.length, 2);
});

rule(
  "a file that is dropped on the municipality's page is opened, and why another is not stands in its language",
  {},
  async ({ context, open, site }) => {
    const mapping = await interviewed(open, context);
    const official = await ConfirmWindow.open(context, `${site.origin}/confirm.html?language=sv`);
    await official.drop({ name: "a.json", text: '{"format": 2, "kind": "interview"' });
    await official.announced("Svaren kunde inte öppnas. Filen är avklippt. Be om den eller spara den på nytt.");
    await official.drop({ name: "a.json", text: recordOfLink(await sentLink(mapping)) });
    await official.headed("interview/heading");
  },
);

rule("after a reload the official's page still says how many answers were corrected on it", {}, async ({ context, open }) => {
  const mapping = await interviewed(open, context);
  const official = await ConfirmWindow.open(context, await sentLink(mapping));
  await official.correct("rakenne-pysyva", "no");
  const hint = await official.node("confirm/hint").textContent();
  assert.equal(hint, "Olet korjannut 1 vastauksen.");
  await official.page.reload();
  await official.ready();
  assert.equal(await official.node("confirm/hint").textContent(), hint);
  // The address itself may be sent, too.
  await paste(mapping, official.page.url());
  assert.match(await mapping.node("offer/0/returned/0").textContent(), /^Kunta ei ole vielä vahvistanut haastattelua\./);
});

rule("a link that was cut off and is pasted alone is told as a link", {}, async ({ context, open }) => {
  const mapping = await interviewed(open, context);
  await paste(mapping, (await sentLink(mapping)).slice(0, -40));
  assert.match(await mapping.node("offer/0/fault/0").textContent(), /Haastattelun linkki on katkennut tai muuttunut\./);
});
