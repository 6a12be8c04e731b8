// Links to a record in what somebody pastes.
import assert from "node:assert/strict";
import test from "node:test";
import { isRecordLink, recordFragment, recordOfLink, recordsAmong, sentOfLink } from "../../web/keeping/record_link.js";

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

test("a link that a mail program has broken into lines is put together, and the lines after it stay", () => {
  const long = JSON.stringify({ note: Array.from({ length: 60 }, (_, index) => (index * 7919).toString(36)).join("") });
  const whole = link(long);
  const broken = (between) => whole.match(/.{1,76}/g).join(between);
  assert.ok(whole.length > 228);
  for (const between of ["\n", "\r\n", "\n> ", "=\n", " \n"]) {
    const { records, rest } = recordsAmong(`Hei\n${broken(between)}\nTerveisin\nMaija M`);
    assert.deepEqual(records, [long], JSON.stringify(between));
    assert.equal(rest, "Hei\n\nTerveisin\nMaija M");
  }
  const cut = `${broken("\n").slice(0, -5)}\nTerveisin`;
  assert.deepEqual(recordsAmong(cut), { records: [], rest: cut });
});

test("what the page that corrects a record has written of it into its own address is read again, and is no part of it", () => {
  const address = `https://example.org/confirm.html${recordFragment('{"id":"one"}', "11.12")}`;
  assert.equal(sentOfLink(address), "11.12");
  assert.equal(sentOfLink(one), "");
  assert.equal(recordOfLink(address), '{"id":"one"}');
  assert.deepEqual(recordsAmong(address).records, ['{"id":"one"}']);
});
