// What is said where something is shared, copied or printed.
import en from "../languages/actions/en.json";
import simple from "../languages/actions/fi-simple.json";
import fi from "../languages/actions/fi.json";
import sv from "../languages/actions/sv.json";
import { sayerOf } from "./words.js";

export const sayOfActions = sayerOf({ fi, sv, en, "fi-simple": { ...fi, ...simple } });
