import type { ReactNode } from 'react';
import { useMessages } from '../i18n/use-messages';
import styles from './answer-line.module.css';
import { isWeak, kindOf } from './answer-strength';
import type { AnsweredQuestion } from './answer-strength';
import { answersMessages } from './answers.messages';
import { LevelMark } from './level-mark';
import { SourceWords } from './source-words';

interface AnswerLineProps extends AnsweredQuestion {
  /** What else is to be said of it, beneath. */
  note?: ReactNode;
  /** We filled it in and not the vendor. */
  isOurs?: boolean;
}

/** One question with the answer in words, how strong it is, what was added, and what we took it from where it is ours. */
export function AnswerLine({ question, answer, note, isOurs = false }: AnswerLineProps) {
  const text = useMessages(answersMessages);
  const kind = kindOf(answer);
  const words =
    typeof kind === 'number'
      ? question.options.find((option) => option.level === kind)?.text
      : kind === 'notApplicable'
        ? text('notApplicableText', { reason: answer?.notApplicableReason ?? '' })
        : kind === 'unknown'
          ? text(isOurs ? 'unknownToUsText' : 'unknownText')
          : null;
  return (
    <div className={styles['line']} data-weak={isWeak(answer) || undefined}>
      <div className={styles['words']}>
        <p className={styles['question']}>{question.text}</p>
        {words === null || words === undefined ? null : <p className={styles['answer']}>{words}</p>}
        {answer === undefined || answer.comment === null ? null : (
          <p className={styles['comment']}>
            <span className="visually-hidden">{text('comment')}: </span>
            {answer.comment}
          </p>
        )}
        {answer?.source ? <SourceWords source={answer.source} /> : null}
        {note}
      </div>
      <LevelMark kind={kind} />
    </div>
  );
}
