// What `pikatesti compare --years --format=json` tells, worked out and written in plain JavaScript, as somebody
// would do it who wants this table and has Node: for records in which all people of a voice gave the same answers,
// so that one person's rules (tests/browser/support/scoring.mjs) give the result of the room. Records are parsed,
// and not checked unless it is asked for: then by ajv against their schema, which is still less than the program
// looks at.
//   node tests/bench/plain_compare.mjs SET RECORDS.jsonl [--check]
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { scoreOfValues, values } from "../browser/support/scoring.mjs";

const [setFile, recordsFile, check] = process.argv.slice(2);
const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const set = read(setFile);
const list = read(join(dirname(setFile), "municipalities.json"));
const { changes } = read(join(dirname(setFile), "municipality-changes.json"));
const municipalities = new Map(list.municipalities.map((each) => [each.code, each]));
const leastOf = { official: 0, associations: 3, residents: 5 };
const voices = ["official", "associations", "residents"];
const saids = ["yes", "partly", "no", "unknown", "not_asked", "not_applicable"];

const changesOf = new Map();
for (const change of changes) changesOf.set(change.code, [...(changesOf.get(change.code) ?? []), change]);
function regionOf(code, year) {
  const later = changesOf.get(code)?.find(({ from }) => from > year);
  const today = municipalities.get(code);
  return later ? later.before : today && list.regions[today.region].fi;
}

function nameOf(code) {
  const { name } = municipalities.get(code);
  return name.fi ?? Object.values(name)[0];
}

const validate = check === "--check" && (await validator());
async function validator() {
  const { default: Ajv } = await import("ajv/dist/2020.js");
  return new Ajv.default({ strictTypes: false, validateFormats: false }).compile(
    read(join(dirname(setFile), "record.schema.json")),
  );
}

// ---- A record's cell

function saidBy({ points, known, maximum }) {
  if (maximum === 0) return "not_applicable";
  if (known === 0) return "unknown";
  return points >= maximum ? "yes" : points > 0 ? "partly" : "no";
}

const bandOf = (score) => (score.shown ? set.goal_bands.findLast(({ min }) => min <= score.percent).id : "not_enough");

function told(level, score) {
  return { level, percent: score.percent, range: [score.low, score.high], shown: score.shown };
}

function cellOf(line) {
  const record = JSON.parse(line);
  if (validate && !validate(record)) throw new Error(JSON.stringify(validate.errors));
  const { municipality, voice } = record;
  const answers = {};
  const options = {};
  for (const question of set.questions) {
    const given = record.questions[question.id];
    if (given === undefined) continue;
    answers[question.id] = Object.entries(given.rounds.at(-1).counts).flatMap(([key, count]) => (count > 0 ? [key] : []));
    const earlier = question.shown_after;
    const asked = !earlier || earlier.answers.includes(options[earlier.question]);
    if (question.choice !== "multiple" && asked) options[question.id] = answers[question.id][0];
  }
  const value = values(set, answers, municipalities.get(municipality).traits ?? []);
  const score = scoreOfValues(set, value);
  const said = Object.fromEntries(set.questions.map(({ id }) => [id, saidBy(value[id])]));
  const year = Number(record.date.slice(0, 4));
  return {
    municipality,
    voice,
    year,
    people: record.people,
    region: regionOf(municipality, year),
    answers,
    options,
    value,
    score,
    said,
    sources: Object.fromEntries(set.questions.map(({ id }) => [id, record.questions[id]?.source])),
  };
}

function writtenCell(cell) {
  return {
    municipality: cell.municipality,
    name: nameOf(cell.municipality),
    region: cell.region,
    year: cell.year,
    voice: cell.voice,
    n: cell.people,
    records: 1,
    doubled: 0,
    too_few: false,
    documents: false,
    ...told(cell.score.level, { ...cell.score, shown: cell.score.level !== "not_enough" }),
    goals: Object.fromEntries(set.goals.map(({ id }) => [id, told(bandOf(cell.score.goals[id]), cell.score.goals[id])])),
    said: cell.said,
  };
}

// ---- A region's means, changes and weak points

