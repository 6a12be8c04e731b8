// Ways to answer the test, each with what is special about it.
import { municipality, questionSet } from "./content.mjs";
import { asked, values } from "./scoring.mjs";

const everywhere = (place) =>
  Object.fromEntries(
    questionSet.questions.map((question) => [
      question.id,
      question.choice === "multiple" ? multiple(question, place) : question.options[place].key,
    ]),
  );

const multiple = (question, place) =>
  place === 0
    ? question.options.filter((option) => option.points > 0).map((option) => option.key)
    : [place === 3 ? "dk" : "none"];

const mixed = {
  "rakenne-pysyva": "yes",
  "rakenne-tapaamiset": "partly",
  "rakenne-kuuleminen": "dk",
  "rakenne-kokemustieto": "no",
  "yhdyshenkilo-nimetty": "partly",
  "yhdyshenkilo-yhteystiedot": "yes",
  "yhdyshenkilo-vastaus": "dk",
  "yhdyshenkilo-tiedotus": "partly",
  "ohje-olemassa": "partly",
  "ohje-yhdessa": "partly",
  "ohje-sisalto": ["foorumit", "avustukset", "yhdyshenkilot"],
  "ohje-ajantasainen": "no",
  "jatkuvuus-avustukset": "partly",
  "jatkuvuus-tilat": "yes",
  "jatkuvuus-perusteet": "partly",
  "jatkuvuus-tuki-12kk": "partly",
};

/** A profile: {municipality: code or undefined, answers}. A question that has no answer is skipped. */
export const profiles = {
  best: { answers: everywhere(0) },
  worst: { municipality: "758", answers: everywhere(2) },
  unknown: { answers: everywhere(3) },
  mixed: { municipality: "261", answers: mixed },
  noGuideline: { answers: { ...mixed, "ohje-olemassa": "no" } },
  unknownGuideline: { municipality: "049", answers: { ...mixed, "ohje-olemassa": "dk" } },
  helsinki: { municipality: "091", answers: { ...mixed, "jatkuvuus-avustukset": "yes" } },
  aland: { municipality: "478", answers: { ...everywhere(0), "rakenne-tapaamiset": "partly", "ohje-sisalto": ["dk"] } },
  gaps: {
    answers: { ...mixed, "rakenne-tapaamiset": undefined, "ohje-sisalto": undefined, "jatkuvuus-tilat": undefined },
  },
};

export const traitsOf = ({ municipality: code }) => (code && municipality(code).traits) || [];

/** The ids of the questions that somebody with this profile meets. */
export const pathOf = (profile) => asked(questionSet, profile.answers, traitsOf(profile));

/** The ids of the questions in which this profile has something to gain, in the order they are asked. */
export function stepsOf(profile) {
  const value = values(questionSet, profile.answers, traitsOf(profile));
  return pathOf(profile).filter((id) => value[id].points < value[id].maximum);
}
