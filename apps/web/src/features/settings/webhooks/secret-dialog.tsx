import { WEBHOOK_LIMITS } from '@firebreak/domain';
import { Button, Modal } from '@mantine/core';
import { CopyField } from '../../../components/copy-field';
import { useMessages } from '../../../i18n/use-messages';
import styles from '../settings-form.module.css';
import { webhooksMessages } from './webhooks.messages';

interface SecretDialogProps {
  value: string;
  isRenewed: boolean;
  onClose: () => void;
}

/** The secret of a webhook, which is shown this once: nothing but its button closes it. */
export function SecretDialog({ value, isRenewed, onClose }: SecretDialogProps) {
  const text = useMessages(webhooksMessages);
  return (
    <Modal
      opened
      onClose={onClose}
      title={text('secretTitle')}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <div className={styles['form']}>
        <p>{text('secretText')}</p>
        {isRenewed ? <p>{text('secretBoth', { hours: WEBHOOK_LIMITS.oldSecretHours })}</p> : null}
        <CopyField label={text('secretTitle')} value={value} />
        <div className={styles['dialogActions']}>
          <Button onClick={onClose}>{text('close')}</Button>
        </div>
      </div>
    </Modal>
  );
}
