// Answers that somebody has asked for: "?ask=851.associations.2026" in the page's address says of which municipality,
// whose and of which year they are. The page says so, and after the result the visitor sends the answers: by mail, as a
// link or as a file, each of which src/formats/campaign takes in. Loaded only where the address asks for answers.
import { download } from "../keeping/files.js";
import { openMail } from "../keeping/mail.js";
import en from "../languages/ask/en.json";
import simple from "../languages/ask/fi-simple.json";
import fi from "../languages/ask/fi.json";
import sv from "../languages/ask/sv.json";
import { beside } from "../player/beside.js";
import { create, langOf, setStyle } from "../player/dom.js";
import { fetchBytes } from "../player/files.js";
import { copyText } from "../player/host_actions.js";
import { pageHost } from "../player/page_host.js";
import { Press } from "../player/press.js";
import { sayerOf } from "../player/words.js";

const words = sayerOf({ fi, sv, en, "fi-simple": simple });

const voices = new Set(["official", "associations", "residents", "both"]);

/** @type {import("../contract").QuickTestNode} */
const RESULT = "result/heading";

/**
 * Does nothing where the address asks for something else.
 * @param {HTMLElement} element whose events tell of result and language
 * @param {import("../player/player.js").Player} player
 * @param {() => string} link to the answers as they are
 * @param {string} list address of the municipalities
 */
export async function ask(element, player, link, list) {
  const asked = new URLSearchParams(location.search).get("ask") ?? "";
  if (!/^\d*\.\w*\.\d*$/.test(asked)) return;
  const [code, voice, year] = asked.split(".");
  const send = create("section", { class: "notice", hidden: !player.element(RESULT), "aria-labelledby": "ask-send" });
  const press = new Press(player.signal);
  press.down = element.matches(":active"); // since before there was anybody to hear of it
  setStyle(send, "justify-content", "flex-start");
  element.addEventListener("pikatesti-result", () => (send.hidden = false), { signal: player.signal });
  const names = await namesOf(code, list);
  if (player.signal.aborted) return;

  const say = (name, values) => words(player.language, name, values);
  const what = () => {
    const municipality = names[langOf(player.language)] ?? names.fi;
    return [municipality, voices.has(voice) && say(`ask.${voice}`), year].filter(Boolean).join(", ");
  };
  const answers = () => withAsk(link(), asked);
  const copy = (copied) => copyText(answers(), say(copied), pageHost(player));
  const buttons = {
    "ask.mail": () => openMail(say("ask.subject", { what: what() }), answers()) || copy("ask.too_long"),
    "ask.copy": () => copy("ask.copied"),
    "ask.file": () => download(`pikatesti-${asked.replaceAll(".", "-")}.txt`, `${answers()}\n`, "text/plain"),
  };
  const about = create("div", { class: "notice" });
  const fill = () => {
    about.lang = send.lang = langOf(player.language);
    about.replaceChildren(create("p", {}, say("ask.about", { what: what() })));
    // Officials who were interviewed have nothing to answer, but to confirm.
    const href = beside(`confirm.html?language=${langOf(player.language)}`);
    if (voice === "official") about.append(create("p", {}, create("a", { href }, say("ask.confirm"))));
    send.replaceChildren(
      line(create("h2", { id: "ask-send", class: "title" }, say("ask.send"))),
      line(create("p", {}, say("ask.send.text"))),
      ...Object.entries(buttons).map(([name, onclick]) => create("button", { type: "button", onclick }, say(name))),
    );
  };
  fill();
  element.addEventListener("pikatesti-language", fill, { signal: player.signal });
  press.whenOver(() => player.root.prepend(about)); // it moves the test down
  player.root.append(send);
}

/** On a line of its own in a notice. */
function line(element) {
  setStyle(element, "flex-basis", "100%");
  return element;
}

/** The municipality's names by language; none where nobody knows it, or where the list does not come. */
async function namesOf(code, list) {
  try {
    const { municipalities } = JSON.parse(new TextDecoder().decode(await fetchBytes(list)));
    return municipalities.find((each) => each.code === code)?.name ?? {};
  } catch (error) {
    console.warn("jarjesto-pikatesti:", error.message);
    return {};
  }
}

/** A share link that says what its answers were asked for. */
function withAsk(link, asked) {
  const [page, ...fragment] = link.split("#");
  return `${page}${page.includes("?") ? "&" : "?"}ask=${encodeURIComponent(asked)}#${fragment.join("#")}`;
}
