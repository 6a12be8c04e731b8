// Says why a page does not start: it is no module and knows no syntax later than 2009's, so that it runs where the
// page's own script does not, opened as a file, in an old browser, or where the network gave something else instead of
// the script.
import en from "../languages/start/en.json";
import fi from "../languages/start/fi.json";
import sv from "../languages/start/sv.json";

var AGAIN_MILLISECONDS = 15000;
var languages = { fi: fi, sv: sv, en: en };
var shown = false;

// What every page of the site needs, and browsers of the end of 2021 have.
var needed = {
  "module scripts": function () {
    return "noModule" in document.createElement("script");
  },
  WebAssembly: function () {
    return typeof WebAssembly === "object";
  },
  "custom elements": function () {
    return "customElements" in window;
  },
  "shadow trees": function () {
    return "attachShadow" in Element.prototype;
  },
  ResizeObserver: function () {
    return "ResizeObserver" in window;
  },
};

var own = document.currentScript;
var byBrowser = own && own.hasAttribute("data-by-browser");

// The editor's text field styles itself, which the page's policy allows in this way only.
if (own && own.hasAttribute("data-styles-itself"))
  needed["constructed style sheets"] = function () {
    return "adoptedStyleSheets" in Document.prototype;
  };

function lacking() {
  var names = [];
  for (var name in needed) if (!needed[name]()) names.push(name);
  return names;
}

// As the page's own script would choose: what the address asks for, the page's language, or the browser's where the
// page has none of its own.
function languageOf() {
  var asked = /[?&]language=([a-z]{2})/.exec(location.search);
  var tags = [asked && asked[1]];
  if (byBrowser) tags = tags.concat(navigator.languages || [navigator.language]);
  tags.push(document.documentElement.lang, "en");
  for (var index = 0; index < tags.length; index += 1) {
    var language = String(tags[index]).slice(0, 2).toLowerCase();
    if (Object.prototype.hasOwnProperty.call(languages, language)) return language;
  }
  return "en";
}

function isStarted() {
  var place = document.querySelector("[data-application]");
  if (place) return Boolean(place.shadowRoot && place.shadowRoot.firstChild);
  return Boolean(window.customElements && customElements.get("jarjesto-pikatesti"));
}

function tell(kind, lacks) {
  if (shown) return;
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", function () {
      tell(kind, lacks);
    });
    return;
  }
  shown = true;
  var language = languageOf();
  var words = languages[language];
  var box = document.createElement("div");
  box.setAttribute("role", "alert");
  box.lang = language;
  box.id = "not-started";
  var style = box.style; // a style sheet may be missing too
  style.padding = "24px";
  style.margin = "0 auto";
  style.maxWidth = "40em";
  style.font = "18px/1.5 sans-serif";
  style.color = "#12212f";
  style.background = "#fff";
  paragraph(box, words[kind]);
  if (lacks && lacks.length) paragraph(box, words.lacks.replace("{what}", lacks.join(", ")));
  if (kind !== "file" && kind !== "old") {
    var button = document.createElement("button");
    button.type = "button";
    button.style.font = "inherit";
    button.appendChild(document.createTextNode(words.again));
    button.onclick = function () {
      location.reload();
    };
    box.appendChild(button);
    // Nobody is near a kiosk to press it.
    if (document.getElementById("kiosk"))
      setTimeout(function () {
        location.reload();
      }, AGAIN_MILLISECONDS);
  }
  document.body.insertBefore(box, document.body.firstChild);
}

function paragraph(box, text) {
  var paragraph = document.createElement("p");
  paragraph.appendChild(document.createTextNode(text));
  box.appendChild(paragraph);
}

// What came instead of a script that did not load, or of the one that it imports.
function explain(address) {
  if (!window.fetch) return tell("offline");
  fetch(address, { cache: "no-store" }).then(
    function (response) {
      if (/html/.test(response.headers.get("content-type") || "") && response.ok) tell("portal");
      else if (!response.ok) tell("missing");
      else if (/pikatesti\.js/.test(address)) tell("broken");
      else explain("pikatesti.js");
    },
    function () {
      tell("offline");
    },
  );
}

// What is known before anything has failed explains whatever fails.
var lacks = lacking();
var known = location.protocol === "file:" ? "file" : lacks.length ? "old" : null;
if (known) tell(known, lacks);

window.addEventListener(
  "error",
  function (event) {
    if (known || isStarted()) return;
    /** @type {any} the script, or the window */
    var script = event.target;
    if (script && script.nodeName === "SCRIPT") return explain(script.src);
    if (!event.error) return;
    console.error(event.error);
    tell(event.error instanceof SyntaxError ? "old" : "broken");
  },
  true,
);
