// What can go wrong, as one error type, and how it is told to the developer of the page, with place and path.

export class Failure extends Error {
  /** kind: one of the above. detail: {address, status, diagnostics, cause}, as far as known. */
  constructor(kind, detail = {}) {
    super([kind, detail.address, detail.status].filter(Boolean).join(" "), { cause: detail.cause });
    this.name = "PikatestiFailure";
    this.kind = kind;
    this.detail = detail;
  }

  static of(error) {
    return error instanceof Failure ? error : new Failure("stopped", { cause: error });
  }
}

/** One line for each thing a developer wants to know; diagnostics as compilers write them. */
export function forDeveloper(failure) {
  const { address, status, diagnostics, cause } = failure.detail;
  const lines = [];
  if (address && !diagnostics?.length) lines.push(status ? `${address}: HTTP ${status}` : address);
  for (const fault of diagnostics ?? []) {
    const place = fault.line ? `${address}:${fault.line}:${fault.column}` : address;
    const pointer = fault.pointer ? ` (${fault.pointer})` : "";
    const mend = fault.mend ? `; ${fault.mend}` : "";
    lines.push(`${place}: ${fault.severity}: ${fault.message}${pointer}${mend}`);
  }
  if (cause) lines.push(String(cause));
  return lines;
}
