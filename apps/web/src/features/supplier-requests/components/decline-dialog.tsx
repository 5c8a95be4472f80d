import { SUPPLIER_REQUEST_LIMITS } from '@firebreak/domain';
import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../../../i18n/use-messages';
import type { SupplierRequest } from '../../../lib/supplier-requests.queries';
import { declineRequest } from '../request-acts';
import { requestsMessages } from '../requests.messages';
import { useRequestAct } from '../use-request-act';
import styles from './requests.module.css';

/** Asks why a request is declined; the mail that follows cannot be taken back. */
export function DeclineDialog({ request, onClose }: { request: SupplierRequest; onClose: () => void }) {
  const text = useMessages(requestsMessages);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const declining = useRequestAct(
    () => declineRequest(request, reason.trim()),
    () => {
      onClose();
      return text('declined');
    },
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={text('declineTitle', { name: request.supplierName })}
      closeButtonProps={{ 'aria-label': text('cancel') }}
    >
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (reason.trim() !== '') declining.mutate(undefined);
        }}
      >
        <p>{text('declineText', { requester: request.requesterName ?? text('somebody') })}</p>
        <Textarea
          data-autofocus
          rows={3}
          label={text('reason')}
          maxLength={SUPPLIER_REQUEST_LIMITS.reasonCharacters}
          value={reason}
          error={isTried && reason.trim() === '' ? text('reasonMissing') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={styles['actions']}>
          <Button type="submit" loading={declining.isPending}>
            {text('decline')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {text('cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
