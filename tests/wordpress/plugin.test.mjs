// The plugin for WordPress as people meet it: somebody who looks after the site, somebody who writes, and visitors.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { browser } from "../browser/support/browser.mjs";
import { questionSet, say } from "../browser/support/content.mjs";
import { profiles, traitsOf } from "../browser/support/profiles.mjs";
import { QuickTest } from "../browser/support/quick_test.mjs";
import { score } from "../browser/support/scoring.mjs";
import { WordPress } from "./support/wordpress.mjs";

const zip = fileURLToPath(new URL("../../build/pikatesti-wordpress.zip", import.meta.url));

const PATIENCE = 90_000; // milliseconds, for a server that is PHP's own

/** @type {WordPress} */
let site;
let untouched; // what is kept before the plugin comes
let administrator; // pages of those who have signed in
let author;

async function newContext() {
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(PATIENCE);
  return context;
}

async function signedIn(name) {
  const context = await newContext();
  const page = await context.newPage();
  await page.goto(`${site.address}/wp-login.php`);
  await page.fill("#user_login", name);
  await page.fill("#user_pass", "secret");
  await page.click("#wp-submit");
  await page.waitForURL(/wp-admin/);
  return page;
}

/** A visitor's page: opens an address, sees to it that nothing is missing and nothing comes from elsewhere. */
async function visit(address, body, { language = "fi", headers } = {}) {
  const context = await newContext();
  const page = await context.newPage();
  const faults = [];
  context.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  context.on("request", (request) => {
    if (!request.url().startsWith(site.address) && !request.url().startsWith("data:")) faults.push(`asked of ${request.url()}`);
  });
  context.on("console", (message) => {
    if (/preload/.test(message.text())) faults.push(message.text()); // fetched in vain
  });
  context.on("weberror", (error) => faults.push(String(error.error())));
  if (headers) {
    await page.route(address, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, headers: { ...answer.headers(), ...headers } });
    });
  }
  try {
    await page.goto(address);
    await body(page, new QuickTest(page, language));
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}

/** Publishes as the signed in person does whose page it is; gives the address. */
async function publish(page, content, kind = "posts") {
  await page.goto(`${site.address}/wp-admin/post-new.php`);
  return page.evaluate(
    async ([kind, content]) => {
      const { apiFetch } = /** @type {any} */ (window).wp;
      const data = { title: "Pikatesti", content, status: "publish" };
      return (await apiFetch({ path: `/wp/v2/${kind}`, method: "POST", data })).link;
    },
    [kind, content],
  );
}

const opened = async (page, language) => {
  const quickTest = new QuickTest(page, language);
  await page.waitForFunction(() => customElements.get("jarjesto-pikatesti"));
  await quickTest.opened();
  return quickTest;
};

before(async () => {
  site = await WordPress.start({ author: "author" });
  administrator = await signedIn("root");
  author = await signedIn("author");
  // The lists that WordPress makes when they are first looked at are there before the plugin, too.
  await administrator.goto(`${site.address}/wp-admin/plugins.php`);
  await administrator.goto(`${site.address}/wp-admin/post-new.php`);
  untouched = site.kept();
});

after(() => site?.stop());

test("it is uploaded as a zip file and activated", async () => {
  await administrator.goto(`${site.address}/wp-admin/plugin-install.php?tab=upload`);
  await administrator.setInputFiles("#pluginzip", zip);
  await administrator.click("#install-plugin-submit");
  await administrator.click("a.button-primary[href*='action=activate']");
  await administrator.waitForURL(/plugins\.php/);
  const row = administrator.locator("tr[data-plugin='jarjesto-pikatesti/jarjesto-pikatesti.php']");
  assert.match(await row.getAttribute("class"), /\bactive\b/);
  assert.match(await row.innerText(), /Onko kuntasi järjestöystävällinen\? Pikatesti sivuston kävijöille/, "in Finnish");
});

let made; // address of the page that is made in the editor

