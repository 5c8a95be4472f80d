import { nameOf } from '@firebreak/domain';
import { useLocale } from '../i18n/locale-provider';
import { useMessages } from '../i18n/use-messages';
import { AnswerLine } from './answer-line';
import { groupByMeasure } from './answer-strength';
import type { AskedQuestion, SignedAnswer } from './answer-strength';
import styles from './answers-by-measure.module.css';
import { answersMessages } from './answers.messages';

interface AnswersByMeasureProps {
  questions: readonly AskedQuestion[];
  answers: readonly SignedAnswer[];
  /** Measures are folded to one line each until they are opened. */
  folded?: boolean;
}

/** All answers under their measures: what is weak comes first and is marked. */
export function AnswersByMeasure({ questions, answers, folded = false }: AnswersByMeasureProps) {
  const text = useMessages(answersMessages);
  const locale = useLocale();
  return groupByMeasure(questions, answers).map(({ measure, weakCount, items }) => (
    <details key={measure} className={styles['measure']} open={!folded}>
      <summary className={styles['summary']}>
        <h3>{nameOf('measure', measure, locale)}</h3>
        <span className={styles['count']} data-weak={weakCount > 0 || undefined}>
          {text('measureSummary', { weak: weakCount, asked: items.length })}
        </span>
      </summary>
      <ul>
        {items.map(({ question, answer }) => (
          <li key={question.id}>
            <AnswerLine question={question} answer={answer} />
          </li>
        ))}
      </ul>
    </details>
  ));
}
