// Writes tests/mapping/tables: made-up exports of survey forms in the layouts of five tools, and a table pasted from
// a spreadsheet. Nobody answered so; names and addresses are invented. counts.json has what each file says, counted
// here from the made-up respondents, by municipality, year and voice.
//   node tests/mapping/make_tables.mjs
import { mkdir, readFile, writeFile } from "node:fs/promises";

const here = new URL(".", import.meta.url);
const set = JSON.parse(await readFile(new URL("../../questions/jarjestoystavallinen-kunta.json", here), "utf8"));

// The same numbers each time: Park and Miller's generator.
let state = 20261;
const random = (below) => {
  state = (state * 48_271) % 2_147_483_647;
  return state % below;
};

const isMultiple = (question) => question.choice === "multiple" || question.options.some(({ exclusive }) => exclusive);

function someAnswers() {
  const answers = {};
  for (const question of set.questions) {
    if (random(12) === 0) continue; // left empty
    if (!isMultiple(question)) {
      answers[question.id] = [question.options[random(question.options.length)].key];
      continue;
    }
    const items = question.options.filter(({ exclusive }) => !exclusive).filter(() => random(2) === 0);
    answers[question.id] = items.length > 0 ? items.map(({ key }) => key) : [["none", "dk"][random(2)]];
  }
  return answers;
}

/** Respondents of [code, name in the file, voice, day of October 2026]; left: why the row is not counted. */
const respondents = (list) =>
  list.map(([code, name, voice, day, left], index) => ({ code, name, voice, day, left, index, answers: someAnswers() }));

const counts = {};
function count(file, people) {
  const cells = {};
  for (const { code, voice, answers } of people.filter(({ left }) => !left)) {
    const cell = (cells[`${code} 2026 ${voice}`] ??= { people: 0, answers: {} });
    cell.people++;
    for (const [id, keys] of Object.entries(answers))
      for (const key of keys) {
        const question = (cell.answers[id] ??= {});
        question[key] = (question[key] ?? 0) + 1;
      }
  }
  counts[file] = cells;
}

const questionOf = (id) => set.questions.find((question) => question.id === id);
const label = (id, key, language) => {
  const { label } = questionOf(id).options.find((option) => option.key === key);
  return label[language] ?? label.fi;
};
const labels = (person, { id }, language, between) =>
  (person.answers[id] ?? []).map((key) => label(id, key, language)).join(between);
