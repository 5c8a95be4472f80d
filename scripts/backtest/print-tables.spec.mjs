import { describe, expect, it } from '@jest/globals';
import { forTerminal, withTables } from './print-tables.mjs';

const TABLE = {
  name: 'fruit',
  title: 'Fruit',
  words: 1,
  headings: ['Kind', 'N'],
  rows: [
    ['apple', '7'],
    ['fig', '12'],
  ],
};
const WRITTEN = `# Title

<!-- table: fruit -->

| Kind  |   N |
| ----- | --: |
| apple |   7 |
| fig   |  12 |

After it.
`;

describe('the tables', () => {
  it('stand in a terminal under their titles', () => {
    expect(forTerminal([TABLE])).toBe('Fruit\nKind     N\n-----  ---\napple    7\nfig     12');
  });

  it('are written into a document as Prettier writes them, over what was there', () => {
    const empty = '# Title\n\n<!-- table: fruit -->\n\nAfter it.\n';
    const stale = WRITTEN.replace('apple |   7', 'apple |   6').replace('| fig   |  12 |\n', '');
    for (const document of [empty, stale, WRITTEN]) expect(withTables(document, [TABLE])).toBe(WRITTEN);
  });

  it('refuse a document without a place for one, and a place without a table', () => {
    expect(() => withTables('# Title\n', [TABLE])).toThrow('no place for the table fruit');
    expect(() => withTables(WRITTEN, [])).toThrow('no table fruit');
  });
});
