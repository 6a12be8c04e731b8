// Judges question sets beside the page's own thread, so that typing stays smooth whatever the text is.
// In: {id, call, arguments}, a method of CheckerModule. Out: {id, value} or {id, error}.
import { CheckerModule } from "../authoring/checker_module.js";

const loading = CheckerModule.load(new URL("./", import.meta.url).href);
loading.catch(() => {}); // told to who asks
// One after the other: what is asked after a check is about that check's text.
let last = Promise.resolve();

addEventListener("message", ({ data }) => {
  last = last.then(() => answer(data));
});

async function answer({ id, call, arguments: given }) {
  let checker;
  try {
    checker = await loading;
    postMessage({ id, value: await checker[call](...given) });
  } catch (error) {
    await checker?.restart();
    postMessage({ id, error: String(error) });
  }
}
