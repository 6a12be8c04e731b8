// An interview by telephone: everything by keyboard, nothing lost, and accessible as the rest.
import assert from "node:assert/strict";
import { isAccessible } from "./support/axe.mjs";
import { rule } from "./support/mapping.mjs";

const municipality = "583";

// A municipality that was heard the year before, as a coordinator opens it by keyboard.
async function beginInterview(open) {
  const mapping = await open();
  await mapping.begin("Lappi", 2021);
  await mapping.addLapland();
  await mapping.node(`fieldwork/${municipality}/open`).focus();
  await mapping.page.keyboard.press("Enter");
  await mapping.node(`form/${municipality}/interview`).focus();
  await mapping.page.keyboard.press("Enter");
  await mapping.headed("interview/question/rakenne-pysyva/heading");
  return mapping;
}

const headingOf = (mapping) => mapping.host.locator("h1").getAttribute("data-node");

rule(
  "in the smallest window each question is in sight as soon as it is asked",
  { device: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4, locale: "fi-FI" } },
  async ({ open }) => {
    const mapping = await open();
    await mapping.begin("Lappi", 2026);
    await mapping.node(`fieldwork/${municipality}/open`).focus();
    await mapping.page.keyboard.press("Enter");
    await mapping.node(`form/${municipality}/interview`).focus();
    await mapping.page.keyboard.press("Enter");
    for (const id of ["rakenne-pysyva", "rakenne-tapaamiset", "rakenne-kuuleminen"]) {
      await mapping.headed(`interview/question/${id}/heading`);
      const { top, bottom } = await mapping.host
        .locator("h1")
        .boundingBox()
        .then(({ y, height }) => ({ top: y, bottom: y + height }));
      assert.ok(top >= 0 && bottom <= 256, `${id}: ${top} to ${bottom}`);
      await mapping.page.keyboard.press("Enter");
    }
  },
);

rule("sixteen questions are answered with two keys each, and each key is kept and painted in one frame", {}, async ({ open }) => {
  const mapping = await beginInterview(open);
  await mapping.page.emulateMedia({ reducedMotion: "reduce" }); // no frame is a part of a movement
  const framesDrawn = () => mapping.page.evaluate(() => document.querySelector("#mapping").framesDrawn);
  const frames = await framesDrawn();
  let keys = 0;
  let questions = 0;
  for (;;) {
    const heading = await headingOf(mapping);
    if (heading === "interview/heading") break;
    questions += 1;
    await mapping.page.keyboard.press(String(1 + (questions % 3)));
    await mapping.saved();
    await mapping.page.keyboard.press("Enter");
    keys += 2;
    await mapping.page.waitForFunction(
      (before) => document.querySelector("#mapping").shadowRoot.querySelector("h1").dataset.node !== before,
      heading,
    );
  }
  assert.equal(questions, 16);
  assert.equal(keys, 32);
  // The new question's heading gets the focus in a frame after that which shows it.
  const drawn = (await framesDrawn()) - frames;
  assert.ok(drawn <= 2 * keys, `${drawn} frames for ${keys} keys`);
  assert.match(await mapping.node("interview/summary").textContent(), /^Vastattu 16 \/ 16, /);
});

rule(
  "a note, a source and what is to be checked are typed without a mouse, and are there after a reload",
  {},
  async ({ open }) => {
    const mapping = await beginInterview(open);
    const { keyboard } = mapping.page;
    const id = "interview/question/rakenne-pysyva";
    const focused = () =>
      mapping.page.evaluate(() => document.querySelector("#mapping").shadowRoot.activeElement?.dataset.node ?? "");
    const focusIs = (node) =>
      mapping.page.waitForFunction(
        (wanted) => document.querySelector("#mapping").shadowRoot.activeElement?.dataset.node === wanted,
        node,
      );
    await focusIs(`${id}/heading`);
    await keyboard.press("1");
    await keyboard.press("/");
    await focusIs(`${id}/note`);
    await keyboard.type("Kokous 2 kertaa? Liite l/1"); // keys of the interview, but typed in a text
    await keyboard.press("Escape");
    await focusIs(`${id}/heading`);
    await keyboard.press("L");
    await focusIs(`${id}/source`);
    await keyboard.type("Strategia https://kunta.example/ohje ");
    await keyboard.press("Enter");
    await focusIs(`${id}/heading`);
    await keyboard.press("?");
    await mapping.announced("Merkitty tarkistettavaksi.");
    await isAccessible(mapping.page, "a question of an interview");
    await keyboard.press("Enter");
    await focusIs("interview/question/rakenne-tapaamiset/heading");
    await keyboard.press("Shift+Enter");
    await focusIs(`${id}/heading`);
    await mapping.saved();

    await mapping.page.reload();
    await mapping.ready();
    await mapping.click(`fieldwork/${municipality}/open`);
    await mapping.click(`form/${municipality}/interview`);
    await mapping.headed("interview/question/rakenne-tapaamiset/heading");
    await mapping.click("interview/strip/rakenne-pysyva");
    await mapping.headed(`${id}/heading`);
    assert.equal(await mapping.node(`${id}/note`).inputValue(), "Kokous 2 kertaa? Liite l/1");
    assert.equal(await mapping.node(`${id}/source`).inputValue(), "https://kunta.example/ohje Strategia");
    assert.equal(await mapping.node(`${id}/check`).getAttribute("aria-pressed"), "true");
    assert.equal(await mapping.node(`${id}/option/yes`).isChecked(), true);
    assert.equal(await focused(), `${id}/heading`);
  },
);

rule("single keys can be switched off, and stay so; what is pressed then does nothing", {}, async ({ open }) => {
  const mapping = await beginInterview(open);
  await mapping.click("interview/letters");
  await mapping.host.locator('[data-node="interview/letters"][aria-pressed=false]').waitFor();
  await mapping.page.reload();
  await mapping.ready();
  await mapping.click(`fieldwork/${municipality}/open`);
  await mapping.click(`form/${municipality}/interview`);
  await mapping.headed("interview/question/rakenne-pysyva/heading");
  for (const key of ["1", "?", "/", "l"]) await mapping.page.keyboard.press(key);
  await mapping.page.keyboard.press("Enter"); // is no single character
  await mapping.headed("interview/question/rakenne-tapaamiset/heading");
  await mapping.click("interview/strip/rakenne-pysyva");
  await mapping.headed("interview/question/rakenne-pysyva/heading");
  assert.equal(await mapping.host.getByRole("radio", { checked: true }).count(), 0);
  assert.equal(await mapping.node("interview/question/rakenne-pysyva/note").count(), 0);
});

rule("what was read back is ended and confirmed", {}, async ({ open }) => {
  const mapping = await beginInterview(open);
  await mapping.page.keyboard.press("2");
  await mapping.click("interview/read-back");
  await mapping.headed("interview/heading");
  await isAccessible(mapping.page, "reading back");
  await mapping.click("interview/done");
  await mapping.announced("haastateltu");
  await mapping.click("interview/confirm");
  await mapping.node("interview/confirm").filter({ hasText: "Peru vahvistus" }).waitFor();
  await mapping.click("view/fieldwork");
  assert.match(await mapping.node(`fieldwork/${municipality}/state`).textContent(), /kunta on vahvistanut/);
});
