import { LevelMark } from '../../../components/level-mark';
import { kindOf } from '../../../components/answer-strength';
import type { AnswerMessage } from '../../../lib/answer-messages.queries';
import type { EvidenceFile } from '../../../lib/evidence.queries';
import type { AnswerSource } from '@firebreak/domain';
import type { AnswerSaver } from '../answer-saver';
import type { OwnQuestion } from '../own-answers.queries';
import type { OwnUploads } from '../use-own-uploads';
import { useAnswer } from '../use-savers';
import { AnswerForm } from './answer-form';
import styles from './question-card.module.css';
import { SaveState } from './save-state';
import { SourceWords } from '../../../components/source-words';

interface QuestionCardProps {
  headingId: string;
  question: OwnQuestion;
  saver: AnswerSaver;
  /** Sources that answers of this questionnaire rest on already. */
  sources: readonly AnswerSource[];
  isOpen: boolean;
  onToggle: () => void;
  onNext: () => void;
  files: readonly EvidenceFile[];
  uploads: OwnUploads;
  /** What the reviewer asks about the answer. */
  asked: readonly AnswerMessage[];
}

/** One question in a line, with its form beneath while it is open. */
export function QuestionCard(props: QuestionCardProps) {
  const { headingId, question, saver, isOpen, onToggle, asked } = props;
  const { saved, draft } = useAnswer(saver);
  const words = question.options.find(({ level }) => level === saved?.level)?.text ?? saved?.notApplicableReason;
  return (
    <article className={styles['card']} aria-labelledby={headingId} data-open={isOpen || undefined}>
      <button type="button" id={headingId} className={styles['head']} aria-expanded={isOpen} onClick={onToggle}>
        <span className={styles['question']}>{question.text}</span>
        <LevelMark kind={kindOf(saved ?? undefined)} />
      </button>
      {asked.map(({ id, text, writtenBy }) => (
        <p key={id} className={styles['asked']}>
          <strong>{writtenBy}:</strong> {text}
        </p>
      ))}
      {isOpen ? (
        <AnswerForm {...props} />
      ) : (
        <div className={styles['brief']}>
          {words ? <p>{words}</p> : null}
          {saved?.source ? <SourceWords source={saved.source} /> : null}
          {saver.isUnsaved && draft.choice !== null ? <SaveState question={question} saver={saver} /> : null}
        </div>
      )}
    </article>
  );
}
