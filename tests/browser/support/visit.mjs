// A visit to a page with the test in it: a server, a fresh browser context and a page of their own. A visit fails when
// the page complains about anything that the test did not expect.
import assert from "node:assert/strict";
import test from "node:test";
import { browser } from "./browser.mjs";
import { watchMoves } from "./moves.mjs";
import { QuickTest } from "./quick_test.mjs";
import { Site } from "./site.mjs";
import { leaveUnpainted } from "./unpainted.mjs";

export const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
export const desktop = { viewport: { width: 1280, height: 800 } };

// The browser's own words about drawing without a GPU.
const ownWarnings = /GL Driver Message/;

/**
 * A test that is one visit. options: `device` (of a browser context), `language` (the page's), `path` (default: a page
 * made of `host`, see hostPage()), `expected` (what the page may complain about, as a regular expression),
 * `prepare(visit)` (before the page is opened), `arguments` (of the browser), `painted` (true where the picture is
 * looked at: else nothing is on the canvas, which saves most of the time).
 */
export function rule(name, options, body) {
  test(name, { timeout: 120_000 }, () => visit(options, body));
}

/** A rule that looks at the picture. */
export const paintedRule = (name, options, body) => rule(name, { ...options, painted: true }, body);

async function visit(options, body) {
  const chromium = await browser(...(options.arguments ?? []));
  const context = await chromium.newContext({ ...desktop, ...options.device });
  const complaints = [];
  watch(context, complaints, options.expected ?? /^$/);
  await watchMoves(context);
  if (!options.painted) await leaveUnpainted(context);
  const site = await Site.start();
  try {
    const page = await context.newPage();
    const path = options.path ?? "/host.html";
    site.answer("/host.html", hostPage({ language: options.language ?? "en", ...options.host }));
    const it = new Visit({ site, context, page, path, language: options.language ?? (options.path ? "fi" : "en") });
    await options.prepare?.(it);
    await it.open();
    await body(it);
    assert.deepEqual(complaints, [], "the page complains");
  } finally {
    await context.close();
    await site.stop();
  }
}

function watch(context, complaints, expected) {
  const note = (complaint) => {
    if (!expected.test(complaint) && !ownWarnings.test(complaint)) complaints.push(complaint);
  };
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) note(`${message.type()}: ${message.text()} ${message.location().url}`);
  });
  context.on("weberror", (error) => note(`exception: ${error.error().stack || error.error().message}`));
}

class Visit {
  constructor(parts) {
    Object.assign(this, parts);
    this.quickTest = new QuickTest(this.page, this.language);
  }

  /** Opens the page and waits until the test can be taken, or says why it cannot. */
  async open() {
    await this.page.goto(this.site.origin + this.path);
    await this.quickTest.opened();
  }

  async reload() {
    await this.page.reload();
    await this.quickTest.opened();
  }

  /** Another page of the same context, at an address or at this visit's page. */
  async another(address = this.site.origin + this.path, context = this.context) {
    const page = await context.newPage();
    await page.goto(address);
    const quickTest = new QuickTest(page, this.language);
    await quickTest.opened();
    return { page, quickTest };
  }
}

const ownScript = '<script type="module" src="pikatesti.js"></script>';

/**
 * Somebody else's page under the strictest policy that the test is promised to work with: ordinary content, a field
 * before the test and one behind it. attributes: of the element; widgets: HTML instead of the element; script: instead
 * of the test's own.
 */
export function hostPage({ language = "en", attributes = "", widgets, policy, head = "", script = ownScript } = {}) {
  const widget = widgets ?? `<jarjesto-pikatesti ${attributes}></jarjesto-pikatesti>`;
  return {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy":
        policy ??
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; form-action 'none'",
    },
    body: `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Somebody's page</title>${head}
${script}
</head>
<body>
<header><p>Somebody's page</p></header>
<main>
<p><label>Field before <input id="before"></label></p>
${widget}
<p><label>Field behind <input id="behind"></label></p>
</main>
</body>
</html>`,
  };
}
