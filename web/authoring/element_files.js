// What the element asks for, whatever set it shows: for those who take it along without the rest of the site.

const NEEDED =
  /^((ask|host_actions|shared)\.js|pikatesti\.wasm|fonts\/[^/]+\.ttf|languages\/[^/]+\.json|style\/(inside|print)\.css)$/;

/** Whether a file of the built site is one of them; the element's own script, pikatesti.js, is not. */
export const isElementFile = (name) => NEEDED.test(name);

/** The list of municipalities that comes with the site, beside the sets that name it. */
export const MUNICIPALITIES = "municipalities.json";
