import { nextStatus } from '@firebreak/domain';
import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { AssessmentStatusName } from '../../../components/assessment-status';
import { Section } from '../../../components/section';
import { TextLink } from '../../../components/text-link';
import { useMessages } from '../../../i18n/use-messages';
import { askingMessages } from '../asking.messages';
import type { VendorAssessment } from '../vendor-detail.queries';
import styles from './sent-questionnaires.module.css';

interface SentQuestionnairesProps {
  assessments: readonly VendorAssessment[];
  mayChange: boolean;
  onSend: () => void;
  onFillIn: () => void;
  onResend: (assessment: VendorAssessment) => void;
  onRevoke: (assessment: VendorAssessment) => void;
}

/** The questionnaires about this vendor, sent or filled in by us, newest first, and how far each is. */
export function SentQuestionnaires({
  assessments,
  mayChange,
  onSend,
  onFillIn,
  onResend,
  onRevoke,
}: SentQuestionnairesProps) {
  const text = useMessages(askingMessages);
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
          ? ` · ${text('due', { day: intl.formatDate(assessment.dueOn, { dateStyle: 'medium', timeZone: 'UTC' }) })}`
          : null}
        {isOpen ? ` · ${text('progress', { ...progress })}` : null}
      </p>
      <p className={styles['muted']}>
        {text(assessment.filledInBy === 'buyer' ? 'begunBy' : 'sentTo', {
          day: intl.formatDate(assessment.sentAt, { dateStyle: 'medium' }),
          to: assessment.respondentName ?? assessment.respondentEmail,
        })}
      </p>
    </div>
  );
}
