import { ANSWER_LIMITS } from './limits.js';
import type { Applicability, Level } from './question.js';

/** All answer levels, worst first. */
export const LEVELS = [0, 1, 2, 3, 4] as const satisfies readonly Level[];

/** An answer as the respondent gives it; exactly one of level, unknown and reason says what is true. */
export interface AnswerInput {
  readonly level: number | null;
  readonly unknown?: boolean;
  readonly notApplicableReason?: string | null;
  readonly comment?: string | null;
}

/** What is wrong with one field of an answer. */
export interface AnswerIssue {
  /** JSON pointer to the field; empty when it is the answer as a whole. */
  readonly pointer: '' | '/level' | '/notApplicableReason' | '/comment';
  readonly code:
    | 'choose_exactly_one'
    | 'level_out_of_range'
    | 'not_applicable_not_allowed'
    | 'reason_too_short'
    | 'reason_too_long'
    | 'comment_too_long';
}

/** Gives everything that is wrong with an answer to a question; an empty list when it may be saved. */
export function validateAnswer(
  answer: AnswerInput,
  question: { readonly appliesWhen: Applicability },
): readonly AnswerIssue[] {
  const issues: AnswerIssue[] = [];
  const reason = answer.notApplicableReason?.trim() ?? '';
  const choices = [answer.level !== null, answer.unknown === true, reason !== ''].filter(Boolean).length;
  if (choices !== 1) issues.push({ pointer: '', code: 'choose_exactly_one' });
  if (answer.level !== null && !isLevel(answer.level)) issues.push({ pointer: '/level', code: 'level_out_of_range' });
  if (reason !== '') issues.push(...reasonIssues(reason, question.appliesWhen));
  if (characters(answer.comment ?? '') > ANSWER_LIMITS.maxCommentCharacters) {
    issues.push({ pointer: '/comment', code: 'comment_too_long' });
  }
  return issues;
}

function reasonIssues(reason: string, appliesWhen: Applicability): readonly AnswerIssue[] {
  const pointer = '/notApplicableReason';
  if (appliesWhen === 'always') return [{ pointer, code: 'not_applicable_not_allowed' }];
  const length = characters(reason);
  if (length < ANSWER_LIMITS.minNotApplicableReasonCharacters) return [{ pointer, code: 'reason_too_short' }];
  if (length > ANSWER_LIMITS.maxNotApplicableReasonCharacters) return [{ pointer, code: 'reason_too_long' }];
  return [];
}

function isLevel(value: number): value is Level {
  return LEVELS.some((level) => level === value);
}

// Counted in code points, as PostgreSQL and JSON Schema count them.
function characters(text: string): number {
  return Array.from(text).length;
}
