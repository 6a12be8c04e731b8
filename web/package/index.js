// The npm package's entry. Importing it does nothing, in a browser or on a server; definePikatesti() defines the
// element.
import { PikatestiElement } from "../quick_test/element.js";

export { PikatestiElement };

/** Defines <jarjesto-pikatesti>, once; does nothing on a server, which renders the element as any other HTML. */
export function definePikatesti() {
  if (typeof customElements === "undefined" || customElements.get("jarjesto-pikatesti")) return;
  customElements.define("jarjesto-pikatesti", PikatestiElement);
}
