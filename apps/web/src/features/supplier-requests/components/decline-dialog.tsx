import { SUPPLIER_REQUEST_LIMITS } from '@firebreak/domain';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { useMessages } from '../../../i18n/use-messages';
import type { SupplierRequest } from '../../../lib/supplier-requests.queries';
import { declineRequest } from '../request-acts';
import { requestsMessages } from '../requests.messages';
import { useRequestAct } from '../use-request-act';

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
    <FormDialog
      title={text('declineTitle', { name: request.supplierName })}
      confirm={text('decline')}
      cancel={text('cancel')}
      busy={declining.isPending}
      problem={null}
      onSubmit={() => {
        setTried(true);
        if (reason.trim() !== '') declining.mutate(undefined);
      }}
      onClose={onClose}
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
    </FormDialog>
  );
}
