import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '../../components/toasts';
import { useMessages } from '../../i18n/use-messages';
import { isProblem } from '../../lib/problem';
import { findingMessages } from './finding.messages';

/**
 * Runs one act on a finding and shows everything anew that may follow from it. When somebody was faster, the finding is
 * shown as it is now, and that is said.
 */
export function useFindingAct<Result, Input = void>(
  act: (input: Input) => Promise<Result>,
  onDone: (result: Result) => void,
) {
  const text = useMessages(findingMessages);
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: act,
    onSuccess: (result) => onDone(result),
    onError: (error) => {
      if (isProblem(error, 412)) toast({ message: text('stale') });
    },
    onSettled: async () => {
      void client.invalidateQueries({ queryKey: ['vendors'] });
      void client.invalidateQueries({ queryKey: ['risk'] });
      await client.invalidateQueries({ queryKey: ['findings'] });
    },
  });
}
