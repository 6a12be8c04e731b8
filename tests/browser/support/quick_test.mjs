// The test as its user meets it: controls are found by role and name, in the language that is shown.
import assert from "node:assert/strict";
import { municipality, option, question, questionOf, questionSet, regionOf, say, sayCount, text } from "./content.mjs";
import { pathOf, stepsOf } from "./profiles.mjs";

// How something is pressed.
export const mouse = (locator) => locator.click();
export const finger = (locator) => locator.tap();

export class QuickTest {
  /** place: which of the page's tests, from 0. */
  constructor(page, language, place = 0) {
    this.page = page;
    this.language = language;
    this.host = page.locator("jarjesto-pikatesti").nth(place);
    this.press = mouse;
  }

  /** Waits until the test is there, or the reason why it is not. */
  async opened() {
    await this.host.evaluate((element) => element.ready.catch(() => {}));
    await this.settled();
  }

  /** Waits until nothing is drawn any more. */
  async settled() {
    await this.host.evaluate(async (element) => {
      for (let still = 0, drawn = -1; still < 3; ) {
        await new Promise(requestAnimationFrame);
        still = element.framesDrawn === drawn ? still + 1 : 0;
        drawn = element.framesDrawn;
      }
    });
  }

  framesDrawn() {
    return this.host.evaluate((element) => element.framesDrawn);
  }

  say(name, values) {
    return say(this.language, name, values);
  }

  text(texts) {
    return text(this.language, texts);
  }

  // ---- What is there ----

  get canvas() {
    return this.host.locator("canvas");
  }

  get heading() {
    return this.host.getByRole("heading", { level: 1 });
  }

  button(name, values) {
    return this.host.getByRole("button", { name: this.say(name, values), exact: true });
  }

  get municipalityField() {
    return this.host.getByRole("combobox", { name: this.say("start.municipality"), exact: true });
  }

  suggestion(place) {
    const name = `${this.text(place.name)} · ${this.text(regionOf(place))}`;
    return this.host.getByRole("option", { name, exact: true });
  }

  choice(questionId, key) {
    const { choice, text: words } = question(questionId);
    return this.host
      .getByRole("group", { name: this.text(words), exact: true })
      .getByRole(choice === "multiple" ? "checkbox" : "radio", {
        name: this.text(option(questionId, key).label),
        exact: true,
      });
  }

  /** A text that stands in the test by itself. */
  words(exactly) {
    return this.host.getByText(exactly, { exact: true });
  }

  get alert() {
    return this.host.getByRole("alert");
  }

  /** The row of a question in the reasons of the result. */
  reasonRow(questionId) {
    const name = this.text(question(questionId).text);
    return this.host.getByRole("row").filter({ has: this.page.getByRole("rowheader", { name, exact: true }) });
  }

  async headingText() {
    return this.heading.textContent();
  }

  /** The id of the question that is asked, or null on another screen. */
  async askedQuestion() {
    return questionOf(this.language, await this.headingText())?.id ?? null;
  }

  /** Keys of the chosen options. */
  async chosen(questionId) {
    const keys = [];
    for (const { key } of question(questionId).options) if (await this.choice(questionId, key).isChecked()) keys.push(key);
    return keys;
  }

  // ---- What is done ----

  async begin(code) {
    if (code) await this.chooseMunicipality(code);
    await this.press(this.button("start.begin"));
  }

  async chooseMunicipality(code) {
    const place = municipality(code);
    await this.municipalityField.fill(this.text(place.name).slice(0, 5));
    await this.press(this.suggestion(place));
  }

  async answer(questionId, keys) {
    for (const key of [keys].flat()) await this.press(this.choice(questionId, key));
  }

  /** Presses a button, or chooses options, without waiting for the page to stand still: for ways that others test. */
  async activate(name) {
    await this.button(name).evaluate((element) => element.click());
  }

  async choose(questionId, keys) {
    for (const key of [keys].flat()) await this.choice(questionId, key).evaluate((element) => element.click());
  }

  async next() {
    await this.press(this.button("question.next"));
  }

  async skip() {
    await this.press(this.button("question.skip"));
  }

  /** Answers the question that is asked; undefined skips it. */
  async pass(questionId, keys) {
    if (keys === undefined) return this.skip();
    await this.answer(questionId, keys);
    return this.next();
  }

  /** From the first question to the result or the review, meeting exactly the questions that the profile leads to. */
  async answerAll(profile) {
    for (const id of pathOf(profile)) {
      assert.equal(await this.askedQuestion(), id);
      await this.pass(id, profile.answers[id]);
    }
  }

