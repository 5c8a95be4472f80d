import type { Schemas } from '@firebreak/api-client';
import { useIntl } from 'react-intl';
import { useMessages } from '../i18n/use-messages';
import { CopyField } from './copy-field';
import styles from './invitation-once.module.css';
import { invitationMessages } from './invitation.messages';

/** The letter is written in the respondent's language, dates included. */
const LETTER_FORMATS = { en: 'en-HK', 'zh-Hant': 'zh-Hant' } as const;

interface InvitationOnceProps {
  sent: Schemas['SentAssessmentView'];
  organizationName: string;
  /** Who signs the letter that goes ahead. */
  senderName: string;
}

/** A fresh invitation: link, code and check phrase, and a letter for the sponsor's own mailbox in the respondent's language. */
export function InvitationOnce({ sent, organizationName, senderName }: InvitationOnceProps) {
  const text = useMessages(invitationMessages);
  const intl = useIntl();
  const { assessment, invitation } = sent;
  const dayIn = (day: string) =>
    intl.formatDate(day, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const letter = intl.formatMessage(
    { id: `letter:${assessment.locale}`, defaultMessage: invitationMessages.letter[assessment.locale] },
    {
      name: assessment.respondentName ?? 'none',
      organization: organizationName,
      vendor: assessment.vendor.name,
      day: new Intl.DateTimeFormat(LETTER_FORMATS[assessment.locale], { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(`${assessment.dueOn}T00:00:00Z`),
      ),
      phrase: invitation.checkPhrase,
      sender: senderName,
    },
  );
  return (
    <div className={styles['invitation']}>
      <p>{text('mailed', { email: assessment.respondentEmail, day: dayIn(invitation.expiresAt) })}</p>
      <p className={styles['once']}>{text('once')}</p>
      <CopyField label={text('link')} value={invitation.url} />
      <div className={styles['pair']}>
        <CopyField label={text('code')} value={invitation.code} />
        <CopyField label={text('checkPhrase')} value={invitation.checkPhrase} />
      </div>
      <div>
        <h3>{text('sponsorTitle')}</h3>
        <p className={styles['hint']}>{text('sponsorText')}</p>
      </div>
      <CopyField multiline label={text('sponsorMail')} value={letter} />
    </div>
  );
}
