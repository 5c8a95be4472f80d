import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useMessages } from '../../../i18n/use-messages';
import { changeMessages } from '../change.messages';
import { countChanges } from '../changes';
import type { ReviewedQuestion } from '../changes';
import styles from './answer-change.module.css';

const MARKS = { better: '▲', worse: '▼', same: '=', confirmed: '=', new: '+', not_repeated: '–' } as const;

/** What has changed since the last time, by the question's id; nothing after a first questionnaire. */
export function changeNotes(questions: readonly ReviewedQuestion[]): ReadonlyMap<string, ReactNode> {
  if (countChanges(questions) === null) return new Map();
  return new Map(questions.map((question) => [question.id, <AnswerChange key={question.id} question={question} />]));
}

/** How one answer stands to the one before it, with what was said then where that differs. */
function AnswerChange({ question }: { question: ReviewedQuestion }) {
  const text = useMessages(changeMessages);
  const intl = useIntl();
  const { change, previousAnswer: previous } = question;
  if (change === null) return null;
  const date = previous ? intl.formatDate(previous.answeredAt, { dateStyle: 'medium' }) : '';
  const isTold = previous !== null && change !== 'confirmed';
  return (
    <div className={styles['change']} data-moved={change === 'better' || change === 'worse' || undefined}>
      <p>
        <span aria-hidden="true">{MARKS[change]}</span> <strong>{text(change, { date })}</strong>{' '}
        {previous?.filledInBy === 'buyer' ? <em>{text('ours')} </em> : null}
        {isTold ? <PreviousWords question={question} /> : null}
      </p>
      {isTold && previous.comment ? (
        <p className={styles['comment']}>{text('comment', { comment: previous.comment })}</p>
      ) : null}
    </div>
  );
}

function PreviousWords({ question: { previousAnswer, options } }: { question: ReviewedQuestion }) {
  const text = useMessages(changeMessages);
  if (previousAnswer === null) return null;
  const { level, notApplicableReason } = previousAnswer;
  if (level !== null) return options.find((option) => option.level === level)?.text;
  return notApplicableReason === null ? text('unknown') : text('notApplicable', { reason: notApplicableReason });
}
