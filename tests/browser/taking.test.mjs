// The whole test, from the start to the result, held against a result worked out by other means.
import { questionSet } from "./support/content.mjs";
import { profiles, traitsOf } from "./support/profiles.mjs";
import { finger } from "./support/quick_test.mjs";
import { score } from "./support/scoring.mjs";
import { desktop, phone, rule } from "./support/visit.mjs";

const runs = [
  { language: "fi", device: "phone", profile: "mixed" },
  { language: "sv", device: "phone", profile: "aland" },
  { language: "en", device: "phone", profile: "unknownGuideline" },
  { language: "fi", device: "desktop", profile: "helsinki" },
  { language: "sv", device: "desktop", profile: "noGuideline" },
  { language: "en", device: "desktop", profile: "gaps" },
];

for (const { language, device, profile: name } of runs) {
  rule(
    `the result of "${name}" is right, in ${language} on a ${device}`,
    { language, device: { phone, desktop }[device] },
    async ({ quickTest }) => {
      if (device === "phone") quickTest.press = finger;
      const profile = profiles[name];
      await quickTest.take(profile);
      await quickTest.showsResult(score(questionSet, profile.answers, traitsOf(profile)));
    },
  );
}
