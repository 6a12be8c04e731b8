// A short number that a damaged text hardly ever has, too: 32-bit FNV-1a over its UTF-16 units, twice with different
// starts.

export function checksum(text) {
  return fnv(text, 0x811c9dc5) + fnv(text, 0x01000193);
}

function fnv(text, start) {
  let hash = start;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