test("somebody writes a page with the block, sees the test in the editor, and publishes it", async () => {
  const page = administrator;
  await page.goto(`${site.address}/wp-admin/post-new.php?post_type=page`);
  await page.evaluate(() =>
    /** @type {any} */ (window).wp.data.dispatch("core/preferences").set("core/edit-post", "welcomeGuide", false),
  );
  await page.locator("h1[contenteditable], .editor-post-title__input").first().fill("Onko kuntamme järjestöystävällinen?");
  await page.keyboard.press("Enter");
  await page.keyboard.type("/pikatesti");
  await page.getByRole("option", { name: "Pikatesti" }).click();

  const preview = page.frameLocator("iframe[title='Pikatestin esikatselu']");
  await preview.getByRole("button", { name: say("fi", "start.begin"), exact: true }).waitFor();
  await page.getByLabel("Kieli", { exact: true }).selectOption("sv");
  await preview.locator("html[lang=sv]").waitFor({ state: "attached" });
  await page.getByLabel("Värit", { exact: true }).selectOption("dark");

  await page.locator(".editor-post-publish-button__button").first().click();
  await page.locator(".editor-post-publish-panel .editor-post-publish-button").click();
  await page.locator(".post-publish-panel__postpublish-header a").waitFor();
  made = await page.locator(".post-publish-panel__postpublish-header a").getAttribute("href");
  await page.screenshot({ path: fileURLToPath(new URL("../../build/wordpress/editor.png", import.meta.url)) });
});

test("a visitor takes the whole test and reads the result", () =>
  visit(made, async (page) => {
    const quickTest = await opened(page, "sv");
    assert.equal(await page.locator("jarjesto-pikatesti").getAttribute("theme"), "dark");
    await page.screenshot({ path: fileURLToPath(new URL("../../build/wordpress/page.png", import.meta.url)) });
    await quickTest.take(profiles.helsinki);
    await quickTest.showsResult(score(questionSet, profiles.helsinki.answers, traitsOf(profiles.helsinki)));
    await quickTest.speak("fi-simple");
    await page.screenshot({ path: fileURLToPath(new URL("../../build/wordpress/result.png", import.meta.url)) });
  }));

test("an author, whose HTML is taken out, uses the shortcode, with the quotation marks of a letter too", async () => {
  const content =
    "<p>Testi</p><script>window.taken = true</script><jarjesto-pikatesti></jarjesto-pikatesti>[jarjesto_pikatesti language=”en” theme=light]";
  const address = await publish(author, content);
  await visit(address, async (page) => {
    await opened(page, "en");
    assert.equal(await page.locator("jarjesto-pikatesti").count(), 1, "the author's own element was taken out");
    const attributes = await page
      .locator("jarjesto-pikatesti")
      .evaluate(({ attributes }) => Object.fromEntries(Array.from(attributes, ({ name, value }) => [name, value])));
    assert.deepEqual(attributes, { language: "en", theme: "light" });
  });
});

test("without attributes the test speaks the site's language", async () => {
  await visit(await publish(author, "[jarjesto_pikatesti]"), async (page, quickTest) => {
    await opened(page, "fi");
    await quickTest.button("start.begin").waitFor();
  });
});

test("what is written into an attribute never becomes HTML", async () => {
  const evil = `x"><img src=x onerror="window.broken = 1"><x y="`;
  const block = `<!-- wp:jarjesto/pikatesti ${JSON.stringify({ theme: evil, questionSet: evil }).replaceAll("<", "\\u003c").replaceAll(">", "\\u003e").replaceAll('\\"', "\\u0022")} /-->`;
  const context = await newContext();
  const page = await context.newPage();
  await page.goto(await publish(administrator, block));
  const element = page.locator("jarjesto-pikatesti");
  assert.equal(await element.getAttribute("theme"), `${evil.slice(0, -1)}`);
  assert.match(await element.getAttribute("question-set"), /onerror/);
  assert.equal(await page.locator("img[src=x]").count(), 0);
  assert.equal(await page.evaluate(() => "broken" in window), false);
  await context.close();
});

test("in a feed there is a link to the test, and no script", async () => {
  const feed = await (await fetch(`${site.address}/?feed=rss2`)).text();
  assert.match(
    feed,
    /<a href="[^"]*\/jarjesto-pikatesti\/test\/frame\.html\?language=fi">Pikatesti: onko kuntasi järjestöystävällinen\?<\/a>/,
  );
  assert.doesNotMatch(feed, /<jarjesto-pikatesti/);
});

