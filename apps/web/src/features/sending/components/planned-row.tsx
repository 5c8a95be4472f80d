import { ASSESSMENT_LIMITS, nameOf } from '@firebreak/domain';
import { Loader, NativeSelect, TextInput } from '@mantine/core';
import { memo, useMemo } from 'react';
import { TextLink } from '../../../components/text-link';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { isProblem } from '../../../lib/problem';
import type { SendableQuestionnaire } from '../../../lib/questionnaires.queries';
import type { SendingEdit } from '../../../lib/sending-list';
import { useProblemText } from '../../../lib/use-problem-text';
import { plan } from '../sending-plan';
import { sendingMessages } from '../sending.messages';
import type { PreparedVendor } from '../sending.queries';
import type { Outcome } from '../use-sending-run';
import styles from './sending-board.module.css';

interface PlannedRowProps {
  vendor: PreparedVendor;
  /** Chosen for all vendors. */
  questionnaireId: string | undefined;
  edit: SendingEdit | undefined;
  questionnaires: readonly SendableQuestionnaire[];
  outcome: Outcome | undefined;
  disabled: boolean;
  onEdit: (vendorId: string, edit: SendingEdit) => void;
}

const NOTHING: SendingEdit = {};

/** One vendor that is to be sent a questionnaire: which, and to whom. Drawn anew only when something of it changed. */
export const PlannedRow = memo(function PlannedRow({
  vendor,
  questionnaireId,
  edit = NOTHING,
  questionnaires,
  outcome,
  disabled,
  onEdit,
}: PlannedRowProps) {
  const text = useMessages(sendingMessages);
  const locale = useLocale();
  const problemText = useProblemText();
  const row = useMemo(
    () => plan(vendor, { questionnaireId }, edit, questionnaires),
    [vendor, questionnaireId, edit, questionnaires],
  );
  const { vendorId, name, archetype, failedEmail, open } = vendor;
  const failure = outcome?.state === 'failed' ? outcome.error : null;
  return (
    <li className={styles['row']} aria-label={name}>
      <div className={styles['vendor']}>
        <TextLink to="/vendors/$vendorId" params={{ vendorId }} className={styles['name']}>
          {name}
        </TextLink>
        <p className={styles['hint']}>{nameOf('archetype', archetype, locale)}</p>
      </div>
      <NativeSelect
        aria-label={text('questionnaireOf', { vendor: name })}
        description={[row.reason, open.length > 0 ? text('alsoOpen') : null].filter(Boolean).join(' ')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        disabled={disabled}
        data={questionnaires.map(({ id, title }) => ({ value: id, label: title }))}
        value={row.questionnaire?.id ?? ''}
        onChange={({ currentTarget: { value } }) => onEdit(vendorId, { questionnaireId: value })}
      />
      <TextInput
        type="email"
        aria-label={text('emailOf', { vendor: name })}
        placeholder={text('email')}
        description={failedEmail === null ? null : text('failedEmail', { email: failedEmail })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={row.obstacle === 'noAddress' || row.obstacle === 'oddAddress' ? text(row.obstacle) : undefined}
        maxLength={254}
        disabled={disabled}
        value={row.email}
        onChange={({ currentTarget: { value } }) => onEdit(vendorId, { email: value, name: row.name })}
      />
      <TextInput
        aria-label={text('nameOf', { vendor: name })}
        placeholder={text('name')}
        maxLength={ASSESSMENT_LIMITS.respondentNameCharacters}
        disabled={disabled}
        value={row.name}
        onChange={({ currentTarget: { value } }) => onEdit(vendorId, { name: value })}
      />
      {outcome?.state === 'sending' ? (
        <Loader size="xs" className={styles['leave']} aria-label={text('sendingNow')} />
      ) : (
        <button
          type="button"
          className={styles['leave']}
          aria-label={text('leaveOutOf', { vendor: name })}
          disabled={disabled}
          onClick={() => onEdit(vendorId, { leftOut: true })}
        >
          {text('leaveOut')}
        </button>
      )}
      {failure === null ? null : (
        <p role="alert" className={styles['failure']}>
          {isProblem(failure, 409)
            ? text('again')
            : text('rowFailed', { why: reasonOf(failure) ?? problemText(failure) })}
        </p>
      )}
    </li>
  );
});

/** What the server says of single fields; null when it refused something else. */
function reasonOf(error: unknown): string | null {
  return isProblem(error, 422) && error.fields.length > 0 ? error.fields.map(({ detail }) => detail).join(' ') : null;
}
