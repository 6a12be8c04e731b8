// Where nothing can be drawn the mirror itself is the test, with everything that it can do.
import assert from "node:assert/strict";
import { questionSet, say } from "./support/content.mjs";
import { profiles, traitsOf } from "./support/profiles.mjs";
import { score } from "./support/scoring.mjs";
import { rule } from "./support/visit.mjs";

// The mirror itself is what is seen: in ink, in the flow, one thing below the other.
async function isPlain({ quickTest }, language) {
  await quickTest.host
    .getByRole("status")
    .filter({ hasText: say(language, "page.plain") })
    .first()
    .waitFor();
  assert.equal(await quickTest.canvas.isVisible(), false);
  assert.equal(await quickTest.heading.evaluate((element) => getComputedStyle(element).color), "rgb(18, 33, 47)");
}

rule(
  "without WebGL the test is plain, and can be taken to the end",
  { language: "fi", arguments: ["--disable-3d-apis"] },
  async (visit) => {
    const { quickTest } = visit;
    await isPlain(visit, "fi");
    const profile = profiles.helsinki;
    await quickTest.begin(profile.municipality);
    for (const id of ["rakenne-pysyva", "rakenne-tapaamiset"]) await quickTest.pass(id, profile.answers[id]);
    await quickTest.button("question.back").click();
    await quickTest.button("question.back").click();
    await quickTest.button("question.back").click();
    await quickTest.host.getByRole("button", { name: say("fi", "start.continue") }).click();
    await quickTest.answerAll(profile);
    await quickTest.showsResult(score(questionSet, profile.answers, traitsOf(profile)));
    await quickTest.openEverything(profile);
    await isPlain(visit, "fi");
  },
);

rule("when a lost context does not come back the test is plain, and goes on", { expected: /WebGL/ }, async (visit) => {
  const { quickTest } = visit;
  await quickTest.rush(profiles.mixed, "rakenne-pysyva");
  await quickTest.canvas.evaluate((canvas) =>
    canvas.getContext("webgl2").getExtension("WEBGL_lose_context").loseContext(),
  );
  await isPlain(visit, "en");
  await quickTest.pass("rakenne-pysyva", "yes");
  assert.equal(await quickTest.askedQuestion(), "rakenne-tapaamiset");
});
