// Generated from contract.json by web/tools/contract.mjs. Do not edit.

export type Role = "section" | "heading" | "text" | "label" | "fieldset" | "legend" | "radio" | "checkbox" | "button" | "link" | "progress" | "list" | "list_item" | "table" | "row" | "column_header" | "row_header" | "cell" | "combobox" | "listbox" | "option" | "textbox" | "textarea" | "number" | "date" | "image";

/** What people do with a node. */
export type EventName = "click" | "change" | "input" | "key" | "blur" | "advance" | "command";

export type Diagnostic = { severity: string; id: string; line: number | null; column: number | null; pointer: string; message: string; mend: string; see: string | null };
export type Refused = { diagnostics?: Diagnostic[] };
export type LoadedSet = { id: string; municipalities: string; languages: string[]; diagnostics?: Diagnostic[] };
export type Kept = { record: string; history?: string; title: string; detail: string; name: string };

export interface Node {
  /** stable over frames and languages; unique in the list */
  id: string;
  /** index of an earlier node, or -1 */
  parent: number;
  /** which element stands for it */
  role: Role;
  /** the text or the accessible name */
  name: string;
  /** further words for assistive technology, not painted */
  description?: string;
  /** of a field, a progress bar or an image */
  value?: string;
  /** BCP 47; without it the frame's */
  language?: string;
  /** ids of other nodes, separated by spaces */
  described_by?: string;
  /** id of another node */
  controls?: string;
  /** combobox: id of the highlighted option */
  active?: string;
  /** of a radio button or checkbox: its question */
  group?: string;
  /** of a link */
  href?: string;
  /** CSS px from the widget's top left */
  rect: [x: number, y: number, width: number, height: number];
  /** how its text is painted, in CSS px */
  text?: [size: number, lineHeight: number, semibold: 0 | 1];
  /** of a heading or legend, 1-6 */
  level?: number;
  /** 1: lies over the rest */
  layer?: number;
  /** where it can be expanded */
  expanded?: 0 | 1;
  /** where a button switches something on and off */
  pressed?: 0 | 1;
  /** radio button or checkbox */
  checked?: true;
  /** the current one of several */
  selected?: true;
  /** says so when pressed, and does nothing */
  disabled?: true;
  /** what is in the field cannot be taken */
  invalid?: true;
  /** the primary button of a screen */
  strong?: true;
  /** a cell over all columns */
  span?: true;
  /** of a column header that sorts the table */
  sort?: "ascending" | "descending" | "none";
  /** progress: how far */
  now?: number;
  /** progress: of how much */
  max?: number;
}

export interface Frame {
  /** of the content, CSS px */
  width: number;
  /** of the content, CSS px */
  height: number;
  /** an animation goes on: another frame is wanted */
  again: boolean;
  /** of the whole, BCP 47 */
  language: string;
  /** only if they changed */
  nodes?: Node[];
  /** what was announced before is to be taken away */
  forget?: true;
  /** for the live region */
  announce?: string;
  /** id of the node that is to get the focus */
  focus?: string;
  /** a new screen: its top is to be seen */
  reveal?: true;
  /** letters are missing that the extended typefaces may have */
  extended?: true;
  /** what is to be kept over a reload, if it changed; empty: nothing. Presenter: a number that changes with the evening */
  save?: string;
  /** what the page is asked to do */
  actions?: Action[];
  /** when the result is first shown; level is an id */
  result?: { level: string; percent: number | null };
}

export interface HostAction<Kind extends string> {
  kind: Kind;
  title?: string;
  text?: string;
  /** The session, for a link. */
  code?: string;
  /** Of the text. */
  language?: string;
}

export interface EverySettings {
  /** a tag; "fi-simple" is plain Finnish, where the set has it */
  language: string;
  theme: "light" | "dark";
  contrast: "more" | "normal";
  /** instead of the theme's, ten times six hexadecimal digits without separators in the order of ui::kit::Theme; the goals are then painted in ink; empty: the theme's */
  colours: string;
  /** whole per cent of 16 px */
  "text-size": number;
  /** letter, word, line and paragraph spacing in hundredths of an em, separated by spaces; 0 0 0 0: our own */
  "text-spacing": string;
  "reduced-motion": boolean;
  /** languages that can be read aloud, separated by spaces */
  voices: string;
  /** something is being read aloud */
  speaking: boolean;
  /** the page shows the nodes instead of the picture; only: there can be no picture */
  "plain-view": "off" | "on" | "only";
}

export interface EveryCalls {
  /** messages: a language file (JSON) */
  "add-language": (tag: string, messages: string) => Refused;
  /** list: a JSON file */
  "load-municipalities": (list: Uint8Array) => Refused;
  /** set: a JSON file; municipalities: the relative address of its list, or empty */
  "load-question-set": (set: Uint8Array) => LoadedSet;
  /** what is to be printed, with everything opened */
  document: () => { language: string; nodes: Node[] };
}

