// Which ids can stand at a place of the set: what src/formats/ids/set_ids.cpp finds there.

/** @type {[RegExp, string, string][]} */
const PLACES = [
  [/^questions\/\d+\/goal$/, "value", "goal"],
  [/^questions\/\d+\/goals\/[^/]*$/, "key", "goal"],
  [/^goals\/\d+\/texts\/[^/]*$/, "key", "band"],
  [/^questions\/\d+\/sources(\/\d+)?$/, "value", "source"],
  [/^questions\/\d+\/shown_after\/question$/, "value", "question"],
  [/^questions\/\d+\/shown_after\/answers(\/\d+)?$/, "value", "option"],
  [/^questions\/\d+\/shown_after\/otherwise\/[^/]*$/, "key", "option"],
  [/^examples\/\d+\/answers\/[^/]*$/, "key", "question"],
  [/^examples\/\d+\/answers\/[^/]+(\/\d+)?$/, "value", "option"],
  [/^examples\/\d+\/expect\/level$/, "value", "level"],
  [/^examples\/\d+\/expect\/goals\/[^/]*$/, "key", "goal"],
  [/^examples\/\d+\/expect\/goals\/[^/]+\/level$/, "value", "band"],
];

/** at: "key" or "value". The kind of the ids that fit there, or null. */
export const idKindAt = (path, at) =>
  PLACES.find(([pattern, place]) => place === at && pattern.test(path.join("/")))?.[2] ?? null;
