// The kiosk: one visit after another, each counted and then forgotten. Ties together the module, the device and the
// staff's side.
import { langOf } from "../player/dom.js";
import { Failure } from "../player/failure.js";
import { watchSecondPresses } from "../player/one_press.js";
import { PageShell } from "../player/page_shell.js";
import { qrRows } from "../player/qr.js";
import { fillScreen, keepAwake, leaveFullScreen } from "../player/screen.js";
import { Attract } from "./attract.js";
import { Counts } from "./counts.js";
import { watchDevice } from "./device.js";
import { keepFocusWithin } from "./focus_ring.js";
import { watchForStaff } from "./gestures.js";
import { Idle } from "./idle.js";
import { loadKiosk } from "./load.js";
import { LockDown } from "./lock_down.js";
import { Memory } from "./memory.js";
import { kioskMessage } from "./messages.js";
import { Offline } from "../offline/offline.js";
import { becomeOnlyKiosk } from "./only_one.js";
import { SettingsStore } from "./settings_store.js";
import { Sounds } from "./sounds.js";
import { Staff } from "./staff.js";
import { StillThere } from "./still_there.js";
import { Vault } from "../keeping/vault.js";
import { today } from "../keeping/today.js";

const SEEN_MILLISECONDS = 450; // a choice is seen before it goes on
const MEND_MILLISECONDS = 15_000;
const AGAIN_MILLISECONDS = 10_000;
const LOAD_MILLISECONDS = 60_000;

export class Kiosk {
  #element;
  #life = new AbortController();
  #vault;
  #settings;
  #counts;
  #shell;
  #player;
  #loaded;
  #memory;
  #idle;
  #stillThere;
  #staff;
  #attract;
  #offline;
  #lockDown;
  #sounds = new Sounds();
  #day = null; // of the visit that is going on
  #touch = null;

  constructor(element) {
    this.#element = element;
    this.#vault = new Vault(storageOf(window), (health) => this.#tell("device/storage", health));
    this.#settings = new SettingsStore(this.#vault);
    this.#element.setAttribute("theme", this.#settings.theme);
    this.#lockDown = new LockDown(() => this.#staff?.opensFiles);
    this.#shell = new PageShell(element, { language: this.#settings.language, host: this.#host() });
    this.#player = this.#shell.player;
  }

