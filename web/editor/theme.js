// Light or dark, as chosen on the page or on the device.
import { localValue } from "./drafts.js";

/**
 * @param {HTMLSelectElement} select light, dark or auto
 * @param {(theme: string, dark: boolean) => void} apply what is chosen, and what that comes to
 */
export function followTheme(select, apply) {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const tell = () => apply(select.value, select.value === "dark" || (select.value === "auto" && dark.matches));
  select.value = localValue("pikatesti-editor:theme") ?? "auto";
  if (!select.value) select.value = "auto"; // one that is not there
  select.onchange = () => {
    localValue("pikatesti-editor:theme", select.value);
    tell();
  };
  dark.addEventListener("change", tell);
  tell();
}
