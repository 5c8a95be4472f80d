import { nextStatus } from '@firebreak/domain';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { AddressButton } from '../../../components/address-button';
import { RequestDecision } from '../../../components/request-decision';
import type { RequestDecisionKind } from '../../../components/request-decision';
import { requestMessages } from '../../../components/request.messages';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import type { AssessmentDetail } from '../../../lib/assessment.queries';
import { useProblemText } from '../../../lib/use-problem-text';
import { useRequestDecision } from '../../../lib/use-request-decision';
import { useSession } from '../../../session/use-session';
import { reviewMessages } from '../review.messages';
import styles from './decision-panel.module.css';

/** What can be done while the vendor still answers: invite anew, or withdraw. */
export function OpenRequest({ assessment }: { assessment: AssessmentDetail }) {
  const text = useMessages(reviewMessages);
  const requestText = useMessages(requestMessages);
  const problemText = useProblemText();
  const toast = useToast();
  const { user, organization } = useSession();
  const [kind, setKind] = useState<RequestDecisionKind | null>(null);
  const { resending, revoking } = useRequestDecision(() => {
    setKind(null);
    toast({ message: requestText('revoked') });
  });
  const running = kind === 'revoke' ? revoking : resending;
  const isOpen = nextStatus(assessment.status, 'resend') !== null;
  if (!isOpen && kind === null) return null;
  return (
    <div className={styles['actions']}>
      <Button variant={assessment.overdue ? 'filled' : 'default'} onClick={() => setKind('resend')}>
        {text('resend')}
      </Button>
      <AddressButton size="sm" assessment={{ ...assessment, vendorName: assessment.vendor.name, hasFailed: false }} />
      <Button variant="default" onClick={() => setKind('revoke')}>
        {text('revoke')}
      </Button>
      {kind === null ? null : (
        <RequestDecision
          kind={kind}
          respondentEmail={assessment.respondentEmail}
          busy={running.isPending}
          problem={running.isError ? problemText(running.error) : null}
          sent={resending.data ?? null}
          organizationName={organization.name}
          senderName={user.name}
          onConfirm={() => running.mutate(assessment.id)}
          onClose={() => {
            setKind(null);
            resending.reset();
            revoking.reset();
          }}
        />
      )}
    </div>
  );
}
