// Where in the JSON a place of the text is, from CodeMirror's tree, which also has what is not complete yet.
import { ensureSyntaxTree, syntaxTree } from "@codemirror/language";

const MOST_MILLISECONDS = 200; // for reading a text that was not read so far

const isValue = ({ name }) => ["Object", "Array", "String", "Number", "True", "False", "Null"].includes(name);
const textOf = (doc, node) => {
  const written = doc.sliceString(node.from, node.to);
  try {
    return JSON.parse(written);
  } catch {
    return written.replace(/^"|"$/g, "");
  }
};
const keyOf = (doc, property) => {
  const name = property?.getChild("PropertyName");
  return name ? textOf(doc, name) : null;
};

/** The text of a member of an object's node; null where it has none. */
export function memberText(doc, object, key) {
  for (const property of object?.getChildren("Property") ?? [])
    if (keyOf(doc, property) === key) {
      const value = property.getChild("String");
      return value ? textOf(doc, value) : null;
    }
  return null;
}

/** The names of an object's members. */
export const keysOf = (doc, object) => object.getChildren("Property").map((property) => keyOf(doc, property));

/**
 * {path, kind, node, object}: kind is "key" (at a member's name, path is that member's), "value" (of what is at the
 * path), or "gap" (between the members or elements of what is at the path); node is the name or value that stands
 * there, or null; object is the node of the object around it, or null.
 */
export function placeAt(state, at) {
  const { doc } = state;
  const tree = ensureSyntaxTree(state, at, MOST_MILLISECONDS) ?? syntaxTree(state);
  let node = tree.resolveInner(at, -1);
  // Just before a word is at the word.
  if (!["String", "PropertyName", "Number"].includes(node.name)) {
    const after = tree.resolveInner(at, 1);
    if (["String", "PropertyName", "Number", "True", "False", "Null"].includes(after.name)) node = after;
  }
  // Commas, brackets and what is no JSON are in what they stand in.
  while (node.parent && !isValue(node) && !["Property", "PropertyName"].includes(node.name)) node = node.parent;
  let kind = "gap";
  let here = null;
  if (node.name === "PropertyName") {
    kind = "key";
    here = node;
    node = node.parent;
  } else if (isValue(node) && node.name !== "Object" && node.name !== "Array") {
    kind = "value";
    here = node;
  } else if (node.name === "Property") {
    kind = "value"; // behind the colon
  } else if (isValue(node) && (at <= node.from || at >= node.to)) {
    kind = "value";
    here = node;
  }
  const path = [];
  let object = null;
  for (let inner = node, up = node; up; inner = up, up = up.parent) {
    if (up.name === "Property") path.unshift(keyOf(doc, up));
    else if (up.name === "Array" && inner !== up) {
      let index = 0;
      for (let child = up.firstChild; child && child.from < inner.from; child = child.nextSibling) if (isValue(child)) index += 1;
      path.unshift(index);
    }
    if (up.name === "Object" && !object && (inner !== up || kind === "gap")) object = up;
  }
  return { path, kind, node: here, object, isInObject: kind === "gap" && node.name === "Object" };
}
