// Keeps a tree of native elements equal to the list of nodes that a frame gives: created, changed and removed by id,
// and never taken out and put back while it stays.
import { langOf, setAttribute, setText } from "./dom.js";
import { build, kindOf } from "./mirror_roles.js";
import { drawSquares } from "./mirror_squares.js";

let mirrors = 0;

/** The roles whose text people type. */
export const fields = new Set(["combobox", "textbox", "textarea", "number", "date"]);

export class Mirror {
  #root;
  #page;
  #records = new Map(); // node id -> what stands for it
  #hidden; // further words for assistive technology, referred to by id
  #prefix = `pikatesti-${(mirrors += 1)}-`;
  #ordinal;

  /** root: the element to fill; it is this mirror's alone. ordinal: which of the page's tests this is, from 0. */
  constructor(root, ordinal = 0) {
    this.#root = root;
    this.#ordinal = ordinal;
    this.#page = root.ownerDocument;
    this.#hidden = this.#page.createElement("div");
    this.#hidden.hidden = true;
    root.append(this.#hidden);
  }

  /** The id of the node that an element of the mirror belongs to, or "". */
  idOf(element) {
    return element?.closest?.("[data-node]")?.dataset.node ?? "";
  }

  roleOf(id) {
    return this.#records.get(id)?.node.role;
  }

  isExpanded(id) {
    return this.#records.get(id)?.node.expanded === 1;
  }

  /** focus: id of the node that is to get the focus, if any. It gets it before what had it is taken away. */
  update(nodes, focus) {
    const records = [];
    const children = new Map([[null, []]]);
    const fresh = new Map();
    for (const node of nodes) {
      const parent = node.parent >= 0 ? records[node.parent] : null;
      let record = this.#records.get(node.id);
      if (record?.kind !== kindOf(node)) record = { kind: kindOf(node), ...build(this.#page, node) };
      record.node = node;
      records.push(record);
      fresh.set(node.id, record);
      children.set(record, []);
      children.get(parent).push(record);
    }
    const stale = [...this.#records.values()].filter((record) => fresh.get(record.node.id) !== record);
    this.#records = fresh;
    const facts = gather(nodes);
    const list = nodes.find(({ role }) => role === "listbox")?.rect;
    for (const record of records) {
      this.#describe(record, facts);
      if (fields.has(record.node.role)) uncover(record, list);
    }
    for (const [parent, list] of children)
      arrange(
        parent ? parent.element : this.#root,
        list.map((child) => child.element),
      );

    if (focus) this.focus(focus);
    const active = this.#root.getRootNode().activeElement;
    if (active && stale.some((record) => record.element.contains(active))) this.focusHeading();
    // Chromium 156 never frees a radio button that is taken out of a shadow tree while it belongs to a group.
    for (const { node, control } of stale) if (node.role === "radio") control.removeAttribute("name");
    for (const record of stale) {
      record.element.remove();
      record.note?.remove();
    }
  }

  /** True if the node exists and has the focus now. */
  focus(id) {
    const control = this.#records.get(id)?.control;
    if (!control) return false;
    if (control.tabIndex < 0 && !control.hasAttribute("tabindex")) control.tabIndex = -1;
    if (this.#root.getRootNode().activeElement !== control) control.focus({ preventScroll: true });
    return true;
  }

  /** The element of the mirror that has the focus, or null. */
  get focused() {
    const active = this.#root.getRootNode().activeElement;
    return this.#root.contains(active) ? active : null;
  }

  focusHeading() {
    this.#root.querySelector("h1, h2, h3")?.focus({ preventScroll: true });
  }

  element(id) {
    return this.#records.get(id)?.control ?? null;
  }

  /** After the user changed a control natively: back to what the module says, in case it did not agree. */
  settle() {
    for (const record of this.#records.values()) setState(record);
  }

  /** Whether a field has another text than the module gave it last. */
  differs(id) {
    const record = this.#records.get(id);
    return Boolean(record) && fields.has(record.node.role) && record.control.value !== (record.node.value ?? "");
  }

  #describe(record, facts) {
    const { node, control, label, box } = record;
    setAttribute(control, "data-node", node.id);
    setAttribute(control, "id", this.#prefix + node.id);
    setAttribute(record.element, "lang", langOf(node.language) || null);
    if (label) setText(label, node.name);
    const legended = node.role === "fieldset" && facts.legended.has(node.id);
    const labelled = legended || facts.labelled.has(node.id);
    setAttribute(control, "aria-label", !label && !labelled && node.name ? this.#labelOf(node) : null);
    if (node.role === "label") setAttribute(control, "for", this.#reference(node.controls));
    else setAttribute(control, "aria-controls", this.#reference(node.controls));
    this.#refer(record);
    setAttribute(control, "aria-activedescendant", this.#reference(node.active));
    setAttribute(control, "aria-expanded", node.expanded === undefined ? null : String(node.expanded === 1));
    setAttribute(control, "aria-pressed", node.pressed === undefined ? null : String(node.pressed === 1));
    setAttribute(control, "aria-invalid", node.invalid ? "true" : null);
    setAttribute(control, "aria-disabled", node.disabled ? "true" : null);
    if (node.role === "radio") setAttribute(control, "name", this.#prefix + node.group);
    if (node.role === "button") setAttribute(control, "aria-current", node.selected ? "true" : null);
    if (node.role === "option") setAttribute(control, "aria-selected", String(Boolean(node.selected)));
    if (node.role === "link") setAttribute(control, "href", safeAddress(node.href));
    if (node.role === "progress") {
      setAttribute(control, "max", node.max);
      setAttribute(control, "value", node.now);
      setAttribute(control, "aria-valuetext", node.value || null);
    }
    if (node.role === "image") drawSquares(control, node.value ?? "");
    setAttribute(control, "aria-sort", node.sort ?? null);
    if (node.span) setAttribute(control, "colspan", facts.columns.get(node.parent) ?? 1);
    box?.classList.toggle("strong", Boolean(node.strong));
    if (fields.has(node.role)) control.readOnly = Boolean(node.disabled);
    setState(record);
    place(record, box);
  }

  // Landmarks of a page are told apart by their names.
  #labelOf(node) {
    return node.role === "section" && node.parent < 0 && this.#ordinal > 0 ? `${node.name} (${this.#ordinal + 1})` : node.name;
  }

  #reference(id) {
    return id && this.#records.has(id) ? this.#prefix + id : null;
  }

  #refer(record) {
    const { node, control } = record;
    if (node.description && !record.note) {
      record.note = this.#page.createElement("span");
      record.note.id = `${this.#prefix}${node.id}:note`;
      this.#hidden.append(record.note);
    }
    if (!node.description && record.note) {
      record.note.remove();
      record.note = null;
    }
    if (record.note) {
      setText(record.note, node.description);
      setAttribute(record.note, "lang", langOf(node.language) || null);
    }
    const described = (node.described_by ?? "").split(" ").map((id) => this.#reference(id));
    const ids = [...described, record.note?.id].filter(Boolean);
    setAttribute(control, "aria-describedby", ids.join(" ") || null);
  }
}

// What only the whole list tells: which fieldsets have a legend and which controls a label, and how many columns the
// table around a row has.
function gather(nodes) {
  const legended = new Set();
  const labelled = new Set(nodes.filter((node) => node.role === "label").map((node) => node.controls));
  const cells = new Map(); // row -> cells
  const widest = new Map(); // the table -> cells of its widest row
  for (const node of nodes) {
    if (node.role === "legend" && node.parent >= 0) legended.add(nodes[node.parent].id);
    if (!["cell", "column_header", "row_header"].includes(node.role)) continue;
    const row = node.parent;
    cells.set(row, (cells.get(row) ?? 0) + 1);
    const table = nodes[row]?.parent;
    widest.set(table, Math.max(widest.get(table) ?? 1, cells.get(row)));
  }
  const columns = new Map([...cells.keys()].map((row) => [row, widest.get(nodes[row]?.parent)]));
  return { legended, labelled, columns };
}

// Properties that the user changes, too: compared with what the element has, not with what was last set.
function setState(record) {
  const { control, node } = record;
  if (node.role === "radio" || node.role === "checkbox") {
    const checked = Boolean(node.checked);
    if (control.checked !== checked) control.checked = checked;
  }
  if (fields.has(node.role)) {
    const value = node.value ?? "";
    // An input method goes on with what it is composing, unless the module has another text now, such as a chosen name.
    const mayReplace = !control.dataset.composing || record.said !== value;
    if (mayReplace && control.value !== value) control.value = value;
    record.said = value;
  }
}

function place(record, box) {
  if (!box) return;
  const { rect, text, layer } = record.node;
  const key = [rect, text, layer].join();
  if (record.placed === key) return;
  record.placed = key;
  const [left, top, width, height] = rect.map((length) => `${length}px`);
  Object.assign(box.style, { left, top, width, height });
  box.classList.toggle("over", Boolean(layer));
  box.classList.toggle("unpainted", rect[2] === 0 && rect[3] === 0);
  const [size, line, semibold] = text ?? [];
  // iOS zooms the page in at a text field with smaller letters.
  const least = fields.has(record.node.role) ? 16 : 0;
  box.style.fontSize = size ? `${Math.max(size, least)}px` : "";
  box.style.lineHeight = line ? `${line}px` : "";
  box.classList.toggle("semibold", Boolean(semibold));
}

// What is typed is seen above the picture: only the part of a field that no list lies over is.
function uncover({ node, box }, list) {
  const [left, top, width] = node.rect;
  const lies = list && list[1] <= top && list[0] < left + width && left < list[0] + list[2];
  box.style.setProperty("--shown", lies ? `inset(${Math.max(0, list[1] + list[3] - top)}px 0 0)` : "");
}

// Puts elements in this order. Those that are in order already stay where they are, whatever stands between them:
// Chromium and WebKit give no click where the pressed element was taken out and put back, and moving the one that holds
// the focus would take the focus away.
function arrange(parent, elements) {
  const staying = inOrder(parent, elements);
  const last = elements.filter((element) => staying.has(element)).pop();
  let next = last ? last.nextSibling : null;
  for (const element of [...elements].reverse()) {
    if (!staying.has(element)) parent.insertBefore(element, next);
    next = element;
  }
}

// The most elements that stand in the parent in this order already, with the one that holds the focus among them.
function inOrder(parent, elements) {
  const places = new Map([...parent.childNodes].map((child, place) => [child, place]));
  const active = parent.getRootNode().activeElement;
  const pivot = elements.findIndex((element) => places.has(element) && active && element.contains(active));
  const fits = (index) => {
    if (!places.has(elements[index])) return false;
    return pivot < 0 || index === pivot || places.get(elements[index]) < places.get(elements[pivot]) === index < pivot;
  };
  return new Set(
    longestAscending(
      elements.filter((_, index) => fits(index)),
      (element) => places.get(element),
    ),
  );
}

// The longest subsequence whose keys ascend (patience sorting).
function longestAscending(items, keyOf) {
  const ends = []; // ends[n]: the link whose chain of n + 1 items ends lowest
  for (const item of items) {
    const key = keyOf(item);
    let at = ends.length;
    while (at > 0 && ends[at - 1].key > key) at -= 1;
    ends[at] = { item, key, before: ends[at - 1] };
  }
  const chain = [];
  for (let link = ends[ends.length - 1]; link; link = link.before) chain.push(link.item);
  return chain;
}

// A question set is data: a link in it may open a page or write a mail, and nothing else.
function safeAddress(address) {
  return /^(https?:|mailto:|tel:)/i.test(address ?? "") ? address : null;
}
