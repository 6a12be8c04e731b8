// The name that a set is published under.
import assert from "node:assert/strict";
import test from "node:test";
import { publishedName } from "../../web/editor/publish_name.js";

test("a name that addresses do not take is made one", () => {
  assert.equal(publishedName("my set & more", undefined), "my-set-more.json");
  assert.equal(publishedName("Kylä.JSON", undefined), "Kylä.JSON");
  assert.equal(publishedName("../../x", undefined), "..-..-x.json");
});

test("a set never takes the place of a list of municipalities", () => {
  assert.equal(publishedName("municipalities.json", undefined), "municipalities-test.json");
  assert.equal(publishedName("Municipalities", "other.json"), "Municipalities-test.json");
  assert.equal(publishedName("kunnat.json", "./kunnat.json"), "kunnat-test.json");
  assert.equal(publishedName("kunnat.json", "lists/kunnat.json"), "kunnat.json");
});
