import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useMessages } from '../../../i18n/use-messages';
import type { AssessmentDetail } from '../../../lib/assessment.queries';
import { peopleMessages } from '../people.messages';
import { INSTANT_FORMAT } from '../../../lib/instant-format';
import { changeNotes } from './answer-change';
import styles from './people-section.module.css';

/** What is said beneath each answer, by the question's id: who gave it, and what has changed since the last time. */
export function answerNotes({ questions, answers }: AssessmentDetail): ReadonlyMap<string, ReactNode> {
  const changes = changeNotes(questions);
  const byQuestion = new Map(answers.map((answer) => [answer.questionId, answer]));
  return new Map(
    questions.map(({ id }) => {
      const answer = byQuestion.get(id);
      return [
        id,
        <>
          {answer?.answeredBy ? <Giver answer={answer} giver={answer.answeredBy} /> : null}
          {changes.get(id)}
        </>,
      ];
    }),
  );
}

type SignedAnswer = AssessmentDetail['answers'][number];

function Giver({ answer, giver }: { answer: SignedAnswer; giver: NonNullable<SignedAnswer['answeredBy']> }) {
  const text = useMessages(peopleMessages);
  const intl = useIntl();
  const when = intl.formatDate(answer.answeredAt, INSTANT_FORMAT);
  return <p className={styles['facts']}>{text('answeredBy', { name: giver.name ?? giver.email, when })}</p>;
}
