/** YYYY-MM-DD, by the visitor's clock: the day in UTC is another one near midnight. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, "0")).join("-");
}
