import { validateAnswer, type AnswerIssue } from '@firebreak/domain';
import type { Question } from '../../questionnaires/question.entity.js';
import type { Answer } from '../answer.entity.js';
import type { IncomingAnswer } from './incoming-answer.js';
import { questionHash } from './question-hash.js';

/**
 * What an incoming answer would do: nothing (`same`), be the first (`ready`), take the place of another (`replaces`), or
 * answer other words than those it was given to (`reworded`). `invalid` and `not_asked` cannot be taken.
 */
export const IMPORT_STANDINGS = ['ready', 'replaces', 'same', 'reworded', 'invalid', 'not_asked'] as const;
export type ImportStanding = (typeof IMPORT_STANDINGS)[number];

/** Why an answer cannot be taken. */
export const IMPORT_ISSUES = [
  'stands_twice',
  'choose_exactly_one',
  'level_out_of_range',
  'not_applicable_not_allowed',
  'reason_too_short',
  'reason_too_long',
  'comment_too_long',
] as const satisfies readonly (AnswerIssue['code'] | 'stands_twice')[];
export type ImportIssue = (typeof IMPORT_ISSUES)[number];

/** One incoming answer beside what is there. */
export interface ImportItem {
  readonly incoming: IncomingAnswer;
  readonly standing: ImportStanding;
  readonly issues: readonly ImportIssue[];
  /** The question that it would answer here; null when it is not asked. */
  readonly question: Question | null;
  /** What is saved here already. */
  readonly current: Answer | null;
}

/** What an import would do, before anybody has confirmed it. */
export interface ImportPreview {
  /** In the order in which they came. */
  readonly items: readonly ImportItem[];
  /** Questions that are asked here and that nothing comes for. */
  readonly missing: readonly Question[];
}

/** Sets incoming answers beside the questions and what is saved; nothing is stored. */
export function previewImport(
  questions: readonly Question[],
  saved: readonly Answer[],
  incoming: readonly IncomingAnswer[],
): ImportPreview {
  const byKey = new Map(questions.map((question) => [question.key, question]));
  const byQuestion = new Map(saved.map((answer) => [answer.questionId, answer]));
  const seen = new Set<string>();
  const items = incoming.map((answer): ImportItem => {
    const question = byKey.get(answer.questionKey) ?? null;
    const standsTwice = seen.has(answer.questionKey);
    seen.add(answer.questionKey);
    if (question === null) return { incoming: answer, standing: 'not_asked', issues: [], question, current: null };
    const issues = standsTwice ? ['stands_twice' as const] : validateAnswer(answer, question).map(({ code }) => code);
    const current = byQuestion.get(question.id) ?? null;
    const standing = issues.length > 0 ? 'invalid' : standingOf(answer, question, current);
    return { incoming: answer, standing, issues, question, current };
  });
  return { items, missing: questions.filter(({ key }) => !seen.has(key)) };
}

function standingOf(incoming: IncomingAnswer, question: Question, current: Answer | null): ImportStanding {
  if (incoming.asked !== undefined && incoming.asked.hash !== questionHash(question)) return 'reworded';
  if (current === null) return 'ready';
  return saysTheSame(incoming, current) ? 'same' : 'replaces';
}

function saysTheSame(incoming: IncomingAnswer, current: Answer): boolean {
  return (
    incoming.level === current.level &&
    incoming.unknown === current.unknown &&
    (incoming.notApplicableReason ?? '') === (current.notApplicableReason ?? '') &&
    (incoming.comment ?? '') === (current.comment ?? '')
  );
}