const two = (number) => String(number).padStart(2, "0");
const quote = (cell) => `"${String(cell).replaceAll('"', '""')}"`;
const quoteIfNeeded = (delimiter) => (cell) =>
  /["\r\n]/.test(cell) || String(cell).includes(delimiter) ? quote(cell) : String(cell);
const table = (rows, { delimiter, quoting, end }) => rows.map((row) => row.map(quoting).join(delimiter) + end).join("");

await mkdir(new URL("tables/", here), { recursive: true });
const write = (file, content) => writeFile(new URL(`tables/${file}`, here), content);

// Microsoft Forms, its XLSX saved as CSV from a Finnish spreadsheet: Windows-1252, semicolons, the owner's dates, no
// voice.
{
  const people = respondents([
    ["758", "Sodankylän kunta", "associations", 5],
    ["758", "Sodankylä", "associations", 6],
    ["758", "758", "associations", 17],
    ["890", "Utsjoen kunta", "associations", 18],
    ["890", "Ohcejohka", "associations", 19],
    ["320", "Kemijärvi", "associations", 20, "failed"],
    ["320", "Kemijärven kaupunki", "associations", 21],
    ["320", "Kemijärv", "associations", 22, "failed"],
  ]);
  const heading = [
    "ID",
    "Start time",
    "Completion time",
    "Email",
    "Name",
    "Last modified time",
    "Minkä kunnan alueella yhdistyksenne toimii?",
  ];
  const rows = people.map((person) => {
    const time = (minutes) => `10/${person.day}/26 9:${two(minutes)}:0${person.index}`;
    const answers = set.questions.map((question) =>
      isMultiple(question)
        ? labels(person, question, "fi", ";") + (person.answers[question.id] ? ";" : "")
        : labels(person, question, "fi", ""),
    );
    if (person.index === 5) answers[2] = "Vaihtelee paljon"; // an answer of its own in "Other"
    return [person.index + 1, time(12), time(31), "anonymous", "Keksitty Vastaaja", "", person.name, ...answers];
  });
  const texts = set.questions.map(({ text }, index) => `${index + 1}. ${text.fi}\u00A0`);
  const text = table([[...heading, ...texts], ...rows], { delimiter: ";", quoting: quoteIfNeeded(";"), end: "\r\n" });
  await write("made-up-microsoft-forms.csv", Buffer.from(text.replaceAll("\u00AD", "").replaceAll("’", "'"), "latin1"));
  count("made-up-microsoft-forms.csv", people);
}

// Google Forms in Swedish: all cells quoted, several answers joined by ", ", with commas inside the labels.
{
  const people = respondents([
    ["240", "Kemi", "associations", 1],
    ["240", "Kemi stad", "official", 2],
    ["240", "Kemi", "residents", 3],
    ["240", "Kemi", "residents", 3],
    ["851", "Torneå", "official", 8],
    ["851", "Torneå stad", "associations", 9],
    ["851", "Torneå", "associations", 9, "failed"],
  ]);
  people[3].answers = people[2].answers; // two people with the same answers are two
  const roles = { associations: "Förening", official: "Tjänsteman i kommunen", residents: "Invånare" };
  const heading = ["Tidsstämpel", "E-postadress", "Kommun", "Vem svarar?"];
  const rows = people.map((person) => [
    `2026/10/${two(person.day)} ${person.index + 1}:07:45 em EEST`,
    `pahittad${person.index}@example.org`,
    person.name,
    person.index === 6 ? "Annan" : roles[person.voice],
    ...set.questions.map((question) => labels(person, question, "sv", ", ")),
  ]);
  const texts = set.questions.map(({ text }) => text.sv);
  await write(
    "made-up-google-forms.csv",
    table([[...heading, ...texts], ...rows], { delimiter: ",", quoting: quote, end: "\n" }),
  );
  count("made-up-google-forms.csv", people);
}

// LimeSurvey: byte order mark, CRLF, all quoted; codes take no hyphens; Q[SQ001] columns; answers as keys, words or
// LimeSurvey's own codes.
{
  const people = respondents([
    ["047", "Enontekiö", "residents", 4],
    ["047", "Eanodat", "residents", 5],
    ["047", "47", "residents", 6],
    ["047", "047", "residents", 7],
    ["047", "Enontekiön kunta", "residents", 8],
    ["047", "Enontekiö", "residents", 9, "unfinished"],
    ["261", "Kittilä", "residents", 9],
    ["261", "Kittilä", "residents", 10, "unanswered"],
  ]);
  people[7].answers = {};
  const words = {
    yes: ["yes", "Kyllä", "Ja", "Y"],
    partly: ["partly", "Osittain", "Delvis", "partly"],
    no: ["no", "Ei", "Nej", "N"],
    dk: ["dk", "En tiedä", "Vet inte", "dk"],
  };
  // Two questions are left with the codes that LimeSurvey gives to options, of its older and of its newer versions.
  const codes = {
    "rakenne-tapaamiset": (place) => `A${place}`,
    "yhdyshenkilo-nimetty": (place) => `AO${two(place)}`,
  };
  const single = (question, { answers, index }) => {
    const key = answers[question.id]?.[0];
    const place = question.options.findIndex((option) => option.key === key) + 1;
    return place > 0 && codes[question.id] ? codes[question.id](place) : (words[key]?.[index % 4] ?? "");
  };
  const heading = ["id", "submitdate", "lastpage", "startlanguage", "seed", "ipaddr", "kunta"];
  const columns = set.questions.flatMap((question) => {
    const code = question.id.replaceAll("-", "");
    if (!isMultiple(question)) return [{ name: code, cell: (person) => single(question, person) }];
    return [
      ...question.options.map(({ key }, index) => ({
        name: `${code}[SQ${String(index + 1).padStart(3, "0")}]`,
        cell: ({ answers }) => (answers[question.id]?.includes(key) ? "Y" : ""),
      })),
      { name: `${code}[other]`, cell: () => "" },
    ];
  });
  const rows = people.map((person) => [
    person.index + 11,
    person.left === "unfinished" ? "" : `2026-10-${two(person.day)} 18:20:${two(person.index)}`,
    "3",
    "fi",
    1_482_000_117 + 7919 * person.index,
    "192.0.2.7",
    person.name,
    ...columns.map(({ cell }) => cell(person)),
  ]);
  const text = table([[...heading, ...columns.map(({ name }) => name)], ...rows], {
    delimiter: ",",
    quoting: quote,
    end: "\r\n",
  });
  await write("made-up-limesurvey.csv", `\uFEFF${text}`);
  count("made-up-limesurvey.csv", people);
}

// KoboToolbox: semicolons, groups in the names, several answers joined by spaces and each in a 0/1 column as well.
{
  const people = respondents([
    ["148", "148", "associations", 12],
    ["148", "148", "associations", 12],
    ["148", "148", "associations", 13],
    ["148", "148", "associations", 14, "rejected"],
    ["742", "742", "official", 14],
    ["742", "742", "associations", 15],
  ]);
  people[1].answers = people[0].answers;
  const roles = { associations: "yhdistys", official: "kunta" };
  const heading = ["start", "end", "taustat/kunta", "taustat/rooli"];
  const columns = set.questions.flatMap((question) => {
    const name = `kysely/${question.id.replaceAll("-", "_")}`;
    const joined = { name, cell: ({ answers }) => (answers[question.id] ?? []).join(" ") };
    if (!isMultiple(question)) return [joined];
    const mark =
      (key) =>
      ({ answers }) =>
        answers[question.id] ? Number(answers[question.id].includes(key)) : "";
    return [joined, ...question.options.map(({ key }) => ({ name: `${name}/${key}`, cell: mark(key) }))];
  });
  const own = [
    "_id",
    "_uuid",
    "_submission_time",
    "_validation_status",
    "_notes",
    "_status",
    "_submitted_by",
    "__version__",
    "_tags",
    "_index",
  ];
  const rows = people.map((person) => {
    const time = (minute) => `2026-10-${two(person.day)}T14:${two(minute)}:00.000+03:00`;
    const status = person.left === "rejected" ? "validation_status_not_approved" : "";
    const uuid = `0000000${person.index}-1111-4222-8333-444444444444`;
    const sent = `2026-10-${two(person.day)}T11:30:00`;
    const own = [
      5001 + person.index,
      uuid,
      sent,
      status,
      "",
      "submitted_via_web",
      "keksitty",
      "vKeksitty1",
      "",
      person.index + 1,
    ];
    return [time(1), time(9), person.name, roles[person.voice], ...columns.map(({ cell }) => cell(person)), ...own];
  });
  const text = table([[...heading, ...columns.map(({ name }) => name), ...own], ...rows], {
    delimiter: ";",
    quoting: quote,
    end: "\n",
  });
  await write("made-up-kobotoolbox.csv", text);
  count("made-up-kobotoolbox.csv", people);
}

// ODK Central: commas, groups before a hyphen, no quotes where none are needed.
{
  const people = respondents([
    ["614", "Posio", "official", 20],
    ["614", "Posio", "associations", 20],
    ["614", "Posio", "associations", 21],
    ["614", "Posio", "associations", 22, "rejected"],
    ["148", "Enare", "associations", 23],
  ]);
  const heading = ["SubmissionDate", "start", "end", "meta-instanceID", "kysely-kunta", "kysely-rooli"];
  const roles = { associations: "association", official: "official" };
  const names = set.questions.map(({ id }) => `kysely-${id.replaceAll("-", "_")}`);
  const own = [
    "KEY",
    "SubmitterID",
    "SubmitterName",
    "AttachmentsPresent",
    "AttachmentsExpected",
    "Status",
    "ReviewState",
    "DeviceID",
    "Edits",
    "FormVersion",
  ];
  const rows = people.map((person) => {
    const key = `uuid:9999999${person.index}-1111-4222-8333-444444444444`;
    const time = `2026-10-${two(person.day)}T08:15:2${person.index}.250Z`;
    const answers = set.questions.map(({ id }) => (person.answers[id] ?? []).join(" "));
    const review = person.left === "rejected" ? "rejected" : "approved";
    return [
      time,
      time,
      time,
      key,
      person.name,
      roles[person.voice],
      ...answers,
      key,
      "7",
      "Keksitty Kerääjä",
      "0",
      "0",
      "",
      review,
      "",
      "0",
      "1",
    ];
  });
  const text = table([[...heading, ...names, ...own], ...rows], { delimiter: ",", quoting: quoteIfNeeded(","), end: "\n" });
  await write("made-up-odk.csv", text);
  count("made-up-odk.csv", people);
}

// Pasted from a spreadsheet of a coordinator's own: a title above, headings cut off, a column for the year, nothing
// that tells one row from another, and two people with the same answers.
{
  const people = respondents([
    ["683", "Ranua", "associations", 1],
    ["683", "Ranua", "associations", 1],
    ["683", "Ranuan kunta", "official", 1],
    ["732", "Salla", "associations", 1],
    ["732", "Salla", "associations", 1, "unanswered"],
  ]);
  people[1].answers = people[0].answers;
  people[4].answers = {};
  const roles = { associations: "järjestön edustaja", official: "viranhaltija" };
  // As much of the text as tells it from the others, and a little more.
  const cut = (question) => {
    const text = question.text.fi.replaceAll("\u00AD", "");
    const others = set.questions.filter((other) => other !== question).map((other) => other.text.fi.replaceAll("\u00AD", ""));
    let length = 32;
    while (others.some((other) => other.startsWith(text.slice(0, length)))) length++;
    return text.slice(0, length + 4).trimEnd();
  };
  const rows = people.map((person) => [
    person.name,
    "2026",
    roles[person.voice],
    ...set.questions.map((question) => labels(person, question, "fi", "; ")),
  ]);
  const lines = [
    ["Kyselyn vastaukset, keksittyjä"],
    ["Kunta", "Vuosi", "Vastaajan rooli", ...set.questions.map(cut)],
    ...rows,
    ["", "", ""],
  ];
  await write("made-up-pasted.tsv", table(lines, { delimiter: "\t", quoting: quoteIfNeeded("\t"), end: "\r\n" }));
  count("made-up-pasted.tsv", people);
}

await write("counts.json", `${JSON.stringify(counts, null, 1)}\n`);
