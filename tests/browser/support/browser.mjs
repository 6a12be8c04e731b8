// One Chromium for a file of tests, started when it is first needed.
import { after } from "node:test";
import { chromium } from "playwright-core";

export const launchArguments = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
];

const launchOptions = {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: launchArguments,
};

const started = new Map();

/** further: arguments that only some tests want. One that has died is replaced, so that only one test fails of it. */
export async function browser(...further) {
  const key = further.join(" ");
  if (!started.get(key)?.isConnected())
    started.set(key, await chromium.launch({ ...launchOptions, args: [...launchOptions.args, ...further] }));
  return started.get(key);
}

after(() => Promise.all([...started.values()].map((each) => each.close())));
