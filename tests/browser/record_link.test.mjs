// Links to a record in what somebody pastes.
import assert from "node:assert/strict";
import test from "node:test";
import { isRecordLink, recordFragment, recordOfLink, recordsAmong } from "../../web/keeping/record_link.js";

const link = (record) => `https://example.org/confirm.html${recordFragment(record)}`;
const one = link('{"id":"one"}');
const two = link('{"id":"two"}');

test("every link is found, wherever it stands, and nothing beside it is lost", () => {
  const whole = { records: ['{"id":"one"}', '{"id":"two"}'] };
  for (const text of [`${one}\n${two}`, `${one} ${two}`, `${one}\t${two}\r\n`, `<${one}>\n"${two}".`]) {
    const { records, rest } = recordsAmong(text);
    assert.deepEqual(records, whole.records, text);
    assert.equal(rest.trim(), "", text);
  }
  const { records, rest } = recordsAmong(`Hei!\n${one} kiitos\nSodankylä;kyllä`);
  assert.deepEqual(records, ['{"id":"one"}']);
  assert.match(rest, /^Hei!\n kiitos\nSodankylä;kyllä$/);
});

test("a damaged link stays in the rest, to be told, and the whole ones beside it are taken", () => {
  const damaged = one.slice(0, -3);
  assert.equal(recordOfLink(damaged), null);
  const { records, rest } = recordsAmong(`${damaged} ${two}`);
  assert.deepEqual(records, ['{"id":"two"}']);
  assert.equal(rest.trim(), damaged);
});

test("a file of JSON is no link, whatever stands in its texts", () => {
  const file = `{"note": "see ${one} there"}`;
  assert.equal(isRecordLink(file), false);
  assert.deepEqual(recordsAmong(file), { records: [], rest: file });
});
