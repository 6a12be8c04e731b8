// Lists that a module needs besides its question set: fetched while everything else is on its way, given to it then.
import { beside } from "./beside.js";
import { Failure } from "./failure.js";
import { fetchBytes } from "./files.js";

/**
 * lists: addresses beside the page's script, by the call that takes each. Fetching begins at once. What it gives tells
 * them to a module in their order; that throws a Failure if one is missing or broken.
 * @param {Partial<Record<keyof import("../contract").Calls, string>>} lists
 */
export function fetchLists(lists) {
  const fetched = Object.entries(lists).map(([call, address]) => ({ call, address, bytes: fetchBytes(beside(address)) }));
  for (const { bytes } of fetched) bytes.catch(() => {}); // asked for when they are given
  return async (/** @type {import("./module.js").Engine} */ engine) => {
    for (const { call, address, bytes } of fetched) {
      const { diagnostics } = engine.call(/** @type {"load-changes"} */ (call), await bytes);
      if (diagnostics) throw new Failure("file_broken", { address, diagnostics });
    }
  };
}
