// A screen that nobody sees: the engines that have no WebGL2 without one get it here, drawn by the processor.
import { findProgram } from "./programs.mjs";

const path = findProgram("XVFB", "Xvfb");

export const displayMissing = path ? null : "no Xvfb (Debian package xvfb)";

/**
 * Starts a display for a window of this size in the upper left corner, and gives the environment of who is to be seen
 * there. There is no window manager, so the window that is under the pointer has the keyboard: the pointer rests in the
 * middle of the screen, which the window is to cover.
 */
export async function startDisplay(programs, { width, height }) {
  const screen = [width, height].map((length) => Math.round(1.5 * length)).join("x");
  const server = programs.start(path, ["-displayfd", "1", "-screen", "0", `${screen}x24`, "-nolisten", "tcp"]);
  const [, number] = await server.said(/^(\d+)\n/m);
  return {
    DISPLAY: `:${number}`,
    GDK_BACKEND: "x11",
    LIBGL_ALWAYS_SOFTWARE: "1",
    MOZ_ENABLE_WAYLAND: "0",
    NO_AT_BRIDGE: "1", // no bus to look for
  };
}
