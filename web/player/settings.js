// What the module is to know of its visitor and its place. Some of it is known before the module has come, and told then.

export class Settings {
  #values = new Map();
  #tell = null;

  /** name, value: as pikatesti_set of src/web/exports.h. */
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
