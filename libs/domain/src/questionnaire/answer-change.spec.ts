import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changeOf } from './answer-change.js';
import { LEVELS, type AnswerInput } from './answer.js';

const level = (value: number, comment: string | null = null): AnswerInput => ({ level: value, comment });
const unknown: AnswerInput = { level: null, unknown: true };
const notApplicable: AnswerInput = { level: null, notApplicableReason: 'Nobody calls us.' };

describe('an answer beside the one signed before', () => {
  it.each([
    ['a higher level', level(3), level(1), 'better'],
    ['a lower level', level(1), level(3), 'worse'],
    ['the same in every word', level(2, 'Since May.'), level(2, 'Since May.'), 'confirmed'],
    ['the same level with other words', level(2, 'Since May.'), level(2), 'same'],
    ['an empty comment for none', level(2, ''), level(2), 'confirmed'],
    ['known to be absent instead of not known', level(0), unknown, 'same'],
    ['not applicable instead of a measure', notApplicable, level(2), 'worse'],
    ['something instead of not known', level(1), unknown, 'better'],
    ['not known again', unknown, { ...unknown, notApplicableReason: null, comment: null }, 'confirmed'],
    ['a first answer', level(4), null, 'new'],
    ['an old answer only', null, level(4), 'not_repeated'],
    ['neither', null, null, null],
  ] as const)('reads %s', (_, answer, previous, expected) => {
    expect(changeOf(answer, previous)).toBe(expected);
  });

  it('is better one way exactly when it is worse the other way', () => {
    const answer: fc.Arbitrary<AnswerInput> = fc.oneof(
      fc.record({ level: fc.constantFrom(...LEVELS), comment: fc.option(fc.string()) }),
      fc.constantFrom(unknown, notApplicable),
    );
    const mirrored = { better: 'worse', worse: 'better' } as const;
    fc.assert(
      fc.property(answer, answer, (a, b) => {
        const change = changeOf(a, b);
        expect(changeOf(b, a)).toBe(change === 'better' || change === 'worse' ? mirrored[change] : change);
      }),
    );
  });
});
