import { describe, expect, it } from '@jest/globals';
import { readDay } from './days.js';
import { guessColumns, guessHeadingRow } from './fields.js';
import type { ImportCell, ReadingRules } from './cell-reader.js';
import { meaningKey } from './meanings.js';
import { readRow } from './read-row.js';
import { readFlag, readNumber, readTier } from './words.js';

const HEADINGS = ['Supplier', '類別', 'Contract end date', '人數', 'Critical?', 'Owner e-mail', 'Contact', 'Remarks'];
const rules: ReadingRules = {
  columns: guessColumns(HEADINGS),
  headings: HEADINGS,
  dayOrder: null,
  meanings: new Map(),
  archetype: null,
  people: new Map([['paula@ours.test', 'paula']]),
};
const read = (row: readonly ImportCell[], more: Partial<ReadingRules> = {}) => readRow(row, 4, { ...rules, ...more });

describe('a row of a list', () => {
  it('is understood by its headings in either language, below a title', () => {
    expect(rules.columns).toEqual([
      'name',
      'archetype',
      'contractEndsOn',
      'peopleCount',
      'critical',
      'ownerEmail',
      'notes',
      'notes',
    ]);
    expect(guessHeadingRow([['Our list'], [''], HEADINGS, ['Acme', 'SaaS']])).toBe(2);
    expect(
      read(['Ａcme  Ltd', '電話中心', '31 Mar 2027', '3萬', '是', 'Paula@ours.test', 'May', "'=SUM"]),
    ).toMatchObject({
      vendor: {
        name: 'Ａcme Ltd',
        archetype: 'call_centre_bpo',
        contractEndsOn: '2027-03-31',
        ownerId: 'paula',
        notes: 'Contact: May\nRemarks: =SUM',
        scope: { peopleCount: 30_000, critical: true, accessLevel: 'moderate' },
      },
    });
    expect(read(['', null, '  '])).toBeNull();
  });

  it('names each cell that it cannot understand', () => {
    const faults = read([
      '',
      'Wizardry',
      '3/4/2027',
      'many',
      'perhaps',
      'nobody@ours.test',
      { formula: true },
      'a\u0000b',
    ]);
    expect(faults).toMatchObject({
      faults: [
        { row: 4, column: 3, issue: 'not_a_number', value: 'many' },
        { column: 4, issue: 'not_yes_or_no' },
        { column: 0, issue: 'missing' },
        { column: 1, issue: 'unknown_word', value: 'Wizardry' },
        { column: 5, issue: 'unknown_person' },
        { column: 2, issue: 'ambiguous_day' },
        { column: 6, issue: 'formula' },
        { column: 7, issue: 'control_character' },
      ],
    });
    expect(read(['Acme', '', '3/4/2027'], { dayOrder: 'month_first', archetype: 'other' })).toMatchObject({
      vendor: { archetype: 'other', contractEndsOn: '2027-03-04', scope: null },
    });
  });

  it('takes a word as somebody has explained it, however it is written, and nothing else as that', () => {
    const meanings = new Map([[meaningKey('archetype', 'Call center (outsourced)'), 'call_centre_bpo']]);
    expect(read(['Acme', 'CALL CENTER: outsourced'], { meanings })).toMatchObject({
      vendor: { archetype: 'call_centre_bpo' },
    });
    expect(read(['Acme', 'Call center'], { meanings })).toMatchObject({ vendor: { archetype: 'call_centre_bpo' } });
    expect(read(['Acme', 'Wizardry'], { meanings })).toMatchObject({ faults: [{ issue: 'unknown_word' }] });
    const nonsense = new Map([[meaningKey('archetype', 'Wizardry'), 'sorcery']]);
    expect(read(['Acme', 'Wizardry'], { meanings: nonsense })).toMatchObject({ faults: [{ issue: 'unknown_word' }] });
  });

  it.each([
    ['2027-3-1', '2027-03-01'],
    ['2027/03/01 00:00:00', '2027-03-01'],
    ['２０２７年３月１日', '2027-03-01'],
    ['13/2/27', '2027-02-13'],
    ['2.13.2027', '2027-02-13'],
    ['5/5/2027', '2027-05-05'],
    ['1st March 2027', '2027-03-01'],
    ['March 1, 2027', '2027-03-01'],
    ['30/2/2027', null],
    ['soon', null],
    ['1/2/2027', 'ambiguous'],
  ])('reads %s as a day', (written, day) => {
    expect(readDay(written, null)).toBe(day);
  });

  it('reads numbers, tiers and yes and no as people write them', () => {
    expect(['5,700,000', '5.7M', '12k', '約3萬人', '1.5', '-1'].map(readNumber)).toEqual([
      5_700_000,
      5_700_000,
      12_000,
      30_000,
      null,
      null,
    ]);
    expect(['Tier 1', '高', 'Low', '第三級', '9'].map(readTier)).toEqual([1, 2, 4, undefined, undefined]);
    expect(['Y', '否', '✓', 'maybe'].map(readFlag)).toEqual([true, false, true, undefined]);
  });
});