export type EveryAction = HostAction<"share" | "copy" | "print" | "speak" | "silence" | "plain-view" | "picture">;

export interface QuickTestSettings extends EverySettings {
}

export interface QuickTestCalls extends EveryCalls {
  /** code: what a frame's save has given */
  restore: (code: string) => { restored: "restored" | "partly" | "other_set" | "unreadable" };
}

export type QuickTestNode = "result/heading" | "result/again" | "result/again/yes";

export interface KioskSettings extends QuickTestSettings {
  /** seconds without a sign of life before the visitor is asked */
  "setting/idle": number;
  /** seconds from then until the visit is over */
  "setting/countdown": number;
  "setting/sound": boolean;
  /** a single choice made by touch goes on by itself */
  "setting/advance": boolean;
  /** of the attract screen */
  "setting/language": string;
  /** what the staff have chosen */
  "setting/theme": "light" | "dark" | "auto";
  /** the question set came from a file */
  "setting/own-set": boolean;
  /** its code, or empty */
  "setting/municipality": string;
  /** memory: nothing can be written; restored: from the copy */
  "device/storage": "good" | "memory" | "restored";
  /** the browser has promised not to throw the counts away */
  "device/persistent": boolean;
  "device/online": boolean;
  /** the kiosk works without a network */
  "device/offline": boolean;
  /** QR codes lead to an address that phones can reach */
  "device/public-link": boolean;
  "device/version": string;
  /** per cent, + behind it while charging; empty: not known */
  "device/battery": string;
}

export interface KioskCalls extends QuickTestCalls {
  /** what comes next is done by touch or mouse, or else by keys or assistive technology */
  touch: (yes: boolean) => {};
  /** of the still-there screen; 0: away with it */
  "seconds-left": (seconds: number) => {};
  /** another wave over the attract screen */
  pulse: (count: number) => {};
  /** the attract screen's place, against burn-in, 0-7 */
  shift: (count: number) => {};
  /** the code that was asked for: rows of 0 and 1, separated by spaces; empty: none */
  "show-qr": (rows: string) => {};
  "open-pin": (task: "enter" | "choose") => {};
  /** wait: seconds until the next attempt */
  "pin-refused": (wait: number) => {};
  /** the same while it runs down */
  "pin-wait": (wait: number) => {};
  /** today: YYYY-MM-DD; counts: as stored, or empty */
  "open-panel": (today: string, counts: string) => Refused;
  /** away with the PIN and the panel */
  "close-staff": () => {};
  /** to be shown and announced in the panel */
  note: (text: string) => {};
  /** of a refused question set, a line each; empty: none */
  faults: (lines: string) => {};
  /** stored: counts, or empty; day: YYYY-MM-DD; end adds the visit that the module is in. counts: what is to be stored */
  count: (stored: string, day: string, what: "begin" | "end") => { counts?: object; diagnostics?: Diagnostic[] };
  /** text: the file; empty: nothing to tell yet */
  "counts-file": (stored: string, kind: "csv" | "json" | "record") => { text?: string; diagnostics?: Diagnostic[] };
}

export type KioskAction = HostAction<"begin" | "finish" | "stay" | "wish" | "advance" | "qr" | "pin" | "new-pin" | "change-pin" | "setting" | "choose-set" | "default-set" | "export-counts" | "clear" | "leave" | "staff-close">;

export type KioskNode = "still/finish" | "panel/settings";

export interface PresenterSettings extends EverySettings {
  /** what this window shows */
  view: "single" | "audience" | "desk" | "split";
  /** the other view is open in another window */
  "other-window": boolean;
  /** the room's picture is dark */
  black: boolean;
  /** single letters and digits are commands */
  letters: boolean;
  /** time of the day in words */
  clock: string;
  /** 1 or 0 (it runs) and the time in words, separated by a space */
  timer: string;
  /** evenings that can be resumed: id, title and detail of each, a line each */
  kept: string;
  /** of the citizen's test */
  address: string;
  /** its code: rows of 0 and 1, separated by spaces */
  qr: string;
}

export interface PresenterCalls extends EveryCalls {
  /** begins one; date: YYYY-MM-DD */
  "new-evening": (date: string) => {};
  /** as it is; history, what can be undone and redone, with autosave only; name: of a file without its ending */
  evening: (purpose: "autosave" | "file") => Kept;
  /** instead of the present evening */
  open: (record: string) => { opened?: true; diagnostics?: Diagnostic[] };
  /** takes over what another window has made of the same evening, but for its history */
  follow: (record: string) => { opened?: true; diagnostics?: Diagnostic[] };
  /** where the evening stands, id of the question that is on, and the languages that it was given, if any */
  place: () => { stage: "start" | "question" | "result" | "steps" | "takeaway"; question: string | null; languages: string[] };
  /** told with the evening that has just been opened or followed; false: it is not that, and nothing can be undone */
  history: (history: string) => { restored: boolean };
  /** opening: what the evening opens with, as the call opening of the mapping tells it; empty: nothing. begin: the evening is in its municipality from now on */
  "open-with": (purpose: "begin" | "show", opening: string) => Refused;
  /** to compare the evening with; empty: none */
  earlier: (record: string) => { opened?: true; diagnostics?: Diagnostic[] };
  /** of the evening */
  text: (kind: "csv" | "minutes" | "report", language: string) => { text: string };
}