  /** From the start to the result. */
  async take(profile) {
    await this.begin(profile.municipality);
    await this.answerAll(profile);
    const open = pathOf(profile).filter((id) => profile.answers[id] === undefined);
    if (open.length === 0) return;
    assert.equal(await this.headingText(), sayCount(this.language, "review.heading", open.length));
    await this.press(this.button("review.show"));
  }

  /**
   * As take(), without waiting for anything: for tests that are about something else. Stops before a question, if one
   * is given.
   */
  async rush(profile, stop) {
    if (profile.municipality) await this.chooseMunicipality(profile.municipality);
    const all = pathOf(profile);
    const steps = all.slice(0, stop ? all.indexOf(stop) : all.length).map((id) => ({
      question: this.text(question(id).text),
      labels: [profile.answers[id] ?? []].flat().map((key) => this.text(option(id, key).label)),
    }));
    const names = Object.fromEntries(
      ["start.begin", "question.next", "question.skip", "review.show"].map((name) => [name, this.say(name)]),
    );
    await this.host.evaluate(
      async ({ shadowRoot }, { steps, names, whole }) => {
        const find = (selector, words) =>
          [...shadowRoot.querySelectorAll(selector)].find((element) => element.textContent === words);
        // The words of plain Finnish come a moment after the others.
        const press = async (selector, words) => {
          for (let turn = 0; turn < 500 && !find(selector, words); turn += 1) await new Promise((done) => setTimeout(done, 10));
          find(selector, words).click();
        };
        await press("button", names["start.begin"]);
        for (const { question, labels } of steps) {
          if (!find("h1", question)) throw new Error(`${question} is not asked`);
          for (const label of labels) await press("label", label);
          await press("button", names[labels.length ? "question.next" : "question.skip"]);
        }
        if (whole) find("button", names["review.show"])?.click();
      },
      { steps, names, whole: !stop },
    );
    await this.settled();
  }

  /** Opens all that a result can show. */
  async openEverything(profile) {
    await this.press(this.button("result.why"));
    const count = stepsOf(profile).length;
    if (count > 3) await this.press(this.button("result.steps.all", { count }));
    await this.settled();
  }

  /** Changes the language by the test's own buttons. */
  async speak(language) {
    const name = say(language, language.includes("-") ? "language.plain_name" : "language.name");
    await this.press(this.host.getByRole("button", { name, exact: true }));
    this.language = language;
    await this.read();
  }

  /** Waits until the texts of our set have come in the language. */
  async read() {
    const test = this.host.locator("section").first();
    const name = await test.getAttribute("aria-label");
    if (!Object.keys(questionSet.title).some((each) => name.startsWith(text(each, questionSet.title)))) return;
    const read = this.page.getByRole("region", { name: this.text(questionSet.title) });
    await test.and(read).waitFor({ state: "attached" });
  }

  // ---- What a result says ----

  /** Holds the texts of the result that is shown against a score of support/scoring.mjs. */
  async showsResult(score) {
    const level = questionSet.levels.find(({ id }) => id === score.level) ?? questionSet.not_enough;
    assert.equal(await this.headingText(), this.text(level.name));
    const { percent, low, high } = score;
    if (score.level === "not_enough") {
      await this.shows(this.say("result.range.only", { low, high }));
    } else {
      await this.shows(this.say("result.score", { percent }));
      if (low !== high) await this.shows(this.say("result.range", { low, high }));
    }
    for (const goal of questionSet.goals) await this.shows(this.goalWords(goal, score.goals[goal.id]));
  }

  goalWords({ name }, { shown, known, maximum, percent, low, high }) {
    const values = { goal: this.text(name), percent, low, high };
    if (maximum === 0) return this.say("result.goal.none", values);
    if (!shown) return `${values.goal}: ${this.knownWords({ known, maximum, low, high })}`;
    return this.say(low === high ? "result.goal" : "result.goal.range", values);
  }

  /** Of a goal that is not shown for want of answers. */
  knownWords({ known, maximum, low, high }) {
    if (!known) return this.say("result.few");
    const number = (points) => String(Math.round(points * 100) / 100).replace(".", this.say("number.point"));
    return this.say("result.known", { known: number(known), maximum: number(maximum), low, high });
  }

  /** A text stands in the test exactly once, what is only announced left aside. */
  async shows(exactly) {
    const found = this.words(exactly).filter({ visible: true });
    const count = await found.evaluateAll((all) => all.filter((element) => !element.closest("[role=status]")).length);
    assert.equal(count, 1, `shown once: ${exactly}`);
  }
}
