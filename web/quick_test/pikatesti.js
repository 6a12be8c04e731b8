// Defines <jarjesto-pikatesti>. A page needs nothing but this script and the element.
import { PikatestiElement } from "./element.js";

if (!customElements.get("jarjesto-pikatesti")) customElements.define("jarjesto-pikatesti", PikatestiElement);
