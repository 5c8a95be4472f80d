import { FINDING_LIMITS } from '@firebreak/domain';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { useMessages } from '../../../i18n/use-messages';
import { findingMessages } from '../finding.messages';

interface ReasonDialogProps {
  title: string;
  lead: string;
  hint?: string;
  confirm: string;
  isRequired: boolean;
  busy: boolean;
  /** Why the last try failed, in words. */
  problem: string | null;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

/** Asks for a reason before something is decided. */
export function ReasonDialog({
  title,
  lead,
  hint,
  confirm,
  isRequired,
  busy,
  problem,
  onConfirm,
  onClose,
}: ReasonDialogProps) {
  const text = useMessages(findingMessages);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  return (
    <FormDialog
      title={title}
      confirm={confirm}
      cancel={text('cancel')}
      busy={busy}
      problem={problem}
      onSubmit={() => {
        if (isRequired && reason.trim() === '') setMissing(true);
        else onConfirm(reason.trim());
      }}
      onClose={onClose}
    >
      <p>{lead}</p>
      <Textarea
        data-autofocus
        rows={3}
        label={text('reason')}
        description={hint}
        maxLength={FINDING_LIMITS.reasonCharacters}
        value={reason}
        error={isMissing ? text('reasonMissing') : undefined}
        onChange={(event) => {
          setReason(event.currentTarget.value);
          setMissing(false);
        }}
      />
    </FormDialog>
  );
}
