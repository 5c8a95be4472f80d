/** Reads CSV as RFC 4180 writes it, one cell at a time. Throws for a quote in the wrong place or a bare line feed. */
export function parseCsv(text: string, separator = ','): string[][] {
  const cellThere = new RegExp(`^(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n|$)`);
  const rows: string[][] = [];
  let row: string[] = [];
  let position = 0;
  while (position < text.length) {
    const cell = cellThere.exec(text.slice(position, position + 100_000));
    if (!cell) throw new Error(`No cell of CSV at ${position}: ${JSON.stringify(text.slice(position, position + 60))}`);
    const [whole, quoted, plain = '', end] = cell;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    position += whole.length;
    if (end !== separator) {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
