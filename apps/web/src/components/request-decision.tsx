import { Button, Modal } from '@mantine/core';
import type { Schemas } from '@firebreak/api-client';
import { useMessages } from '../i18n/use-messages';
import { ConfirmDialog } from './confirm-dialog';
import { InvitationOnce } from './invitation-once';
import { requestMessages } from './request.messages';

/** What is to happen to a request that is out: a new invitation, or its end. */
export type RequestDecisionKind = 'resend' | 'revoke';

interface RequestDecisionProps {
  kind: RequestDecisionKind;
  respondentEmail: string;
  busy: boolean;
  /** Why the last try failed, in words. */
  problem: string | null;
  /** The new invitation once it was made. */
  sent: Schemas['SentAssessmentView'] | null;
  organizationName: string;
  senderName: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before a request is sent anew or withdrawn, and shows the new invitation this once. */
export function RequestDecision({
  kind,
  respondentEmail,
  busy,
  problem,
  sent,
  organizationName,
  senderName,
  onConfirm,
  onClose,
}: RequestDecisionProps) {
  const text = useMessages(requestMessages);
  if (sent !== null) {
    return (
      <Modal
        opened
        size="lg"
        closeOnClickOutside={false}
        onClose={onClose}
        title={text('resentTitle')}
        closeButtonProps={{ 'aria-label': text('done') }}
      >
        <InvitationOnce sent={sent} organizationName={organizationName} senderName={senderName} />
        <Button onClick={onClose} mt="lg">
          {text('done')}
        </Button>
      </Modal>
    );
  }
  return (
    <ConfirmDialog
      opened
      title={text(`${kind}Title`)}
      confirm={text(kind)}
      cancel={text('cancel')}
      busy={busy}
      problem={problem}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      {text(`${kind}Text`, { to: respondentEmail })}
    </ConfirmDialog>
  );
}
