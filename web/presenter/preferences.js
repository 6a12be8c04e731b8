// What a presenter has chosen for this browser, and which evening this window shows. Where storage is forbidden the
// choices last as long as the page.

const KEY = "pikatesti-presenter:preferences";
const WINDOW = "pikatesti-presenter:window";
// Asked for in a function: where it is forbidden, naming it throws.
const of = { localStorage: () => localStorage, sessionStorage: () => sessionStorage };
const memory = { [KEY]: {}, [WINDOW]: {} };

function read(storage, key) {
  try {
    return { ...memory[key], ...JSON.parse(of[storage]().getItem(key)) };
  } catch {
    return memory[key]; // forbidden, or not ours
  }
}

function write(storage, key, value) {
  memory[key] = value;
  try {
    of[storage]().setItem(key, JSON.stringify(value));
  } catch {
    // forbidden or full
  }
}

const change = (name, value) => write("localStorage", KEY, { ...read("localStorage", KEY), [name]: value });

export const preferences = {
  get theme() {
    return read("localStorage", KEY).theme === "light" ? "light" : "dark";
  },
  set theme(theme) {
    change("theme", theme);
  },
  get letters() {
    return read("localStorage", KEY).letters !== false;
  },
  set letters(letters) {
    change("letters", letters);
  },
  /** Of the citizen's test; undefined: not given. */
  get address() {
    return read("localStorage", KEY).address;
  },
  set address(address) {
    change("address", address);
  },
  /** {evening, view} of this window. */
  get window() {
    return read("sessionStorage", WINDOW);
  },
  set window(value) {
    write("sessionStorage", WINDOW, value);
  },
};
