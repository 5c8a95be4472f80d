import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '@firebreak/api-client';
import { useToast } from '../components/toasts';
import { markNotices } from './notices.queries';
import { useProblemText } from './use-problem-text';

/** Marks notices as read or unread; what fails is said. */
export function useMarkNotices() {
  const client = useQueryClient();
  const toast = useToast();
  const problemText = useProblemText();
  return useMutation({
    mutationFn: (marks: Schemas['MarkNoticesDto']) => markNotices(client, marks),
    onError: (error) => toast({ message: problemText(error) }),
  });
}
