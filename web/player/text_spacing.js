// The spacing that the visitor puts on the page's text, by a style of their own or an extension, for the text of the
// picture: a style sheet cannot reach that.
import { watchSizes } from "./environment.js";

// WCAG 2.2, 1.4.12, in hundredths of an em.
const asked = { letter: 12, word: 16, paragraph: 200 };

/**
 * callback({letter, word, line, paragraph}), in hundredths of an em, 0 where there is nothing to follow. probe: an
 * element with some words in it that inherits its spacing from the custom element; it gets another size when the
 * spacing changes. least: as for watchTextScale().
 */
export function watchTextSpacing(probe, least, callback, signal) {
  let last = "";
  const read = () => {
    const spacing = spacingOf(getComputedStyle(probe), parseFloat(getComputedStyle(least).height));
    const key = Object.values(spacing).join();
    if (key === last) return;
    last = key;
    callback(spacing);
  };
  read();
  watchSizes([probe, least], read, signal);
}

/** From the computed style of a text; least: the size in CSS pixels below which the browser shows no text. */
export function spacingOf({ fontSize, letterSpacing, wordSpacing, lineHeight }, least) {
  const em = parseFloat(fontSize);
  // "normal" is no number; tighter than our own is a page's taste.
  const hundredths = (length, of = em) => Math.max(0, Math.round((100 * parseFloat(length)) / of) || 0);
  const letter = hundredths(letterSpacing);
  const word = hundredths(wordSpacing);
  // Every page sets a line height that suits its own paragraphs, not our headings; letters or words set apart are the
  // sign that somebody needs room. (Firefox 153 gives the font size as wanted and the line height as shown, where the
  // two differ.)
  const line = letter > 0 || word > 0 ? hundredths(lineHeight, Math.max(em, least)) : 0;
  // A rule for paragraphs matches the page's <p> and nothing in here. Who sets letters and words as far apart as the
  // criterion asks sets the four together.
  const paragraph = letter >= asked.letter && word >= asked.word ? asked.paragraph : 0;
  return { letter, word, line, paragraph };
}
