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

/** Which of the page's widgets the element is, from 0. */
export function ordinalOf(element) {
  const all = [...element.getRootNode().querySelectorAll(element.localName)];
  return Math.max(0, all.indexOf(element));
}
