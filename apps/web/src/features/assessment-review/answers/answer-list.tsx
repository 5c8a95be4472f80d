import { MEASURES } from '@firebreak/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { ChoiceBar } from '../../../components/choice-bar';
import { LoadProblem } from '../../../components/load-problem';
import { MeasureFold } from '../../../components/measure-fold';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import type { AssessmentDetail } from '../../../lib/assessment.queries';
import { useSession } from '../../../session/use-session';
import { answerNotes } from '../components/answer-notes';
import { evidenceQuery } from '../../../lib/evidence.queries';
import styles from './answer-list.module.css';
import { reviewAnswersMessages } from './answers.messages';
import { messagesQuery } from '../../../lib/answer-messages.queries';
import { AnswerReview } from './answer-review';
import { hasTakenPart } from './review-draft';
import type { ReviewDraft } from './review-draft';
import { byEffect } from './review-order';
import type { ReviewedAnswer } from './review-order';

interface AnswerListProps {
  assessment: AssessmentDetail;
  /** Null where nothing is to be decided, or not by this person. */
  draft: ReviewDraft | null;
}

/** All signed answers, one by one: what matters most first, or by measure. J and K go to the next and the previous one. */
export function AnswerList({ assessment, draft }: AnswerListProps) {
  const text = useMessages(reviewAnswersMessages);
  const [order, setOrder] = useState<'effect' | 'measure'>('effect');
  const evidence = useQuery(evidenceQuery(assessment.id, useAsOf()));
  const messages = useQuery(messagesQuery(assessment.id, useAsOf()));
  const notes = answerNotes(assessment);
  const answers = byEffect(assessment);
  const { user } = useSession();
  const isGranted = assessment.status === 'accepted';
  const show = (items: readonly ReviewedAnswer[]) => (
    <ul className={styles['items']}>
      {items.map((item) => (
        <li key={item.question.id}>
          <AnswerReview
            item={item}
            note={notes.get(item.question.id)}
            files={evidence.data?.items.filter(({ questionId }) => questionId === item.question.id) ?? []}
            messages={messages.data?.items.filter(({ questionId }) => questionId === item.question.id) ?? []}
            isGranted={isGranted}
            isOurs={assessment.filledInBy === 'buyer'}
            mayProve={!hasTakenPart(assessment, user.email)}
            draft={draft}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <div onKeyDown={goByKey}>
      <div className={styles['bar']}>
        <ChoiceBar
          label={text('order')}
          value={order}
          choices={[
            { value: 'effect', label: text('orderEffect') },
            { value: 'measure', label: text('orderMeasure') },
          ]}
          onChange={setOrder}
        />
        {draft === null ? null : (
          <p className={styles['looked']} role="status">
            {text('lookedAt', { looked: draft.lookedAt.size, asked: answers.length })}
          </p>
        )}
      </div>
      {messages.isError ? <LoadProblem error={messages.error} onRetry={() => void messages.refetch()} /> : null}
      {draft === null ? null : <p className={styles['keys']}>{text('keys')}</p>}
      {order === 'effect' ? (
        <>
          <p className={styles['hint']}>{text('orderHint')}</p>
          {show(answers)}
        </>
      ) : (
        byMeasure(answers).map(({ measure, items }) => (
          <MeasureFold key={measure} measure={measure} note={text('measureSummary', { asked: items.length })} open>
            {show(items)}
          </MeasureFold>
        ))
      )}
    </div>
  );
}

function byMeasure(answers: readonly ReviewedAnswer[]) {
  return MEASURES.map((measure) => ({
    measure,
    items: answers.filter(({ question }) => question.measure === measure),
  })).filter(({ items }) => items.length > 0);
}

const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 };

/** Goes to the next or the previous answer, unless somebody is writing. */
function goByKey(event: KeyboardEvent<HTMLElement>) {
  const step = STEPS[event.key.toLowerCase()];
  const { target, currentTarget } = event;
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
  if (target.matches('input:not([type=radio]), textarea, select')) return;
  const articles = [...currentTarget.querySelectorAll('article')];
  const present = articles.findIndex((article) => article.contains(target));
  const next = articles[present === -1 ? 0 : present + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'center' });
}
