import { useQuery } from '@tanstack/react-query';
import { DateText } from '../../../components/date-text';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { invitationMailQuery } from '../invitation-mail.queries';
import { reviewMessages } from '../review.messages';
import styles from './assessment-facts.module.css';

const STATES = { queued: 'mailQueued', kept: 'mailKept', sent: 'mailSent', failed: 'mailFailed' } as const;

/** Whether the invitation has left; whether it was opened nobody knows. Of the present only. */
export function InvitationMail({ assessmentId }: { assessmentId: string }) {
  const text = useMessages(reviewMessages);
  const isPresent = useAsOf() === undefined;
  const { data } = useQuery({ ...invitationMailQuery(assessmentId), enabled: isPresent });
  const mail = isPresent ? data?.mail : null;
  if (!mail) return null;
  const { state, sentAt, nextAttemptAt, lastError } = mail;
  return (
    <div>
      <dt>{text('mail')}</dt>
      <dd>
        <span role="status" aria-label={text('mail')}>
          {state === 'failed' ? <strong>{text('mailFailed')}</strong> : text(STATES[state])}{' '}
          {sentAt === null ? null : <DateText at={sentAt} />}
          {state !== 'queued' || lastError === null || nextAttemptAt === null ? null : (
            <span className={styles['aside']}>
              {text('mailNext')} <DateText at={nextAttemptAt} />
            </span>
          )}
          {lastError?.detail ? (
            <span className={styles['aside']}>
              {text('mailSays')} {lastError.detail}
            </span>
          ) : null}
        </span>
      </dd>
    </div>
  );
}
