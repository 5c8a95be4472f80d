import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { ASSESSMENT_STATUSES } from '../vocabulary.js';
import type { AssessmentStatus } from '../vocabulary.js';
import { ASSESSMENT_EVENTS, isOverdue, nextStatus } from './assessment-state.js';
import type { AssessmentEvent } from './assessment-state.js';

// Rows are statuses, columns events in the order of ASSESSMENT_EVENTS; a dash is refused.
const TABLE = `
  sent         in_progress  -          -         -         -         revoked  sent
  in_progress  in_progress  submitted  -         -         -         revoked  in_progress
  submitted    -            -          accepted  returned  returned  -        -
  returned     returned     submitted  -         -         -         revoked  returned
  accepted     -            -          -         -         returned  -        -
  revoked      -            -          -         -         -         -        -
`;
const ROWS = TABLE.trim()
  .split('\n')
  .map((row) => row.trim().split(/\s+/));

describe('the states of an assessment', () => {
  it('are all in the table', () => {
    expect(ROWS.map(([status]) => status)).toEqual([...ASSESSMENT_STATUSES]);
  });

  it.each(ASSESSMENT_STATUSES.map((status, row) => ({ status, expected: ROWS[row]?.slice(1) })))(
    'from $status lead where the table says',
    ({ status, expected }) => {
      expect(ASSESSMENT_EVENTS.map((event) => nextStatus(status, event) ?? '-')).toEqual(expected);
    },
  );
});

/** The same rules told by who holds the questionnaire, so that a slip in the table shows. */
class QuestionnaireOnPaper {
  private holder: 'vendor' | 'buyer' | 'nobody' = 'vendor';
  private hasAnswers = false;
  private cameBack = false;
  private cancelled = false;

  allows(event: AssessmentEvent): boolean {
    if (event === 'accept' || event === 'return') return this.holder === 'buyer';
    if (event === 'reopen') return this.holder === 'buyer' || (this.holder === 'nobody' && !this.cancelled);
    return this.holder === 'vendor' && (event !== 'submit' || this.hasAnswers);
  }

  happen(event: AssessmentEvent): void {
    if (event === 'answer') this.hasAnswers = true;
    if (event === 'submit') this.holder = 'buyer';
    if (event === 'return' || event === 'reopen') {
      this.holder = 'vendor';
      this.cameBack = true;
    }
    if (event === 'accept' || event === 'revoke') this.holder = 'nobody';
    if (event === 'revoke') this.cancelled = true;
  }

  status(): AssessmentStatus {
    if (this.holder === 'nobody') return this.cancelled ? 'revoked' : 'accepted';
    if (this.holder === 'buyer') return 'submitted';
    if (this.cameBack) return 'returned';
    return this.hasAnswers ? 'in_progress' : 'sent';
  }
}

it('follows a questionnaire on paper through any sequence of events', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ASSESSMENT_EVENTS), { maxLength: 30 }), (events) => {
      const paper = new QuestionnaireOnPaper();
      let status: AssessmentStatus = 'sent';
      for (const event of events) {
        const next = nextStatus(status, event);
        expect(next !== null).toBe(paper.allows(event));
        if (next !== null) {
          paper.happen(event);
          status = next;
        }
        expect(status).toBe(paper.status());
      }
    }),
    { numRuns: 2000 },
  );
});

describe('an assessment is overdue', () => {
  it.each([
    ['2026-11-29', false],
    ['2026-11-30', false],
    ['2026-12-01', true],
    ['2027-01-01', true],
  ])('on %s when due on 2026-11-30: %s', (today, expected) => {
    expect(isOverdue('in_progress', '2026-11-30', today)).toBe(expected);
  });

  it('only while the vendor has to act', () => {
    const late = ASSESSMENT_STATUSES.filter((status) => isOverdue(status, '2026-11-30', '2026-12-01'));
    expect(late).toEqual(['sent', 'in_progress', 'returned']);
  });
});
