import { Button, Modal } from '@mantine/core';
import { CopyField } from '../../../components/copy-field';
import { useMessages } from '../../../i18n/use-messages';
import styles from '../settings-form.module.css';
import { apiMessages } from './api.messages';

/** A token that was just made, which is shown this once: nothing but its button closes it. */
export function TokenOnceDialog({ value, onClose }: { value: string; onClose: () => void }) {
  const text = useMessages(apiMessages);
  return (
    <Modal
      opened
      onClose={onClose}
      title={text('onceTitle')}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <div className={styles['form']}>
        <p>{text('onceText')}</p>
        <CopyField label={text('onceTitle')} value={value} />
        <div className={styles['dialogActions']}>
          <Button onClick={onClose}>{text('onceClose')}</Button>
        </div>
      </div>
    </Modal>
  );
}
