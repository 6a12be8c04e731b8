// What is really on the screen: screenshots, decoded, asked for colours in CSS pixels of the window.
import { inflateSync } from "node:zlib";

/** The tokens of the look that the tests hold the picture against. */
export const tokens = {
  light: {
    background: [0xf4, 0xf6, 0xf8],
    card: [0xff, 0xff, 0xff],
    ink: [0x12, 0x21, 0x2f],
    brand: [0x0b, 0x4f, 0x7a],
    selected: [0xe3, 0xf0, 0xf8],
    control: [0x73, 0x84, 0x95],
    focus: [0x0b, 0x4f, 0x7a],
  },
  dark: {
    background: [0x0d, 0x1b, 0x26],
    card: [0x14, 0x27, 0x35],
    ink: [0xf2, 0xf6, 0xf9],
    brand: [0x7c, 0xc4, 0xea],
    selected: [0x1d, 0x3a, 0x4e],
    control: [0x74, 0x8a, 0x9c],
    focus: [0xff, 0xd1, 0x66],
  },
};

export const distance = (a, b) => Math.max(...a.map((channel, place) => Math.abs(channel - b[place])));

/** A picture in a file; in pixels. */
export const pictureOf = (bytes) => new Picture(decodePng(bytes), 1);

/** The window as it is now. */
export async function photograph(page) {
  const ratio = await page.evaluate(() => window.devicePixelRatio);
  return new Picture(decodePng(await page.screenshot()), ratio);
}

/** The colour of the margin beside the test's content, away from corners that the page may round. */
export const marginOf = async ({ page, host }) => {
  await host.scrollIntoViewIfNeeded();
  const { x, y } = await host.boundingBox();
  return (await photograph(page)).at(x + 8, Math.max(0, y) + 40);
};

class Picture {
  #image;
  #ratio;

  constructor(image, ratio) {
    this.#image = image;
    this.#ratio = ratio;
  }

  /** [width, height] in pixels of the picture. */
  get size() {
    return [this.#image.width, this.#image.height];
  }

  /** [red, green, blue] at a place. */
  at(x, y) {
    return this.#pixel(Math.floor(x * this.#ratio), Math.floor(y * this.#ratio));
  }

  #pixel(x, y) {
    const { width, height, channels, bytes } = this.#image;
    if (x < 0 || y < 0 || x >= width || y >= height) throw new RangeError(`${x}, ${y} is outside of the picture`);
    const from = (y * width + x) * channels;
    return [...bytes.subarray(from, from + 3)];
  }

  /**
   * The box around what differs from the colour at the area's top left corner, or null: what is written there. The part
   * of the area that is out of the picture is left out.
   */
  written({ x, y, width, height }) {
    const scale = this.#ratio;
    const [left, top] = [Math.max(0, Math.ceil(x * scale)), Math.max(0, Math.ceil(y * scale))];
    const right = Math.min(this.#image.width, Math.floor((x + width) * scale));
    const bottom = Math.min(this.#image.height, Math.floor((y + height) * scale));
    if (right <= left || bottom <= top) return null;
    const paper = this.#pixel(left, top);
    const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
    for (let row = top; row < bottom; row += 1)
      for (let column = left; column < right; column += 1) {
        if (distance(this.#pixel(column, row), paper) < 64) continue;
        box.left = Math.min(box.left, column);
        box.right = Math.max(box.right, column + 1);
        box.top = Math.min(box.top, row);
        box.bottom = Math.max(box.bottom, row + 1);
      }
    if (box.right < box.left) return null;
    return Object.fromEntries(Object.entries(box).map(([side, pixels]) => [side, pixels / scale]));
  }
}

// PNG as browsers write it: 8 bits a channel, not interlaced, with or without alpha.
function decodePng(file) {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const channels = { 2: 3, 6: 4 }[file[25]];
  if (file[24] !== 8 || !channels || file[28] !== 0) throw new Error("another kind of PNG");
  const parts = [];
  for (let at = 8; at < file.length; ) {
    const size = file.readUInt32BE(at);
    if (file.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(file.subarray(at + 8, at + 8 + size));
    at += size + 12;
  }
  const data = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const bytes = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = data[row * (stride + 1)];
    const source = data.subarray(row * (stride + 1) + 1, (row + 1) * (stride + 1));
    const target = bytes.subarray(row * stride, (row + 1) * stride);
    const above = row > 0 ? bytes.subarray((row - 1) * stride, row * stride) : Buffer.alloc(stride);
    for (let i = 0; i < stride; i += 1) {
      const left = i >= channels ? target[i - channels] : 0;
      const corner = i >= channels ? above[i - channels] : 0;
      target[i] = source[i] + predicted(filter, left, above[i], corner);
    }
  }
  return { width, height, channels, bytes };
}

function predicted(filter, left, above, corner) {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
