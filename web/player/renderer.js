// Draws what the module painted, with WebGL2: reads the draw lists and the glyph texture straight from its memory.
// The layout of both is described at pikatesti_draw_data() in src/web/exports.h.

const VERTEX_BYTES = 20; // x, y, u, v as floats, then RGBA as bytes
const COMMAND_WORDS = 11;
const CHANGE_WORDS = 8;
const CREATE = 1;

const vertexShader = `#version 300 es
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 coordinates;
layout(location = 2) in vec4 colour;
uniform vec2 scale;
out vec2 at;
out vec4 tint;
void main() {
  at = coordinates;
  tint = colour;
  gl_Position = vec4(position.x * scale.x - 1.0, 1.0 - position.y * scale.y, 0.0, 1.0);
}`;

// The canvas is composed with the page premultiplied.
const fragmentShader = `#version 300 es
precision mediump float;
uniform sampler2D glyphs;
in highp vec2 at;
in vec4 tint;
out vec4 colour;
void main() {
  float alpha = tint.a * texture(glyphs, at).r;
  colour = vec4(tint.rgb * alpha, alpha);
}`;

export class Renderer {
  #gl;
  #scale;
  #vertices;
  #indices;

  /** Null where the browser has no WebGL2. */
  static create(canvas) {
    const gl = canvas.getContext("webgl2", {
      antialias: false, // the module smooths its own edges
      depth: false,
      stencil: false,
      alpha: true,
      premultipliedAlpha: true,
      preserveDrawingBuffer: false,
      powerPreference: "low-power",
    });
    return gl ? new Renderer(gl) : null;
  }

  constructor(gl) {
    this.#gl = gl;
    this.build();
  }

  get lost() {
    return this.#gl.isContextLost();
  }

  /** The largest side, in device pixels, that can be drawn. */
  get largestSide() {
    const gl = this.#gl;
    const sides = [gl.getParameter(gl.MAX_RENDERBUFFER_SIZE), ...(gl.getParameter(gl.MAX_VIEWPORT_DIMS) ?? [])];
    return Math.min(...sides.map((side) => side || 4096)); // a lost context reports none
  }

  /** Creates all GPU resources; called again after a lost context is restored. */
  build() {
    const gl = this.#gl;
    if (gl.isContextLost()) return;
    const program = gl.createProgram();
    for (const [kind, source] of [
      [gl.VERTEX_SHADER, vertexShader],
      [gl.FRAGMENT_SHADER, fragmentShader],
    ]) {
      const shader = gl.createShader(kind);
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(program, shader);
    }
    gl.linkProgram(program);
    if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost())
      throw new Error(`shaders: ${gl.getProgramInfoLog(program)}`);
    gl.useProgram(program);
    this.#scale = gl.getUniformLocation(program, "scale");

    this.#vertices = gl.createBuffer();
    this.#indices = gl.createBuffer();
    gl.bindVertexArray(gl.createVertexArray());
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#vertices);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#indices);
    for (const attribute of [0, 1, 2]) gl.enableVertexAttribArray(attribute);

    gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);

    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.clearColor(0, 0, 0, 0);
  }

  /** Uploads changes of the glyph texture; call it after every frame of the module, drawn or not. */
  uploadTextures(/** @type {import("./module.js").Engine} */ engine) {
    const gl = this.#gl;
    if (gl.isContextLost()) return;
    const [, , count, address] = new Uint32Array(engine.buffer, engine.drawData(), 4);
    if (count === 0) return;
    const words = new Uint32Array(engine.buffer, address, count * CHANGE_WORDS);
    for (let at = 0; at < words.length; at += CHANGE_WORDS) {
      const [kind, width, height, x, y, partWidth, partHeight, pixels] = words.subarray(at, at + CHANGE_WORDS);
      const bytes = new Uint8Array(engine.buffer, pixels, width * height);
      if (kind === CREATE) {
        gl.texImage2D(gl.TEXTURE_2D, 0, gl.R8, width, height, 0, gl.RED, gl.UNSIGNED_BYTE, bytes);
        continue;
      }
      gl.pixelStorei(gl.UNPACK_ROW_LENGTH, width);
      const first = y * width + x;
      gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, partWidth, partHeight, gl.RED, gl.UNSIGNED_BYTE, bytes, first);
      gl.pixelStorei(gl.UNPACK_ROW_LENGTH, 0);
    }
  }

  /**
   * Width and height in device pixels; ratio: device pixels of a CSS pixel; part: [top, bottom] in CSS pixels, or all.
   * False if the context is lost.
   */
  draw(/** @type {import("./module.js").Engine} */ engine, width, height, ratio, part = [0, height]) {
    const gl = this.#gl;
    if (gl.isContextLost()) return false;
    gl.viewport(0, 0, width, height);
    gl.disable(gl.SCISSOR_TEST);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.enable(gl.SCISSOR_TEST);
    gl.uniform2f(this.#scale, (2 * ratio) / width, (2 * ratio) / height);

    const [count, address] = new Uint32Array(engine.buffer, engine.drawData(), 2);
    const words = new Uint32Array(engine.buffer, address, count * COMMAND_WORDS);
    const floats = new Float32Array(engine.buffer, address, count * COMMAND_WORDS);
    let uploaded = -1;
    for (let at = 0; at < words.length; at += COMMAND_WORDS) {
      const [vertices, vertexBytes, indices, indexBytes, indexCount, firstIndex, firstVertex] = words.subarray(at, at + 7);
      const left = Math.max(0, Math.floor(floats[at + 7]));
      const top = Math.max(0, Math.floor(Math.max(floats[at + 8], part[0] * ratio)));
      const right = Math.min(width, Math.ceil(floats[at + 9]));
      const bottom = Math.min(height, Math.ceil(Math.min(floats[at + 10], part[1] * ratio)));
      if (right <= left || bottom <= top || indexCount === 0) continue;
      if (vertices !== uploaded) {
        gl.bufferData(gl.ARRAY_BUFFER, new Uint8Array(engine.buffer, vertices, vertexBytes), gl.STREAM_DRAW);
        gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, new Uint8Array(engine.buffer, indices, indexBytes), gl.STREAM_DRAW);
        uploaded = vertices;
      }
      const base = firstVertex * VERTEX_BYTES; // WebGL2 has no base vertex
      gl.vertexAttribPointer(0, 2, gl.FLOAT, false, VERTEX_BYTES, base);
      gl.vertexAttribPointer(1, 2, gl.FLOAT, false, VERTEX_BYTES, base + 8);
      gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, VERTEX_BYTES, base + 16);
      gl.scissor(left, height - bottom, right - left, bottom - top);
      gl.drawElements(gl.TRIANGLES, indexCount, gl.UNSIGNED_SHORT, firstIndex * 2);
    }
    return true;
  }

  /** Releases the context immediately: browsers allow a page only a few. */
  release() {
    this.#gl.getExtension("WEBGL_lose_context")?.loseContext();
  }
}
