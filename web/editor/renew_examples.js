// Whoever changes points or adds a question changes what comes out of every worked example. Where that is meant, the
// examples expect from now on what comes out.
import { findNodeAtLocation, parseTree } from "jsonc-parser";

const MOST_ROUNDS = 500;

/** The diagnostics that say that an example gives another result. */
export const outdated = (diagnostics) => diagnostics.filter(({ id }) => id === "example-differs");

/**
 * The changes of a text after which its examples expect what comes out; null where that is not found out. diagnose:
 * gives the diagnostics of a text, or null. What is said of several places is one diagnostic, at the first of them: it
 * is asked again until nothing is said any more.
 * @param {string} text
 * @param {(text: string) => Promise<{ id: string, pointer: string, values: string[] }[] | null>} diagnose
 */
export async function renewal(text, diagnose) {
  const tree = parseTree(text, [], { allowTrailingComma: true });
  const changes = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const diagnostics = await diagnose(changed(text, changes));
    if (!diagnostics) return null;
    const found = outdated(diagnostics);
    if (found.length === 0) return changes;
    for (const { pointer, values } of found) {
      const node = findNodeAtLocation(tree, pathOf(pointer));
      const [, actual] = values; // as JSON has it
      changes.push({ from: node.offset, to: node.offset + node.length, insert: actual });
    }
    changes.sort((a, b) => a.from - b.from);
  }
  return null;
}

function changed(text, changes) {
  let last = 0;
  const parts = changes.flatMap(({ from, to, insert }) => {
    const before = text.slice(last, from);
    last = to;
    return [before, insert];
  });
  return parts.join("") + text.slice(last);
}

// Of a JSON Pointer (RFC 6901).
const pathOf = (pointer) =>
  pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
