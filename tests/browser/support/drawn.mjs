// What is really drawn: the triangles and the glyph texture that the page gives to WebGL, taken apart into shapes and
// glyphs. Nothing of the module is asked, so nothing but the picture itself can tell what is in it.

/** Before the page is opened: keeps what WebGL is given. */
export const watchDrawing = (page) =>
  page.addInitScript(() => {
    const { prototype } = WebGL2RenderingContext;
    const kept = new WeakMap();
    const stateOf = (gl) => {
      if (!kept.has(gl)) kept.set(gl, { buffers: {}, first: 0, calls: [], atlas: null });
      return kept.get(gl);
    };
    globalThis.drawnOn = (canvas) => stateOf(canvas.getContext("webgl2"));
    const wrap = (name, note) => {
      const original = prototype[name];
      prototype[name] = function (...given) {
        note(stateOf(this), this, given);
        return original.apply(this, given);
      };
    };
    wrap("clear", (state) => (state.calls = []));
    wrap("bufferData", (state, gl, [target, bytes]) => (state.buffers[target] = bytes.slice().buffer));
    wrap("vertexAttribPointer", (state, gl, [index, , , , , offset]) => index === 0 && (state.first = offset / 20));
    wrap("drawElements", (state, gl, [, count, , offset]) =>
      state.calls.push({
        vertices: state.buffers[gl.ARRAY_BUFFER],
        indices: new Uint16Array(state.buffers[gl.ELEMENT_ARRAY_BUFFER], offset, count),
        first: state.first,
      }),
    );
    wrap(
      "texImage2D",
      (state, gl, [, , , width, height, , , , bytes]) => (state.atlas = { width, height, bytes: bytes.slice() }),
    );
    wrap("texSubImage2D", (state, gl, [, , x, y, width, height, , , bytes, first]) => {
      const { atlas } = state;
      for (let row = 0; row < height; row += 1) {
        const from = first + row * atlas.width;
        atlas.bytes.set(bytes.subarray(from, from + width), (y + row) * atlas.width + x);
      }
    });
  });

/**
 * To be evaluated on the element: {glyphs, shapes, window} in the order of drawing, in CSS pixels of the test, as JSON
 * (Playwright takes many times as long for so many values). A glyph has a key that is the same for the same picture of
 * a letter, and no other; a shape the colours that it is painted in.
 */
export function drawnIn({ shadowRoot }) {
  const canvas = shadowRoot.querySelector("canvas");
  const overlay = shadowRoot.querySelector(".overlay").getBoundingClientRect();
  const place = canvas.getBoundingClientRect();
  const [left, top] = [place.left - overlay.left, place.top - overlay.top];
  const { calls, atlas } = globalThis.drawnOn(canvas);
  const glyphs = [];
  const shapes = [];
  let order = 0;

  const keyOf = (u0, v0, u1, v1) => {
    const [x0, x1] = [u0, u1].map((u) => Math.round(u * atlas.width));
    const [y0, y1] = [v0, v1].map((v) => Math.round(v * atlas.height));
    let hash = 0x811c9dc5;
    for (let y = y0; y < y1; y += 1)
      for (let x = x0; x < x1; x += 1) hash = Math.imul(hash ^ atlas.bytes[y * atlas.width + x], 0x01000193) >>> 0;
    return `${x1 - x0}x${y1 - y0}:${hash.toString(16)}`;
  };

  for (const { vertices, indices, first } of calls) {
    const floats = new Float32Array(vertices);
    const bytes = new Uint8Array(vertices);
    // Triangles that share a corner are of one thing; each thing's corners follow one another. (What lies over the rest
    // is drawn last, though its corners were made earlier.)
    let run = null;
    const finish = () => {
      if (!run) return;
      const box = [Infinity, Infinity, -Infinity, -Infinity];
      const uv = [Infinity, Infinity, -Infinity, -Infinity];
      const colours = new Map();
      for (let at = run.from; at <= run.to; at += 1) {
        const [x, y, u, v] = floats.subarray((first + at) * 5, (first + at) * 5 + 4);
        const [red, green, blue, alpha] = bytes.subarray((first + at) * 20 + 16, (first + at) * 20 + 20);
        box[0] = Math.min(box[0], x + left);
        box[1] = Math.min(box[1], y + top);
        box[2] = Math.max(box[2], x + left);
        box[3] = Math.max(box[3], y + top);
        uv[0] = Math.min(uv[0], u);
        uv[1] = Math.min(uv[1], v);
        uv[2] = Math.max(uv[2], u);
        uv[3] = Math.max(uv[3], v);
        if (alpha < 255) continue;
        const colour = [red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("");
        colours.set(colour, (colours.get(colour) ?? 0) + 1);
      }
      order += 1;
      const isGlyph = run.to - run.from === 3 && uv[2] > uv[0] && uv[3] > uv[1];
      if (isGlyph) glyphs.push({ order, box, key: keyOf(...uv) });
      else shapes.push({ order, box, colours: [...colours.keys()] });
    };
    for (let at = 0; at < indices.length; at += 3) {
      const corners = [...indices.subarray(at, at + 3)];
      const [from, to] = [Math.min(...corners), Math.max(...corners)];
      if (run && from <= run.to && to >= run.from) run = { from: Math.min(run.from, from), to: Math.max(run.to, to) };
      else {
        finish();
        run = { from, to };
      }
    }
    finish();
  }
  return JSON.stringify({ glyphs, shapes, window: { top, height: place.height } });
}

/** To be evaluated on the element: what the mirror has where something is to be painted, in CSS pixels of the test. */
export function mirrored({ shadowRoot }) {
  const overlay = shadowRoot.querySelector(".overlay");
  const origin = overlay.getBoundingClientRect();
  const boxOf = ({ left, top, right, bottom }) => [
    left - origin.left,
    top - origin.top,
    right - origin.left,
    bottom - origin.top,
  ];
  const leaves = [];
  for (const leaf of overlay.querySelectorAll(".leaf:not(.unpainted)")) {
    const control = leaf.matches(".choice") ? leaf.querySelector("input") : leaf;
    const kind = leaf.matches(".choice")
      ? control.type
      : leaf.matches(".edge")
        ? "listbox"
        : (leaf.getAttribute("role") ?? leaf.localName);
    const style = getComputedStyle(leaf);
    const range = document.createRange();
    range.selectNodeContents(leaf.querySelector("span") ?? leaf);
    const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
    leaves.push({
      id: control.dataset.node ?? control.closest("[data-node]").dataset.node,
      kind,
      box: boxOf(leaf.getBoundingClientRect()),
      words: ["combobox", "progress", "listbox"].includes(kind) ? "" : leaf.textContent,
      lineHeight: parseFloat(style.lineHeight),
      line: lines.length === 1 ? boxOf(lines[0]) : null,
      over: leaf.matches(".over"),
      checked: control.checked ?? false,
      current: control.getAttribute("aria-current") === "true",
      invalid: control.getAttribute("aria-invalid") === "true",
      selected: control.getAttribute("aria-selected") === "true",
      expanded: control.getAttribute("aria-expanded"),
      ring: control.matches(":focus-visible"),
    });
  }
  return leaves;
}
