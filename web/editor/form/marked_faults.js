// The faults of the set by their places, and which of them a control of the form shows.

export class MarkedFaults {
  #faults = new Map(); // pointer -> [diagnostic]
  #worst = new Map(); // a pointer's first part, and its first two -> "error" or "warning"
  #claimed = new Set(); // pointers whose faults a control shows

  /** All that are known, in place of those before. */
  replace(diagnostics) {
    this.#faults.clear();
    this.#worst.clear();
    for (const fault of diagnostics) {
      this.#faults.set(fault.pointer, [...(this.#faults.get(fault.pointer) ?? []), fault]);
      const parts = fault.pointer.split("/");
      for (const key of [parts.slice(0, 2).join("/"), parts.slice(0, 3).join("/")])
        if (this.#worst.get(key) !== "error") this.#worst.set(key, fault.severity);
    }
  }

  /** The form is drawn anew: no control has asked yet. */
  unclaim() {
    this.#claimed.clear();
  }

  /** Those of exactly this place, which the control that asks shows. */
  claim(pointer) {
    this.#claimed.add(pointer);
    return this.#faults.get(pointer) ?? [];
  }

  /** Those of a place and of what is in it that no control has shown so far. */
  unclaimed(pointer) {
    return [...this.#faults]
      .filter(([at]) => (at === pointer || at.startsWith(`${pointer}/`)) && !this.#claimed.has(at))
      .flatMap(([, faults]) => faults);
  }

  /** The worst of what is wrong inside of places, each a pointer of one part or two; undefined where nothing is. */
  worst(...pointers) {
    const found = pointers.map((pointer) => this.#worst.get(pointer)).filter(Boolean);
    return found.includes("error") ? "error" : found[0];
  }
}
