// The descriptions in a JSON Schema, each with its place there: what translations of them are keyed by.

const escaped = (key) => key.replaceAll("~", "~0").replaceAll("/", "~1");

/**
 * Every part of the schema that has a description: [place, part], the place as a JSON pointer.
 * @param {any} schema
 * @returns {Generator<[string, { description: string }]>}
 */
export function* describedParts(schema, place = "") {
  if (schema === null || typeof schema !== "object") return;
  if (typeof schema.description === "string") yield [place, schema];
  for (const [key, part] of Object.entries(schema)) yield* describedParts(part, `${place}/${escaped(key)}`);
}
