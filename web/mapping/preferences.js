// What a coordinator has chosen for this browser, and which campaign this window shows. Where storage is forbidden the
// choices last as long as the page.

const of = { localStorage: () => localStorage, sessionStorage: () => sessionStorage }; // naming a forbidden one throws
const memory = {};

function read(storage, name) {
  try {
    return of[storage]().getItem(`pikatesti-mapping:${name}`) ?? undefined;
  } catch {
    return memory[name];
  }
}

function write(storage, name, value) {
  memory[name] = value;
  try {
    of[storage]().setItem(`pikatesti-mapping:${name}`, value);
  } catch {
    // forbidden or full
  }
}

export const preferences = {
  /** "light", "dark", or undefined: as the browser has it. */
  get theme() {
    const theme = read("localStorage", "theme");
    return theme === "light" || theme === "dark" ? theme : undefined;
  },
  set theme(theme) {
    write("localStorage", "theme", theme);
  },
  get language() {
    return read("localStorage", "language");
  },
  set language(language) {
    write("localStorage", "language", language);
  },
  /** Are single keys commands in an interview? */
  get letters() {
    return read("localStorage", "letters") !== "0";
  },
  set letters(letters) {
    write("localStorage", "letters", letters ? "1" : "0");
  },
  /** The id of this window's campaign; empty: none. */
  get campaign() {
    return read("sessionStorage", "campaign") ?? "";
  },
  set campaign(id) {
    write("sessionStorage", "campaign", id);
  },
};
