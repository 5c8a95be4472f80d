import { RETENTION_LIMITS } from '@firebreak/domain';
import { Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import type { VendorRetention } from '../../../lib/retention.queries';
import { useProblemText } from '../../../lib/use-problem-text';
import { refreshVendor } from '../vendor-changes';
import { holdVendor } from './retention-changes';
import { retentionMessages } from './retention.messages';

/** Asks why a vendor may not be deleted. */
export function HoldDialog({ retention: { id, name }, onClose }: { retention: VendorRetention; onClose: () => void }) {
  const text = useMessages(retentionMessages);
  const problemText = useProblemText();
  const toast = useToast();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isMissing = reason.trim() === '';
  const holding = useMutation({
    mutationFn: () => holdVendor(id, reason.trim()),
    onSuccess: () => {
      toast({ message: text('heldNow', { name }) });
      onClose();
    },
    onSettled: () => refreshVendor(client),
  });
  return (
    <FormDialog
      title={text('holdTitle', { name })}
      confirm={text('hold')}
      cancel={text('cancel')}
      busy={holding.isPending}
      problem={holding.isError ? problemText(holding.error) : null}
      onSubmit={() => {
        setTried(true);
        if (!isMissing) holding.mutate();
      }}
      onClose={onClose}
    >
      <p>{text('holdText')}</p>
      <Textarea
        data-autofocus
        rows={3}
        label={text('reason')}
        maxLength={RETENTION_LIMITS.holdReasonCharacters}
        value={reason}
        error={isTried && isMissing ? text('reasonMissing') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
