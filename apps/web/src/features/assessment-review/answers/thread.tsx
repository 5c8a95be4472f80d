import { useIntl } from 'react-intl';
import { useMessages } from '../../../i18n/use-messages';
import { INSTANT_FORMAT } from '../../../lib/instant-format';
import { reviewAnswersMessages } from './answers.messages';
import type { AnswerMessage } from '../../../lib/answer-messages.queries';
import type { ReviewedQuestion } from './review-order';
import styles from './thread.module.css';

interface ThreadProps {
  question: ReviewedQuestion;
  messages: readonly AnswerMessage[];
}

/** What was asked and said about one answer, and what it was before it was sent back; nothing where there is nothing. */
export function Thread({ question, messages }: ThreadProps) {
  const text = useMessages(reviewAnswersMessages);
  const intl = useIntl();
  return (
    <>
      <ReturnedAnswer question={question} />
      {messages.length === 0 ? null : (
        <ol className={styles['thread']} aria-label={text('thread')}>
          {messages.map((message) => (
            <li key={message.id} data-ours={message.fromBuyer || undefined}>
              <p className={styles['writer']}>
                {text(message.fromBuyer ? 'fromBuyer' : 'fromVendor', { name: message.writtenBy })} ·{' '}
                <time dateTime={message.writtenAt}>{intl.formatDate(message.writtenAt, INSTANT_FORMAT)}</time>
              </p>
              <p className={styles['text']}>{message.text}</p>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function ReturnedAnswer({ question: { returnedAnswer: before, options } }: { question: ReviewedQuestion }) {
  const text = useMessages(reviewAnswersMessages);
  if (before === null) return null;
  const words =
    before.level !== null
      ? (options.find(({ level }) => level === before.level)?.text ?? '')
      : before.notApplicableReason === null
        ? text('changedUnknown')
        : text('changedNotApplicable', { reason: before.notApplicableReason });
  return <p className={styles['before']}>{text('changedLevel', { words })}</p>;
}
