// What the module is to know of its visitor and its place. Some of it is known before the module has come, and told
// then.

export class Settings {
  #values = new Map();
  #tell = null;

  /**
   * Tells a setting of contract.json.
   * @template {keyof import("../contract").Settings} Name
   * @param {Name} name
   * @param {import("../contract").Settings[Name]} value
   */
  set(name, value) {
    this.#values.set(name, value);
    this.#tell?.(name, value);
  }

  /** tell(name, value) is called for everything that is set so far, and from now on. */
  connect(tell) {
    this.#tell = tell;
    for (const [name, value] of this.#values) tell(name, value);
  }
}
