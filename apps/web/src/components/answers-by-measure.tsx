import type { ReactNode } from 'react';
import { useMessages } from '../i18n/use-messages';
import { AnswerLine } from './answer-line';
import { groupByMeasure } from './answer-strength';
import type { AskedQuestion, SignedAnswer } from './answer-strength';
import { answersMessages } from './answers.messages';
import { MeasureFold } from './measure-fold';

interface AnswersByMeasureProps {
  questions: readonly AskedQuestion[];
  answers: readonly SignedAnswer[];
  /** Measures are folded to one line each until they are opened. */
  folded?: boolean;
  /** What else is to be said of an answer, beneath it, by the question's id. */
  notes?: ReadonlyMap<string, ReactNode>;
}

/** All answers under their measures: what is weak comes first and is marked. */
export function AnswersByMeasure({ questions, answers, folded = false, notes }: AnswersByMeasureProps) {
  const text = useMessages(answersMessages);
  return groupByMeasure(questions, answers).map(({ measure, weakCount, items }) => (
    <MeasureFold
      key={measure}
      measure={measure}
      note={text('measureSummary', { weak: weakCount, asked: items.length })}
      isWeak={weakCount > 0}
      open={!folded}
    >
      <ul>
        {items.map(({ question, answer }) => (
          <li key={question.id}>
            <AnswerLine question={question} answer={answer} note={notes?.get(question.id)} />
          </li>
        ))}
      </ul>
    </MeasureFold>
  ));
}
