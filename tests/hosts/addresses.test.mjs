// Addresses: share links on pages of every kind, and slips of the people who write pages.
import assert from "node:assert/strict";
import { QuickTest } from "../browser/support/quick_test.mjs";
import { profiles } from "../browser/support/profiles.mjs";
import { hostPage, rule } from "../browser/support/visit.mjs";

const withClipboard = { permissions: ["clipboard-read", "clipboard-write"] };

/** The link to the result that is shown. */
async function copiedLink({ page, quickTest }) {
  await quickTest.button("result.share").click();
  await quickTest.words(quickTest.say("page.copied.link")).first().waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

async function levelOf(quickTest) {
  await quickTest.settled();
  return quickTest.headingText();
}

rule(
  "A share link keeps the route of a page that routes by the fragment, and opens there",
  { device: withClipboard },
  async (visit) => {
    await visit.page.evaluate(() => (location.hash = "#/services/test?tab=2"));
    await visit.quickTest.rush(profiles.best);
    const link = await copiedLink(visit);
    assert.match(link, /#\/services\/test\?tab=2&pikatesti=[\w.~-]+$/);
    const shown = await levelOf(visit.quickTest);
    const context = await visit.context.browser().newContext();
    const there = await visit.another(link, context);
    assert.equal(await levelOf(there.quickTest), shown);
    await context.close();
  },
);

for (const [name, change] of Object.entries({
  "a bracket": (link) => `${link})`,
  "a full stop": (link) => `${link}.`,
  "an encoded space": (link) => `${link}%20`,
  "an encoded quote": (link) => `${link}%22`,
  "its marks encoded": (link) => link.replace(/~/g, "%7E").replace(/\./g, (dot, at) => (at > link.indexOf("#") ? "%2E" : dot)),
}))
  rule(`A link with ${name} opens`, { device: withClipboard }, async (visit) => {
    await visit.quickTest.rush(profiles.best);
    const shown = await levelOf(visit.quickTest);
    const link = await copiedLink(visit);
    const context = await visit.context.browser().newContext();
    const there = await visit.another(change(link), context);
    assert.equal(await levelOf(there.quickTest), shown);
    await context.close();
  });

rule("Back to a link that was used does not replace newer answers", { device: withClipboard }, async (visit) => {
  const { page, quickTest } = visit;
  await quickTest.rush(profiles.best);
  const link = await copiedLink(visit);
  await quickTest.button("result.again").click();
  await quickTest.button("result.again.yes").click();
  await page.evaluate((address) => (location.href = address), link);
  await quickTest.settled();
  await quickTest.button("result.again").click();
  await quickTest.button("result.again.yes").click();
  await quickTest.begin("091");
  await quickTest.settled();
  const asked = await quickTest.askedQuestion();
  await quickTest.host.getByRole("radio").or(quickTest.host.getByRole("checkbox")).first().check();
  await page.evaluate(() => (location.hash = "#before"));
  await page.goBack();
  await quickTest.settled();
  assert.equal(await quickTest.askedQuestion(), asked);
});

rule("A link does not replace a visitor's own answers without asking", { device: withClipboard }, async (visit) => {
  const { page, quickTest } = visit;
  await quickTest.rush(profiles.best);
  const link = await copiedLink(visit);
  const shown = await levelOf(quickTest);
  await quickTest.button("result.again").click();
  await quickTest.button("result.again.yes").click();
  await quickTest.begin("091");
  await quickTest.host.getByRole("radio").or(quickTest.host.getByRole("checkbox")).first().check();
  await quickTest.settled();
  const asked = await quickTest.askedQuestion();
  await page.evaluate((address) => (location.href = address), link);
  await quickTest.words(quickTest.say("page.link.own")).waitFor();
  assert.equal(await quickTest.askedQuestion(), asked);
  await page.reload(); // the same after a reload
  await quickTest.opened();
  assert.equal(await quickTest.askedQuestion(), asked);
  await quickTest.button("page.link.open").click();
  assert.equal(await levelOf(quickTest), shown);
});

for (const [what, damage] of [
  ["cut", (link) => link.slice(0, -9)],
  ["garbled", (link) => link.replace(/pikatesti=.*/, "pikatesti=nothing~of*the!kind")],
])
  rule(`A ${what} link over one's own answers is told as damaged, and they stay`, { device: withClipboard }, async (visit) => {
    const { page, quickTest } = visit;
    await quickTest.rush(profiles.best);
    const link = await copiedLink(visit);
    await quickTest.button("result.again").click();
    await quickTest.button("result.again.yes").click();
    await quickTest.begin("091");
    await quickTest.host.getByRole("radio").or(quickTest.host.getByRole("checkbox")).first().check();
    await quickTest.settled();
    const asked = await quickTest.askedQuestion();
    const saved = await quickTest.host.evaluate((element) => element.saved);
    for (const open of [() => page.evaluate((address) => (location.href = address), damage(link)), () => page.reload()]) {
      await open();
      await quickTest.opened();
      await quickTest.words(quickTest.say("page.link.unreadable")).waitFor();
      assert.equal(await quickTest.button("page.link.open").count(), 0);
      assert.equal(await quickTest.askedQuestion(), asked);
      assert.equal(await quickTest.host.evaluate((element) => element.saved), saved);
    }
  });

rule(
  "A canonical address that is none does no harm",
  {
    host: { head: '<link rel="canonical" href="https://">' },
    device: withClipboard,
  },
  async (visit) => {
    await visit.quickTest.rush(profiles.best);
    assert.match(await copiedLink(visit), /\/host\.html#pikatesti=/);
  },
);

rule(
  "A question set's address that is none is told",
  {
    host: { attributes: 'question-set="https://"' },
    expected: /./,
  },
  async ({ quickTest }) => {
    await quickTest.alert.waitFor();
    assert.match(await quickTest.alert.textContent(), new RegExp(quickTest.say("page.failure.question_set_missing")));
  },
);

rule(
  "An element that is closed like one without content is told in the console",
  {
    host: { widgets: "<jarjesto-pikatesti /><section><p>Behind</p></section>" },
    expected: /the element holds a part of the page/,
    prepare: ({ page }) => void page.on("console", (said) => (page.said = said.text())),
  },
  async ({ page, quickTest }) => {
    assert.ok(await new QuickTest(page, quickTest.language).button("start.begin").isVisible());
    assert.match(page.said, /Close it/);
  },
);

rule(
  "A version that the page appends to the script's address goes for every file of the test",
  { prepare: ({ site }) => site.answer("/host.html", versionedPage()) },
  async ({ site, quickTest }) => {
    await quickTest.take(profiles.helsinki);
    await quickTest.speak("fi-simple");
    const asked = site.requests.filter(({ path }) => path !== "/host.html" && path !== "/favicon.ico");
    for (const name of ["pikatesti.js", "pikatesti.wasm", "questions/municipalities.json", "languages/fi-simple.json"])
      assert.ok(
        asked.some(({ path }) => path === `/${name}`),
        name,
      );
    assert.deepEqual(
      asked.filter(({ search }) => search !== "?ver=3").map(({ path }) => path),
      [],
    );
  },
);

function versionedPage() {
  const page = hostPage();
  return { ...page, body: page.body.replace("pikatesti.js", "pikatesti.js?ver=3") };
}
