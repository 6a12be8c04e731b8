// What a browser, a sandbox or a network refuses is told.
import assert from "node:assert/strict";
import { rule as eveningRule } from "../browser/support/evening.mjs";
import { profiles } from "../browser/support/profiles.mjs";
import { hostPage, rule } from "../browser/support/visit.mjs";
import { QuickTest } from "../browser/support/quick_test.mjs";

const portal = { headers: { "content-type": "text/html" }, body: "<!doctype html><title>Sign in</title><p>Welcome to the hotel" };

for (const path of ["/pikatesti.wasm", "/questions/jarjestoystavallinen-kunta.json", "/fonts/noto-sans-regular.ttf"])
  rule(
    `A page in place of ${path} is told as what it is`,
    { language: "sv", prepare: ({ site }) => site.answer(path, portal) },
    async ({ quickTest }) => {
      await quickTest.alert.getByText(quickTest.say("page.failure.page_instead"), { exact: true }).waitFor();
      await quickTest.alert.getByText(quickTest.say("page.advice.sign_in"), { exact: true }).waitFor();
    },
  );

/** Pages whose script never runs. */
const notStarted = (name, path, { prepare = () => {}, address, language, device }, words) =>
  rule(
    name,
    {
      path,
      expected: /./,
      device,
      prepare: async (visit) => {
        await prepare(visit);
        visit.open = () => visit.page.goto(address ?? visit.site.origin + path);
      },
    },
    async ({ page }) => {
      const alert = page.locator("#not-started");
      await alert.waitFor();
      assert.equal(await alert.getAttribute("lang"), language);
      assert.match(await alert.textContent(), words);
    },
  );

for (const [path, script] of [
  ["/index.html", "/pikatesti.js"],
  ["/presenter.html", "/presenter.js"],
  ["/mapping.html", "/mapping.js"],
  ["/confirm.html", "/confirm.js"],
  ["/kiosk.html", "/kiosk.js"],
  ["/editor.html", "/pikatesti.js"],
]) {
  const language = /presenter|mapping|confirm|editor/.test(path) ? "sv" : "fi";
  const device = { locale: "sv-FI" };
  const answered = (answer) => ({ prepare: ({ site }) => site.answer(script, answer), language, device });
  notStarted(`${path} says that a page came in place of ${script}`, path, answered(portal), /kirjautumista|inloggning/);
  notStarted(
    `${path} says that ${script} is not there`,
    path,
    answered({ status: 404, headers: { "content-type": "text/plain" }, body: "no" }),
    /palvelimelta|servern/,
  );
  notStarted(
    `${path} says that the browser does not know what ${script} is written in`,
    path,
    answered({ body: "class { #of = tomorrow |> }" }),
    /liian vanha|för gammal/,
  );
  const file = new URL(`../../build/site${path}`, import.meta.url);
  notStarted(`${path} opened as a file says so`, path, { address: file.href, language, device }, /tiedostona|som en fil/);
}

rule(
  'A script without type="module" is told in the console, and what the element holds stays',
  {
    language: "fi",
    host: {
      script: '<script src="pikatesti.js"></script>',
      widgets: '<jarjesto-pikatesti><a href="/index.html">Testi</a></jarjesto-pikatesti>',
    },
    expected: /outside a module/,
    prepare: (visit) => {
      visit.told = visit.page.waitForEvent("pageerror");
      visit.open = () => visit.page.goto(`${visit.site.origin}/host.html`);
    },
  },
  async ({ page, told }) => {
    assert.match((await told).message, /import\.meta.*outside a module/); // docs/embedding.md repeats the words
    assert.ok(await page.getByRole("link", { name: "Testi" }).isVisible());
  },
);

const framed = (sandbox) => ({
  language: "fi",
  host: {
    policy: "frame-src 'self'",
    widgets: `<iframe sandbox="${sandbox}" src="inner.html" width="900" height="700"></iframe>`,
  },
  expected: /./,
  prepare: async (visit) => {
    visit.site.answer("/inner.html", hostPage({ language: "fi" }));
    visit.open = async () => {
      await visit.page.goto(`${visit.site.origin}/host.html`);
      const frame = visit.page.frameLocator("iframe");
      visit.inner = new QuickTest(frame, "fi");
      await visit.inner.opened();
    };
  },
});

rule("Printing that a sandbox ignores is told", framed("allow-scripts allow-same-origin"), async ({ inner }) => {
  await inner.take(profiles.mixed);
  await inner.press(inner.button("result.print"));
  await inner.host
    .locator(".toast")
    .filter({ hasText: inner.say("page.print.refused") })
    .waitFor();
});

eveningRule("A window that the browser does not open is told", {}, async ({ open }) => {
  const window = await open();
  await window.page.evaluate(() => (globalThis.open = () => null));
  await window.click("settings/window");
  await window.announced(/Salli ponnahdusikkunat/);
});
