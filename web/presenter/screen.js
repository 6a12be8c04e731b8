// The filled screen of an evening, by keys and buttons.
import { fillScreen, leaveFullScreen } from "../player/screen.js";

/** Resolves with whether it was done. */
export const toggleFullscreen = () => (document.fullscreenElement ? leaveFullScreen() : fillScreen());

/**
 * Escape leaves the filled screen wherever the focus is: browsers do so by themselves, but not for every device that
 * sends keys.
 */
export function leaveByEscape(signal) {
  const leave = ({ key }) => void (key === "Escape" && leaveFullScreen());
  document.addEventListener("keydown", leave, { capture: true, signal });
}
