import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './form-dialog.module.css';

interface FormDialogProps {
  title: string;
  size?: 'lg';
  children: ReactNode;
  confirm: string;
  cancel: string;
  busy: boolean;
  /** Something is missing that cannot be entered here. */
  disabled?: boolean;
  /** Why the last try failed, unless a field says it. */
  problem: string | null;
  onSubmit: () => void;
  onClose: () => void;
}

/** Asks for entries before something is done; whoever opens it says what is wrong with them. */
export function FormDialog({
  title,
  size,
  children,
  confirm,
  cancel,
  busy,
  disabled,
  problem,
  onSubmit,
  onClose,
}: FormDialogProps) {
  return (
    <Modal opened size={size} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': cancel }}>
      <form
        noValidate
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
        {problem === null ? null : <p role="alert">{problem}</p>}
        <div className={styles['actions']}>
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
          <Button type="submit" loading={busy} disabled={disabled}>
            {confirm}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
