// What Chromium tells assistive technology: its accessibility tree, with the language that each part is to be spoken
// in.

// Neither are things of their own for who listens: the first is the text of what it is in, broken into lines.
const withoutMeaning = new Set(["InlineTextBox", "LineBreak"]);

// The properties that are spoken or that tell what can be done; the rest are the browser's own business.
const spoken = [
  "level",
  "checked",
  "expanded",
  "selected",
  "invalid",
  "disabled",
  "required",
  "readonly",
  "hasPopup",
  "live",
  "modal",
  "url",
];

export class AccessibilityTree {
  #session;

  static async of(page) {
    const tree = new AccessibilityTree();
    tree.#session = await page.context().newCDPSession(page);
    await tree.#session.send("Accessibility.enable");
    await tree.#session.send("DOM.enable");
    return tree;
  }

  /**
   * The tree as it is now: {role, name, description, value, states, language, node, children}; node: the DOM's backend
   * id.
   */
  async read() {
    const { root } = await this.#session.send("DOM.getDocument", { depth: -1, pierce: true });
    const dom = domFacts(root);
    const { nodes } = await this.#session.send("Accessibility.getFullAXTree");
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const build = (node) => {
      const children = (node.childIds ?? []).flatMap((id) => (byId.has(id) ? build(byId.get(id)) : []));
      const role = node.role?.value ?? "";
      if (withoutMeaning.has(role)) return [];
      // What is ignored leaves its children to who is around it.
      if (node.ignored || role === "generic" || role === "none") return children;
      return [{ ...plain(node), ...dom.get(node.backendDOMNodeId), node: node.backendDOMNodeId, children }];
    };
    return build(nodes[0])[0];
  }

  /**
   * What touch exploration finds at a place of the document, if it is in the window: the innermost thing of the tree,
   * or null.
   */
  async at(x, y, tree) {
    const { backendNodeId } = await this.#session.send("DOM.getNodeForLocation", { x: Math.round(x), y: Math.round(y) });
    const { nodes } = await this.#session.send("Accessibility.getAXNodeAndAncestors", { backendNodeId });
    const known = new Map([...all(tree)].map((each) => [each.node, each]));
    for (const { backendDOMNodeId } of nodes) if (known.has(backendDOMNodeId)) return known.get(backendDOMNodeId);
    return null;
  }
}

/** A part of a tree and everything in it, in reading order. */
export function* all(part) {
  yield part;
  for (const child of part.children) yield* all(child);
}

/**
 * Touch exploration: the controls whose middle, where they are painted, is something else for assistive technology, or
 * of another kind or name than what stands there for the eye.
 */
export async function unreachable(tree, host) {
  const known = await tree.read();
  const parts = new Map([...all(known)].map((part) => [part.attributes?.["data-node"], part]));
  const ids = await host.evaluate(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll(".overlay :is(button, a[href], input, [role=option])")].map(({ dataset }) => dataset.node),
  );
  const faults = [];
  const element = await host.elementHandle(); // found once, not again for each control
  for (const id of ids) {
    const [x, y, covered] = await element.evaluate(middleOf, id);
    if (covered) continue;
    const found = await tree.at(x, y, known);
    const part = parts.get(id);
    if (found && found === part && found.name) continue;
    faults.push(
      `at the middle of ${part ? `${part.role} "${part.name}"` : id} is ${found ? `${found.role} "${found.name}"` : "nothing"}`,
    );
  }
  return { count: ids.length, faults };
}

function middleOf({ shadowRoot }, id) {
  const control = [...shadowRoot.querySelectorAll("[data-node]")].find(({ dataset }) => dataset.node === id);
  control.scrollIntoView({ block: "center" });
  const { left, top, width, height } = control.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  // An open list lies over what follows.
  const covered = !control.closest("[role=listbox]") && Boolean(shadowRoot.elementFromPoint(x, y)?.closest("[role=listbox]"));
  return [x + scrollX, y + scrollY, covered];
}

function plain({ role, name, description, value, properties = [] }) {
  const states = {};
  for (const { name, value } of properties)
    if ((spoken.includes(name) || name === "focused") && value.value !== undefined) states[name] = value.value;
  return {
    role: role.value,
    name: name?.value ?? "",
    description: description?.value ?? "",
    value: String(value?.value ?? ""),
    states,
  };
}

// The language and the attributes of each node of the document, those in shadow trees, too.
function domFacts(root) {
  const facts = new Map();
  const visit = (node, inherited) => {
    const attributes = {};
    for (let at = 0; at < (node.attributes ?? []).length; at += 2) attributes[node.attributes[at]] = node.attributes[at + 1];
    const language = attributes.lang ?? inherited;
    facts.set(node.backendNodeId, { language, attributes });
    for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) visit(child, language);
  };
  visit(root, "");
  return facts;
}

/**
 * A part as lines for people: what each thing is, what it is called, its states, what describes it, where the language
 * changes.
 */
export function transcribe(part, language = "", depth = 0) {
  const { role, name, description, value, states, children } = part;
  const words = ["  ".repeat(depth) + role];
  // Chromium tells it to screen readers, and not here.
  const current = part.attributes?.["aria-current"] === "true" ? ["current"] : [];
  // A cell's name is all that is in it.
  if (name && !(role === "cell" && children.length > 0)) words.push(JSON.stringify(name));
  if (value && value !== name) words.push(`= ${JSON.stringify(value)}`);
  for (const state of [...spoken, "focused"]) {
    if (!(state in states) || isUsual(state, states[state])) continue;
    words.push(states[state] === true ? state : `${state}: ${states[state]}`);
  }
  words.push(...current);
  if (description) words.push(`(${description})`);
  if (part.language && part.language !== language) words.push(`[${part.language}]`);
  // A heading or a button is its text; so is every other thing that has nothing else in it.
  const inside = children.length === 1 && children[0].role === "StaticText" && children[0].name === name ? [] : children;
  return [words.join(" "), ...inside.flatMap((child) => transcribe(child, part.language, depth + 1))];
}

const isUsual = (state, value) =>
  ({ invalid: "false", disabled: false, required: false, readonly: false, focused: false, modal: false, hasPopup: "false" })[
    state
  ] === value;
