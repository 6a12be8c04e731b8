/** YYYY-MM-DD, by the visitor's clock: the day in UTC is another one near midnight. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, "0")).join("-");
}

// A page may stay open for days, and a timer does not run while a computer sleeps: whatever somebody does with the page
// is preceded by one of these.
const SIGNS = ["pointerdown", "keydown", "click", "change", "input", "focusin", "visibilitychange"];

/**
 * Tells the day at once, and another before anything is done on it.
 * @param {(day: string) => unknown} tell
 * @param {AbortSignal} signal
 */
export function followToday(tell, signal) {
  let told = "";
  const look = () => {
    const day = today();
    if (day === told) return;
    told = day;
    tell(day);
  };
  look();
  for (const sign of SIGNS) document.addEventListener(sign, look, { capture: true, signal });
}
