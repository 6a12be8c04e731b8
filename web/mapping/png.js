// A picture in dots, made of one in shapes.

// Dots for each unit of the picture, the finest first: browsers draw no canvas above a size of their own, and tell it
// by leaving it empty.
const SCALES = [2, 1.5, 1, 0.7];

/**
 * As fine as the browser can draw it; rejects where it cannot.
 * @returns {Promise<Blob>}
 */
export async function png({ svg, width, height }) {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  for (const scale of SCALES) {
    const blob = await drawn(image, scale).catch(() => null);
    if (blob) return blob;
  }
  throw new Error("the picture is too large");
}

/**
 * Null where nothing was drawn: every picture has a ground.
 * @returns {Promise<Blob | null>}
 */
async function drawn(image, scale) {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const corner = context.getImageData(canvas.width - 1, canvas.height - 1, 1, 1);
  if (corner.data[3] === 0) return null;
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}
