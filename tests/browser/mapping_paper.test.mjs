// A region's mapping on A4, as Chromium prints it.
import assert from "node:assert/strict";
import { rule } from "./support/mapping.mjs";

const MUNICIPALITIES = 21;

// Instead of a dialog each document that is to be printed is kept with its style sheets.
function keepPrinted() {
  const keep = (view) => {
    view.print = () => {
      const { documentElement, adoptedStyleSheets } = view.document;
      const rules = adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((each) => each.cssText));
      window.printed = documentElement.outerHTML.replace("</head>", () => `<style>${rules.join("\n")}</style></head>`);
      view.dispatchEvent(new Event("beforeprint"));
      view.dispatchEvent(new Event("afterprint")); // takes the frame away
    };
  };
  new MutationObserver((changes) => {
    for (const node of changes.flatMap((change) => [...change.addedNodes])) {
      if (node.localName !== "iframe") continue;
      keep(node.contentWindow);
      node.addEventListener("load", () => keep(node.contentWindow));
    }
  }).observe(document.body, { childList: true });
}

/** How many pages of A4 the document is. */
async function pagesOf(paper) {
  const pdf = (await paper.pdf({ preferCSSPageSize: true })).toString("latin1");
  const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)/g)].map(([, ...sides]) => sides.map(Number));
  assert.ok(sizes.length > 0 && sizes.every(([width, height]) => Math.abs(width - 595) < 2 && Math.abs(height - 842) < 2));
  return pdf.match(/\/Type \/Page\b/g).length;
}

/** What comes out of the printer when `button` is pressed: the headings of its cards, and how many pages there are. */
async function printed(mapping, paper, button) {
  await mapping.page.evaluate(() => (window.printed = undefined));
  await mapping.click(button);
  await mapping.page.waitForFunction(() => window.printed);
  await paper.setContent(await mapping.page.evaluate(() => window.printed));
  return { titles: await paper.locator("h1").allTextContents(), pages: await pagesOf(paper) };
}

// Leaves one card, from its heading to the next, and the foot.
function leaveCard(index) {
  let card = -1;
  for (const node of [...document.querySelector("main").children]) {
    if (node.localName === "h1") card += 1;
    if (card !== index) node.remove();
  }
}

for (const language of ["fi", "sv", "en"])
  rule(`each card is one page, alone and with all others, and the region is two, in ${language}`, {}, async (told) => {
    const mapping = await told.open(`/mapping.html?language=${language}`);
    const paper = await told.context.newPage();
    await mapping.page.evaluate(keepPrinted);
    await mapping.click("start/example");
    await mapping.headed("fieldwork/heading");
    await mapping.click("view/table");
    assert.equal((await printed(mapping, paper, "table/print")).pages, 2);
    await mapping.click("view/card");
    const { titles, pages } = await printed(mapping, paper, "card/print-all");
    assert.equal(titles.length, MUNICIPALITIES);
    assert.equal(pages, MUNICIPALITIES);
    const all = await paper.content();
    for (const [index, title] of titles.entries()) {
      await paper.setContent(all);
      await paper.evaluate(leaveCard, index);
      assert.deepEqual(await paper.locator("h1").allTextContents(), [title]);
      assert.equal(await pagesOf(paper), 1, title);
    }
    assert.deepEqual(await printed(mapping, paper, "card/print"), { titles: titles.slice(0, 1), pages: 1 });
  });

for (const language of ["fi", "sv", "en"])
  rule(`an interview that is to be confirmed is one page with room for corrections, in ${language}`, {}, async (told) => {
    const mapping = await told.open(`/mapping.html?language=${language}`);
    const paper = await told.context.newPage();
    await mapping.page.evaluate(keepPrinted);
    await mapping.click("start/example");
    await mapping.headed("fieldwork/heading");
    await mapping.click("fieldwork/583/open");
    await mapping.click("form/583/interview");
    await mapping.headed("interview/heading");
    const { titles, pages } = await printed(mapping, paper, "interview/print");
    assert.match(titles.join(), /^[^,]+Pelkosenniemi 2020$/);
    assert.equal(pages, 1);
    const rows = paper.locator("tr:has(td)");
    assert.equal(await rows.count(), 16);
    const width = (await rows.first().boundingBox()).width;
    assert.ok((await rows.first().locator("td").last().boundingBox()).width > width / 5);
  });