const figureOf = (cell, goal) =>
  goal === undefined ? { ...cell.score, shown: cell.score.level !== "not_enough" } : cell.score.goals[goal];

function meanOf(figures) {
  const n = figures.length;
  if (n === 0) return { percent: null, n };
  const mean = (what) => Math.floor((2 * figures.reduce((sum, each) => sum + each[what], 0) + n) / (2 * n));
  return { percent: mean("percent"), range: [mean("low"), mean("high")], n };
}

const certaintyOf = (first, second) =>
  first.percent === second.percent
    ? "same"
    : first.range[1] < second.range[0] || second.range[1] < first.range[0]
      ? "sure"
      : "not_sure";

function changeOf(before, now, goal) {
  const pairs = now.flatMap((cell) => {
    const earlier = before.get(cell.municipality);
    const both = earlier ? [figureOf(earlier, goal), figureOf(cell, goal)] : [];
    return both.length === 2 && both.every(({ shown }) => shown) ? [both] : [];
  });
  const [first, second] = [0, 1].map((which) => meanOf(pairs.map((pair) => pair[which])));
  return { before: first, now: second, certainty: first.percent === null ? "unknown" : certaintyOf(first, second) };
}

function weakPointsOf(cells) {
  const points = set.questions.map((question) => {
    const counts = Object.fromEntries(saids.map((said) => [said, 0]));
    const options = Object.fromEntries(question.options.map(({ key }) => [key, 0]));
    const who = [];
    for (const { said, options: chosen, municipality } of cells) {
      const here = said[question.id];
      counts[here] += 1;
      if (here === "yes") who.push(municipality);
      const known = here !== "unknown" && here !== "not_applicable" && chosen[question.id] !== undefined;
      if (known) options[chosen[question.id]] += 1;
    }
    const n = counts.yes + counts.partly + counts.no;
    return { question: question.id, ...counts, n, of: n + counts.unknown, options, who_has_it: who };
  });
  return points.sort((a, b) => {
    if (a.n === 0 || b.n === 0) return b.n - a.n;
    return (2 * a.yes + a.partly) * b.n - (2 * b.yes + b.partly) * a.n || b.n - a.n;
  });
}

const factsOf = (cells) =>
  set.questions.flatMap((question) =>
    Object.keys(question.facts ?? {}).flatMap((fact) => {
      const of = cells.filter(({ said }) => said[question.id] !== "not_applicable").length;
      return of === 0 ? [] : [{ question: question.id, fact, n: 0, of, some: 0, who: {} }];
    }),
  );

function sizeOf(region, year) {
  let size = 0;
  for (const code of new Set([...municipalities.keys(), ...changesOf.keys()])) size += regionOf(code, year) === region ? 1 : 0;
  return size;
}

function regionsOf(cells) {
  const groups = new Map();
  for (const cell of cells) {
    const key = [cell.region, voices.indexOf(cell.voice), cell.year].join("\t");
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  const previous = new Map();
  return [...groups.keys()].sort(byBytes).map((key) => {
    const own = groups.get(key);
    const [{ region, voice, year }] = own;
    const before = previous.get(`${region}\t${voice}`);
    previous.set(`${region}\t${voice}`, year);
    const goals = (tell) => Object.fromEntries(set.goals.map(({ id }) => [id, tell(id)]));
    const mean = (goal) => meanOf(own.map((cell) => figureOf(cell, goal)).filter(({ shown }) => shown));
    const earlier = before === undefined ? undefined : earlierCells(voice, before);
    return {
      region,
      year,
      voice,
      heard: own.length,
      of: sizeOf(region, year),
      overall: mean(),
      goals: goals(mean),
      ...(earlier && {
        change: {
          since: before,
          overall: changeOf(earlier, own),
          goals: goals((goal) => changeOf(earlier, own, goal)),
        },
      }),
      weak_points: weakPointsOf(own),
      ...(voice === "official" && { facts: factsOf(own) }),
    };
  });
}

const byBytes = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));

const byVoiceAndYear = new Map();
function earlierCells(voice, year) {
  return byVoiceAndYear.get(`${voice}\t${year}`) ?? new Map();
}

