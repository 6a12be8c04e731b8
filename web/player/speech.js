// Reads a text aloud with the browser's own voices.
//
// Only with voices that work on the device: others send what they read to a service, and the test promises that nothing
// leaves the browser.

export class Speech {
  #rest = null; // what is still to be read, what is being read first; null: silence
  #heard = false;
  #speaking;

  /**
   * voices(tags): the languages that can be read, separated by spaces; at once and when that changes. speaking(yes):
   * whether something is heard.
   */
  constructor({ voices, speaking }, signal) {
    this.#speaking = speaking;
    const synthesis = window.speechSynthesis;
    if (!synthesis) return;
    let last = "";
    const list = () => {
      const tags = [...new Set(localVoices().map(({ lang }) => languageOf(lang)))].join(" ");
      if (tags !== last) voices((last = tags));
    };
    list();
    // Safari before 16 has no such event, and no late voices.
    synthesis.addEventListener?.("voiceschanged", list, { signal });
    // Chromium goes on reading when the page that asked for it is gone.
    window.addEventListener("pagehide", () => this.stop(), { signal });
    signal.addEventListener("abort", () => this.stop());
  }

  /** Instead of what is read now, by whomever in the page. */
  read(text, language) {
    const voice = voiceFor(language);
    if (!voice) return;
    this.stop();
    window.speechSynthesis.cancel();
    this.#rest = pieces(text, language).map((piece) => {
      const utterance = new window.SpeechSynthesisUtterance(piece);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      return utterance;
    });
    this.#next();
  }

  stop() {
    if (!this.#rest) return;
    this.#rest = null;
    this.#tell(false);
    window.speechSynthesis.cancel();
  }

  #next() {
    const rest = this.#rest;
    const [utterance] = rest;
    // The events of what was stopped come later.
    const whileReading = (what) => () => this.#rest === rest && what();
    utterance.onstart = whileReading(() => this.#tell(true));
    utterance.onend = whileReading(() => {
      rest.shift(); // held until now: Chromium forgets an utterance that nobody holds, and its events with it
      if (rest.length > 0) this.#next();
      else this.stop();
    });
    utterance.onerror = whileReading(() => this.stop());
    window.speechSynthesis.speak(utterance);
  }

  #tell(heard) {
    if (heard === this.#heard) return;
    this.#heard = heard;
    this.#speaking(heard);
  }
}

const localVoices = () => window.speechSynthesis.getVoices().filter((voice) => voice.localService);

// "fi" of "fi-FI", and of Android's "fi_FI".
const languageOf = (tag) => tag.toLowerCase().split(/[-_]/)[0];

function voiceFor(language) {
  const able = localVoices().filter(({ lang }) => languageOf(lang) === languageOf(language));
  return able.find((voice) => voice.default) ?? able[0];
}

const LONGEST_PIECE = 160; // letters: Chromium breaks some voices off after fifteen seconds

// Whole sentences, as many at a time as may be.
function pieces(text, language) {
  const sentences = Intl.Segmenter
    ? [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)].map(({ segment }) => segment)
    : text.split(/(?<=[.!?]\s)/);
  const all = [""];
  for (const sentence of sentences) {
    const last = all[all.length - 1];
    const whole = last !== "" && !/\d\.\s*$/.test(last); // the number of an option goes with the option
    if (whole && last.length + sentence.length > LONGEST_PIECE) all.push("");
    all[all.length - 1] += sentence;
  }
  return all;
}
