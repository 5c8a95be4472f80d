import { describe, expect, it } from '@jest/globals';
import { ASSESSMENT_STATUSES } from '../vocabulary.js';
import { nextStepOf } from './next-step.js';

describe('what the buyer does next', () => {
  it.each([
    ['sent', false, false, 'wait'],
    ['sent', true, false, 'chase'],
    ['in_progress', true, true, 'mend_mail'],
    ['returned', false, true, 'mend_mail'],
    ['submitted', false, true, 'review'],
    ['accepted', false, true, 'none'],
    ['revoked', false, true, 'none'],
  ] as const)('is, for one that is %s (late: %s, mail failed: %s), %s', (status, overdue, mailFailed, step) => {
    expect(nextStepOf({ status, filledInBy: 'vendor', overdue, mailFailed })).toBe(step);
  });

  it.each([
    ['in_progress', 'fill_in'],
    ['submitted', 'review'],
    ['accepted', 'none'],
  ] as const)('is, for one of its own that is %s and late, %s', (status, step) => {
    expect(nextStepOf({ status, filledInBy: 'buyer', overdue: true, mailFailed: false })).toBe(step);
  });

  it('is nothing only where nothing can happen any more', () => {
    const closed = ASSESSMENT_STATUSES.filter(
      (status) => nextStepOf({ status, filledInBy: 'vendor', overdue: false, mailFailed: false }) === 'none',
    );
    expect(closed).toEqual(['accepted', 'revoked']);
  });
});
