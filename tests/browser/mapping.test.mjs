// A region's mapping, from an empty page to a table that survives a reload.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { isAccessible } from "./support/axe.mjs";
import { lapland, rule } from "./support/mapping.mjs";
import { seenThroughList } from "./support/mirror.mjs";
import { photograph } from "./support/picture.mjs";

rule("records are looked at, taken, kept over a reload, and come back from the campaign's file", {}, async ({ open }) => {
  const mapping = await open();
  await mapping.begin("Lappi", 2020);
  assert.equal(await mapping.node("fieldwork/583/state").textContent(), "ei tavoitettu");
  await mapping.click("view/add");
  const records = await readFile(lapland, "utf8");
  const [first] = records.split("\n");
  await mapping.choose("add/files", [
    { name: "lapland.jsonl", mimeType: "text/plain", buffer: Buffer.from(records) },
    { name: "again.json", mimeType: "application/json", buffer: Buffer.from(first) },
    { name: "broken.json", mimeType: "application/json", buffer: Buffer.from('{"format": 2, "kind": "interview"') },
  ]);
  await mapping.node("offer/62/fault/0").waitFor();
  assert.match(await mapping.node("offer/61/doubled").textContent(), /jo mukana/);
  assert.match(await mapping.node("offer/take").textContent(), /61/);
  await mapping.click("offer/take");
  await mapping.headed("fieldwork/heading");
  assert.match(await mapping.node("fieldwork/summary").textContent(), /\/ 21 kuntaa/);
  await mapping.click("view/table");
  const before = await mapping.rows();
  assert.equal(before.length, 1 + 1 + 21);
  await mapping.saved();

  await mapping.page.reload();
  await mapping.ready();
  await mapping.click("view/table");
  assert.deepEqual(await mapping.rows(), before);

  await mapping.click("view/add");
  const [download] = await Promise.all([mapping.page.waitForEvent("download"), mapping.click("download/campaign")]);
  const file = await readFile(await download.path());
  await mapping.click("leave");
  await mapping.headed("start/heading");
  await mapping.choose("start/open", [{ name: download.suggestedFilename(), mimeType: "application/json", buffer: file }]);
  await mapping.headed("fieldwork/heading");
  await mapping.click("view/table");
  assert.deepEqual(await mapping.rows(), before);
});

rule("on the start screen a mapping's file may be dropped, with what is to be added to it", {}, async ({ open }) => {
  const mapping = await open();
  const lines = (await readFile(lapland, "utf8")).split("\n");
  const record = { name: "kirje.json", text: lines[0] };
  await mapping.drop(record);
  await mapping.announced("Aloita tai avaa ensin kartoitus");
  await mapping.begin("Koko maa", 2026);
  assert.match(await mapping.node("fieldwork/summary").textContent(), /\/ 308 kuntaa/);
  await mapping.click("view/add");
  const [download] = await Promise.all([mapping.page.waitForEvent("download"), mapping.click("download/campaign")]);
  const text = await readFile(await download.path(), "utf8");
  await mapping.click("leave");
  await mapping.headed("start/heading");

  await mapping.drop({ name: "rikki.json", text: text.slice(0, -20) });
  await mapping.announced("Tiedosto ei ole kartoitustiedosto");
  await mapping.headed("start/heading");
  await mapping.drop(record, { name: "maa.json", text });
  await mapping.click("offer/take");
  await mapping.headed("fieldwork/heading");
  assert.equal(
    JSON.parse(await mapping.page.evaluate(() => document.querySelector("#mapping").campaign.record)).entries.length,
    1,
  );
});

rule(
  "no field's text is seen through the list of suggestions, and all of it is once the list is closed",
  {},
  async ({ open }) => {
    const mapping = await open();
    await mapping.node("start/region").fill("k");
    await mapping.node("start/region/list").waitFor({ state: "attached" });
    assert.deepEqual(await mapping.host.evaluate(seenThroughList), { under: ["start/year"], through: [] });
    await mapping.page.keyboard.press("Escape");
    await mapping.node("start/region/list").waitFor({ state: "detached" });
    assert.equal(await mapping.node("start/year").evaluate((field) => getComputedStyle(field).clipPath), "none");
  },
);

