// The schema of question sets, as a validator: null for a good set, else what is wrong.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";

export const schemaFile = new URL("../../questions/question-set.schema.json", import.meta.url);
export const schema = JSON.parse(readFileSync(schemaFile, "utf8"));

const ajv = new Ajv.default({ allErrors: false, strictSchema: true, strictTuples: false, strictTypes: false });
const validate = ajv.compile(schema);

export function faultsOf(set) {
  return validate(set) ? null : validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

// Bytes that are no JSON have no verdict of the schema: no editor gets that far with them.
export function faultsOfBytes(bytes) {
  let set;
  try {
    set = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    return [`no JSON: ${error.message}`];
  }
  return faultsOf(set);
}