  get #signal() {
    return this.#life.signal;
  }

  /** Resolves when the attract screen is there. */
  async start() {
    await this.#becomeOnlyKiosk();
    try {
      this.#loaded = await inTime(loadKiosk(this.#settings.ownSet));
      this.#show();
    } catch (error) {
      this.#fail(error);
    }
  }

  async #becomeOnlyKiosk() {
    const said = notice(this.#settings.language, "page.kiosk.second");
    await becomeOnlyKiosk(() => {
      this.#player.hide(); // nothing is being loaded
      this.#player.notices.top.append(said);
    });
    said.remove();
    this.#vault.readAnew(); // the other has written since
  }

  #show() {
    const { engine, fonts, id } = this.#loaded;
    this.#memory = new Memory(engine);
    this.#counts = new Counts(this.#vault, id);
    this.#watch();
    this.#tellSettings();
    this.#player.show({ engine, fonts });
    this.#attract.rest();
    this.#offline.started();
  }

  #watch() {
    const signal = this.#signal;
    this.#attract = new Attract((name, count) => this.#player.change((engine) => engine.call(name, count)), signal);
    this.#stillThere = new StillThere({ player: this.#player, sounds: this.#sounds });
    this.#idle = new Idle(
      this.#element.shadowRoot,
      {
        warn: (seconds) => this.#stillThere.warn(seconds, this.#idle),
        sign: (event) => this.#stillThere.sign(event, this.#idle),
        over: () => this.#over(),
      },
      signal,
    );
    this.#staff = new Staff(this.#staffHost());
    this.#offline = new Offline({
      mayReload: () => this.#day === null && !this.#staff.isOpen,
      told: ({ version, ready }) => {
        this.#tell("device/version", version ?? "");
        this.#tell("device/offline", ready);
        this.#element.dataset.offline = String(ready);
      },
    });
    watchForStaff({ onAttract: () => this.#day === null, asked: () => this.#staffAsked() }, signal);
    watchDevice(this.#player.settings, signal);
    this.#watchTouch(signal);
    watchSecondPresses(this.#player.root, signal);
    keepFocusWithin(this.#element.shadowRoot, signal);
    keepAwake(signal);
    const mending = setInterval(() => {
      this.#vault.mend();
      if (this.#day === null && !this.#staff.isOpen) this.#offline.rest();
    }, MEND_MILLISECONDS);
    signal.addEventListener("abort", () => clearInterval(mending));
  }

  // Whether the visitor touches or uses keys decides whether a choice goes on by itself.
  #watchTouch(signal) {
    const note = (touch) => {
      if (touch === this.#touch) return;
      this.#touch = touch;
      this.#player.ask((engine) => engine.call("touch", touch));
    };
    const options = { capture: true, passive: true, signal };
    document.addEventListener("pointerdown", () => note(true), options);
    document.addEventListener("keydown", () => note(false), options);
    document.addEventListener("click", (event) => event.detail === 0 && !isPress(event) && note(false), options);
  }

  #host() {
    return {
      saved: () => {}, // nothing of a visitor is kept
      // After the frame that asked for it.
      act: ({ kind, text = "" }) => queueMicrotask(() => this.#act(kind, text)),
      speaking: (yes) => this.#idle?.pause(yes),
      failed: (error) => this.#fail(error),
    };
  }

  #act(name, value) {
    if (this.#signal.aborted) return;
    /** @type {Partial<Record<import("../contract").KioskAction["kind"], () => unknown>>} */
    const acts = {
      begin: () => this.#begin(),
      finish: () => this.#finish(),
      stay: () => this.#idle.extend(),
      wish: () => {},
      advance: () => this.#advance(value),
      qr: () => this.#player.change((engine) => engine.call("show-qr", qrRows(this.#settings.linkWith(value)))),
    };
    (acts[name] ?? (() => this.#staff.act(name, value)))();
  }

  #begin() {
    this.#day = today();
    this.#count("begin");
    this.#attract.stop();
    fillScreen();
    this.#waitForVisitor();
  }

  #waitForVisitor() {
    this.#idle.start({ idle: this.#settings.idle, countdown: this.#settings.countdown });
  }

  #advance(question) {
    const day = this.#day;
    setTimeout(() => day !== null && this.#day === day && this.#player.perform(question, "advance"), SEEN_MILLISECONDS);
  }

  #over() {
    if (this.#staff.isOpen) this.#staff.close();
    if (this.#day !== null) this.#finish();
  }

  /** Counts the visit and forgets it. */
  #finish() {
    if (this.#day !== null) this.#count("end");
    this.#day = null;
    this.#forget();
    this.#offline.rest();
  }

  /** Everything is as it was before anybody came. */
  #forget() {
    this.#idle.stop();
    this.#sounds.rest();
    this.#stillThere.reset();
    this.#touch = null;
    this.#player.ask((engine) => this.#memory.putBack(engine));
    window.speechSynthesis?.cancel();
    getSelection()?.removeAllRanges();
    this.#player.renew();
    window.scrollTo(0, 0);
    this.#attract.rest();
  }

  #count(what) {
    this.#player.ask((engine) => this.#counts.add(engine, this.#day, what));
  }

  #staffAsked() {
    if (this.#staff.isOpen) return;
    this.#stillThere.reset();
    this.#attract.stop();
    this.#staff.open();
  }

  /** The PIN was right: whoever was visiting has left. */
  #staffEntered() {
    if (this.#day !== null) this.#finish();
    this.#attract.stop();
  }

  /** A visit that somebody has interrupted who had no PIN goes on where it was. */
  #staffClosed() {
    if (this.#day === null) return this.#forget();
    this.#player.changeNow((engine) => engine.call("close-staff"));
    this.#waitForVisitor();
  }

  #staffHost() {
    return {
      player: this.#player,
      vault: this.#vault,
      settings: this.#settings,
      counts: () => this.#counts,
      today,
      wait: (seconds) => this.#idle.start({ idle: seconds, countdown: 0 }),
      changed: () => this.#tellSettings(),
      entered: () => this.#staffEntered(),
      closed: () => this.#staffClosed(),
      left: () => this.#leave(),
      replaceSet: (bytes) => this.#replaceSet(bytes),
    };
  }

  /** Another question set from now on, if the module takes it: {ok, diagnostics}. */
  #replaceSet(bytes) {
    let given = { ok: false };
    this.#player.ask((engine) => {
      this.#memory.putBack(engine);
      given = engine.loadQuestionSet(bytes);
      if (!given.ok) return this.#memory.putBack(engine);
      if (this.#loaded.list) engine.loadMunicipalities(this.#loaded.list);
      this.#memory = new Memory(engine);
      this.#counts = new Counts(this.#vault, given.id);
    });
    this.#player.renew();
    return given;
  }

  #tellSettings() {
    this.#element.setAttribute("theme", this.#settings.theme);
    this.#player.setTheme();
    for (const [name, value] of this.#settings.forModule()) this.#player.settings.set(name, value);
    this.#sounds.on = this.#settings.sound;
  }

  /**
   * @template {keyof import("../contract").KioskSettings} Name
   * @param {Name} name
   * @param {import("../contract").KioskSettings[Name]} value
   */
  #tell(name, value) {
    this.#player?.settings.set(name, value);
  }

  #leave() {
    this.#life.abort();
    this.#player.stop();
    this.#lockDown.end();
    leaveFullScreen();
    window.close();
    location.replace("index.html"); // where the browser does not let itself be closed
  }

  // Nobody technical is near: it tries again by itself. The visit that was going on has begun and will not end.
  #fail(error) {
    console.error("pikatesti-kiosk:", Failure.of(error));
    this.#life.abort();
    this.#shell.fail(error);
    setTimeout(() => location.reload(), AGAIN_MILLISECONDS);
  }
}

// What never arrives must not be waited for: nobody is there to try again.
function inTime(loading) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Failure("offline", { cause: new Error("nothing came in time") })), LOAD_MILLISECONDS);
  });
  return Promise.race([loading, late]).finally(() => clearTimeout(timer));
}

// Chromium tells a touch's click from one that no pointer has made by its pointerId only.
const isPress = (event) => event.pointerId > 0;

function storageOf(page) {
  try {
    return page.localStorage;
  } catch {
    return null; // forbidden
  }
}

function notice(language, name) {
  const box = document.createElement("p");
  box.className = "notice";
  box.lang = langOf(language);
  box.textContent = kioskMessage(language, name);
  return box;
}
