import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '../../components/toasts';
import { useMessages } from '../../i18n/use-messages';
import { isProblem } from '../../lib/problem';
import type { SupplierRequest } from '../../lib/supplier-requests.queries';
import { useProblemText } from '../../lib/use-problem-text';
import { requestsMessages } from './requests.messages';

/** Does something with a request; `onDone` gives the words that tell of it. A refusal that has no place of its own is told as well. */
export function useRequestAct<Input>(
  act: (input: Input) => Promise<SupplierRequest>,
  onDone: (request: SupplierRequest) => string,
) {
  const text = useMessages(requestsMessages);
  const client = useQueryClient();
  const toast = useToast();
  const problemText = useProblemText();
  return useMutation({
    mutationFn: act,
    onSuccess: (request) => toast({ message: onDone(request) }),
    onError: (error) => {
      if (isProblem(error, 412)) toast({ message: text('stale') });
      else if (!isProblem(error, 409)) toast({ message: problemText(error) });
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['supplier-requests'] }),
        client.invalidateQueries({ queryKey: ['vendors'] }),
      ]),
  });
}
