import { useMessages } from '../i18n/use-messages';
import { AnswerLine } from './answer-line';
import { groupByMeasure } from './answer-strength';
import type { AskedQuestion, SignedAnswer } from './answer-strength';
import { answersMessages } from './answers.messages';
import { MeasureFold } from './measure-fold';

interface AnswersByMeasureProps {
  questions: readonly AskedQuestion[];
  answers: readonly SignedAnswer[];
  /** We filled them in and not the vendor. */
  areOurs?: boolean;
}

/** All answers under their measures, folded to one line each: what is weak comes first and is marked. */
export function AnswersByMeasure({ questions, answers, areOurs = false }: AnswersByMeasureProps) {
  const text = useMessages(answersMessages);
  return groupByMeasure(questions, answers).map(({ measure, weakCount, items }) => (
    <MeasureFold
      key={measure}
      measure={measure}
      note={text('measureSummary', { weak: weakCount, asked: items.length })}
      isWeak={weakCount > 0}
      open={false}
    >
      <ul>
        {items.map(({ question, answer }) => (
          <li key={question.id}>
            <AnswerLine question={question} answer={answer} isOurs={areOurs} />
          </li>
        ))}
      </ul>
    </MeasureFold>
  ));
}
