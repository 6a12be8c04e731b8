// What other people's pages do to the test: languages, scripts of theirs, shadow trees, forced colours.
import assert from "node:assert/strict";
import { rule } from "../browser/support/visit.mjs";
import { QuickTest } from "../browser/support/quick_test.mjs";

const scripts =
  "default-src 'none'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'unsafe-inline'";

for (const [tag, shown] of [
  ["sv_SE", "sv"],
  ["en_GB.UTF-8", "en"],
  ["fi_FI", "fi"],
  ["sv-FI@euro", "sv"],
]) {
  rule(
    `A page in “${tag}” has the test in ${shown}`,
    {
      language: shown,
      prepare: async ({ page }) => {
        await page.addInitScript((lang) => {
          new MutationObserver(() => document.documentElement && (document.documentElement.lang = lang)).observe(document, {
            childList: true,
          });
        }, tag);
      },
    },
    async ({ quickTest }) => assert.ok(await quickTest.button("start.begin").isVisible()),
  );

  rule(
    `The attribute may be “${tag}”`,
    { language: shown, host: { attributes: `language="${tag}"`, language: "fi" } },
    async ({ quickTest }) => assert.ok(await quickTest.button("start.begin").isVisible()),
  );
}

rule("The test follows a page that changes its language", { language: "fi" }, async ({ page, quickTest }) => {
  await page.evaluate(() => (document.documentElement.lang = "sv"));
  await new QuickTest(page, "sv").button("start.begin").waitFor();
  await quickTest.host.getByRole("button", { name: "English" }).click();
  await page.evaluate(() => (document.documentElement.lang = "fi"));
  await quickTest.settled();
  assert.ok(await new QuickTest(page, "en").button("start.begin").isVisible(), "what the visitor has chosen stays");
});

rule(
  "A language that is not offered is told in the console",
  {
    language: "fi",
    host: { attributes: 'language="de"' },
    prepare: ({ page }) => void page.on("console", (said) => (page.said = said.text())),
  },
  async ({ page, quickTest }) => {
    assert.match(page.said, /the language "de" is not offered, so "fi" is shown/);
    assert.ok(await quickTest.button("start.begin").isVisible());
  },
);

const stickyHeader =
  "<style>html { scroll-padding-top: 100px } header { position: sticky; top: 0; height: 100px; z-index: 9; background: #fff }</style>";

rule(
  "A new question is not under a header that stays at the top",
  { language: "fi", host: { head: stickyHeader, policy: scripts }, device: { viewport: { width: 900, height: 500 } } },
  async ({ page, quickTest }) => {
    await page.evaluate(() => {
      const top = document.querySelector("jarjesto-pikatesti").getBoundingClientRect().top;
      window.scrollBy({ top: top - 40, behavior: "instant" }); // partly under it
    });
    await quickTest.button("start.begin").evaluate((button) => button.click());
    await quickTest.settled();
    const { top } = await quickTest.host.evaluate((host) => host.getBoundingClientRect().toJSON());
    assert.ok(top >= 99, `${top} px`);
  },
);

const replaced = `<script>
  Array.from = function () { return []; }; // as MooTools does, which knows nothing of iterables
  Array.of = String.raw = Object.entries.bind(null, {});
  Array.prototype.each = function () {};
  Array.prototype.include = function () { throw new Error("not yours"); };
</script>`;
rule(
  "A page that replaces statics and adds to arrays changes nothing",
  { language: "fi", host: { head: replaced, policy: scripts } },
  async ({ quickTest }) => {
    await quickTest.begin("091");
    await quickTest.settled();
    assert.notEqual(await quickTest.askedQuestion(), null);
    assert.ok((await quickTest.framesDrawn()) > 0);
  },
);

const hotkeys = `<script>
  addEventListener("keydown", (event) => {
    if (/input|textarea/i.test(event.target.tagName) || event.ctrlKey) return;
    if (/^[a-z]$|^Backspace$/i.test(event.key)) event.preventDefault();
  });
</script>`;
rule(
  "A page's one-letter shortcuts do not take what is typed in the test",
  { language: "fi", host: { head: hotkeys, policy: scripts } },
  async ({ page, quickTest }) => {
    await quickTest.municipalityField.click();
    await page.keyboard.type("Hels!");
    await page.keyboard.press("Backspace");
    assert.equal(await quickTest.municipalityField.inputValue(), "Hels");
  },
);

rule(
  "Tests in shadow trees of their own keep their own answers",
  {
    language: "fi",
    host: {
      policy: scripts,
      widgets: `<div id="one"></div><div id="two"></div><script>
      for (const id of ["one", "two"])
        document.getElementById(id).attachShadow({ mode: "open" }).append(document.createElement("jarjesto-pikatesti"));
    </script>`,
    },
  },
  async ({ page, quickTest }) => {
    const [one, two] = [new QuickTest(page, "fi", 0), new QuickTest(page, "fi", 1)];
    await one.begin("091");
    await one.settled();
    await page.reload();
    await quickTest.opened();
    await two.opened();
    assert.notEqual(await one.askedQuestion(), null);
    assert.equal(await two.askedQuestion(), null);
  },
);

rule(
  "What is typed can be read where the browser forces a dark theme",
  {
    language: "fi",
    arguments: ["--enable-features=WebContentsForceDark"],
  },
  async ({ quickTest }) => {
    await quickTest.municipalityField.fill("Kit");
    const shown = await quickTest.municipalityField.evaluate((field) => {
      const style = getComputedStyle(field);
      return { ink: style.color, scheme: style.colorScheme };
    });
    assert.match(shown.scheme, /only/);
    assert.equal(shown.ink, "rgb(18, 33, 47)");
  },
);
