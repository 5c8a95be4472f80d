import { nameOf, nextStatus } from '@firebreak/domain';
import { useIntl } from 'react-intl';
import { AssessmentStatusName } from '../../../components/assessment-status';
import { DateText, DayText } from '../../../components/date-text';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import type { AssessmentDetail } from '../../../lib/assessment.queries';
import { reviewMessages } from '../review.messages';
import { InvitationMail } from './invitation-mail';
import { ReminderLine } from './reminder-line';
import styles from './assessment-facts.module.css';

/** Where an assessment stands, in one line: state, due, progress, who answers; overdue is said aloud. */
export function AssessmentFacts({ assessment }: { assessment: AssessmentDetail }) {
  const text = useMessages(reviewMessages);
  const locale = useLocale();
  const intl = useIntl();
  const { status, overdue, dueOn, progress, sentAt, respondentEmail, respondentName, checkPhrase } = assessment;
  const isOurs = assessment.filledInBy === 'buyer';
  return (
    <>
      <dl className={styles['facts']}>
        <div>
          <dt>{text('status')}</dt>
          <dd>
            <strong>
              <AssessmentStatusName assessment={assessment} />
            </strong>
            {overdue ? <strong className={styles['overdue']}>{text('overdue')}</strong> : null}
          </dd>
        </div>
        <div>
          <dt>{text('progress')}</dt>
          <dd>{text('progressOf', { ...progress })}</dd>
        </div>
        <div>
          <dt>{text('due')}</dt>
          <dd>
            <DayText on={dueOn} />
          </dd>
        </div>
        <div>
          <dt>{text(isOurs ? 'begun' : 'sent')}</dt>
          <dd>
            <DateText at={sentAt} />
          </dd>
        </div>
        <div>
          <dt>{text(isOurs ? 'filledInBy' : 'respondent')}</dt>
          <dd title={respondentEmail}>{respondentName ?? respondentEmail}</dd>
        </div>
        {isOurs ? null : (
          <>
            <InvitationMail assessment={assessment} />
            {nextStatus(status, 'answer') === null ? null : <ReminderLine assessmentId={assessment.id} />}
            <div>
              <dt>{text('language')}</dt>
              <dd>{nameOf('locale', assessment.locale, locale)}</dd>
            </div>
            <div>
              <dt>{text('checkPhrase')}</dt>
              <dd>{checkPhrase}</dd>
            </div>
          </>
        )}
      </dl>
      {overdue && !isOurs ? (
        <p className={styles['late']}>
          {text('overdueText', { day: intl.formatDate(dueOn, { dateStyle: 'long', timeZone: 'UTC' }) })}
        </p>
      ) : null}
    </>
  );
}
