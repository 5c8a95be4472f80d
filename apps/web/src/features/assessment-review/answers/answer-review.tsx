import { nameOf, PROOFS } from '@firebreak/domain';
import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { AnswerLine } from '../../../components/answer-line';
import { ChoiceBar } from '../../../components/choice-bar';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { EvidenceFiles } from '../components/evidence-list';
import type { EvidenceFile } from '../../../lib/evidence.queries';
import styles from './answer-review.module.css';
import { Ask } from './ask';
import { reviewAnswersMessages } from './answers.messages';
import type { AnswerMessage } from './messages.queries';
import type { ReviewDraft } from './review-draft';
import type { ReviewedAnswer } from './review-order';
import { Thread } from './thread';

interface AnswerReviewProps {
  item: ReviewedAnswer;
  /** What has changed since the last time. */
  note: ReactNode;
  files: readonly EvidenceFile[];
  messages: readonly AnswerMessage[];
  /** The proof was granted with the decision. */
  isGranted: boolean;
  draft: ReviewDraft | null;
}

const CHOICES = ['whole', ...PROOFS] as const;

/** One answer with its files beside it and, for who decides, how well it is proven. The keys 0 to 3 choose the proof, Q asks. */
export function AnswerReview({ item, note, files, messages, isGranted, draft }: AnswerReviewProps) {
  const { question, answer } = item;
  const text = useMessages(reviewAnswersMessages);
  const locale = useLocale();
  const [isAsking, setAsking] = useState(false);
  const asked = draft?.questions.get(question.id) ?? '';
  const mayChoose = draft !== null && answer !== undefined;
  const choose = (choice: (typeof CHOICES)[number]) => draft?.setProof(question.id, choice === 'whole' ? null : choice);
  const actByKey = (event: KeyboardEvent<HTMLElement>) => {
    if (draft === null || event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget)
      return;
    const choice = mayChoose ? CHOICES[Number(event.key)] : undefined;
    if (choice === undefined && event.key.toLowerCase() !== 'q') return;
    event.preventDefault();
    if (choice === undefined) setAsking(true);
    else choose(choice);
  };
  return (
    <article
      className={styles['answer']}
      aria-label={question.text}
      data-looked={draft?.lookedAt.has(question.id) || undefined}
      tabIndex={draft === null ? -1 : 0}
      onFocus={() => draft?.lookAt(question.id)}
      onKeyDown={actByKey}
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
        <Thread question={question} messages={messages} />
        {draft === null ? null : (
          <Ask
            value={asked}
            isOpen={isAsking || asked !== ''}
            onOpen={() => setAsking(true)}
            onChange={(noted) => draft.ask(question.id, noted)}
          />
        )}
        {isGranted && answer !== undefined ? (
          <p className={styles['granted']}>{text('proofGranted', { proof: nameOf('proof', answer.proof, locale) })}</p>
        ) : null}
      </div>
    </article>
  );
}
