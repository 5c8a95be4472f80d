import { FINDING_LIMITS } from '@firebreak/domain';
import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../../../i18n/use-messages';
import { findingMessages } from '../finding.messages';
import styles from './finding-side.module.css';

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
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': text('cancel') }}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (isRequired && reason.trim() === '') setMissing(true);
          else onConfirm(reason.trim());
        }}
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
        {problem === null ? null : <p role="alert">{problem}</p>}
        <div className={styles['answers']}>
          <Button variant="default" onClick={onClose}>
            {text('cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {confirm}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
