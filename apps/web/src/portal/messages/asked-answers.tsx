import { useQuery } from '@tanstack/react-query';
import { useMessages } from '../../i18n/use-messages';
import { hrefTo } from '../portal-route';
import type { PortalAssessment } from '../portal.queries';
import { threadMessages } from './messages.messages';
import { messagesQuery } from './messages.queries';
import styles from './asked-answers.module.css';

/** Which answers the reviewer asks about, each leading to its question; nothing where none is asked about. */
export default function AskedAnswers({ assessment: { questions, verified } }: { assessment: PortalAssessment }) {
  const text = useMessages(threadMessages);
  const messages = useQuery(messagesQuery(verified)).data?.items ?? [];
  const asked = questions.flatMap((question) => {
    const last = messages.findLast(({ questionId }) => questionId === question.id);
    return last === undefined ? [] : [{ question, last }];
  });
  if (asked.length === 0) return null;
  return (
    <>
      <p>
        <strong>{text('asked', { count: asked.length })}</strong>
      </p>
      <ul className={styles['asked']}>
        {asked.map(({ question, last }) => (
          <li key={question.id}>
            <a href={hrefTo({ page: 'question', key: question.key })}>{question.text}</a>
            <span className={styles['state']}>{text(last.fromBuyer ? 'waiting' : 'replied')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
