// Short numbers that a damaged text hardly ever has, too. There are two, as each stands in what browsers have kept and
// in links that were sent.

/** Of links and saves: 32-bit FNV-1a over the UTF-16 units, twice with different starts. 16 hexadecimal digits. */
export function checksum(text) {
  return fnv(text, 0x811c9dc5) + fnv(text, 0x01000193);
}

function fnv(text, start) {
  let hash = start;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return inHexadecimal(hash);
}

/** Of the vault's texts: CRC-32 of the UTF-8 bytes. 8 hexadecimal digits. */
export function crc32(text) {
  let crc = ~0;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return inHexadecimal(~crc);
}

const inHexadecimal = (number) => (number >>> 0).toString(16).padStart(8, "0");
