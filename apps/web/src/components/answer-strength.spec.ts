import { describe, expect, it } from '@jest/globals';
import { buildId } from '../testing/builders';
import { buildAnswer, buildQuestion } from '../testing/vendor-builders';
import { groupByMeasure, isWeak, kindOf } from './answer-strength';

const unknown = buildAnswer({ level: null, unknown: true });
const notApplicable = buildAnswer({ level: null, notApplicableReason: 'We run no such system.' });

describe('the strength of an answer', () => {
  it('is its level, or why it has none', () => {
    expect([buildAnswer({ level: 3 }), unknown, notApplicable, undefined].map(kindOf)).toEqual([
      3,
      'unknown',
      'notApplicable',
      'unanswered',
    ]);
  });

  it('is weak at level 0 and 1, when not known and when not answered', () => {
    const levels = ([0, 1, 2, 3, 4] as const).map((level) => isWeak(buildAnswer({ level })));
    expect(levels).toEqual([true, true, false, false, false]);
    expect([unknown, undefined, notApplicable].map(isWeak)).toEqual([true, true, false]);
  });
});

describe('answers by measure', () => {
  it('put the measure with most weak answers first, and the weakest first in each', () => {
    const questions = [
      buildQuestion({ id: buildId(1), measure: 'mfa' }),
      buildQuestion({ id: buildId(2), measure: 'training' }),
      buildQuestion({ id: buildId(3), measure: 'training' }),
      buildQuestion({ id: buildId(4), measure: 'training' }),
    ];
    const answers = [
      buildAnswer({ questionId: buildId(1), level: 4 }),
      buildAnswer({ ...notApplicable, questionId: buildId(2) }),
      buildAnswer({ ...unknown, questionId: buildId(3) }),
      buildAnswer({ questionId: buildId(4), level: 0 }),
    ];
    const groups = groupByMeasure(questions, answers);
    expect(groups.map(({ measure, weakCount }) => [measure, weakCount])).toEqual([
      ['training', 2],
      ['mfa', 0],
    ]);
    expect(groups[0]?.items.map(({ question }) => question.id)).toEqual([buildId(4), buildId(3), buildId(2)]);
  });
});
