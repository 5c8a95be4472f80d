import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import { ApiProblem } from '../../../lib/problem';
import { useProblemText } from '../../../lib/use-problem-text';
import { refreshVendor, restoreVendor } from '../vendor-changes';
import { farewellMessages } from './farewell.messages';
import { cancelFarewell, finishFarewell, startFarewell } from './farewell.queries';

/** Begins, finishes and takes back a vendor's farewell; says so, with undo where there is one. */
export function useFarewell({ id, name }: { id: string; name: string }) {
  const text = useMessages(farewellMessages);
  const toast = useToast();
  const problemText = useProblemText();
  const client = useQueryClient();
  const onSettled = () => refreshVendor(client);
  const onError = (error: unknown) => {
    const open = error instanceof ApiProblem ? error.members['open'] : undefined;
    toast({ message: typeof open === 'number' ? text('stillOpen', { count: open }) : problemText(error) });
  };
  const cancelling = useMutation({
    mutationFn: () => cancelFarewell(id),
    onSuccess: () => toast({ message: text('cancelled', { name }) }),
    onError,
    onSettled,
  });
  const restoring = useMutation({ mutationFn: () => restoreVendor(id), onError, onSettled });
  const starting = useMutation({
    mutationFn: () => startFarewell(id),
    onSuccess: () => toast({ message: text('started', { name }), undo: () => cancelling.mutate() }),
    onError,
    onSettled,
  });
  const finishing = useMutation({
    mutationFn: () => finishFarewell(id),
    onSuccess: () => toast({ message: text('finished', { name }), undo: () => restoring.mutate() }),
    onError,
    onSettled,
  });
  return { starting, finishing, cancelling };
}
