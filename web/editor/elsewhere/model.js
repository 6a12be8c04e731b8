// What is read from a survey, whatever program it is of: the parts that set_of.js makes a set of. Texts are objects
// from language to text; names are those that the survey has; a place is {sheet, row, column}.

/**
 * kind: one answer or several ("single", "multiple"); goal: one of the survey's, or null; when: conditions as they are
 * written; otherNames: what else conditions call it;
 * group: what it stands in.
 */
export const newQuestion = (name, kind, place) => ({
  ...{ name, kind, place, text: {}, help: {}, why: {}, findOut: {}, stepTitle: {}, step: {}, source: {} },
  ...{
    sourceAddress: "",
    goal: null,
    weight: "",
    nature: "",
    pointsReason: "",
    options: [],
    when: [],
    otherNames: [],
    group: null,
  },
});

/** points: as it is written; "" where nothing is. */
export const newOption = (name, label, place) => ({ name, label, place, points: "", exclusive: false, stepIfMissing: {} });

/** languages: the default first; goals and levels as they are met; form: the program, "xlsform" or "limesurvey". */
export const newSurvey = (form) => ({
  ...{ form, name: "", revision: "", languages: [], title: {}, description: {} },
  ...{ goals: [], levels: [], questions: [] },
});

const YES = /^(yes|true|true\(\)|y|x|1|kyllä|on|ja)$/i;

/** Does a cell say yes? */
export const isYes = (cell) => YES.test(cell.trim());
