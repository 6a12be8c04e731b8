// Runs in the page: takes the canvas's WebGL context away and gives it back.

export async function loseAndRestoreContext(canvas) {
  const extension = canvas.getContext("webgl2").getExtension("WEBGL_lose_context");
  const happens = (name) => new Promise((done) => canvas.addEventListener(name, done, { once: true }));
  const lost = happens("webglcontextlost");
  extension.loseContext();
  await lost;
  await new Promise((done) => setTimeout(done)); // not in the handler: the context may be restored only after it
  const restored = happens("webglcontextrestored");
  extension.restoreContext();
  await restored;
}
