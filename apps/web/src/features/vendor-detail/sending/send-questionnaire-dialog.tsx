import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { InvitationOnce } from '../../../components/invitation-once';
import { useMessages } from '../../../i18n/use-messages';
import { useSession } from '../../../session/use-session';
import type { SentAssessment } from '../vendor-changes';
import type { Vendor } from '../vendor-detail.queries';
import { SendForm } from './send-form';
import styles from './send-questionnaire-dialog.module.css';
import { sendingMessages } from './sending.messages';

interface SendQuestionnaireDialogProps {
  vendor: Vendor;
  opened: boolean;
  onClose: () => void;
}

/** Sends a questionnaire, then shows link, code and check phrase this once. */
export function SendQuestionnaireDialog({ vendor, opened, onClose }: SendQuestionnaireDialogProps) {
  const text = useMessages(sendingMessages);
  const { user, organization } = useSession();
  const [sent, setSent] = useState<SentAssessment | null>(null);
  const close = () => {
    onClose();
    setSent(null);
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      size="lg"
      title={sent === null ? text('title', { vendor: vendor.name }) : text('sentTitle')}
      closeOnClickOutside={sent === null}
      closeButtonProps={{ 'aria-label': text(sent === null ? 'cancel' : 'done') }}
    >
      {sent === null ? (
        <SendForm vendor={vendor} onSent={setSent} onCancel={close} />
      ) : (
        <>
          <InvitationOnce sent={sent} organizationName={organization.name} senderName={user.name} />
          <div className={styles['actions']}>
            <Button onClick={close}>{text('done')}</Button>
          </div>
        </>
      )}
    </Modal>
  );
}
