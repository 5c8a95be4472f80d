import { nameOf, PROOFS } from '@firebreak/domain';
import type { KeyboardEvent, ReactNode } from 'react';
import { AnswerLine } from '../../../components/answer-line';
import { ChoiceBar } from '../../../components/choice-bar';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { EvidenceFiles } from '../components/evidence-list';
import type { EvidenceFile } from '../evidence.queries';
import styles from './answer-review.module.css';
import { reviewAnswersMessages } from './answers.messages';
import type { ReviewDraft } from './review-draft';
import type { ReviewedAnswer } from './review-order';

interface AnswerReviewProps {
  item: ReviewedAnswer;
  /** What has changed since the last time. */
  note: ReactNode;
  files: readonly EvidenceFile[];
  /** The proof was granted with the decision. */
  isGranted: boolean;
  draft: ReviewDraft | null;
}

const CHOICES = ['whole', ...PROOFS] as const;

/** One answer with its files beside it and, for who decides, how well it is proven. The keys 0 to 3 choose the proof. */
export function AnswerReview({ item: { question, answer }, note, files, isGranted, draft }: AnswerReviewProps) {
  const text = useMessages(reviewAnswersMessages);
  const locale = useLocale();
  const mayChoose = draft !== null && answer !== undefined;
  const choose = (choice: (typeof CHOICES)[number]) => draft?.setProof(question.id, choice === 'whole' ? null : choice);
  const chooseByKey = (event: KeyboardEvent<HTMLElement>) => {
    const choice = CHOICES[Number(event.key)];
    if (!mayChoose || choice === undefined || event.target !== event.currentTarget) return;
    event.preventDefault();
    choose(choice);
  };
  return (
    <article
      className={styles['answer']}
      aria-label={question.text}
      data-looked={draft?.lookedAt.has(question.id) || undefined}
      tabIndex={draft === null ? -1 : 0}
      onFocus={() => draft?.lookAt(question.id)}
      onKeyDown={chooseByKey}
    >
      <AnswerLine question={question} answer={answer} note={note} />
      <div className={styles['beside']}>
        {files.length === 0 ? null : <EvidenceFiles files={files} />}
        {mayChoose ? (
          <ChoiceBar
            label={text('proof')}
            value={draft.proofs.get(question.id) ?? 'whole'}
            choices={CHOICES.map((value) => ({
              value,
              label: value === 'whole' ? text('proofWhole') : nameOf('proof', value, locale),
            }))}
            onChange={choose}
          />
        ) : null}
        {isGranted && answer !== undefined ? (
          <p className={styles['granted']}>{text('proofGranted', { proof: nameOf('proof', answer.proof, locale) })}</p>
        ) : null}
      </div>
    </article>
  );
}