export type PresenterAction = HostAction<"window" | "view" | "swap" | "resume" | "forget" | "new-evening" | "open-record" | "open-earlier" | "close-earlier" | "timer" | "timer-zero" | "fullscreen" | "theme" | "black" | "letters" | "address" | "conceal-later" | "download-record" | "download-csv" | "download-minutes" | "copy-minutes" | "copy-report">;

export type PresenterCommand = "next" | "enter" | "back" | "down" | "up" | "reveal" | "again" | "lock" | "clear" | "undo" | "redo" | "notes" | "timer" | "black" | "fullscreen" | "help" | "escape" | "conceal";

export type PresenterNode = "set-up/heading" | "question/";

export interface MappingSettings extends EverySettings {
  /** YYYY-MM-DD, by the visitor's clock */
  today: string;
  /** random letters and digits, from which the ids of new records are made */
  seed: string;
  /** single keys are commands in an interview */
  letters: boolean;
  /** the page is a municipality's own, which confirms or corrects one interview */
  confirming: boolean;
  /** campaigns that can be gone on with: id, title and detail of each, a line each */
  kept: string;
  /** how far the page is scrolled into the content, CSS px: heads of tables stay in sight there */
  "seen-top": number;
}

export interface MappingCalls extends EveryCalls {
  /** list: municipalities that ended or moved, a JSON file */
  "load-changes": (list: Uint8Array) => Refused;
  /** places: of the municipalities on the tile map, a JSON file */
  "load-tiles": (places: Uint8Array) => Refused;
  /** as it is; history, what can be undone and redone, with autosave only; name: of a file without its ending; without a campaign nothing */
  campaign: (purpose: "autosave" | "file") => Partial<Kept>;
  /** instead of the present campaign; empty: none, the start screen */
  open: (campaign: string) => { opened?: true; diagnostics?: Diagnostic[] };
  /** takes over what another window has made of the same campaign, but for its history */
  follow: (campaign: string) => { opened?: true; diagnostics?: Diagnostic[] };
  /** told with the campaign that has just been opened or followed; false: it is not that, and nothing can be undone */
  history: (history: string) => { restored: boolean };
  /** opens a campaign of Lapland in 2020 with the made-up records, one a line */
  example: (file: Uint8Array) => {};
  /** what is in a file, or in a pasted text without a name, is added to the preview; diagnostics: why nothing of it was */
  offer: (name: string, file: Uint8Array) => { diagnostics?: Diagnostic[] };
  /** table: id of one that is offered; text: the rows of it that cannot be read, as CSV, with the reason; name: of the file without its ending */
  "failed-rows": (table: string) => { text?: string; name?: string };
  /** municipality: its code, empty: the whole region; opening: what an evening there can open with, for the call open-with of the presenter */
  opening: (municipality: string) => { opening?: string };
  /** for a slide */
  picture: (picture: "map" | "table") => { svg?: string; width?: number; height?: number };
  /** table: id of one that is offered; text: what its columns are taken for, a JSON file; name: of the file without its ending */
  "table-template": (table: string) => { text?: string; name?: string };
  /** a row for each municipality, year and voice; long: for each question of these, too */
  csv: (form: "wide" | "long") => { text?: string };
  /** record: of an interview, which a municipality confirms or corrects; sent: what interview told of it before, or empty */
  "open-to-confirm": (sent: string, record: string) => { opened?: true; diagnostics?: Diagnostic[] };
  /** the record of the one that is open, without anything of the contact; name: of a file without its ending; what: the municipality and the year; sent: on the municipality's page, how much of it was sent there, for the page's address */
  interview: () => { record?: string; name?: string; what?: string; sent?: string };
}

export type MappingAction = HostAction<"resume" | "forget" | "begin" | "leave" | "open-campaign" | "choose-files" | "offer-text" | "example" | "theme" | "language" | "letters" | "download-campaign" | "download-csv" | "download-failed" | "download-picture" | "download-template" | "open-evening" | "copy-ask" | "send-interview" | "choose-interview">;

export type MappingCommand = "next" | "back" | "leave" | "note" | "source" | "check";

export type MappingNode = "interview/question/" | "map/tile/" | "undo" | "redo";

export type Action = EveryAction | KioskAction | PresenterAction | MappingAction;
export type Settings = EverySettings & QuickTestSettings & KioskSettings & PresenterSettings & MappingSettings;
export type Calls = EveryCalls & QuickTestCalls & KioskCalls & PresenterCalls & MappingCalls;
