// The editor page's beginning: starts the editor, keeps the page for use without a network, and says so if it fails.
// @ts-expect-error: an entry of the built site, left alone by the bundler
import "./pikatesti.js";
import { create, setAttribute, setText } from "../player/dom.js";
import { Offline } from "../offline/offline.js";
import { offlineWords } from "../offline/words.js";
import { currentLanguage, say, watchLanguage } from "../authoring/words.js";
import { Editor } from "./editor.js";

function fail(error) {
  console.error(error);
  document
    .getElementById("notices")
    .replaceChildren(
      create(
        "div",
        { class: "notice", role: "alert" },
        create("p", {}, create("b", {}, say("failure")), ` ${say("failure.text")}`),
      ),
    );
}

let offlineState = "";

function showOffline() {
  setText(document.getElementById("offline"), offlineWords(currentLanguage(), offlineState));
}

/** @param {{ ready: boolean, reason?: string }} state as Offline tells it */
function tellOffline({ reason = "ready" }) {
  offlineState = reason;
  setAttribute(document.documentElement, "data-offline", offlineState);
  showOffline();
}

const editor = new Editor();
// A new version is taken when the page is opened the next time, never in the middle of writing.
const offline = new Offline({ mayReload: () => false, told: tellOffline });
watchLanguage(() => offlineState && showOffline());
editor.start().then(async () => {
  await offline.started();
  await offline.rest({ now: true });
}, fail);
