/** The tables for a terminal, each under its title. */
export function forTerminal(tables) {
  return tables
    .map((table) => [table.title, ...linesOf(table, '  ', '-').map((line) => line.trimEnd())].join('\n'))
    .join('\n\n');
}

/**
 * The document with its tables written anew: each follows a line `<!-- table: name -->`. Throws with the name of a table
 * that the document has no place for, or of a place that has no table.
 */
export function withTables(document, tables) {
  const parts = document.split(/^(<!-- table: \w+ -->)$/m);
  const places = parts.filter((_, index) => index % 2 === 1).map((marker) => /table: (\w+)/.exec(marker)[1]);
  const homeless = tables.find(({ name }) => !places.includes(name));
  if (homeless !== undefined) throw new Error(`The document has no place for the table ${homeless.name}`);
  return parts
    .map((part, index) => {
      if (index === 0 || index % 2 === 1) return part;
      const name = places[(index - 2) / 2];
      const table = tables.find((candidate) => candidate.name === name);
      if (table === undefined) throw new Error(`There is no table ${name}`);
      const rest = part.replace(/^\n+(\|.*\n)*\n*/, '');
      const isEnd = index === parts.length - 1 && rest === '';
      return `\n\n${markdownLines(table).join('\n')}\n${isEnd ? '' : '\n'}${rest}`;
    })
    .join('');
}

/** As Prettier writes a table, so that a document that was just written passes the format check. */
function markdownLines(table) {
  return linesOf(table, ' | ', ':').map((line) => `| ${line} |`);
}

/** Words are set to the left and figures to the right; `edge` ends the rule below the heading of a figure. */
function linesOf({ headings, rows, words }, between, edge) {
  const isWord = (column) => column < words;
  const widths = headings.map((heading, column) =>
    Math.max(3, heading.length, ...rows.map((row) => row[column].length)),
  );
  const line = (cells) =>
    cells
      .map((cell, column) => (isWord(column) ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join(between);
  const rule = widths.map((width, column) => `${'-'.repeat(width - 1)}${isWord(column) ? '-' : edge}`);
  return [line(headings), rule.join(between), ...rows.map(line)];
}
