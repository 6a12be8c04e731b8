// A walk over everything that the test can show.
import { profiles } from "./profiles.mjs";

const profile = { answers: { ...profiles.mixed.answers, "jatkuvuus-tilat": undefined } };

/** Calls onScreen(name) at each screen and in each state of one, from the start on. */
export async function walk(quickTest, onScreen) {
  await onScreen("start");
  await quickTest.municipalityField.fill("k");
  await onScreen("start with suggestions");
  await quickTest.municipalityField.fill("Xanadu");
  await quickTest.button("start.begin").click();
  await onScreen("start with a municipality refused");
  await quickTest.municipalityField.fill("");
  await quickTest.begin();
  await quickTest.next();
  await onScreen("question without an answer refused");
  for (const [id, keys] of Object.entries(profile.answers)) {
    if (keys) await quickTest.choose(id, keys);
    await onScreen(`question ${id}`);
    if (keys) await quickTest.activate("question.next");
    else await quickTest.activate("question.skip");
  }
  await onScreen("review");
  await quickTest.activate("review.show");
  await onScreen("result");
  await quickTest.openEverything(profile);
  await onScreen("result with everything open");
  await quickTest.activate("result.again");
  await onScreen("result, asked whether to start again");
}
