// What a set of answers is worth, worked out from the question set's data and the rules written in src/engine/score.h,
// by other means than the engine: the tests hold what the screens show against it.
//
// answers: question id -> option key, or list of keys; what is left out is unanswered. traits: of the municipality.

const listed = (answer) => (answer === undefined ? [] : [answer].flat());
const meets = (traits, wanted) => (wanted ?? []).some((trait) => traits.includes(trait));
const isApplicable = (question, traits) => !meets(traits, question.not_applicable?.municipality_traits);

function standings(set, answers, traits) {
  const found = {};
  for (const question of set.questions) {
    found[question.id] = standingOf(question);
  }
  return found;

  function standingOf(question) {
    if (!isApplicable(question, traits)) return "not_applicable";
    const condition = question.shown_after;
    if (condition) {
      const earlier = found[condition.question];
      if (earlier !== "asked") return earlier;
      const [given] = listed(answers[condition.question]);
      if (given === undefined) return "unknown";
      if (!condition.answers.includes(given)) return condition.otherwise[given];
    }
    return "asked";
  }
}

/** Ids of the questions that are asked, in order. */
export function asked(set, answers, traits) {
  const standing = standings(set, answers, traits);
  return set.questions.map(({ id }) => id).filter((id) => standing[id] === "asked");
}

/** {points, known, maximum} of every question by id. */
export function values(set, answers, traits) {
  const standing = standings(set, answers, traits);
  return Object.fromEntries(
    set.questions.map((question) => [question.id, valueOfQuestion(question, standing[question.id], answers)]),
  );
}

function valueOfQuestion(question, standing, answers) {
  const points = question.options.map((option) => option.points ?? 0);
  const maximum = question.choice === "multiple" ? points.reduce((sum, each) => sum + each, 0) : Math.max(...points);
  if (standing === "not_applicable") return { points: 0, known: 0, maximum: 0 };
  if (standing === "zero") return { points: 0, known: maximum, maximum };
  const chosen = listed(answers[question.id]).map((key) => question.options.find((option) => option.key === key));
  if (standing === "unknown" || chosen.length === 0 || chosen.some((option) => option.points === null))
    return { points: 0, known: 0, maximum };
  return { points: chosen.reduce((sum, option) => sum + option.points, 0), known: maximum, maximum };
}

const perCent = (part, whole) => (whole === 0 ? 0 : Math.floor((100 * part) / whole + 0.5 + 1e-9));

function summed(parts) {
  const total = { points: 0, known: 0, maximum: 0 };
  for (const { share, value } of parts) for (const key of Object.keys(total)) total[key] += share * value[key];
  const { points, known, maximum } = total;
  return {
    ...total,
    percent: known > 0 ? perCent(points, known) : null,
    low: perCent(points, maximum),
    high: perCent(points + maximum - known, maximum),
  };
}

/**
 * The same of several people in one room, or who answered apart, by the rules of src/engine/tally.h and of
 * src/engine/comparison/region_comparison.h: what they said on the average. people: the answers of each. A question
 * that fewer than `least` of them answered counts as not answered.
 */
export function valuesOfPeople(set, people, traits, least = 1) {
  const shares = {}; // of the people: who is asked, and what it is worth for the others
  const found = {};
  for (const question of set.questions) {
    const share = (shares[question.id] = sharesOf(question));
    const maximum = valueOfQuestion(question, "unknown", {}).maximum;
    const each = voters(question.id).map((answers) => valueOfQuestion(question, "asked", answers));
    const mean = (what) => (each.length === 0 ? 0 : each.reduce((sum, value) => sum + value[what], 0) / each.length);
    found[question.id] = {
      points: share.asked * mean("points"),
      known: share.asked * mean("known") + share.zero * maximum,
      maximum: (share.asked + share.zero + share.unknown) * maximum,
    };
  }
  return found;

  function voters(id) {
    const answered = people.filter((answers) => listed(answers[id]).length > 0);
    return answered.length < least ? [] : answered;
  }

  function sharesOf(question) {
    const share = { asked: 0, zero: 0, unknown: 0, not_applicable: 0 };
    if (!isApplicable(question, traits)) return { ...share, not_applicable: 1 };
    const condition = question.shown_after;
    if (!condition) return { ...share, asked: 1 };
    const earlier = shares[condition.question];
    Object.assign(share, earlier, { asked: 0 });
    const said = voters(condition.question).map((answers) => listed(answers[condition.question])[0]);
    if (said.length === 0) share.unknown += earlier.asked;
    for (const key of said)
      share[condition.answers.includes(key) ? "asked" : condition.otherwise[key]] += earlier.asked / said.length;
    return share;
  }
}

/**
 * {percent, low, high, level, goals: id -> {percent, low, high, maximum, shown}}; level is an id of the set or
 * "not_enough".
 */
export const score = (set, answers, traits) => scoreOfValues(set, values(set, answers, traits));

/** The same from what values() or valuesOfPeople() gave. */
export function scoreOfValues(set, value) {
  const goals = {};
  for (const goal of set.goals) {
    const parts = set.questions.map((question) => ({
      share: question.goals ? (question.goals[goal.id] ?? 0) : Number(question.goal === goal.id),
      value: value[question.id],
    }));
    const sums = summed(parts);
    goals[goal.id] = {
      ...sums,
      shown: sums.maximum > 0 && 100 * sums.known >= set.scoring.least_known.goal * sums.maximum,
    };
  }
  const overall = summed(set.goals.map((goal) => ({ share: goal.weight ?? 1, value: goals[goal.id] })));
  const counted = Object.values(goals).filter((goal) => goal.maximum > 0);
  const enough = counted.every((goal) => goal.shown) && 100 * overall.known >= set.scoring.least_known.overall * overall.maximum;
  const reached = set.levels.filter(
    (level) => overall.percent >= level.min && counted.every((goal) => goal.percent >= (level.every_goal_at_least ?? 0)),
  );
  return { ...overall, level: enough ? reached.at(-1).id : "not_enough", goals };
}
