import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { LEVELS, validateAnswer } from './answer.js';
import type { AnswerInput } from './answer.js';
import { ANSWER_LIMITS } from './limits.js';
import type { Applicability } from './question.js';

const REASON = 'Nobody here takes phone calls.';

function codes(answer: AnswerInput, appliesWhen: Applicability = 'phone_or_crm_staff'): readonly string[] {
  return validateAnswer(answer, { appliesWhen }).map((issue) => `${issue.pointer} ${issue.code}`);
}

function notApplicable(characters: number): AnswerInput {
  return { level: null, notApplicableReason: '𨋢'.repeat(characters) };
}

describe('an answer that may be saved', () => {
  it.each(LEVELS)('is level %s', (level) => {
    expect(codes({ level }, 'always')).toEqual([]);
  });

  it('is unknown, or not applicable with a reason, or a level beside empty fields', () => {
    expect(codes({ level: null, unknown: true }, 'always')).toEqual([]);
    expect(codes({ level: null, notApplicableReason: REASON })).toEqual([]);
    expect(codes({ level: 2, unknown: false, notApplicableReason: '  ', comment: null })).toEqual([]);
  });
});

describe('an answer that is refused', () => {
  it.each<[string, AnswerInput, Applicability, readonly string[]]>([
    ['nothing chosen', { level: null }, 'always', [' choose_exactly_one']],
    ['a blank reason only', { level: null, notApplicableReason: '   ' }, 'integration', [' choose_exactly_one']],
    ['level and unknown', { level: 3, unknown: true }, 'always', [' choose_exactly_one']],
    ['level and reason', { level: 3, notApplicableReason: REASON }, 'integration', [' choose_exactly_one']],
    ['level above the scale', { level: 5 }, 'always', ['/level level_out_of_range']],
    ['level below the scale', { level: -1 }, 'always', ['/level level_out_of_range']],
    ['half a level', { level: 2.5 }, 'always', ['/level level_out_of_range']],
    ['level that is no number', { level: Number.NaN }, 'always', ['/level level_out_of_range']],
    [
      'not applicable where everybody is asked',
      { level: null, notApplicableReason: REASON },
      'always',
      ['/notApplicableReason not_applicable_not_allowed'],
    ],
    [
      'a reason of one word',
      { level: null, notApplicableReason: 'n/a       ' },
      'integration',
      ['/notApplicableReason reason_too_short'],
    ],
  ])('%s', (_name, answer, appliesWhen, expected) => {
    expect(codes(answer, appliesWhen)).toEqual(expected);
  });

  it('names every field that is wrong at once', () => {
    const comment = 'x'.repeat(ANSWER_LIMITS.maxCommentCharacters + 1);
    expect(codes({ level: 9, unknown: true, notApplicableReason: 'short', comment })).toEqual([
      ' choose_exactly_one',
      '/level level_out_of_range',
      '/notApplicableReason reason_too_short',
      '/comment comment_too_long',
    ]);
  });
});

describe('lengths', () => {
  it('count whole characters, also outside the basic plane', () => {
    const { maxCommentCharacters, minNotApplicableReasonCharacters, maxNotApplicableReasonCharacters } = ANSWER_LIMITS;
    expect(codes({ level: 1, comment: '𨋢'.repeat(maxCommentCharacters) })).toEqual([]);
    expect(codes({ level: 1, comment: '𨋢'.repeat(maxCommentCharacters + 1) })).toEqual(['/comment comment_too_long']);
    expect(codes(notApplicable(minNotApplicableReasonCharacters - 1))).toEqual([
      '/notApplicableReason reason_too_short',
    ]);
    expect(codes(notApplicable(minNotApplicableReasonCharacters))).toEqual([]);
    expect(codes(notApplicable(maxNotApplicableReasonCharacters))).toEqual([]);
    expect(codes(notApplicable(maxNotApplicableReasonCharacters + 1))).toEqual([
      '/notApplicableReason reason_too_long',
    ]);
  });
});

it('accepts exactly one of level, unknown and reason, whatever they are', () => {
  fc.assert(
    fc.property(
      fc.option(fc.constantFrom(...LEVELS)),
      fc.boolean(),
      fc.option(fc.constantFrom(REASON, '', ' ')),
      (level, unknown, notApplicableReason) => {
        const given = [level !== null, unknown, notApplicableReason === REASON].filter(Boolean).length;
        expect(codes({ level, unknown, notApplicableReason })).toEqual(given === 1 ? [] : [' choose_exactly_one']);
      },
    ),
  );
});
