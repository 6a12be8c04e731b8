// How the visitor wants things to look, by the settings of the system, the browser or the page: for the module, which
// paints accordingly, and for the style sheet of the mirror and of what is shown around it.
import { setStyle } from "./dom.js";
import { watchContrast, watchReducedMotion, watchTextScale } from "./environment.js";
import { watchForcedColours } from "./forced_colours.js";
import { watchTextSpacing } from "./text_spacing.js";

/**
 * root: all that is shown of the element.
 * @param {{ root: HTMLElement, probes: import("./probes.js").Probes, settings: import("./settings.js").Settings }} host
 * @param {AbortSignal} signal
 */
export function watchWishes({ root, probes, settings }, signal) {
  watchContrast((contrast) => settings.set("contrast", contrast), signal);
  watchForcedColours(probes.colour, (colours) => settings.set("colours", colours), signal);
  watchTextScale(probes.textSize, (scale) => settings.set("text-size", Math.round(scale * 100)), signal);
  watchReducedMotion((reduced) => settings.set("reduced-motion", reduced), signal);
  const space = ({ letter, word, line, paragraph }) => {
    const em = (hundredths) => (hundredths > 0 ? `${hundredths / 100}em` : null);
    setStyle(root, "--letter-spacing", em(letter));
    setStyle(root, "--word-spacing", em(word));
    setStyle(root, "--least-line-height", line > 0 ? line / 100 : null);
    setStyle(root, "--paragraph-spacing", em(paragraph));
    settings.set("text-spacing", [letter, word, line, paragraph].join(" "));
  };
  watchTextSpacing(probes.spacing, probes.textSize.least, space, signal);
}
