// The colours of a visitor whose system has its own for everything ("contrast themes"). The browser puts them on
// elements by itself; a canvas is left alone, so the picture has to be painted with them.

const LEAST_FOR_TEXT = 4.5; // WCAG 2.2, 1.4.3

/**
 * callback(colours): as the setting "colours" of src/web/exports.h; empty while none are forced. probe: has
 * forced-color-adjust: none.
 */
export function watchForcedColours(probe, callback, signal) {
  const forced = window.matchMedia("(forced-colors: active)");
  let last = null;
  const read = () => {
    const colours = forced.matches
      ? picturePalette((name) => systemColour(probe, name))
          .map(digits)
          .join("")
      : "";
    if (colours === last) return;
    last = colours;
    callback(colours);
  };
  forced.addEventListener("change", read, { signal });
  // No event tells that one set of forced colours took the place of another. Most differ in one of these; and who
  // changes them comes back to the page from the system's settings.
  for (const query of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(prefers-contrast: less)"])
    window.matchMedia(query).addEventListener("change", read, { signal });
  window.addEventListener("focus", read, { signal });
  read();
}

/** Ten colours [red, green, blue] in the order of ui::Theme. named(name): one of CSS's system colours. */
export function picturePalette(named) {
  const [ground, ink] = [named("Canvas"), named("CanvasText")];
  // A system is free to choose a highlight that cannot be told from the ground.
  const highlight = [named("Highlight"), named("HighlightText")];
  const seen = contrast(highlight[0], ground) >= LEAST_FOR_TEXT && contrast(...highlight) >= LEAST_FOR_TEXT;
  const [brand, onBrand] = seen ? highlight : [ink, ground];
  // Between the two, so that what a bar is filled with stands out from its track, and the track from the ground.
  // GrayText would do neither: it is as dark as the ink in the usual palettes.
  const track = ground.map((part, i) => (part + ink[i]) / 2);
  const [background, card, muted, control, selected, focus] = [ground, ground, ink, ink, ground, brand];
  return [background, card, ink, muted, control, track, brand, onBrand, selected, focus];
}

// As painted: Chromium gives Highlight an alpha.
function systemColour(probe, name) {
  const parts = (colour) => {
    probe.style.color = colour;
    return getComputedStyle(probe)
      .color.match(/[\d.]+/g)
      .map(Number);
  };
  const below = parts("Canvas");
  const [red, green, blue, alpha = 1] = parts(name);
  return [red, green, blue].map((part, i) => part * alpha + below[i] * (1 - alpha));
}

const digits = (colour) => colour.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("");

/** WCAG's contrast ratio. */
function contrast(one, other) {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour) {
  const [red, green, blue] = colour.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