rule(
  "a country's table is painted first where it is seen, and then whole, in the page as in the picture",
  { painted: true, expected: /taken out and put back: table\/\d/ },
  async ({ open }) => {
    const mapping = await open();
    await mapping.begin("Koko maa", 2026);
    await mapping.click("view/table");
    await mapping.headed("table/heading");
    const names = async () => (await mapping.rows()).slice(2).map(([name]) => name);
    const before = await names();
    assert.equal(before.length, 308);
    const button = mapping.node("table/sort/name");
    await button.focus();
    await mapping.page.keyboard.press("Enter");
    await mapping.page.waitForFunction(
      (last) =>
        document.querySelector("#mapping").shadowRoot.querySelectorAll('[data-node="table"] tr')[2].textContent.includes(last),
      before.at(-1),
    );
    assert.deepEqual(await names(), before.reverse());
    assert.equal(await button.evaluate((heading) => heading.getRootNode().activeElement === heading), true);
    // What is pressed in the moment between is what stood there.
    const held = await mapping.page.evaluate(async () => {
      const root = document.querySelector("#mapping").shadowRoot;
      const first = () => root.querySelectorAll('[data-node="table"] tr')[2].querySelector("button");
      const pressed = first();
      root.querySelector('[data-node="table/sort/name"]').click();
      pressed.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, composed: true }));
      const frames = async (count) => {
        for (let frame = 0; frame < count; frame += 1) await new Promise((done) => requestAnimationFrame(done));
      };
      await frames(6);
      const stayed = first() === pressed;
      pressed.dispatchEvent(new PointerEvent("pointerup", { bubbles: true, composed: true }));
      await new Promise((done) => setTimeout(done, 200));
      return { stayed, followed: first() !== pressed };
    });
    assert.deepEqual(held, { stayed: true, followed: true });
    // A row far below the first screen is there to be seen, and is itself.
    await mapping.page.evaluate(() => scrollTo(0, 700));
    await mapping.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const picture = await photograph(mapping.page);
    let ink = 0;
    for (let y = 300; y < 700; y += 2) for (let x = 20; x < 300; x += 2) if (picture.at(x, y)[0] < 0x70) ink += 1;
    assert.ok(ink > 100, `${ink} pixels of ink`);
    const [, , , , fifth] = await mapping.host.locator('[data-node="table"] tr').all();
    const name = await fifth.locator("th").textContent();
    await fifth.locator("button").click();
    await mapping.headed("card/heading");
    assert.ok((await mapping.host.locator("h1").textContent()).includes(name), name);
  },
);

