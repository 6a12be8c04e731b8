// The schema of a kiosk's export, as a validator: null for a good one, else what is wrong.
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";

export const schema = JSON.parse(readFileSync(new URL("../../questions/kiosk-counts.schema.json", import.meta.url), "utf8"));

// Days of the month that a pattern cannot tell.
const isDay = (text) => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};
const validate = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  strictTuples: false,
  formats: { date: isDay },
}).compile(schema);

export const faultsOfCounts = (exported) =>
  validate(exported) ? null : validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