test("the link that stands until the test is there opens the test", () =>
  visit(made, async (page) => {
    const address = await page.locator("jarjesto-pikatesti a").getAttribute("href");
    await page.goto(address);
    await opened(page, "sv");
  }));

test("the test comes when another plugin has combined all scripts of the page into one file, and delays it", async () => {
  const undo = site.addToEveryPage(
    "combine",
    `add_action('template_redirect', function () { ob_start(function ($html) {
      $all = '';
      $html = preg_replace_callback('#<script[^>]*src=[\\'"]([^\\'"?]+)[^>]*></script>#', function ($found) use (&$all) {
        $file = str_replace(home_url('/'), ABSPATH, $found[1]);
        $all .= file_get_contents($file) . ";\\n";
        return '';
      }, $html);
      wp_mkdir_p(WP_CONTENT_DIR . '/cache/min');
      file_put_contents(WP_CONTENT_DIR . '/cache/min/all.js', $all);
      return str_replace('</body>', '<script>setTimeout(() => { const s = document.createElement("script"); s.src = "'
        . content_url('cache/min/all.js') . '"; document.body.append(s); }, 300)</script></body>', $html);
    }); });`,
  );
  try {
    await visit(made, async (page) => {
      await opened(page, "sv");
      assert.equal(await page.locator("script[src*='jarjesto-pikatesti']").count(), 0, "the script was moved");
    });
  } finally {
    undo();
  }
});

test("what makes paragraphs of a page's lines once more leaves the test whole", async () => {
  const undo = site.addToEveryPage("paragraphs", "add_filter('the_content', 'wpautop', 99);");
  try {
    await visit(made, async (page) => {
      await opened(page, "sv");
      assert.equal(await page.locator("jarjesto-pikatesti").evaluate((element) => element.parentElement.localName), "div");
      assert.equal(await page.locator("[data-pikatesti-script] br").count(), 0);
    });
  } finally {
    undo();
  }
});

test("a strict policy for scripts and connections is enough", () =>
  visit(made, (page) => opened(page, "sv"), {
    headers: { "content-security-policy": "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'" },
  }));

test("PHP has nothing to complain about in the plugin", () => {
  assert.deepEqual(
    site.complaints().filter((each) => each.includes("jarjesto-pikatesti")),
    [],
  );
});

test("it is deleted without a trace, and the page stays without an error", async () => {
  const page = administrator;
  page.on("dialog", (dialog) => dialog.accept());
  await page.goto(`${site.address}/wp-admin/plugins.php`);
  const row = page.locator("tr[data-plugin='jarjesto-pikatesti/jarjesto-pikatesti.php']");
  await row.locator(".deactivate a").click();
  await row.locator(".delete a").click();
  await page
    .locator("tr.plugin-deleted-tr[data-plugin='jarjesto-pikatesti/jarjesto-pikatesti.php'], .updated-message")
    .first()
    .waitFor();

  // WordPress' own: what has been written, sessions, what is looked up again, and which plugins were active lately.
  const own = /^(wp_posts|wp_postmeta|wp_usermeta|wp_comments|wp_term_relationships|wp_term_taxonomy)$/;
  const kept = site.kept();
  assert.deepEqual(Object.keys(kept.rows), Object.keys(untouched.rows), "no table");
  for (const [table, rows] of Object.entries(kept.rows)) {
    if (own.test(table)) continue;
    const traces = rows.filter((row) => /pikatesti/i.test(row) && !/\t(_transient_|recently_activated\t)/.test(row));
    assert.deepEqual(traces, [], table);
  }
  const isOwn = (name) => /wp-content\/(uploads|upgrade|mu-plugins|cache)/.test(name);
  assert.deepEqual(
    kept.files.filter((name) => !isOwn(name)),
    untouched.files.filter((name) => !isOwn(name)),
    "no file",
  );
  const answer = await fetch(made);
  assert.equal(answer.status, 200);
  assert.doesNotMatch(await answer.text(), /<jarjesto-pikatesti/);
});
