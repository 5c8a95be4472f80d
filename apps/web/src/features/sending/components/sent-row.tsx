import { AddressButton } from '../../../components/address-button';
import { InvitationOnce } from '../../../components/invitation-once';
import { MailState } from '../../../components/mail-state';
import { TextLink } from '../../../components/text-link';
import { useMessages } from '../../../i18n/use-messages';
import { useSession } from '../../../session/use-session';
import { sendingMessages } from '../sending.messages';
import type { PreparedVendor, SentAssessment } from '../sending.queries';
import styles from './sending-board.module.css';

interface SentRowProps {
  vendor: PreparedVendor;
  sent: SentAssessment;
}

/** One vendor that was sent its questionnaire: where the mail stands, the check phrase, and link and code this once. */
export function SentRow({ vendor, sent }: SentRowProps) {
  const text = useMessages(sendingMessages);
  const { user, organization } = useSession();
  const { assessment, invitation } = sent;
  const now = vendor.open.find(({ id }) => id === assessment.id);
  const mail = now?.mail ?? null;
  // Somebody else was invited in the meantime: the link of before has ended.
  const isReplaced = now !== undefined && now.respondentEmail !== assessment.respondentEmail;
  return (
    <li className={styles['row']} aria-label={vendor.name}>
      <div className={styles['vendor']}>
        <TextLink to="/assessments/$assessmentId" params={{ assessmentId: assessment.id }} className={styles['name']}>
          {vendor.name}
        </TextLink>
        <p className={styles['hint']}>
          {text('sentTo', {
            title: assessment.questionnaire.title,
            email: now?.respondentEmail ?? assessment.respondentEmail,
          })}
        </p>
      </div>
      <p className={styles['state']} role="status">
        {mail === null ? null : <MailState mail={mail} />}
      </p>
      <p className={styles['phrase']}>{text('phrase', { phrase: invitation.checkPhrase })}</p>
      {mail?.state === 'failed' ? (
        <div className={styles['leave']}>
          <AddressButton assessment={{ ...assessment, vendorName: vendor.name, hasFailed: true }} />
        </div>
      ) : null}
      {isReplaced ? null : (
        <details className={styles['link']}>
          <summary aria-label={text('showLinkOf', { vendor: vendor.name })}>{text('showLink')}</summary>
          <InvitationOnce sent={sent} organizationName={organization.name} senderName={user.name} />
        </details>
      )}
    </li>
  );
}
