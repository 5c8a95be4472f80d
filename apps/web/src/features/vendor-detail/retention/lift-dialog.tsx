import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import { isProblem } from '../../../lib/problem';
import type { VendorRetention } from '../../../lib/retention.queries';
import { useProblemText } from '../../../lib/use-problem-text';
import { refreshVendor } from '../vendor-changes';
import { liftHold } from './retention-changes';
import { retentionMessages } from './retention.messages';

interface LiftDialogProps {
  retention: VendorRetention;
  hold: NonNullable<VendorRetention['hold']>;
  onClose: () => void;
}

/** Asks before a hold is lifted: from then on the vendor can be deleted. */
export function LiftDialog({ retention: { id, name }, hold, onClose }: LiftDialogProps) {
  const text = useMessages(retentionMessages);
  const problemText = useProblemText();
  const toast = useToast();
  const client = useQueryClient();
  const lifting = useMutation({
    mutationFn: () => liftHold(id, hold.etag),
    onSuccess: () => {
      toast({ message: text('lifted', { name }) });
      onClose();
    },
    onSettled: () => refreshVendor(client),
  });
  const problem = isProblem(lifting.error, 412) ? text('liftStale') : problemText(lifting.error);
  return (
    <ConfirmDialog
      opened
      title={text('liftTitle', { name })}
      confirm={text('lift')}
      cancel={text('cancel')}
      busy={lifting.isPending}
      problem={lifting.error === null ? null : problem}
      onConfirm={() => lifting.mutate()}
      onClose={onClose}
    >
      {text('liftText')}
    </ConfirmDialog>
  );
}
