// Without a GPU most of the time of a visit goes into filling the canvas's pixels. Where no rule looks at them the
// pages draw into a single pixel that nobody sees: the page and the driver do all that they do otherwise (shaders,
// textures, every call that the driver finds fault with), and nothing is filled or shown. The document is shown as
// ever.

/**
 * Before any page of the context is opened. What would look at the missing picture fails, so that no rule passes of it.
 */
export async function leaveUnpainted(context) {
  await context.addInitScript(drawAside);
  context.on("page", (page) => (page.screenshot = refuse));
}

const refuse = () =>
  Promise.reject(new Error("This page is not painted. A rule that looks at the picture has the option `painted`."));

// Runs in the page, before its own scripts.
function drawAside() {
  const { prototype } = HTMLCanvasElement;
  const { getContext } = prototype;
  const known = new WeakSet();
  const aside = (gl) => {
    const buffer = gl.createRenderbuffer();
    gl.bindRenderbuffer(gl.RENDERBUFFER, buffer);
    gl.renderbufferStorage(gl.RENDERBUFFER, gl.RGBA8, 1, 1);
    gl.bindFramebuffer(gl.FRAMEBUFFER, gl.createFramebuffer());
    gl.framebufferRenderbuffer(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.RENDERBUFFER, buffer);
  };
  // What is shown is sent to the driver; what is not has to be sent once the frame is over, or its faults are not told.
  const { clear } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.clear = function (...given) {
    clear.apply(this, given);
    queueMicrotask(() => this.flush());
  };
  prototype.getContext = function (...given) {
    const gl = getContext.apply(this, given);
    if (given[0] !== "webgl2" || !gl || known.has(gl)) return gl;
    known.add(gl);
    aside(gl);
    // What was bound is lost together with the context.
    this.addEventListener("webglcontextrestored", () => aside(gl));
    return gl;
  };
}
