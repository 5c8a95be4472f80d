import { applicableQuestions } from '@firebreak/domain';
import { MeasureFold } from '../../../components/measure-fold';
import { Section } from '../../../components/section';
import { useMessages } from '../../../i18n/use-messages';
import type { FactsNow } from '../vendor-detail.queries';
import { MovableAnswer } from './movable-answer';
import type { WhatIf } from './use-what-if';
import { answerTo } from './what-if-changes';
import { whatIfMessages } from './what-if.messages';

/** Every question that is asked, by measure, each with its answer to move. */
export function MovableAnswers({ facts, whatIf }: { facts: FactsNow; whatIf: WhatIf }) {
  const text = useMessages(whatIfMessages);
  const { supposed, changes, move } = whatIf;
  const scopes = supposed.scopes.filter(({ endsOn }) => endsOn === null || endsOn >= supposed.asOfDate);
  const asked = applicableQuestions(facts.questions, { archetype: supposed.archetype, scopes });
  const moved = new Set(changes.flatMap((change) => (change.kind === 'answer' ? [change.questionKey] : [])));
  const measures = [...new Set(asked.map(({ measure }) => measure))];
  return (
    <Section title={text('answers')}>
      {measures.map((measure, index) => {
        const questions = asked.filter((question) => question.measure === measure);
        return (
          <MeasureFold
            key={measure}
            measure={measure}
            note={text('measureMoved', {
              asked: questions.length,
              moved: questions.filter(({ key }) => moved.has(key)).length,
            })}
            open={index === 0}
          >
            <ul>
              {questions.map((question) => (
                <li key={question.key}>
                  <MovableAnswer
                    question={question}
                    base={facts}
                    given={answerTo(facts, question.key)}
                    answer={answerTo(supposed, question.key)}
                    onMove={move}
                  />
                </li>
              ))}
            </ul>
          </MeasureFold>
        );
      })}
    </Section>
  );
}
