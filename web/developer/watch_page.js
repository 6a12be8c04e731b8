// In the pages of ./run --watch only: follows the question sets of the working tree. The test takes a changed set at
// once and keeps the answers that still fit it; what is wrong with it is told over the page (developer.js).

// Those that stand in the page as it is written: what the editor page shows is its own.
const tests = [...document.querySelectorAll("jarjesto-pikatesti")];

const addressOf = (test) =>
  new URL(test.getAttribute("question-set") ?? "questions/jarjestoystavallinen-kunta.json", document.baseURI).href;

async function follow(test) {
  const response = await fetch(addressOf(test), { cache: "no-store" }).catch(() => null);
  if (response?.ok) await test.useQuestionSet(await response.text());
}

// Another file of the folder may be one that a set names.
const followAll = () => Promise.all(tests.map(follow));

for (const test of tests) test.setAttribute("developer", "");

let connected = false;
const events = new EventSource("/watch-events");
events.addEventListener("open", () => {
  // The server was started again: what changed meanwhile was not told.
  if (connected) void followAll();
  connected = true;
  document.documentElement.dataset.watched = "";
});
events.addEventListener("questions", followAll);
events.addEventListener("reload", () => location.reload());
events.addEventListener("broken", ({ data }) => console.error(JSON.parse(data).text));
