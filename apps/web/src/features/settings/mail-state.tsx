import { DateText } from '../../components/date-text';
import { TextLink } from '../../components/text-link';
import { useMessages } from '../../i18n/use-messages';
import type { ItemOf } from '../../lib/api';
import { JobFailureText } from './job-failure-text';
import { outboxMessages } from './outbox/outbox.messages';

/** Why a mail is still here: when it is tried again, or that it is not, and what happened last. */
export function MailState({ mail }: { mail: ItemOf<'/api/v1/outbox'> }) {
  const text = useMessages(outboxMessages);
  const { state, nextAttemptAt, lastError } = mail;
  if (state === 'kept' || state === 'sent') return null;
  return (
    <p role="status" aria-label={text('state')}>
      {state === 'failed' ? (
        <TextLink to="/settings/jobs">{text('failed')}</TextLink>
      ) : nextAttemptAt === null ? (
        text('sending')
      ) : (
        <>
          {text('waiting')} <DateText at={nextAttemptAt} />
        </>
      )}{' '}
      {lastError === null ? null : <JobFailureText {...lastError} />}
    </p>
  );
}
