import { nextStatus } from '@firebreak/domain';
import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { AddressButton } from '../../../components/address-button';
import { AssessmentStatusName } from '../../../components/assessment-status';
import { MailState } from '../../../components/mail-state';
import { mailMessages } from '../../../components/mail.messages';
import { Section } from '../../../components/section';
import { TextLink } from '../../../components/text-link';
import { useMessages } from '../../../i18n/use-messages';
import { useInvitationMail } from '../../../lib/use-invitation-mail';
import { useMayWrite } from '../../../session/use-session';
import { askingMessages } from '../asking.messages';
import type { VendorAssessment } from '../vendor-detail.queries';
import { DOT } from '../../../lib/dot';
import styles from './sent-questionnaires.module.css';

interface SentQuestionnairesProps {
  assessments: readonly VendorAssessment[];
  mayChange: boolean;
  onSend: () => void;
  onFillIn: () => void;
  onResend: (assessment: VendorAssessment) => void;
  onReaddress: (assessment: VendorAssessment) => void;
  onRevoke: (assessment: VendorAssessment) => void;
}

/** The questionnaires about this vendor, sent or filled in by us, newest first, and how far each is. */
export function SentQuestionnaires({
  assessments,
  mayChange,
  onSend,
  onFillIn,
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
          <span className={styles['buttons']}>
            <Button variant="default" size="xs" onClick={onFillIn}>
              {text('fillIn')}
            </Button>
            <Button variant="default" size="xs" onClick={onSend}>
              {text('send')}
            </Button>
          </span>
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
              {mayChange && assessment.filledInBy === 'vendor' && nextStatus(assessment.status, 'resend') !== null ? (
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
  const intl = useIntl();
  const { status, overdue, progress } = assessment;
  const isOpen = nextStatus(status, 'answer') !== null;
  return (
    <div className={styles['words']}>
      <TextLink to="/assessments/$assessmentId" params={{ assessmentId: assessment.id }} className={styles['title']}>
        {assessment.questionnaire.title}
      </TextLink>
      <p>
        <strong>
          <AssessmentStatusName assessment={assessment} />
        </strong>
        {overdue ? <strong className={styles['overdue']}>{text('overdue')}</strong> : null}
        {isOpen
          ? `${DOT}${text('due', { day: intl.formatDate(assessment.dueOn, { dateStyle: 'medium', timeZone: 'UTC' }) })}`
          : null}
        {isOpen ? `${DOT}${text('progress', { ...progress })}` : null}
      </p>
      <p className={styles['muted']}>
        {text(assessment.filledInBy === 'buyer' ? 'begunBy' : 'sentTo', {
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
