// A region's whole autumn: interviews, links that came by mail, and two tables are taken, and the figures that the page
// gives are worked out once more from what went in.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import * as autumn from "./support/autumn.mjs";
import { content as set } from "./support/evening_content.mjs";
import { rule } from "./support/mapping.mjs";
import { scoreOfValues, valuesOfPeople } from "./support/scoring.mjs";

const words = JSON.parse(await readFile(new URL("../../web/languages/mapping/fi.json", import.meta.url), "utf8"));
const counted = (name, count) =>
  words[`${name}.${count === 1 ? "one" : "other"}`].replace("{count}", String(count)).replaceAll("\u00AD", "");

const least = { official: 0, associations: 3, residents: 5 };

/** The cells of a CSV with semicolons. */
function cellsOf(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r\n|$)/g)) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "\r\n") rows.push([]);
    if (end === "") break;
  }
  assert.deepEqual(rows.pop(), [""], "the last line has an end");
  return rows;
}

/** Municipality and voice -> what the table of the page has to say of it, by the names of its columns. */
function figuresOf(people) {
  const cells = new Map();
  for (const each of people) {
    const name = `${each.municipality} ${each.voice}`;
    if (!cells.has(name)) cells.set(name, []);
    cells.get(name).push(each);
  }
  return new Map([...cells].map(([name, group]) => [name, figuresOfGroup(group)]));
}

function figuresOfGroup(group) {
  const [{ municipality, voice }] = group;
  const tooFew = group.length < least[voice];
  const row = {
    set: set.id,
    revision: set.revision,
    municipality,
    name: autumn.towns[municipality],
    region: "Lappi",
    year: String(autumn.year),
    voice,
    n: String(group.length),
    too_few: tooFew ? "yes" : "",
    documents: !tooFew && group.every(({ documents }) => documents) ? "yes" : "",
  };
  const values = valuesOfPeople(
    set,
    group.map(({ answers }) => answers),
    [],
    least[voice],
  );
  const score = scoreOfValues(set, values);
  put("", score, score.level);
  for (const { id } of set.goals) {
    const goal = score.goals[id];
    put(`${id}.`, goal, goal.shown ? set.goal_bands.findLast(({ min }) => min <= goal.percent).id : "not_enough");
  }
  for (const { id, facts = {} } of set.questions)
    for (const key of Object.keys(facts)) {
      const fact = group[0].facts?.[id]?.[key];
      const text = typeof fact === "number" ? String(fact).replace(".", ",") : (fact ?? "");
      row[`${id}.${key}`] = /^[=+@-]/.test(text) ? `'${text}` : text;
    }
  return row;

  function put(prefix, { percent, low, high }, level) {
    const written = { level, percent: percent ?? "", range_low: low, range_high: high };
    for (const [part, value] of Object.entries(written)) row[prefix + part] = tooFew ? "" : String(value);
  }
}

/** What the preview of records says is wrong, doubled and taken adds up to all there is. */
async function takeRecords(mapping, { offered, unreadable, doubled }) {
  await mapping
    .node("offer/heading")
    .filter({ hasText: counted("mapping.add.found", offered) })
    .waitFor();
  const parts = (end) => mapping.host.locator(`[data-node^="offer/"][data-node$="/${end}"]`);
  assert.equal(await parts("unreadable").count(), unreadable);
  assert.equal(await parts("fault/0").count(), unreadable, "each that cannot be read says why");
  assert.equal(await parts("doubled").filter({ hasText: words["mapping.doubled.content"] }).count(), doubled);
  const taken = offered - unreadable - doubled;
  assert.equal(await mapping.node("offer/take").textContent(), counted("mapping.add.take", taken));
  await mapping.click("offer/take");
  await mapping.headed("fieldwork/heading");
  return taken;
}

/** The preview of a table tells every row. */
async function takeTable(mapping, { file, rows, ready, known = 0, failed, unanswered = 0 }) {
  assert.equal(rows, ready + known + failed + unanswered);
  await mapping.click("view/add");
  await mapping.choose("add/files", [file]);
  const part = (end) => mapping.host.locator(`[data-node^="survey/"][data-node$="/${end}"]`);
  await part("take").waitFor();
  const told = (await part("outcome").textContent()).replaceAll("\u00AD", "");
  for (const [name, count] of Object.entries({ rows, ready, known, failed, unanswered }))
    if (count > 0) assert.ok(told.includes(counted(`mapping.survey.${name}`, count)), `${name} ${count}: ${told}`);
  await part("take").click();
  await mapping.headed("fieldwork/heading");
  return ready;
}

/** The table of the page as it is downloaded. */
async function table(mapping) {
  await mapping.click("view/add");
  const [download] = await Promise.all([mapping.page.waitForEvent("download"), mapping.click("download/csv")]);
  const text = await readFile(await download.path(), "utf8");
  assert.equal(text[0], "\uFEFF");
  const [heading, ...rows] = cellsOf(text.slice(1));
  return rows.map((cells) => {
    assert.equal(cells.length, heading.length);
    return Object.fromEntries(heading.map((name, index) => [name, cells[index]]));
  });
}

rule(
  "a region's autumn: all that comes in is taken or told, and each figure follows from what was answered",
  {},
  async ({ open, site }) => {
    const mapping = await open();
    await mapping.begin("Lappi", autumn.year);
    const interviews = autumn.interviews();
    await mapping.click("view/add");
    await mapping.choose("add/files", interviews.files);
    let taken = await takeRecords(mapping, interviews);

    const links = autumn.links(site.origin);
    await mapping.click("view/add");
    await mapping.node("add/paste").fill(links.text);
    await mapping.click("add/pasted");
    taken += await takeRecords(mapping, links);
    // The same mail once more brings nothing.
    await mapping.click("view/add");
    await mapping.node("add/paste").fill(links.text);
    await mapping.click("add/pasted");
    await mapping.node("offer/discard").waitFor();
    assert.equal(await mapping.node("offer/take").count(), 0);
    await mapping.click("offer/discard");

    const semicolons = autumn.semicolonTable();
    const { first, second } = autumn.spreadsheets();
    for (const each of [semicolons, first, second]) taken += await takeTable(mapping, each);

    await mapping.saved();
    const entries = await mapping.page.evaluate(
      () => JSON.parse(document.querySelector("#mapping").campaign.record).entries.length,
    );
    assert.equal(entries, taken);
    const replaced = first.people.filter(({ replaces }) => replaces).map(({ municipality }) => municipality);
    const people = [
      ...interviews.people.filter(({ municipality }) => !replaced.includes(municipality)),
      ...links.people,
      ...semicolons.people,
      ...first.people,
      ...second.people,
    ];
    const expected = figuresOf(people);
    const rows = await table(mapping);
    assert.equal(rows.length, expected.size);
    for (const row of rows) assert.deepEqual(row, expected.get(`${row.municipality} ${row.voice}`));
    const shown = rows.filter(({ too_few }) => too_few === "");
    assert.ok(shown.length > 30 && shown.length < rows.length, "some are shown, and some have too few");
    // Three officials' records are there that do not count: Kolari's of before, Muonio's uncorrected, and one of two in
    // Kemi and in Pello.
    const sum = rows.reduce((all, { n }) => all + Number(n), 0);
    assert.equal(sum, taken - 4);

    await mapping.page.reload();
    await mapping.ready();
    assert.deepEqual(await table(mapping), rows);
  },
);
