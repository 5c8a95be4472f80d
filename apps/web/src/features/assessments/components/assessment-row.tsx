import { AddressButton } from '../../../components/address-button';
import { AssessmentStatusName } from '../../../components/assessment-status';
import { DataCell } from '../../../components/data-table';
import { DayText } from '../../../components/date-text';
import { MailState } from '../../../components/mail-state';
import { TextLink } from '../../../components/text-link';
import { useMessages } from '../../../i18n/use-messages';
import { useMayWrite } from '../../../session/use-session';
import { assessmentsMessages } from '../assessments.messages';
import type { AssessmentItem } from '../assessments.queries';
import styles from './assessment-row.module.css';

/** One assessment as a table row. */
export function AssessmentRow({ assessment }: { assessment: AssessmentItem }) {
  const text = useMessages(assessmentsMessages);
  const { progress } = assessment;
  const percent = progress.asked === 0 ? 0 : (100 * progress.answered) / progress.asked;
  const hasBegun = assessment.people.some(({ state }) => state === 'started');
  return (
    <tr>
      <DataCell column={0}>
        <TextLink to="/assessments/$assessmentId" params={{ assessmentId: assessment.id }}>
          {assessment.vendor.name}
        </TextLink>
      </DataCell>
      <DataCell column={1}>
        <NextStep assessment={assessment} />
      </DataCell>
      <DataCell column={2}>
        <span className={styles['whole']}>
          <AssessmentStatusName assessment={assessment} />
          {assessment.overdue ? <strong className={styles['overdue']}>{text('overdue')}</strong> : null}
        </span>
        {assessment.mail === null || isDelivered(assessment.mail) ? null : (
          <span className={styles['one']}>
            <MailState mail={assessment.mail} />
          </span>
        )}
      </DataCell>
      <DataCell column={3}>
        {progress.answered === 0 ? (
          <span className={styles['muted']}>{text(hasBegun ? 'begun' : 'notBegun')}</span>
        ) : (
          <span className={styles['progress']}>
            <span className={styles['track']} aria-hidden="true">
              <span className={styles['done']} style={{ width: `${percent}%` }} />
            </span>
            {text('progress', { ...progress })}
          </span>
        )}
      </DataCell>
      <DataCell column={4}>
        <DayText on={assessment.dueOn} />
      </DataCell>
      <DataCell column={5}>
        {assessment.filledInBy === 'buyer' ? (
          <span title={assessment.respondentEmail}>{text('byUs', { name: assessment.respondentName ?? '' })}</span>
        ) : (
          <People assessment={assessment} />
        )}
      </DataCell>
      <DataCell column={6}>{assessment.questionnaire.title}</DataCell>
    </tr>
  );
}

/** Nobody has to wait for it or mend it; the demo's outbox delivers as well as it can. */
function isDelivered({ state }: NonNullable<AssessmentItem['mail']>): boolean {
  return state === 'sent' || state === 'kept';
}

/** What the buyer does next, with the way to it. */
function NextStep({ assessment }: { assessment: AssessmentItem }) {
  const text = useMessages(assessmentsMessages);
  const mayWrite = useMayWrite();
  const { id, nextStep, vendor } = assessment;
  if (nextStep === 'wait' || nextStep === 'none') return <span className={styles['muted']}>{text(nextStep)}</span>;
  if (nextStep === 'mend_mail' && mayWrite)
    return <AddressButton assessment={{ ...assessment, vendorName: vendor.name, hasFailed: true }} />;
  return (
    <TextLink
      to={nextStep === 'fill_in' && mayWrite ? '/assessments/$assessmentId/fill-in' : '/assessments/$assessmentId'}
      params={{ assessmentId: id }}
    >
      {text(nextStep)}
    </TextLink>
  );
}

/** Who was invited, and how many answers are whose where they are not all of one person. */
function People({ assessment: { people } }: { assessment: AssessmentItem }) {
  const text = useMessages(assessmentsMessages);
  const shown = people.filter(({ measures, answered }) => measures === null || answered > 0);
  return shown.map(({ id, name, email, answered }) => (
    <span key={id} className={styles['one']} title={email}>
      {answered === 0 || shown.length === 1
        ? (name ?? email)
        : text('answeredBy', { name: name ?? email, count: answered })}
    </span>
  ));
}