// ---- Officials beside others

const kinds = [
  "differ",
  "others_do_not_know",
  "officials_do_not_know",
  "nobody_knows",
  "agree",
  "others_too_few",
  "not_compared",
];

function kindOf(official, others, tooFew) {
  if (official === "not_applicable" || others === "not_applicable") return "not_compared";
  if (tooFew) return "others_too_few";
  if (official === "unknown") return others === "unknown" ? "nobody_knows" : "officials_do_not_know";
  if (others === "unknown") return "others_do_not_know";
  return official === others ? "agree" : "differ";
}

const share = (part, whole) => (whole > 0 ? part / whole : 0);
const lowest = ({ points, maximum }) => share(points, maximum);
const highest = ({ points, known, maximum }) => share(points + maximum - known, maximum);
const isApart = (a, b) => highest(a) < lowest(b) - 1e-9 || highest(b) < lowest(a) - 1e-9;

function figuresBeside(ours, theirs) {
  const percentOf = ({ shown, percent }) => (shown ? percent : null);
  const [official, others] = [percentOf(ours), percentOf(theirs)];
  const known = official !== null && others !== null;
  const written = ({ percent, low, high }) => ({ percent, range: [low, high] });
  return { official, others, certainty: known ? certaintyOf(written(theirs), written(ours)) : "unknown" };
}

function gapOf(ours, theirs) {
  const questions = set.questions.map(({ id, nature }) => {
    const source = ours.sources[id];
    const [official, others] = [ours.said[id], theirs.said[id]];
    const [first, second] = [ours.value[id], theirs.value[id]];
    const tooFew = others === "unknown" && theirs.answers[id] === undefined && leastOf[theirs.voice] > 0;
    const kind = kindOf(official, others, tooFew);
    const size =
      kind === "differ"
        ? Math.floor(100 * Math.abs(share(first.points, first.known) - share(second.points, second.known)) + 0.5 + 1e-9)
        : kind === "others_do_not_know" || kind === "officials_do_not_know"
          ? 100
          : 0;
    const isKnown = official === "yes" || official === "partly" || official === "no";
    return {
      question: id,
      kind,
      ...(kind === "differ" && { sure: isApart(first, second) }),
      size,
      official,
      others,
      documented: isKnown && nature !== "experience" && Boolean(source?.url),
      ...(source && { source }),
    };
  });
  questions.sort((a, b) => {
    if (a.kind !== b.kind) return kinds.indexOf(a.kind) - kinds.indexOf(b.kind);
    return a.sure !== b.sure ? (a.sure ? -1 : 1) : b.size - a.size;
  });
  return {
    municipality: theirs.municipality,
    name: nameOf(theirs.municipality),
    year: theirs.year,
    others: theirs.voice,
    shown: true,
    n: { official: ours.people, others: theirs.people },
    documents: false,
    overall: figuresBeside(figureOf(ours), figureOf(theirs)),
    goals: Object.fromEntries(set.goals.map(({ id }) => [id, figuresBeside(ours.score.goals[id], theirs.score.goals[id])])),
    questions,
  };
}

const lines = readFileSync(recordsFile, "utf8").split("\n");
const cells = lines.filter((line) => line !== "").map(cellOf);
cells.sort(
  (a, b) => byCode(a.municipality, b.municipality) || voices.indexOf(a.voice) - voices.indexOf(b.voice) || a.year - b.year,
);
for (const cell of cells) {
  const key = `${cell.voice}\t${cell.year}`;
  if (!byVoiceAndYear.has(key)) byVoiceAndYear.set(key, new Map());
  byVoiceAndYear.get(key).set(cell.municipality, cell);
}
const officials = (cell) => earlierCells("official", cell.year).get(cell.municipality);
function byCode(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
process.stdout.write(
  `${JSON.stringify({
    set: { id: set.id, revision: set.revision },
    cells: cells.map(writtenCell),
    regions: regionsOf(cells),
    gaps: cells.flatMap((cell) => (cell.voice !== "official" && officials(cell) ? [gapOf(officials(cell), cell)] : [])),
  })}\n`,
);
