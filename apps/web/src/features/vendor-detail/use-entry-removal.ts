import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '../../components/toasts';
import { useProblemText } from '../../lib/use-problem-text';
import { refreshVendor } from './vendor-changes';

interface EntryRemoval<Entry> {
  remove: (entry: Entry) => Promise<void>;
  putBack: (entry: Entry) => Promise<unknown>;
  removedText: (entry: Entry) => string;
  putBackText?: (entry: Entry) => string;
}

/** Removes what is kept with a vendor at once, with a way back: what comes back is as new. */
export function useEntryRemoval<Entry>({ remove, putBack, removedText, putBackText }: EntryRemoval<Entry>) {
  const client = useQueryClient();
  const toast = useToast();
  const problemText = useProblemText();
  const onError = (error: unknown) => toast({ message: problemText(error) });
  const onSettled = () => refreshVendor(client);
  const puttingBack = useMutation({
    mutationFn: putBack,
    onSuccess: (_, entry) => {
      if (putBackText !== undefined) toast({ message: putBackText(entry) });
    },
    onError,
    onSettled,
  });
  return useMutation({
    mutationFn: remove,
    onSuccess: (_, entry) => toast({ message: removedText(entry), undo: () => puttingBack.mutate(entry) }),
    onError,
    onSettled,
  });
}
