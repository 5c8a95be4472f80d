import { useMutation, useQueryClient } from '@tanstack/react-query';
import { resendAssessment, revokeAssessment } from './assessment.queries';

/** Sends a request anew or withdraws it, and lets everything that shows it be fetched again. */
export function useRequestDecision(onRevoked: () => void) {
  const client = useQueryClient();
  const refresh = async () => {
    void client.invalidateQueries({ queryKey: ['vendors'] });
    await client.invalidateQueries({ queryKey: ['assessments'] });
  };
  const resending = useMutation({ mutationFn: resendAssessment, onSettled: refresh });
  const revoking = useMutation({ mutationFn: revokeAssessment, onSuccess: onRevoked, onSettled: refresh });
  return { resending, revoking };
}
