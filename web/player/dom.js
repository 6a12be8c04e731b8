// Makes elements. Text only ever becomes text: nothing here or elsewhere parses HTML.

/**
 * Attributes by name; names that begin with "on" are listeners; null, undefined and false are left out, as are such
 * children.
 */
export function create(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else setAttribute(element, name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Writes only what differs, so that assistive technology is not told of changes that are none. */
export function setAttribute(element, name, value) {
  if (value === null || value === undefined || value === false) {
    if (element.hasAttribute(name)) element.removeAttribute(name);
    return;
  }
  const text = value === true ? "" : String(value);
  if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}

/**
 * The `lang` of what is written in a language of the test: to a screen reader, plain Finnish ("fi-simple") is Finnish.
 */
export const langOf = (language) => language?.replace(/-simple$/, "");

export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** A property of the element's own style; null takes it away. */
export function setStyle(element, name, value) {
  if (value === null) element.style.removeProperty(name);
  else element.style.setProperty(name, value);
}