rule(
  "another mapping's file is joined: both sides of what differs are shown, one is chosen, and it can be undone",
  {},
  async ({ open }) => {
    const mapping = await open();
    await mapping.begin("Lappi", 2020);
    await mapping.addLapland();
    await mapping.click("fieldwork/583/open");
    await mapping.node("form/583/note").fill("Sovittu perjantaiksi");
    await mapping.click("view/add");
    const [download] = await Promise.all([mapping.page.waitForEvent("download"), mapping.click("download/campaign")]);
    const theirs = JSON.parse(await readFile(await download.path(), "utf8"));
    const id = "example-2020-official-583";
    const record = theirs.entries.find((entry) => entry.id === id);
    record.text = record.text.replace('"partly":1', '"yes":1');
    record.file = "toinen.json";
    theirs.municipalities["583"].note = "Soitettava uudelleen";
    theirs.municipalities["148"] = { ...theirs.municipalities["148"], note: "Vain tiedostossa" };
    const buffer = Buffer.from(JSON.stringify(theirs));
    const file = { name: "pohjoinen.json", mimeType: "application/json", buffer };
    await mapping.choose("add/files", [file, { ...file, name: "sama.json" }]);

    const heading = mapping.host.getByRole("heading", { level: 2 });
    await heading.filter({ hasText: "Kartoitustiedosto pohjoinen.json" }).waitFor();
    assert.equal(await heading.count(), 1); // the same file twice is one
    const differing = (name) => mapping.host.getByRole("group", { name });
    const note = differing("Pelkosenniemi · Muistiinpano");
    const versions = differing("Pelkosenniemi 2020, kunnan edustajat · Sama tallenne, eri sisältö");
    const inFile = (group, text) => group.getByRole("radio", { name: `Tiedostossa: ${text}` });
    assert.ok(await note.getByRole("radio", { name: "Tässä kartoituksessa: Sovittu perjantaiksi" }).isChecked());
    await versions.getByText("Vastaus eroaa 1 kysymyksessä.").waitFor({ state: "attached" });
    assert.equal(await versions.getByRole("radio", { name: /lapland\.jsonl/ }).count(), 1);
    assert.equal(await versions.getByRole("radio", { name: /toinen\.json/ }).count(), 1);
    await isAccessible(mapping.page, "joining two mappings");
    await inFile(note, "Soitettava uudelleen").click();
    await inFile(versions, "").click();
    await mapping.host.getByRole("button", { name: "Yhdistä kartoitukset" }).click();
    await mapping.announced("Kartoitukset on yhdistetty: pohjoinen.json");
    await mapping.headed("fieldwork/heading");
    assert.equal(await mapping.node("form/583/note").inputValue(), "Soitettava uudelleen");

    await mapping.click("view/add");
    const counted = mapping.host.getByRole("radio");
    await counted.first().waitFor();
    assert.equal(await counted.count(), 2); // both versions are kept
    assert.equal(await mapping.host.getByRole("radio", { name: /toinen\.json/, checked: true }).count(), 1);
    await mapping.click("undo");
    await counted.first().waitFor({ state: "detached" });
    await mapping.click("view/fieldwork");
    assert.equal(await mapping.node("form/583/note").inputValue(), "Sovittu perjantaiksi");
  },
);

// Rows that are sorted have to change places; what was pressed, the head, stays.
const sortedRows = /^error: taken out and put back: table\/\d+(, table\/\d+)*$/;

rule("the table is a table with headers, and sorting is announced", { expected: sortedRows }, async ({ open }) => {
  const mapping = await open();
  await mapping.click("start/example");
  await mapping.headed("fieldwork/heading");
  await mapping.click("view/table");
  const sorts = () =>
    mapping.host.locator("th[aria-sort]").evaluateAll((all) => all.map((each) => each.getAttribute("aria-sort")));
  assert.deepEqual(await sorts(), ["ascending", "none", "none", "none", "none", "none"]);
  await mapping.click("table/sort/1");
  await mapping.announced("Järjestetty: Yhteistyörakenne, suurin ensin.");
  assert.deepEqual(await sorts(), ["none", "none", "descending", "none", "none", "none"]);
  assert.equal(await mapping.host.locator('[data-node="table"] th[scope=row]').count(), 22);
});

rule(
  "arrow keys lead over the tile map, each square says its figures, and Enter opens the municipality",
  {},
  async ({ open }) => {
    const mapping = await open();
    await mapping.click("start/example");
    await mapping.headed("fieldwork/heading");
    await mapping.click("view/map");
    await mapping.headed("map/heading");
    await mapping.page.setViewportSize({ width: 1280, height: 1000 }); // the tiles are seen, the foot is not
    const focused = () =>
      mapping.page.evaluate(() => {
        const { activeElement } = document.querySelector("#mapping").shadowRoot;
        return activeElement.getAttribute("aria-label") ?? activeElement.textContent;
      });
    await mapping.node("map/tile/047").focus();
    assert.match(await focused(), /^Enontekiö: 69, Hyvällä tiellä · n 1/);
    const before = await mapping.page.evaluate(() => scrollY);
    for (const [key, name] of [
      ["ArrowDown", "Muonio: liian vähän tietoa"],
      ["ArrowRight", "Utsjoki: 63"],
      ["ArrowDown", "Sodankylä: 57"],
      ["ArrowUp", "Utsjoki: 63"],
    ]) {
      await mapping.page.keyboard.press(key);
      await mapping.page.waitForFunction(
        (wanted) => document.querySelector("#mapping").shadowRoot.activeElement?.textContent.startsWith(wanted),
        name,
      );
    }
    assert.equal(await mapping.page.evaluate(() => scrollY), before);
    await mapping.page.keyboard.press("Enter");
    await mapping.headed("card/heading");
    assert.equal(await mapping.node("card/heading").textContent(), "Utsjoki");
  },
);

