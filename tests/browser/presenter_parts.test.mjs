// The page's own rules of an evening that need no browser: keys, saves, and which of two windows is right.
import assert from "node:assert/strict";
import test from "node:test";
import { commandOf, keyMap } from "../../web/presenter/keys.js";
import { isWhole, newest } from "../../web/keeping/saves.js";
import { checksum } from "../../web/keeping/checksum.js";
import { isNewer, viewBeside } from "../../web/keeping/windows.js";

const save = (revision, record = "{}") => {
  const document = { id: "a", record, revision, timers: {} }; // in the order of their names
  return { ...document, seal: checksum(JSON.stringify(Object.entries(document))) };
};

// What is promised to whoever presents, written out: the list of keys itself cannot be its own judge.
const promised = {
  next: ["PageDown", "ArrowRight", " "],
  enter: ["Enter"],
  back: ["PageUp", "ArrowLeft"],
  down: ["ArrowDown"],
  up: ["ArrowUp"],
  fullscreen: ["f", "F", "F5"],
  black: ["b", "B", "."],
  reveal: ["r", "R"],
  again: ["v", "V"],
  lock: ["l", "L"],
  undo: ["u", "U"],
  timer: ["t", "T"],
  notes: ["n", "N"],
  help: ["?"],
  escape: ["Escape"],
};

test("every promised key does what it says where nothing is written, and in a number as far as it is no key of the field's own", () => {
  const ofNumbers = ["ArrowDown", "ArrowUp", " ", "Enter", "Escape"];
  for (const [command, keys] of Object.entries(promised))
    for (const key of keys) {
      assert.equal(commandOf({ key, place: "none" }), command, key);
      if (!ofNumbers.includes(key)) assert.equal(commandOf({ key, place: "number" }), command, `${key} in a number`);
    }
});

test("a clicker's keys work wherever the focus is", () => {
  for (const place of ["none", "text", "number", "choice", "control"]) {
    assert.equal(commandOf({ key: "PageDown", place }), "next", place);
    assert.equal(commandOf({ key: "PageUp", place }), "back", place);
    assert.equal(commandOf({ key: "F5", place }), "fullscreen", place);
  }
});

test("whatever can be written with a key stays writing in a text field", () => {
  for (const key of Object.values(keyMap)
    .flat()
    .filter((each) => !["PageDown", "PageUp", "F5"].includes(each)))
    assert.equal(commandOf({ key, place: "text" }), null, key);
});

test("a number takes digits, signs and Enter for itself and leaves letters to the commands", () => {
  for (const key of ["1", "+", "-", "Enter", "Backspace", "ArrowUp", "ArrowDown", " "])
    assert.equal(commandOf({ key, place: "number" }), null, key);
  assert.equal(commandOf({ key: "r", place: "number" }), "reveal");
});

test("letters can be turned off, a clicker cannot", () => {
  for (const key of ["r", "R", "b", ".", "t", "n", "?"])
    assert.equal(commandOf({ key, place: "none", letters: false }), null, key);
  assert.equal(commandOf({ key: "PageDown", place: "none", letters: false }), "next");
  assert.equal(commandOf({ key: " ", place: "none", letters: false }), "next");
});

test("a button keeps Space and Enter, a choice its arrows, and other modifiers stay the browser's", () => {
  assert.equal(commandOf({ key: " ", place: "control" }), null);
  assert.equal(commandOf({ key: "Enter", place: "choice" }), null);
  assert.equal(commandOf({ key: "ArrowDown", place: "choice" }), null);
  assert.equal(commandOf({ key: "ArrowRight", place: "choice" }), "next", "a clicker changes no answer");
  assert.equal(commandOf({ key: "ArrowRight", place: "control" }), "next");
  assert.equal(commandOf({ key: "r", place: "none", control: true }), null);
  assert.equal(commandOf({ key: "z", place: "none", control: true }), "undo");
  assert.equal(commandOf({ key: "z", place: "text", control: true }), null);
  assert.equal(commandOf({ key: "r", place: "none", other: true }), null);
});

test("no key has two commands", () => {
  const all = Object.values(keyMap).flat();
  assert.equal(new Set(all).size, all.length);
});

test("the newest whole save is taken, and damage to a newer one is told", () => {
  assert.deepEqual(newest([save(4), save(5)]), { document: save(5), damaged: false, forgotten: false });
  const cut = { ...save(5), record: "{" };
  assert.equal(isWhole(cut), false);
  assert.deepEqual(newest([save(4), cut]), { document: save(4), damaged: true, forgotten: false });
  assert.deepEqual(newest([save(6), cut]), { document: save(6), damaged: false, forgotten: false });
  assert.deepEqual(newest([null, cut]), { document: null, damaged: true, forgotten: false });
  assert.deepEqual(newest([]), { document: null, damaged: false, forgotten: false });
});

test("a damaged history is forgotten without harm to the save it stands in", () => {
  const history = "1 1 a0 0 ";
  const whole = { ...save(5), history, historySeal: checksum(JSON.stringify([history, "{}"])) };
  assert.deepEqual(newest([whole]), { document: whole, damaged: false, forgotten: false });
  assert.deepEqual(newest([{ ...whole, history: `${history}0` }]), { document: save(5), damaged: false, forgotten: true });
});

test("every single changed character of a save is noticed", () => {
  const whole = save(7, '{"counts":[1,2,3]}');
  for (let i = 0; i < whole.record.length; i += 1) {
    const other = whole.record[i] === "x" ? "y" : "x";
    const record = whole.record.slice(0, i) + other + whole.record.slice(i + 1);
    assert.equal(isWhole({ ...whole, record }), false);
  }
  assert.equal(isWhole({ ...whole, revision: 8 }), false);
  assert.equal(isWhole({ ...whole, timers: { a: 1 } }), false);
});

test("of two states all windows choose the same one, whatever order they hear them in", () => {
  const states = [
    { revision: 3, writer: "b" },
    { revision: 3, writer: "a" },
    { revision: 2, writer: "c" },
  ];
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
  for (const order of orders) {
    const last = order.reduce((present, index) => (isNewer(states[index], present) ? states[index] : present), null);
    assert.equal(last, states[0]);
  }
});

test("a window takes the view that is missing", () => {
  assert.equal(viewBeside([]), "single");
  assert.equal(viewBeside(["single"]), "audience");
  assert.equal(viewBeside(["audience"]), "desk");
  assert.equal(viewBeside(["desk"]), "audience");
  assert.equal(viewBeside(["audience", "desk"]), "audience");
});
