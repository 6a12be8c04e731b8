// What a room's counts are worth, worked out from the question set's data and the rules written in src/engine/tally.h,
// agreement.h and score.h, by other means than the engine: the tests hold an exported record against it.
//
// tallies: question id -> {counts: {option key: people}, people?}, the round that counts; left out: not counted.

const perCent = (part, whole) => (whole === 0 ? 0 : Math.floor((100 * part) / whole + 0.5 + 1e-9));
const maximumOf = ({ choice, options }) => {
  const points = options.map((option) => option.points ?? 0);
  return choice === "multiple" ? points.reduce((sum, each) => sum + each, 0) : Math.max(...points);
};

export function votersOf({ choice, options }, { counts, people }, room) {
  const of = (option) => counts[option.key] ?? 0;
  if (choice === "single") return options.reduce((sum, option) => sum + of(option), 0);
  const items = options.filter((option) => !option.exclusive).map(of);
  const alone = options.filter((option) => option.exclusive).reduce((sum, option) => sum + of(option), 0);
  return Math.max(people ?? room ?? 0, Math.max(0, ...items) + alone);
}

const unknowingOf = ({ options }, { counts }) =>
  options.filter(({ points }) => points === null).reduce((sum, { key }) => sum + (counts[key] ?? 0), 0);

function roundValue(question, round, room) {
  const voters = round && votersOf(question, round, room);
  if (!voters) return { points: 0, known: 0 };
  const sum = question.options.reduce((total, { key, points }) => total + (points ?? 0) * (round.counts[key] ?? 0), 0);
  return { points: sum / voters, known: (maximumOf(question) * (voters - unknowingOf(question, round))) / voters };
}

/** Shares of the room for whom each question is asked, zero, unknown or not applicable. */
function sharesOf(set, tallies, traits, room) {
  const shares = {};
  for (const question of set.questions) {
    const lacking = (question.not_applicable?.municipality_traits ?? []).some((trait) => traits.includes(trait));
    shares[question.id] = { asked: 0, zero: 0, unknown: 0, not_applicable: 0 };
    const own = shares[question.id];
    if (lacking) {
      own.not_applicable = 1;
      continue;
    }
    const condition = question.shown_after;
    if (!condition) {
      own.asked = 1;
      continue;
    }
    const earlier = set.questions.find(({ id }) => id === condition.question);
    const before = shares[condition.question];
    for (const kind of ["zero", "unknown", "not_applicable"]) own[kind] += before[kind];
    const round = tallies[condition.question];
    const voters = round ? votersOf(earlier, round, room) : 0;
    if (!voters) {
      own.unknown += before.asked;
      continue;
    }
    for (const { key } of earlier.options) {
      const share = (before.asked * (round.counts[key] ?? 0)) / voters;
      own[condition.answers.includes(key) ? "asked" : condition.otherwise[key]] += share;
    }
  }
  return shares;
}

/** {percent, low, high, goals: id -> the same with `shown`, agreement: question id -> 0 ... 1 or null}. */
export function roomScore(set, tallies, traits = [], room = undefined) {
  const shares = sharesOf(set, tallies, traits, room);
  const values = {};
  for (const question of set.questions) {
    const { asked, zero, not_applicable } = shares[question.id];
    const { points, known } = roundValue(question, tallies[question.id], room);
    const maximum = maximumOf(question);
    values[question.id] = {
      points: asked * points,
      known: asked * known + zero * maximum,
      maximum: (1 - not_applicable) * maximum,
    };
  }
  const sum = (parts) => {
    const total = { points: 0, known: 0, maximum: 0 };
    for (const { share, value } of parts) for (const key of Object.keys(total)) total[key] += share * value[key];
    return {
      ...total,
      percent: total.known > 1e-9 ? perCent(total.points, total.known) : null,
      low: perCent(total.points, total.maximum),
      high: perCent(total.points + total.maximum - total.known, total.maximum),
    };
  };
  const goals = {};
  for (const goal of set.goals)
    goals[goal.id] = sum(
      set.questions.map((question) => ({
        share: question.goals ? (question.goals[goal.id] ?? 0) : Number(question.goal === goal.id),
        value: values[question.id],
      })),
    );
  const whole = sum(set.goals.map((goal) => ({ share: goal.weight ?? 1, value: goals[goal.id] })));
  const agreement = Object.fromEntries(
    set.questions.map((question) => [question.id, agreementOf(question, tallies[question.id], room)]),
  );
  return { ...whole, goals, agreement };
}

/**
 * Leik's consensus by the distance of everybody from the median, not by the cumulated shares that the engine adds up.
 */
export function agreementOf(question, round, room) {
  if (!round) return null;
  const knowing = votersOf(question, round, room) - unknowingOf(question, round);
  if (knowing <= 0) return null;
  if (question.choice === "multiple") {
    const items = question.options.filter((option) => !option.exclusive);
    const each = items.map(({ key }) => Math.abs((2 * (round.counts[key] ?? 0)) / knowing - 1));
    return each.reduce((total, one) => total + one, 0) / each.length;
  }
  const byPoints = new Map();
  for (const { key, points } of question.options)
    if (points !== null) byPoints.set(points, (byPoints.get(points) ?? 0) + (round.counts[key] ?? 0));
  const steps = [...byPoints.entries()].sort(([a], [b]) => a - b).map(([, people]) => people);
  if (steps.length < 2) return null;
  const people = steps.flatMap((count, step) => Array(count).fill(step));
  const median = people[Math.floor(people.length / 2)];
  const distance = people.reduce((total, step) => total + Math.abs(step - median), 0) / people.length;
  return 1 - (2 * distance) / (steps.length - 1);
}

/** The round that counts of each question of a record, by question id. */
export function talliesOf(record) {
  const tallies = {};
  for (const [id, { rounds = [] }] of Object.entries(record.questions ?? {})) {
    const counted = rounds.filter(({ counts }) => Object.values(counts ?? {}).some((people) => people !== null));
    if (counted.length > 0) tallies[id] = counted.at(-1);
  }
  return tallies;
}
