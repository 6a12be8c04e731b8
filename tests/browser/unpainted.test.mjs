// What support/unpainted.mjs leaves out, and what it does not.
import assert from "node:assert/strict";
import { loseAndRestoreContext } from "./support/lost_context.mjs";
import { rule } from "./support/visit.mjs";

rule("no rule can look at a page that is not painted", {}, async ({ page, quickTest }) => {
  await assert.rejects(page.screenshot(), /not painted/);
  assert.ok((await quickTest.framesDrawn()) > 0);
});

// Where the calls go, and whether the driver takes them there.
const state = (canvas) => {
  const gl = canvas.getContext("webgl2");
  const aside = gl.getParameter(gl.FRAMEBUFFER_BINDING) !== null;
  return { aside, complete: gl.checkFramebufferStatus(gl.FRAMEBUFFER) === gl.FRAMEBUFFER_COMPLETE };
};

rule(
  "what is drawn aside is drawn, before a lost context and after it, and what the driver has to say of it is heard",
  { expected: /WebGL/ },
  async ({ context, quickTest }) => {
    assert.deepEqual(await quickTest.canvas.evaluate(state), { aside: true, complete: true });
    await quickTest.canvas.evaluate(loseAndRestoreContext);
    await quickTest.settled();
    assert.deepEqual(await quickTest.canvas.evaluate(state), { aside: true, complete: true });
    const heard = context.waitForEvent("console", (message) => /INVALID_OPERATION.*drawElements/i.test(message.text()));
    await quickTest.canvas.evaluate((canvas) => {
      const gl = canvas.getContext("webgl2");
      gl.drawElements(gl.TRIANGLES, 1 << 20, gl.UNSIGNED_SHORT, 0);
    });
    await quickTest.button("start.begin").click(); // the next frame
    await heard;
  },
);
