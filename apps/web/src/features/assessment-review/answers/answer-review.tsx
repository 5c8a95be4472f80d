import { nameOf, PROOFS, strongestProof } from '@firebreak/domain';
import type { Proof } from '@firebreak/domain';
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
import type { AnswerMessage } from '../../../lib/answer-messages.queries';
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
  /** We filled it in and not the vendor: then its source says how well it can be proven at most. */
  isOurs: boolean;
  /** This reviewer may say how well it is proven. */
  mayProve: boolean;
  draft: ReviewDraft | null;
}

type Choice = 'whole' | Proof;
const CHOICES: readonly Choice[] = ['whole', ...PROOFS];

/** What the source of an answer that we filled in can prove at most; the weakest is what the whole has. */
function choicesFor(answer: ReviewedAnswer['answer']): readonly Choice[] {
  if (!answer?.source) return ['whole'];
  const most = PROOFS.indexOf(strongestProof(answer.source.kind));
  return ['whole', ...PROOFS.slice(1, most + 1)];
}

/** One answer with its files beside it and, for who decides, how well it is proven. The keys 0 to 3 choose the proof, Q asks. */
export function AnswerReview({ item, note, files, messages, isGranted, isOurs, mayProve, draft }: AnswerReviewProps) {
  const { question, answer } = item;
  const text = useMessages(reviewAnswersMessages);
  const locale = useLocale();
  const wholeName = isOurs ? nameOf('proof', 'self_attested', locale) : text('proofWhole');
  const [isAsking, setAsking] = useState(false);
  const asked = draft?.questions.get(question.id) ?? '';
  const choices = isOurs ? choicesFor(answer) : CHOICES;
  const mayChoose = draft !== null && answer !== undefined && mayProve && choices.length > 1;
  const choose = (choice: Choice) => draft?.setProof(question.id, choice === 'whole' ? null : choice);
  const actByKey = (event: KeyboardEvent<HTMLElement>) => {
    if (draft === null || event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget)
      return;
    const choice = mayChoose ? choices[Number(event.key)] : undefined;
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
      <AnswerLine question={question} answer={answer} note={note} isOurs={isOurs} />
      <div className={styles['beside']}>
        {files.length === 0 ? null : <EvidenceFiles files={files} />}
        {isOurs && answer?.claimedProof ? (
          <p className={styles['granted']}>
            {text('proofClaimed', { proof: nameOf('proof', answer.claimedProof, locale) })}
          </p>
        ) : null}
        {mayChoose ? (
          <ChoiceBar
            label={text('proof')}
            value={draft.proofs.get(question.id) ?? 'whole'}
            choices={choices.map((value) => ({
              value,
              label: value === 'whole' ? wholeName : nameOf('proof', value, locale),
            }))}
            onChange={choose}
          />
        ) : null}
        <Thread question={question} messages={messages} />
        {draft === null ? null : (
          <Ask
            value={asked}
            isOpen={isAsking || asked !== ''}
            isOurs={isOurs}
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
