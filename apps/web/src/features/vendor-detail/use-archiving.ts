import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '../../components/toasts';
import { useMessages } from '../../i18n/use-messages';
import { useProblemText } from '../../lib/use-problem-text';
import { archiveVendor, refreshVendor, restoreVendor } from './vendor-changes';
import type { Vendor } from './vendor-detail.queries';
import { vendorPageMessages } from './vendor-page.messages';

/** Takes a vendor out of the register and brings it back; says so, with undo. */
export function useArchiving(vendor: Vendor): { archive: () => void; restore: () => void } {
  const text = useMessages(vendorPageMessages);
  const toast = useToast();
  const problemText = useProblemText();
  const client = useQueryClient();
  const onError = (error: unknown) => toast({ message: problemText(error) });
  const onSettled = () => refreshVendor(client);
  const restoring = useMutation({
    mutationFn: restoreVendor,
    onSuccess: ({ name }) => toast({ message: text('restored', { name }) }),
    onError,
    onSettled,
  });
  const archiving = useMutation({
    mutationFn: archiveVendor,
    onSuccess: (_, { id }) =>
      toast({ message: text('archived', { name: vendor.name }), undo: () => restoring.mutate(id) }),
    onError,
    onSettled,
  });
  return { archive: () => archiving.mutate(vendor), restore: () => restoring.mutate(vendor.id) };
}