rule("on a phone a campaign that is opened is seen from its top", {}, async ({ open }) => {
  const mapping = await open();
  await mapping.page.setViewportSize({ width: 360, height: 740 });
  await mapping.node("start/example").scrollIntoViewIfNeeded();
  await mapping.page.waitForFunction(() => scrollY > 0);
  await mapping.click("start/example");
  await mapping.headed("fieldwork/heading");
  await mapping.page.waitForFunction(() => scrollY === 0);
});

rule("axe finds nothing on any screen, light or dark, on a desk or a phone", {}, async ({ open }) => {
  const mapping = await open();
  await isAccessible(mapping.page, "start");
  await mapping.click("start/example");
  await mapping.headed("fieldwork/heading");
  await mapping.click("fieldwork/583/open");
  for (const theme of ["light", "dark"]) {
    await mapping.click("view/fieldwork");
    await isAccessible(mapping.page, `fieldwork ${theme}`);
    await mapping.click("view/table");
    await isAccessible(mapping.page, `table ${theme}`);
    for (const view of ["map", "weak", "years", "card", "report", "add"]) {
      await mapping.click(`view/${view}`);
      await isAccessible(mapping.page, `${view} ${theme}`);
    }
    await mapping.click("theme");
  }
  await mapping.page.setViewportSize({ width: 360, height: 740 });
  await mapping.click("views/open");
  await mapping.click("view/table");
  await isAccessible(mapping.page, "table on a phone");
});

rule("a file that is downloaded is named in the language of the page", {}, async ({ open }) => {
  for (const [language, beginning, ending] of [
    ["fi", "kartoitus-", "-vastaukset.csv"],
    ["sv", "kartlaggning-", "-svar.csv"],
    ["en", "mapping-", "-answers.csv"],
  ]) {
    const mapping = await open(`/mapping.html?language=${language}`);
    await mapping.click("start/example");
    await mapping.headed("fieldwork/heading");
    await mapping.click("view/add");
    const [download] = await Promise.all([mapping.page.waitForEvent("download"), mapping.click("download/csv-long")]);
    const name = download.suggestedFilename();
    assert.ok(name.startsWith(beginning) && name.endsWith(ending), name);
    await mapping.page.close();
  }
});

rule("the table and the map are pictures that a browser shows, twice as sharp in PNG", {}, async ({ open, context }) => {
  const mapping = await open();
  await mapping.click("start/example");
  await mapping.headed("fieldwork/heading");
  const viewer = await context.newPage();
  for (const view of ["map", "table"]) {
    await mapping.click(`view/${view}`);
    const sizes = {};
    for (const [kind, type] of [
      ["svg", "image/svg+xml"],
      ["png", "image/png"],
    ]) {
      const [download] = await Promise.all([mapping.page.waitForEvent("download"), mapping.click(`${view}/${kind}`)]);
      assert.ok(download.suggestedFilename().endsWith(`.${kind}`));
      const bytes = await readFile(await download.path(), "base64");
      sizes[kind] = await viewer.evaluate(async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        return [image.naturalWidth, image.naturalHeight];
      }, `data:${type};base64,${bytes}`);
    }
    assert.equal(sizes.svg[0], 1600);
    assert.deepEqual(
      sizes.png,
      sizes.svg.map((side) => 2 * side),
    );
  }
});

// As Safari has it on phones.
const smallCanvases = ({ context }) =>
  context.addInitScript(() => {
    const { drawImage } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.drawImage = function (...given) {
      if (this.canvas.width * this.canvas.height <= 16_777_216) drawImage.apply(this, given);
    };
  });

