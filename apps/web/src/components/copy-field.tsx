import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useId } from 'react';
import { useMessages } from '../i18n/use-messages';
import styles from './copy-field.module.css';
import { invitationMessages } from './invitation.messages';

interface CopyFieldProps {
  label: string;
  value: string;
  /** Several lines, shown as they are. */
  multiline?: boolean;
  /** Something for machines, in letters of one width. */
  code?: boolean;
}

/** A text to hand on, with a button that copies it. */
export function CopyField({ label, value, multiline = false, code = false }: CopyFieldProps) {
  const text = useMessages(invitationMessages);
  const clipboard = useClipboard({ timeout: 2000 });
  const labelId = useId();
  return (
    <div className={styles['field']}>
      <p id={labelId} className={styles['label']}>
        {label}
      </p>
      <div className={styles['box']} data-multiline={multiline || undefined} data-code={code || undefined}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling text must be reachable by keyboard */}
        <p className={styles['value']} aria-labelledby={labelId} role="textbox" aria-readonly="true" tabIndex={0}>
          {value}
        </p>
        <Button
          variant="default"
          size="xs"
          aria-label={text('copy', { what: label })}
          leftSection={
            clipboard.copied ? <IconCheck size={14} aria-hidden="true" /> : <IconCopy size={14} aria-hidden="true" />
          }
          onClick={() => clipboard.copy(value)}
        >
          {text(clipboard.copied ? 'copied' : 'copyShort')}
        </Button>
      </div>
    </div>
  );
}
