// Functions sent into a page: as text, their arguments and results as JSON, whatever protocol carries them.

/** The source of a function that takes the arguments as JSON and promises the result as JSON. */
export const asSource = (what) => `async (given) => JSON.stringify((await (${what})(...JSON.parse(given))) ?? null)`;

export const packed = (given) => JSON.stringify(given);
export const unpacked = (result) => JSON.parse(result);

/** The keys that have no letter, as WebDriver writes them. */
export const keyCodes = {
  Tab: "\uE004",
  Enter: "\uE007",
  Escape: "\uE00C",
  ArrowUp: "\uE013",
  ArrowDown: "\uE015",
  Space: "\uE00D",
};

/** A click of the mouse, and keys one after the other, as WebDriver and its successor BiDi want them told. */
export const clickAt = (x, y) => [
  {
    type: "pointer",
    id: "mouse",
    parameters: { pointerType: "mouse" },
    actions: [
      { type: "pointerMove", x, y, duration: 0, origin: "viewport" },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ],
  },
];

export const strokes = (keys) => [
  {
    type: "key",
    id: "keyboard",
    actions: keys.flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]),
  },
];
