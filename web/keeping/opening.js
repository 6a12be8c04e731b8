// What an evening opens with, on its way from the mapping to the presenter's page of the same site. It stays on the
// device, and the page that is opened with it takes it away.

const KEY = "pikatesti-presenter/opening";

/** Where the presenter's page finds it; throws where nothing can be kept. */
export function leaveOpening(opening) {
  localStorage.setItem(KEY, opening);
  return "presenter.html?opening";
}

/** No page was opened for it. */
export const forgetOpening = () => localStorage.removeItem(KEY);

/** What was left for this page; null: nothing, or the page was not opened for it. */
export function takeOpening() {
  if (!new URLSearchParams(location.search).has("opening")) return null;
  try {
    const opening = localStorage.getItem(KEY);
    forgetOpening();
    return opening;
  } catch {
    return null; // forbidden: nothing was left either
  }
}
