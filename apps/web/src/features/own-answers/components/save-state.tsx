import { useIntl } from 'react-intl';
import { useMessages } from '../../../i18n/use-messages';
import { INSTANT_FORMAT } from '../../../lib/instant-format';
import { useProblemText } from '../../../lib/use-problem-text';
import type { AnswerSaver } from '../answer-saver';
import { missingOf } from '../own-draft';
import { ownAnswersMessages } from '../own-answers.messages';
import type { OwnQuestion } from '../own-answers.queries';
import { useAnswer } from '../use-savers';
import styles from './question-card.module.css';

/** Where an answer stands: saved by whom, on its way, refused, or what it still lacks. */
export function SaveState({ question, saver }: { question: OwnQuestion; saver: AnswerSaver }) {
  const text = useMessages(ownAnswersMessages);
  const problemText = useProblemText();
  const intl = useIntl();
  const { draft, saved, transfer, theirs, problem } = useAnswer(saver);
  if (theirs !== null) return null;
  if (problem !== null) return <p role="alert">{problemText(problem)}</p>;
  const missing = missingOf(draft, question, saver.today);
  const words =
    transfer === 'waiting'
      ? text('waiting')
      : transfer !== 'idle'
        ? text('saving')
        : saver.isUnsaved
          ? text('missing', { what: intl.formatList(missing.map((what) => text(`missing${what}`))) })
          : saved === null
            ? ''
            : text('savedBy', {
                when: intl.formatDate(saved.answeredAt, INSTANT_FORMAT),
                name: saved.answeredBy.name ?? saved.answeredBy.email,
              });
  return (
    <p className={styles['state']} role="status">
      {words}
    </p>
  );
}