rule(
  "a picture that is too high for the browser's canvas is less fine, and whole",
  { prepare: smallCanvases },
  async ({ open }) => {
    const mapping = await open();
    await mapping.begin("Koko maa", 2026);
    await mapping.click("view/table");
    const [download] = await Promise.all([mapping.page.waitForEvent("download"), mapping.click("table/png")]);
    const bytes = await readFile(await download.path(), "base64");
    const [width, height, filled] = await mapping.page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), { width: 100, height: 100 });
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, image.height - 100, 100, 100, 0, 0, 100, 100);
      return [image.width, image.height, context.getImageData(99, 99, 1, 1).data[3]];
    }, `data:image/png;base64,${bytes}`);
    assert.ok(height > 9 * width && width >= 1000, `${width} x ${height}`);
    assert.equal(filled, 255);
  },
);

rule(
  "an evening opens with a municipality's gap in a new window, which keeps it over a reload",
  {},
  async ({ open, context }) => {
    const mapping = await open();
    await mapping.click("start/example");
    await mapping.headed("fieldwork/heading");
    await mapping.click("view/table");
    await mapping.click("table/851/open");
    const [presenter] = await Promise.all([context.waitForEvent("page"), mapping.click("gap/evening")]);
    const node = (id) => presenter.locator(`#presenter [data-node="${id}"]`);
    await node("set-up/begin").waitFor();
    assert.equal(await node("set-up/municipality").inputValue(), "Tornio");
    assert.equal(await presenter.evaluate(() => localStorage.getItem("pikatesti-presenter/opening")), null);
    const heading = async () => {
      await node("set-up/begin").click();
      await node("opening/scores").waitFor({ state: "attached" });
      return node("start/heading").textContent();
    };
    assert.match(await heading(), /2020/);
    await presenter.locator("#presenter[data-saved]").waitFor({ state: "attached" });
    await presenter.reload();
    assert.match(await heading(), /2020/);
  },
);

rule("an evening opens with the region's figures, in the language of the presenter", {}, async ({ open, context }) => {
  const mapping = await open();
  await mapping.click("start/example");
  await mapping.headed("fieldwork/heading");
  await mapping.click("view/report");
  const [presenter] = await Promise.all([context.waitForEvent("page"), mapping.click("report/evening")]);
  const node = (id) => presenter.locator(`#presenter [data-node="${id}"]`);
  await node("set-up/begin").waitFor();
  assert.equal(await node("set-up/municipality").inputValue(), ""); // it is held in no municipality of its own
  await node("set-up/begin").click();
  await node("opening/scores").waitFor({ state: "attached" });
  assert.match(await node("start/heading").textContent(), /Lappi 2020/);
  assert.equal(await presenter.locator('#presenter [data-node^="opening/region.weak/"]:is(li)').count(), 3);
});

rule("what one evening opens with is not shown in another that is gone on with", {}, async ({ open, context }) => {
  const mapping = await open();
  const presenter = await context.newPage();
  const node = (id) => presenter.locator(`#presenter [data-node="${id}"]`);
  await presenter.goto(mapping.page.url().replace("mapping", "presenter"));
  await node("set-up/event").fill("Toinen ilta");
  await presenter.locator("#presenter[data-saved]").waitFor({ state: "attached" });
  await presenter.close();
  await mapping.click("start/example");
  await mapping.headed("fieldwork/heading");
  await mapping.click("view/table");
  await mapping.click("table/851/open");
  const [opened] = await Promise.all([context.waitForEvent("page"), mapping.click("gap/evening")]);
  const inOpened = (id) => opened.locator(`#presenter [data-node="${id}"]`);
  await inOpened("set-up/begin").waitFor();
  await opened.locator('#presenter [data-node$="/go-on"]').first().click();
  await opened.waitForFunction(
    () => document.querySelector("#presenter").shadowRoot.querySelector('[data-node="set-up/event"]')?.value === "Toinen ilta",
  );
  await inOpened("set-up/begin").click();
  await opened.waitForFunction(() =>
    document.querySelector("#presenter").shadowRoot.querySelector("h1").dataset.node.startsWith("question/"),
  );
});
