import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { coveredRequirements, findAsvsFaults, readRows } from './asvs-faults.mjs';
import { root } from './prepare.mjs';

const folder = join(root, 'docs');
const list = readFileSync(join(folder, 'ASVS.md'), 'utf8');
const read = (path) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : undefined);
const rowOf = (id) => list.split('\n').find((line) => line.startsWith(`| ${id} `)) ?? '';
/** The list with the row of a requirement changed. */
const changed = (id, change) => list.replace(rowOf(id), change(rowOf(id)));
const withLast = (id, last) => changed(id, (row) => `${row.split(' | ').slice(0, 3).join(' | ')} | ${last} |`);

describe('the list of requirements', () => {
  it('covers each of the 253 requirements of levels 1 and 2 once, and leads to tests and sections that are there', () => {
    expect(coveredRequirements()).toHaveLength(253);
    expect(readRows(list)).toHaveLength(253);
    expect(findAsvsFaults(list, read)).toEqual([]);
  });

  it.each([
    ['a requirement is missing', changed('V1.2.4', () => ''), 'V1.2.4 stands 0 times in the list.'],
    ['one stands twice', changed('V1.2.4', (row) => `${row}\n${row}`), 'V1.2.4 stands 2 times in the list.'],
    [
      'one is no requirement',
      changed('V1.2.4', (row) => `${row}\n${row.replace('1.2.4', '1.2.99')}`),
      'V1.2.99 is no requirement of these levels.',
    ],
    [
      'one is of a level that is not covered',
      changed('V1.2.4', (row) => `${row}\n${row.replace('1.2.4 ', '1.2.10')}`),
      'V1.2.10 is no requirement of these levels.',
    ],
    ['a level is wrong', changed('V1.2.4', (row) => row.replace(/\| 1 +\|/, '| 2 |')), 'V1.2.4 is of level 1.'],
    [
      'a test is not there',
      withLast('V1.2.4', '[x](../apps/api/src/x.spec.ts)'),
      'V1.2.4 names ../apps/api/src/x.spec.ts, which is not there.',
    ],
    [
      'what is linked is no test',
      withLast('V1.2.4', '[x](../scripts/asvs.mjs)'),
      'V1.2.4 names ../scripts/asvs.mjs, which is no test.',
    ],
    ['nothing is linked', withLast('V1.2.4', 'Of course.'), 'V1.2.4 names neither a test nor a document.'],
    [
      'a section is not there',
      withLast('V1.2.4', '[x](OPERATIONS.md#nothing)'),
      'V1.2.4 names the section nothing, which OPERATIONS.md does not have.',
    ],
    ['no section is named', withLast('V1.2.4', '[x](OPERATIONS.md)'), 'V1.2.4 names no section of OPERATIONS.md.'],
    ['there is no reason', withLast('V1.2.4', 'Not yet: .'), 'V1.2.4 is “not yet” without a reason.'],
    [
      'it praises itself',
      `${list}\nFirebreak is compliant.`,
      'The list says which tests there are, and calls nothing compliant.',
    ],
  ])('is refused where %s', (_, text, fault) => {
    expect(findAsvsFaults(text, read)).toContain(fault);
  });

  it('is refused where a count is another', () => {
    const [line] = /^\| Both .+$/m.exec(list);
    const faults = findAsvsFaults(list.replace(line, line.replace('253', '254')), read);
    expect(faults).toEqual([expect.stringMatching(/^The counts at the top must be “1 \d+ \d+ \d+ 70”, .+253”\.$/)]);
  });
});
