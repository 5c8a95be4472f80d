import { useState } from 'react';
import { RequestDecision } from '../../../components/request-decision';
import type { RequestDecisionKind } from '../../../components/request-decision';
import { requestMessages } from '../../../components/request.messages';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import { useReaddressing } from '../../../lib/readdressing';
import { useProblemText } from '../../../lib/use-problem-text';
import { useRequestDecision } from '../../../lib/use-request-decision';
import { useSession } from '../../../session/use-session';
import type { VendorAssessment } from '../vendor-detail.queries';
import { SentQuestionnaires } from './sent-questionnaires';

interface QuestionnairesSectionProps {
  assessments: readonly VendorAssessment[];
  mayChange: boolean;
  onSend: () => void;
  onFillIn: () => void;
}

/** The vendor's questionnaires, with what can still be done about those that are out. */
export function QuestionnairesSection({ assessments, mayChange, onSend, onFillIn }: QuestionnairesSectionProps) {
  const text = useMessages(requestMessages);
  const problemText = useProblemText();
  const toast = useToast();
  const { user, organization } = useSession();
  const [decision, setDecision] = useState<{ kind: RequestDecisionKind; assessment: VendorAssessment } | null>(null);
  const readdress = useReaddressing();
  const { resending, revoking } = useRequestDecision(() => {
    setDecision(null);
    toast({ message: text('revoked') });
  });
  const running = decision?.kind === 'revoke' ? revoking : resending;
  return (
    <>
      <SentQuestionnaires
        assessments={assessments}
        mayChange={mayChange}
        onSend={onSend}
        onFillIn={onFillIn}
        onResend={(assessment) => setDecision({ kind: 'resend', assessment })}
        onReaddress={(assessment) => readdress({ ...assessment, vendorName: assessment.vendor.name, hasFailed: false })}
        onRevoke={(assessment) => setDecision({ kind: 'revoke', assessment })}
      />
      {decision === null ? null : (
        <RequestDecision
          kind={decision.kind}
          respondentEmail={decision.assessment.respondentEmail}
          busy={running.isPending}
          problem={running.isError ? problemText(running.error) : null}
          sent={resending.data ?? null}
          organizationName={organization.name}
          senderName={user.name}
          onConfirm={() => running.mutate(decision.assessment.id)}
          onClose={() => {
            setDecision(null);
            resending.reset();
            revoking.reset();
          }}
        />
      )}
    </>
  );
}
