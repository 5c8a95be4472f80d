const WIDE = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
/** How wide a character is taken to be, as a share of the size of the letters. */
const WIDE_SHARE = 1;
const NARROW_SHARE = 0.56;

/** Escapes what XML would read as markup, and drops what it cannot hold. */
export function xml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** About how wide a text is, by the usual width of its characters; `size` and the answer in pixels. */
export function widthOf(text: string, size: number): number {
  return Array.from(text).reduce(
    (sum, character) => sum + size * (WIDE.test(character) ? WIDE_SHARE : NARROW_SHARE),
    0,
  );
}

/** Cuts a text that is too wide; `width` and `size` in pixels. */
export function fitText(text: string, width: number, size: number): string {
  if (widthOf(text, size) <= width) return text;
  let fitting = '';
  for (const character of text) {
    if (widthOf(`${fitting}${character}…`, size) > width) break;
    fitting += character;
  }
  return `${fitting.trimEnd()}…`;
}
