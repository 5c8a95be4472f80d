import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { DayText } from '../../../components/date-text';
import { TextLink } from '../../../components/text-link';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { useProblemText } from '../../../lib/use-problem-text';
import { useMayWrite } from '../../../session/use-session';
import { remindersMessages } from '../reminders.messages';
import { remindersQuery, setRemindersPaused } from '../reminders.queries';
import styles from './assessment-facts.module.css';

/** When the respondent is reminded next, and the pause for this one. Of the present, while answers are awaited. */
export function ReminderLine({ assessmentId }: { assessmentId: string }) {
  const text = useMessages(remindersMessages);
  const intl = useIntl();
  const problemText = useProblemText();
  const client = useQueryClient();
  const mayWrite = useMayWrite();
  const isPresent = useAsOf() === undefined;
  const { data } = useQuery({ ...remindersQuery(assessmentId), enabled: isPresent });
  const pausing = useMutation({
    mutationFn: (paused: boolean) => setRemindersPaused(assessmentId, paused),
    onSuccess: (saved) => client.setQueryData(remindersQuery(assessmentId).queryKey, saved),
  });
  if (!data || !isPresent) return null;
  const { state, nextOn, lastOn } = data;
  const isPaused = state === 'paused';
  return (
    <div>
      <dt>{text('title')}</dt>
      <dd>
        <div className={styles['withAct']}>
          <span role="status">
            {state === 'planned' ? null : text(state)}
            {nextOn === null ? null : <DayText on={nextOn} />}
          </span>
          {state === 'off' ? (
            <TextLink to="/settings/organization" className={styles['act']}>
              {text('settings')}
            </TextLink>
          ) : null}
          {mayWrite && (isPaused || state === 'planned' || state === 'held_up') ? (
            <button
              type="button"
              className={styles['act']}
              disabled={pausing.isPending}
              onClick={() => pausing.mutate(!isPaused)}
            >
              {text(isPaused ? 'resume' : 'pause')}
            </button>
          ) : null}
        </div>
        {lastOn === null ? null : (
          <span className={styles['aside']}>
            {text('last', { day: intl.formatDate(lastOn, { dateStyle: 'medium', timeZone: 'UTC' }) })}
          </span>
        )}
        {pausing.isError ? <span role="alert">{problemText(pausing.error)}</span> : null}
      </dd>
    </div>
  );
}
