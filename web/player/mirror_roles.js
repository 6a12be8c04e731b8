// Which native elements stand for each role of a node. What assistive technology gets is what the browser makes of
// these; ARIA only where HTML has no element.
//
// Containers stay in the flow without a box of their own, so that fieldsets, lists and tables keep their meaning; what
// is painted lies absolutely over its picture. Each build gives
//   element: what goes into the parent's element, and what children go into
//   control: what has the id, the state and the focus
//   box:     what is laid over the painted rectangle, or null
//   label:   what holds the name as text, or null (then it becomes aria-label)

/**
 * What an element cannot change: another kind means another element.
 * @param {import("../contract").Node} node
 */
export function kindOf(node) {
  const named = node.name ? "named" : "";
  if (node.role === "section") return node.role + named + (node.parent < 0 ? "" : "inside");
  if (["list_item", "cell", "column_header", "row_header"].includes(node.role)) return node.role + named;
  return node.role + (node.level ?? "");
}

/**
 * @param {Document} page
 * @param {import("../contract").Node} node
 */
export function build(page, node) {
  const make = (tag, className) => {
    const element = page.createElement(tag);
    if (className) element.className = className;
    return element;
  };
  const same = (element) => ({ element, control: element, box: element, label: element });
  const container = (element) => ({ element, control: element, box: null, label: null });
  const nested = (outer, inner) => {
    outer.append(inner);
    return { element: outer, control: inner, box: inner, label: inner };
  };
  const titleTag = node.level >= 1 && node.level <= 6 ? `h${node.level}` : "span";

  switch (node.role) {
    case "section": {
      // Landmarks are for finding the test in the page: what is within it is a group, not one more of them.
      const landmark = node.name && node.parent < 0;
      const section = make(landmark ? "section" : "div");
      if (node.name && !landmark) section.setAttribute("role", "group");
      return container(section);
    }
    case "fieldset":
      return container(make("fieldset"));
    case "list":
      return container(withRole(make("ul"), "list")); // Safari forgets it where list-style is none
    case "row":
      return container(withRole(make("tr"), "row"));
    case "listbox": {
      const list = withRole(make("ul"), "listbox");
      // Keeps presses on the list's own edge from what lies below it.
      const edge = withRole(make("li", "leaf edge"), "presentation");
      list.append(edge);
      return { ...container(list), box: edge };
    }
    // Its name is no caption: what is painted above it says the same, and would be read twice.
    case "table":
      return container(withRole(make("table"), "table"));
    case "heading": {
      const heading = make(node.level >= 1 && node.level <= 6 ? titleTag : "p", "leaf");
      heading.tabIndex = -1;
      return same(heading);
    }
    case "legend": {
      const parts = nested(make("legend"), make(titleTag, "leaf"));
      parts.control.tabIndex = -1;
      return parts;
    }
    case "radio":
    case "checkbox": {
      const label = make("label", `leaf choice ${node.role}`);
      const input = make("input");
      input.type = node.role;
      const text = make("span");
      label.append(input, text);
      return { element: label, control: input, box: label, label: text };
    }
    case "button": {
      const button = make("button", "leaf");
      button.type = "button";
      // One that opens a part of the screen is that part's heading, too.
      return node.level ? nested(make(titleTag), button) : same(button);
    }
    case "link": {
      const link = make("a", "leaf");
      link.target = "_blank";
      link.rel = "noopener noreferrer";
      return same(link);
    }
    case "progress":
      return { ...same(make("progress", "leaf")), label: null };
    case "list_item":
      return inCell(make("li"), make, node);
    case "cell":
      return inCell(withRole(make("td"), "cell"), make, node);
    case "column_header":
    case "row_header": {
      const ofRow = node.role === "row_header";
      const header = withRole(make("th"), ofRow ? "rowheader" : "columnheader");
      header.scope = ofRow ? "row" : "col";
      return inCell(header, make, node);
    }
    case "label":
      return same(make("label", "leaf"));
    case "combobox": {
      const input = withRole(make("input", "leaf"), "combobox");
      input.type = "text";
      input.setAttribute("aria-autocomplete", "list");
      for (const [name, value] of [
        ["autocomplete", "off"],
        ["autocorrect", "off"],
        ["spellcheck", "false"],
        ["enterkeyhint", "done"],
      ])
        input.setAttribute(name, value);
      return { element: input, control: input, box: input, label: null };
    }
    // What is typed is seen, over a painted field.
    case "textbox":
    case "number":
    case "date": {
      const input = make("input", "leaf field");
      input.type = node.role === "date" ? "date" : "text";
      if (node.role === "number") input.inputMode = "numeric";
      if (node.role !== "date") input.autocomplete = "off";
      return { element: input, control: input, box: input, label: null };
    }
    case "textarea": {
      const area = make("textarea", "leaf field");
      return { element: area, control: area, box: area, label: null };
    }
    case "image":
      return { ...same(withRole(make("div", "leaf"), "img")), label: null };
    case "option":
      return same(withRole(make("li", "leaf"), "option"));
    default:
      if (node.role !== "text") console.error(`pikatesti: there is no role "${node.role}"`);
      return same(make("p", "leaf"));
  }
}

// The plain view lays tables out as cards; some browsers then forget that they are tables.
function withRole(element, role) {
  element.setAttribute("role", role);
  return element;
}

// A list item or table cell keeps its own place; its text, where it has one, lies in a span.
function inCell(cell, make, node) {
  if (!node.name) return { element: cell, control: cell, box: null, label: null };
  const span = make("span", "leaf");
  cell.append(span);
  return { element: cell, control: cell, box: span, label: span };
}
