// A page that is left open over midnight takes the present day for what is done on it.
import assert from "node:assert/strict";
import { ConfirmWindow, interviewed, sentLink } from "./support/confirm.mjs";
import { EveningWindow, rule as presenterRule } from "./support/evening.mjs";
import { rule } from "./support/mapping.mjs";

const year = new Date().getFullYear();
const yesterday = new Date(`${year}-11-24T22:00:00`);
const today = new Date(`${year}-11-25T09:00:00`);

rule("an official who comes back the next day confirms with the day on which the button is pressed", {}, async (visit) => {
  const mapping = await interviewed(visit.open, visit.context);
  const official = await ConfirmWindow.open(visit.context, await sentLink(mapping), { at: yesterday });
  await official.page.clock.setFixedTime(today);
  await official.click("confirm/yes");
  assert.match(await official.node("confirm/done").textContent(), new RegExp(`25\\.11\\.${year}`));
});

rule("a coordinator's interview begun the next morning is of that day", {}, async ({ open }) => {
  const mapping = await open();
  await mapping.page.clock.setFixedTime(yesterday);
  await mapping.begin("Lappi", year);
  await mapping.page.clock.setFixedTime(today);
  await mapping.click("fieldwork/583/open");
  await mapping.click("form/583/interview");
  await mapping.page.keyboard.press("1");
  await mapping.saved();
  const { entries } = JSON.parse(await mapping.page.evaluate(() => document.querySelector("#mapping").campaign.record));
  assert.equal(JSON.parse(entries[0].text).date, `${year}-11-25`);
});

async function openedYesterday(context, site) {
  const evening = new EveningWindow(await context.newPage());
  await evening.page.clock.setFixedTime(yesterday);
  await evening.page.goto(`${site.origin}/presenter.html`);
  await evening.ready();
  return evening;
}

const dayOf = (evening) => evening.node("set-up/date").inputValue();

presenterRule("an evening that nobody has begun is of the day on which it begins", {}, async ({ context, site }) => {
  const evening = await openedYesterday(context, site);
  assert.equal(await dayOf(evening), `${year}-11-24`);
  await evening.page.clock.setFixedTime(today);
  await evening.node("set-up/event").fill("Syyskokous");
  assert.equal(await dayOf(evening), `${year}-11-25`);
});

presenterRule("an evening that has been begun keeps the day that it was given", {}, async ({ context, site }) => {
  const evening = await openedYesterday(context, site);
  await evening.node("set-up/event").fill("Syyskokous");
  await evening.page.clock.setFixedTime(today);
  await evening.node("set-up/date").focus();
  assert.equal(await dayOf(evening), `${year}-11-24`);
});
