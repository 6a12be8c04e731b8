// The staff's settings, kept by the vault, and what the page's address says of this kiosk:
//   ?link=https://…   the address that QR codes lead to; without it the site's own page beside this one
//   ?language=sv      of the attract screen, until the staff choose one; also ?municipality=758 and ?theme=light
import { matchLanguage } from "../player/environment.js";
import { interfaceTags } from "../player/languages.js";

const limits = { idle: [15, 600], countdown: [20, 300] };
const given = new URLSearchParams(location.search);

export class SettingsStore {
  #vault;

  constructor(vault) {
    this.#vault = vault;
  }

  get idle() {
    return this.#number("idle", 45);
  }

  get countdown() {
    return this.#number("countdown", 20);
  }

  get sound() {
    return this.#all.sound === "1";
  }

  get advance() {
    return this.#all.advance !== "0";
  }

  get language() {
    return this.#all.language ?? matchLanguage([given.get("language"), document.documentElement.lang], interfaceTags) ?? "fi";
  }

  get municipality() {
    return this.#all.municipality ?? given.get("municipality") ?? "";
  }

  get theme() {
    const theme = this.#all.theme ?? given.get("theme");
    return ["light", "auto"].includes(theme) ? theme : "dark";
  }

  /** The text of the staff's question set, or "". */
  get ownSet() {
    return this.#vault.read("question-set");
  }

  /** True if it could be kept. */
  setOwnSet(text) {
    return this.#vault.write("question-set", text);
  }

  set(name, value) {
    this.#vault.write("settings", JSON.stringify({ ...this.#all, [name]: value }));
  }

  /** Name and value of what the module is told. */
  forModule() {
    return [
      ["language", this.language],
      ["setting/idle", this.idle],
      ["setting/countdown", this.countdown],
      ["setting/sound", this.sound],
      ["setting/advance", this.advance],
      ["setting/language", this.language],
      ["setting/theme", this.theme],
      ["setting/own-set", this.ownSet !== ""],
      ["setting/municipality", this.municipality],
      ["device/public-link", isPublic(this.link)],
    ];
  }

  /** The page that a phone opens, without a fragment. */
  get link() {
    const wanted = given.get("link");
    if (isWebAddress(wanted)) return wanted.split("#")[0];
    return new URL("index.html", location.href.split(/[?#]/)[0]).href;
  }

  linkWith(code) {
    return `${this.link}#pikatesti=${code}`;
  }

  get #all() {
    try {
      return JSON.parse(this.#vault.read("settings")) ?? {};
    } catch {
      return {};
    }
  }

  #number(name, otherwise) {
    const [least, most] = limits[name];
    const number = Number(this.#all[name] ?? given.get(name) ?? otherwise);
    return Number.isFinite(number) ? Math.min(Math.max(Math.round(number), least), most) : otherwise;
  }
}

// URL.canParse is from 2023: older browsers are to do without.
function isWebAddress(text) {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

// What only this device can reach is of no use on a phone.
function isPublic(link) {
  const { hostname } = new URL(link);
  return !(hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.") || hostname.endsWith(".local"));
}
