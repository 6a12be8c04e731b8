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
 * {percent, low, high, level, goals: id -> {percent, low, high, maximum, shown}}; level is an id of the set or
 * "not_enough".
 */
export function score(set, answers, traits) {
  const value = values(set, answers, traits);
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
