// What comes out over all answers, drawn by the engine in the checker's worker a portion at a time; and the same
// answers in an earlier version of the set. Everything that is drawn is in the table beside it as a figure.
import { create, setText } from "../player/dom.js";
import { readableText as shown } from "../authoring/readable_text.js";
import { applyWords, currentLanguage, say } from "../authoring/words.js";
import { decode, parsed } from "./text_file.js";

const SAMPLES = [1000, 10_000, 100_000];
const PORTION_MILLISECONDS = 80; // a check of what is typed waits no longer than this
const COMPARED = 2000;

export class Proof {
  #dialog;
  #host;
  #turn = 0; // of the simulation that counts

  /** host: {checker, text() (of the set that is simulated), compared(text): with this earlier version}. */
  constructor(dialog, host) {
    this.#dialog = dialog;
    this.#host = host;
    const chooser = this.#part('input[type="file"]');
    this.#part("[data-again]").onclick = () => this.#run();
    this.#part("[data-earlier]").onclick = () => chooser.click();
    chooser.onchange = () => {
      const [file] = chooser.files;
      if (file) void this.#compare(file).finally(() => (chooser.value = ""));
    };
    dialog.addEventListener("close", () => (this.#turn += 1));
    this.#part("[data-seed]").value = "1";
  }

  /** @returns {any} */
  #part(selector) {
    return this.#dialog.querySelector(selector);
  }

  open() {
    applyWords(this.#dialog);
    const select = this.#part("[data-samples]");
    const chosen = select.value || String(SAMPLES[1]);
    select.replaceChildren(...SAMPLES.map((count) => create("option", { value: String(count) }, number(count))));
    select.value = chosen;
    setText(this.#part("[data-compared]"), "");
    this.#part("[data-figures]").replaceChildren();
    this.#part("[data-differences]").replaceChildren();
    this.#dialog.showModal();
    void this.#run();
  }

  get #seed() {
    return Math.abs(Number.parseInt(this.#part("[data-seed]").value, 10) || 1);
  }

  async #run() {
    const told = this.#part("[data-told]");
    setText(told, "");
    try {
      await this.#draw();
    } catch (error) {
      console.error(error);
      setText(told, say("problems.stopped"));
    }
  }

  // What is drawn and what names it are of one text, whatever is written or judged meanwhile.
  async #draw() {
    this.#turn += 1;
    const turn = this.#turn;
    const { checker } = this.#host;
    const text = this.#host.text();
    const wanted = Number(this.#part("[data-samples]").value);
    let found = await checker.simulate(text, this.#seed, 20);
    let portion = 20;
    while (found.samples < wanted && turn === this.#turn) {
      const start = performance.now();
      found = await checker.simulateFurther(Math.min(portion, wanted - found.samples));
      const took = Math.max(1, performance.now() - start);
      portion = Math.max(1, Math.min(portion * 4, Math.round((portion * PORTION_MILLISECONDS) / took)));
    }
    if (turn !== this.#turn) return;
    const told = this.#part("[data-told]");
    if (found.samples === undefined) {
      setText(told, say("example.behind"));
      return;
    }
    this.#part("[data-figures]").replaceChildren(...figures(parsed(text), found));
    setText(told, say("proof.done", { count: number(found.samples) }));
  }

  async #compare(file) {
    const { checker } = this.#host;
    const present = this.#host.text();
    const told = this.#part("[data-compared]");
    let text = "";
    try {
      ({ text } = decode(new Uint8Array(await file.arrayBuffer())));
    } catch {
      return setText(told, say("notice.unreadable", { name: file.name }));
    }
    const found = await checker.compare(present, text, this.#seed, COMPARED);
    if (found.samples === undefined) return setText(told, say("compare.broken", { name: file.name }));
    this.#host.compared(text);
    const share = percent(found.changed, found.samples);
    setText(told, say("compare.changed", { share, examples: number(found.examples.length) }));
    this.#part("[data-differences]").replaceChildren(...differences(parsed(text), parsed(present), found));
  }
}

const number = (count) => count.toLocaleString(currentLanguage());

// "0.04 %" is not nothing.
function percent(part, whole) {
  const share = whole > 0 ? part / whole : 0;
  const digits = share > 0 && share < 0.01 ? 2 : share < 0.1 ? 1 : 0;
  return share.toLocaleString(currentLanguage(), { style: "percent", maximumFractionDigits: digits });
}

// Its caption is its name; without one, the heading above it is.
function table({ caption = "", name = "" }, headings, rows) {
  return create(
    "table",
    { "aria-label": caption ? null : name },
    caption && create("caption", {}, caption),
    create("thead", {}, create("tr", {}, ...headings.map((words) => create("th", { scope: "col" }, words)))),
    create("tbody", {}, ...rows),
  );
}

// A name, a share and a bar as long as it, of the longest.
function bars(rows, whole, most) {
  return rows.map(({ name, count }) => {
    const bar = create("div", { class: "bar" });
    bar.style.inlineSize = `${(100 * count) / Math.max(1, most)}%`;
    return create(
      "tr",
      {},
      create("th", { scope: "row" }, name),
      create("td", { class: "figure" }, percent(count, whole)),
      create("td", { class: "drawn", "aria-hidden": "true" }, count > 0 && bar),
    );
  });
}

function barTable(named, heading, rows, whole) {
  const most = Math.max(...rows.map(({ count }) => count), 1);
  const made = table(named, [heading, say("proof.share")], bars(rows, whole, most));
  made.querySelector("thead tr").append(create("td", { "aria-hidden": "true" }));
  return made;
}

const nameOfLevel = (set, id) =>
  id === "not_enough" ? shown(set.not_enough?.name, id) : shown(set.levels?.find((level) => level.id === id)?.name, id);

function figures(set, { samples, levels, notEnough, questions }) {
  const all = levels.map((count, at) => ({ name: shown(set.levels[at]?.name, set.levels[at]?.id), count }));
  const asked = questions.map((each, at) => ({
    ...each,
    name: `${at + 1}. ${shown(set.questions[at]?.text, set.questions[at]?.id)}`,
    at,
  }));
  const deciding = asked.filter(({ level }) => level > 0).sort((a, b) => b.level - a.level);
  const never = [
    ...all.filter(({ count }) => count === 0).map(({ name }) => say("proof.never.level", { name })),
    ...asked.flatMap(({ name, asked: times, percent: changes, chosen, at }) => {
      if (times === 0) return [say("proof.never.asked", { name })];
      const unchosen = chosen.flatMap((count, option) =>
        count === 0 ? [say("proof.never.option", { name, option: shown(set.questions[at].options[option]?.label) })] : [],
      );
      return changes === 0 ? [say("proof.never.matters", { name }), ...unchosen] : unchosen;
    }),
  ];
  return [
    create("h3", {}, say("proof.levels")),
    barTable(
      { name: say("proof.levels") },
      say("proof.level"),
      [...all, { name: nameOfLevel(set, "not_enough"), count: notEnough }],
      samples,
    ),
    create("h3", {}, say("proof.decides")),
    barTable(
      { caption: say("proof.decides.about") },
      say("proof.question"),
      deciding.map(({ name, level }) => ({ name, count: level })),
      samples,
    ),
    create("h3", {}, say("proof.never")),
    never.length > 0
      ? create("ul", {}, ...never.map((words) => create("li", {}, words)))
      : create("p", {}, say("proof.never.none")),
  ];
}

const same = (one, other) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

// What changed in a question, in a word each.
function changesOf(before, now) {
  const keys = (question) => (question.options ?? []).map(({ key }) => key).sort();
  const points = (question) => Object.fromEntries((question.options ?? []).map(({ key, points }) => [key, points]).sort());
  const labels = (question) => Object.fromEntries((question.options ?? []).map(({ key, label }) => [key, label]).sort());
  const texts = ({ text, help, why, find_out, next_step }) => ({ text, help, why, find_out, next_step });
  const found = [];
  if (!same(keys(before), keys(now)) || before.choice !== now.choice) found.push("options");
  else if (!same(points(before), points(now))) found.push("points");
  if (!same(texts(before), texts(now)) || (found[0] !== "options" && !same(labels(before), labels(now)))) found.push("texts");
  if (!same(before.shown_after, now.shown_after)) found.push("rule");
  if (!same([before.goal, before.goals], [now.goal, now.goals])) found.push("goal");
  return found.length > 0 || same(before, now) ? found : ["other"];
}

function differences(earlier, present, { samples, flows, examples }) {
  const found = [];
  const level = (id) =>
    nameOfLevel(present.levels?.some((each) => each.id === id) || id === "not_enough" ? present : earlier, id);
  const row = (first, from, to) =>
    create("tr", {}, create("th", { scope: "row" }, first), create("td", {}, level(from)), create("td", {}, level(to)));
  if (flows.length > 0)
    found.push(
      table(
        { caption: say("compare.flows") },
        [say("proof.share"), say("compare.before"), say("compare.now")],
        flows.map(({ from, to, count }) => row(percent(count, samples), from, to)),
      ),
    );
  if (examples.length > 0)
    found.push(
      table(
        { name: say("compare.example") },
        [say("compare.example"), say("compare.before"), say("compare.now")],
        examples.map(({ name, from, to }) => row(name, from, to)),
      ),
    );
  const before = new Map((earlier.questions ?? []).map((question) => [question.id, question]));
  const now = new Map((present.questions ?? []).map((question) => [question.id, question]));
  const changed = [
    ...[...now].flatMap(([id, question]) => {
      const what = before.has(id) ? changesOf(before.get(id), question) : ["added"];
      return what.length > 0 ? [[question, what]] : [];
    }),
    ...[...before].filter(([id]) => !now.has(id)).map(([, question]) => [question, ["removed"]]),
  ];
  found.push(create("h4", {}, say("compare.questions")));
  found.push(
    changed.length > 0
      ? create(
          "ul",
          {},
          ...changed.map(([question, what]) =>
            create("li", {}, `${shown(question.text, question.id)}: ${what.map((each) => say(`compare.${each}`)).join(", ")}`),
          ),
        )
      : create("p", {}, say("compare.nothing")),
  );
  return found;
}
