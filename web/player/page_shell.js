// What every page that is one application has around it: its element's shadow tree, one theme and one language for the
// whole document, paper, and what stands in place of an application that failed.
import { matchLanguage, preferredLanguages } from "./environment.js";
import { Failure } from "./failure.js";
import { failureBox } from "./failure_box.js";
import { carryOut } from "./host_actions.js";
import { interfaceTags } from "./languages.js";
import { NoticesApart } from "./notices_apart.js";
import { pageHost } from "./page_host.js";
import { Player } from "./player.js";
import { dress } from "./style.js";

/**
 * The language that a page begins in: the one that was chosen in it, if any; else what the address wishes
 * (?language=sv, as other pages of the site link to it); else the visitor's own.
 * @param {string} [chosen]
 */
export function beginningLanguage(chosen) {
  const linked = new URLSearchParams(location.search).get("language");
  const visitors = preferredLanguages(document.documentElement).slice(1); // without the document's own
  return matchLanguage([chosen, linked, ...visitors], interfaceTags) ?? "fi";
}

export class PageShell {
  /** @type {Player} */
  player;
  #element;

  /**
   * host: as the Player's, but for `failed`. theme: "light", "dark", or undefined: as the element and the browser have
   * it.
   * @param {HTMLElement} element
   * @param {{ language: string, theme?: string, host: any }} options
   */
  constructor(element, { language, theme, host }) {
    this.#element = element;
    const shadow = element.attachShadow({ mode: "open" });
    dress(shadow);
    this.wear(theme);
    const notices = new NoticesApart();
    this.player = new Player({ element, shadow, language, host: { failed: (error) => this.fail(error), ...host }, notices });
  }

  /** What a page's own script, or a test, may look at, besides the figures of the player: {name: () => value}. */
  expose(values) {
    const figures = { framesDrawn: () => this.player.framesDrawn, memoryBytes: () => this.player.memoryBytes };
    for (const [name, get] of Object.entries({ ...figures, ...values })) Object.defineProperty(this.#element, name, { get });
  }

  /**
   * The theme of the page and of the document around it, in which its notices and the browser's bars are.
   * @param {string} [theme]
   */
  wear(theme) {
    if (!theme) return;
    this.#element.setAttribute("theme", theme);
    document.documentElement.dataset.theme = theme;
    this.player?.setTheme();
  }

  /** The theme that is not worn now. */
  get otherTheme() {
    return this.player.root.dataset.theme === "dark" ? "light" : "dark";
  }

  /**
   * What every page can be asked to do. paper: how this page prints, as of printResult().
   * @param {{ kind: string }} action
   * @param {import("./module.js").Engine} engine
   * @param {import("./print.js").Paper} [paper]
   */
  carryOut(action, engine, paper) {
    return carryOut(/** @type {import("../contract").EveryAction} */ (action), { ...pageHost(this.player, engine), paper });
  }

  /** The application is over: says why in its place, and lets the visitor open the page again. */
  fail(error) {
    this.player.stop();
    this.player.hide();
    this.player.notices.top.append(failureBox(Failure.of(error), this.player.language, () => location.reload()));
  }
}
