// What a module has painted, as a picture: the same triangles that the page gives to the graphics card, filled here
// without one. src/web/exports.h describes them at pikatesti_draw_data().
import { PNG } from "pngjs";

const VERTEX_BYTES = 20; // x, y, u, v as floats, then RGBA as bytes
const COMMAND_WORDS = 11;
const CHANGE_WORDS = 8;
const CREATE = 1;

/** The letters that the module has drawn so far; to be brought up to date after each frame. */
export class Glyphs {
  #width = 0;
  #height = 0;
  #pixels = new Uint8Array(0);

  update(engine) {
    const [, , count, address] = new Uint32Array(engine.buffer, engine.drawData(), 4);
    const words = new Uint32Array(engine.buffer, address, count * CHANGE_WORDS);
    for (let at = 0; at < words.length; at += CHANGE_WORDS) {
      const [kind, width, height, x, y, partWidth, partHeight, from] = words.subarray(at, at + CHANGE_WORDS);
      const all = new Uint8Array(engine.buffer, from, width * height);
      if (kind === CREATE) {
        [this.#width, this.#height, this.#pixels] = [width, height, all.slice()];
        continue;
      }
      for (let row = y; row < y + partHeight; row += 1) {
        const first = row * width + x;
        this.#pixels.set(all.subarray(first, first + partWidth), first);
      }
    }
  }

  /** Coverage, 0 to 1, between the four nearest. */
  at(u, v) {
    const x = Math.min(Math.max(u * this.#width - 0.5, 0), this.#width - 1);
    const y = Math.min(Math.max(v * this.#height - 0.5, 0), this.#height - 1);
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [right, bottom] = [Math.min(left + 1, this.#width - 1), Math.min(top + 1, this.#height - 1)];
    const row = (y) => {
      const [a, b] = [this.#pixels[y * this.#width + left], this.#pixels[y * this.#width + right]];
      return a + (b - a) * (x - left);
    };
    return (row(top) + (row(bottom) - row(top)) * (y - top)) / 255;
  }
}

/**
 * The bytes of a PNG of what the module's last frame painted. width and height in its pixels; ratio: of these to a CSS
 * pixel; from the line `until` on there is only the ground, which the first pixel has.
 */
export function painted(engine, glyphs, { width, height, ratio, until = height }) {
  const picture = new Float32Array(width * height * 3);
  const [count, address] = new Uint32Array(engine.buffer, engine.drawData(), 2);
  const words = new Uint32Array(engine.buffer, address, count * COMMAND_WORDS);
  const floats = new Float32Array(engine.buffer, address, count * COMMAND_WORDS);
  for (let at = 0; at < words.length; at += COMMAND_WORDS) {
    const [vertices, vertexBytes, indices, indexBytes, indexCount, firstIndex, firstVertex] = words.subarray(at, at + 7);
    const clip = {
      left: Math.max(0, Math.floor(floats[at + 7])),
      top: Math.max(0, Math.floor(floats[at + 8])),
      right: Math.min(width, Math.ceil(floats[at + 9])),
      bottom: Math.min(height, Math.ceil(floats[at + 10])),
    };
    const data = new DataView(engine.buffer, vertices, vertexBytes);
    const corner = (index) => {
      const from = (firstVertex + index) * VERTEX_BYTES;
      const [x, y, u, v] = [0, 4, 8, 12].map((each) => data.getFloat32(from + each, true));
      const colour = [16, 17, 18, 19].map((each) => data.getUint8(from + each));
      return { x: x * ratio, y: y * ratio, values: [u, v, ...colour] };
    };
    const list = new Uint16Array(engine.buffer, indices, indexBytes / 2).subarray(firstIndex, firstIndex + indexCount);
    for (let index = 0; index < list.length; index += 3)
      fill(picture, width, clip, [...list.subarray(index, index + 3)].map(corner), glyphs);
  }
  const png = new PNG({ width, height, colorType: 2 });
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const from = pixel < width * Math.floor(until) ? 3 * pixel : 0;
    for (let part = 0; part < 3; part += 1) png.data[4 * pixel + part] = Math.round(picture[from + part]);
    png.data[4 * pixel + 3] = 255;
  }
  return PNG.sync.write(png, { colorType: 2 });
}

// A pixel is in the triangle if its middle is; one on an edge that two triangles share is in one of them.
function fill(picture, width, clip, [a, b, c], glyphs) {
  const area = across(a, b, c.x, c.y);
  if (area === 0) return;
  const [p, q, r] = area > 0 ? [a, b, c] : [a, c, b];
  const edges = [
    [q, r],
    [r, p],
    [p, q],
  ];
  const from = Math.max(clip.left, Math.floor(Math.min(a.x, b.x, c.x)));
  const to = Math.min(clip.right, Math.ceil(Math.max(a.x, b.x, c.x)));
  const top = Math.max(clip.top, Math.floor(Math.min(a.y, b.y, c.y)));
  const bottom = Math.min(clip.bottom, Math.ceil(Math.max(a.y, b.y, c.y)));
  for (let y = top; y < bottom; y += 1)
    for (let x = from; x < to; x += 1) {
      const shares = edges.map(([one, other]) => across(one, other, x + 0.5, y + 0.5));
      if (!shares.every((share, index) => share > 0 || (share === 0 && isTopLeft(edges[index])))) continue;
      const value = (index) =>
        (p.values[index] * shares[0] + q.values[index] * shares[1] + r.values[index] * shares[2]) / Math.abs(area);
      const alpha = (value(5) / 255) * glyphs.at(value(0), value(1));
      const at = 3 * (y * width + x);
      for (let part = 0; part < 3; part += 1) picture[at + part] += (value(2 + part) - picture[at + part]) * alpha;
    }
}

// Twice the area of the triangle of two corners and a point; positive where the point lies to the right, downwards.
const across = (one, other, x, y) => (other.x - one.x) * (y - one.y) - (other.y - one.y) * (x - one.x);
const isTopLeft = ([one, other]) => (one.y === other.y ? other.x > one.x : other.y < one.y);
