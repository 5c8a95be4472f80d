import { useIntl } from 'react-intl';
import { useMessages } from '../../i18n/use-messages';
import { isUnsaved } from '../answers/answer-entry';
import type { AnswersSnapshot } from '../answers/answer-store';
import { portalMessages } from '../portal.messages';
import { useAnswers, useVisitState } from '../visit-context';
import styles from './save-state.module.css';

type SaveStateName = 'none' | 'saved' | 'saving' | 'waiting' | 'unsaved' | 'twoAnswers' | 'notSaved';

/** The most urgent thing to say about all answers together. */
function saveStateOf({ entries, lastSavedAt }: AnswersSnapshot, isInterrupted: boolean): SaveStateName {
  const all = [...entries.values()];
  if (all.some(({ refusal }) => refusal !== null)) return 'notSaved';
  if (all.some(({ conflict }) => conflict !== null)) return 'twoAnswers';
  // While the session is away it is not the network that is waited for, but the person.
  if (all.some(({ transfer }) => transfer === 'waiting')) return isInterrupted ? 'unsaved' : 'waiting';
  if (all.some(({ transfer }) => transfer === 'queued' || transfer === 'sending')) return 'saving';
  if (all.some(isUnsaved)) return 'unsaved';
  return lastSavedAt === null ? 'none' : 'saved';
}

/** Says at any time whether what was typed is safe. */
export function SaveState() {
  const text = useMessages(portalMessages);
  const intl = useIntl();
  const answers = useAnswers();
  const { interruption } = useVisitState();
  const state = saveStateOf(answers, interruption !== null);
  const words = {
    none: '',
    saved: text('savedAt', {
      time: intl.formatTime(answers.lastSavedAt ?? undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    }),
    saving: text('saving'),
    waiting: text('waiting'),
    unsaved: text('unsaved'),
    twoAnswers: text('twoAnswers'),
    notSaved: text('notSaved'),
  };
  return (
    <p className={styles['state']} role="status" data-state={state}>
      {state === 'none' ? null : (
        <>
          <span className={styles['mark']} aria-hidden="true" />
          {words[state]}
        </>
      )}
    </p>
  );
}
