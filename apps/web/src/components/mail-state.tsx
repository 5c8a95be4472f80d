import type { Schemas } from '@firebreak/api-client';
import { useMessages } from '../i18n/use-messages';
import { DateText } from './date-text';
import styles from './mail-state.module.css';
import { mailMessages } from './mail.messages';

/** Where a mail stands, with the mail server's own words; whether it was opened nobody knows. */
export function MailState({ mail }: { mail: Schemas['MailProgressView'] }) {
  const text = useMessages(mailMessages);
  const { state, sentAt, nextAttemptAt, lastError } = mail;
  return (
    <>
      {state === 'failed' ? (
        <strong>{text(lastError?.code === 'mail-refused' ? 'failed' : 'gaveUp')}</strong>
      ) : (
        text(state)
      )}{' '}
      {sentAt === null ? null : <DateText at={sentAt} />}
      {state !== 'queued' || lastError === null || nextAttemptAt === null ? null : (
        <span className={styles['aside']}>
          {text('next')} <DateText at={nextAttemptAt} />
        </span>
      )}
      {lastError?.detail ? (
        <span className={styles['aside']}>
          {text('says')} {lastError.detail}
        </span>
      ) : null}
    </>
  );
}
