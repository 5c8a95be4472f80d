/** What makes a text a page or a program: markup or an interpreter's line at its beginning. */
const ACTIVE = /^\s*(<[!?/a-z]|#!)/i;

/** Whether the bytes are UTF-8 without control characters but tabs and line ends, and do not begin like a page or a program. */
export function isPlainText(bytes: Uint8Array): boolean {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  if (ACTIVE.test(String.fromCharCode(...bytes.subarray(start, start + 512)))) return false;
  for (let position = start; position < bytes.length;) {
    const length = characterBytes(bytes, position);
    if (length === 0) return false;
    position += length;
  }
  return true;
}

/** How many bytes the character takes, or 0 when it is none that a text has (Unicode 17, table 3-7). */
function characterBytes(bytes: Uint8Array, position: number): number {
  const first = bytes[position] ?? 0;
  if (first < 0x80) return (first >= 0x20 && first !== 0x7f) || (first >= 0x09 && first <= 0x0d) ? 1 : 0;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  if (length === 0) return 0;
  const second = bytes[position + 1] ?? 0;
  const isOverlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90);
  const isBeyond = (first === 0xed && second > 0x9f) || (first === 0xf4 && second > 0x8f);
  if (isOverlong || isBeyond) return 0;
  for (let offset = 1; offset < length; offset += 1) {
    if (((bytes[position + offset] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}
