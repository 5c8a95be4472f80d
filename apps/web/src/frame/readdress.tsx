import { useMutation, useQueryClient } from '@tanstack/react-query';
import { AddressDialog } from '../components/address-dialog';
import { readdressAssessment } from '../lib/assessment.queries';
import { ApiProblem } from '../lib/problem';
import type { ReaddressedAssessment } from '../lib/readdressing';
import { useProblemText } from '../lib/use-problem-text';
import { useSession } from '../session/use-session';

interface ReaddressProps {
  assessment: ReaddressedAssessment;
  onClose: () => void;
}

/** Invites somebody else in the respondent's place, and lets everything that shows the assessment be fetched again. */
export function Readdress({ assessment, onClose }: ReaddressProps) {
  const problemText = useProblemText();
  const client = useQueryClient();
  const { user, organization } = useSession();
  const inviting = useMutation({
    mutationFn: (respondent: { respondentEmail: string; respondentName: string | null }) =>
      readdressAssessment(assessment.id, respondent),
    onSettled: async () => {
      void client.invalidateQueries({ queryKey: ['vendors'] });
      await client.invalidateQueries({ queryKey: ['assessments'] });
    },
  });
  const faults = inviting.error instanceof ApiProblem ? inviting.error.fields : [];
  const faultAt = (pointer: string) => faults.find((field) => field.pointer === pointer)?.detail;
  return (
    <AddressDialog
      assessment={assessment}
      busy={inviting.isPending}
      emailFault={faultAt('/respondentEmail')}
      nameFault={faultAt('/respondentName')}
      problem={inviting.isError && faults.length === 0 ? problemText(inviting.error) : null}
      sent={inviting.data ?? null}
      organizationName={organization.name}
      senderName={user.name}
      onInvite={inviting.mutate}
      onClose={onClose}
    />
  );
}
