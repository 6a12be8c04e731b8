// A screen that nobody sees: the engines that have no WebGL2 without one get it here, drawn by the processor.
import { findProgram, Program } from "./programs.mjs";

const path = findProgram("Xvfb");

export const displayMissing = path ? null : "no Xvfb (Debian package xvfb)";

/** What a program needs to know to be seen nowhere. */
export const hidden = (display) => ({
  DISPLAY: display.name,
  GDK_BACKEND: "x11",
  LIBGL_ALWAYS_SOFTWARE: "1",
  MOZ_ENABLE_WAYLAND: "0",
  NO_AT_BRIDGE: "1",
});

export class Display {
  #program;

  /**
   * For a window of this size in the upper left corner. There is no window manager, so the window that is under the pointer
   * has the keyboard: the pointer rests in the middle of the screen, which the window is to cover.
   */
  static async start({ width, height }) {
    const display = new Display();
    const screen = [width, height].map((length) => Math.round(1.5 * length)).join("x");
    display.#program = new Program(path, ["-displayfd", "1", "-screen", "0", `${screen}x24`, "-nolisten", "tcp"]);
    const [, number] = await display.#program.said(/^(\d+)\n/m);
    display.name = `:${number}`;
    return display;
  }

  stop() {
    return this.#program.stop();
  }
}
