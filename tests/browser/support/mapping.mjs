// Tests of the coordinator's page.
import { rule as ofSite } from "./evening.mjs";
import { MappingWindow, lapland } from "./mapping_window.mjs";

export { MappingWindow, lapland };

/** A test with a site and a browser context of its own; open(path) gives a MappingWindow. */
export function rule(name, options, body) {
  ofSite(name, options, ({ context, site }) => body({ context, site, open: (path) => MappingWindow.open(context, site, path) }));
}
