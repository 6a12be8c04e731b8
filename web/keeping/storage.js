// Keeps the answers over a reload of the page, no longer than the tab lives. Where storage is forbidden nothing is kept
// and nothing is said: the test works all the same.

export class Storage {
  #key;
  #kept;

  /** kept: an object that outlives the widget, for browsers that forbid storage and elements that are moved. */
  constructor(element, questionSet, kept) {
    const name = element.id || String(ordinalOf(element));
    this.#key = `pikatesti:${location.pathname}:${questionSet}:${name}`;
    this.#kept = kept[this.#key] ??= {};
  }

  /** {code, language, link}: the session, the language that was chosen, the share link that was opened. */
  load() {
    try {
      Object.assign(this.#kept, JSON.parse(sessionStorage.getItem(this.#key)) ?? {});
    } catch {
      // forbidden, or not ours
    }
    return { ...this.#kept };
  }

  save(changes) {
    Object.assign(this.#kept, changes);
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(this.#kept));
    } catch {
      // forbidden or full
    }
  }
}

const present = new Set();

/** Every widget says when it comes into the page and when it leaves it, so that each is told apart from the others. */
export const register = (element) => present.add(element);
export const unregister = (element) => present.delete(element);

/** Which of the page's widgets the element is, from 0, those in shadow trees counted too. */
export function ordinalOf(element) {
  return [...present].filter((other) => other !== element && other.localName === element.localName && comesBefore(other, element))
    .length;
}

function comesBefore(one, other) {
  const [first, second] = [hostsOf(one), hostsOf(other)];
  const apart = first.findIndex((host, depth) => host !== second[depth]);
  return Boolean(first[apart]?.compareDocumentPosition(second[apart]) & Node.DOCUMENT_POSITION_FOLLOWING);
}

// The element and the hosts of the shadow trees around it, the outermost first.
function hostsOf(element) {
  const hosts = [];
  for (let at = element; at; at = at.getRootNode().host) hosts.unshift(at);
  return hosts;
}
