import { nameOf, nextStatus } from '@firebreak/domain';
import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { AddressButton } from '../../../components/address-button';
import { MailState } from '../../../components/mail-state';
import { mailMessages } from '../../../components/mail.messages';
import { Section } from '../../../components/section';
import { TextLink } from '../../../components/text-link';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useInvitationMail } from '../../../lib/use-invitation-mail';
import { useMayWrite } from '../../../session/use-session';
import { askingMessages } from '../asking.messages';
import type { VendorAssessment } from '../vendor-detail.queries';
import styles from './sent-questionnaires.module.css';

interface SentQuestionnairesProps {
  assessments: readonly VendorAssessment[];
  mayChange: boolean;
  onSend: () => void;
  onResend: (assessment: VendorAssessment) => void;
  onReaddress: (assessment: VendorAssessment) => void;
  onRevoke: (assessment: VendorAssessment) => void;
}

/** The questionnaires that were sent to this vendor, newest first, and how far each is. */
export function SentQuestionnaires({
  assessments,
  mayChange,
  onSend,
  onResend,
  onReaddress,
  onRevoke,
}: SentQuestionnairesProps) {
  const text = useMessages(askingMessages);
  const mailText = useMessages(mailMessages);
  return (
    <Section
      title={text('questionnaires')}
      aside={
        mayChange ? (
          <Button variant="default" size="xs" onClick={onSend}>
            {text('send')}
          </Button>
        ) : undefined
      }
    >
      {assessments.length === 0 ? (
        <p className={styles['none']}>{text('questionnairesNone')}</p>
      ) : (
        <ul>
          {assessments.map((assessment) => (
            <li key={assessment.id} className={styles['item']}>
              <AssessmentWords assessment={assessment} />
              {mayChange && nextStatus(assessment.status, 'resend') !== null ? (
                <Menu position="bottom-end">
                  <Menu.Target>
                    <button
                      type="button"
                      className={styles['menu']}
                      aria-label={text('actions', { title: assessment.questionnaire.title })}
                    >
                      <IconDots size={16} aria-hidden="true" />
                    </button>
                  </Menu.Target>
                  <Menu.Dropdown>
                    <Menu.Item onClick={() => onResend(assessment)}>{text('resend')}</Menu.Item>
                    <Menu.Item onClick={() => onReaddress(assessment)}>{mailText('change')}</Menu.Item>
                    <Menu.Item onClick={() => onRevoke(assessment)}>{text('revoke')}</Menu.Item>
                  </Menu.Dropdown>
                </Menu>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function AssessmentWords({ assessment }: { assessment: VendorAssessment }) {
  const text = useMessages(askingMessages);
  const locale = useLocale();
  const intl = useIntl();
  const { status, overdue, progress } = assessment;
  const isOpen = nextStatus(status, 'answer') !== null;
  return (
    <div className={styles['words']}>
      <TextLink to="/assessments/$assessmentId" params={{ assessmentId: assessment.id }} className={styles['title']}>
        {assessment.questionnaire.title}
      </TextLink>
      <p>
        <strong>{nameOf('assessmentStatus', status, locale)}</strong>
        {overdue ? <strong className={styles['overdue']}>{text('overdue')}</strong> : null}
        {isOpen
          ? ` · ${text('due', { day: intl.formatDate(assessment.dueOn, { dateStyle: 'medium', timeZone: 'UTC' }) })}`
          : null}
        {isOpen ? ` · ${text('progress', { ...progress })}` : null}
      </p>
      <p className={styles['muted']}>
        {text('sentTo', {
          day: intl.formatDate(assessment.sentAt, { dateStyle: 'medium' }),
          to: assessment.respondentName ?? assessment.respondentEmail,
        })}
      </p>
      {isOpen ? <MailWords assessment={assessment} /> : null}
    </div>
  );
}

/** Where the invitation's mail stands, with one click to another address where it did not go. */
function MailWords({ assessment }: { assessment: VendorAssessment }) {
  const mayWrite = useMayWrite();
  const mail = useInvitationMail(assessment.id);
  if (mail === null) return null;
  return (
    <>
      <div role="status">
        <MailState mail={mail} />
      </div>
      {mayWrite && mail.state === 'failed' ? (
        <AddressButton assessment={{ ...assessment, vendorName: assessment.vendor.name, hasFailed: true }} />
      ) : null}
    </>
  );
}
