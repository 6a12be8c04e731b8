// How the staff ask for their side, where visitors do not stumble on it: five touches of the upper left corner, or the
// same key five times - Escape, or the left arrow on the attract screen, which keypads have. A PIN is asked for next.

const TIMES = 5;
const WITHIN_MILLISECONDS = 4000;
const CORNER = 110; // CSS pixels

export function watchForStaff({ onAttract, asked }, signal) {
  let last = "";
  let times = [];
  const count = (what, now) => {
    times = what === last ? times.filter((time) => now - time < WITHIN_MILLISECONDS) : [];
    last = what;
    times.push(now);
    if (times.length < TIMES) return;
    times = [];
    asked();
  };
  const options = { capture: true, passive: true, signal };
  document.addEventListener(
    "pointerdown",
    (event) => {
      if (event.isPrimary && event.clientX < CORNER && event.clientY < CORNER) count("corner", event.timeStamp);
      else last = "";
    },
    options,
  );
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.repeat) return;
      if (event.key === "Escape" || (event.key === "ArrowLeft" && onAttract())) count(event.key, event.timeStamp);
      else last = "";
    },
    options,
  );
}
