import { nextStatus } from '@firebreak/domain';
import type { Schemas } from '@firebreak/api-client';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useAsOf } from '../lib/as-of';
import { invitationMailQuery } from '../lib/invitation-mail.queries';
import { useMayWrite } from '../session/use-session';
import { AddressButton } from './address-button';
import { MailState } from './mail-state';

type Assessment = Pick<Schemas['AssessmentView'], 'id' | 'status' | 'vendor' | 'respondentEmail' | 'respondentName'>;

interface InvitationMailStateProps {
  assessment: Assessment;
  /** Puts the words and what can be done where they belong; nothing is drawn where nothing is known. */
  children: (words: ReactNode, action: ReactNode) => ReactNode;
}

/** Where the mail with the invitation stands, and one click to another address where it did not go. Of the present only. */
export function InvitationMailState({ assessment, children }: InvitationMailStateProps) {
  const isPresent = useAsOf() === undefined;
  const mayWrite = useMayWrite();
  const { data } = useQuery({ ...invitationMailQuery(assessment.id), enabled: isPresent });
  const mail = isPresent ? data?.mail : null;
  if (!mail) return null;
  const hasFailed = mail.state === 'failed' && nextStatus(assessment.status, 'resend') !== null;
  return children(
    <MailState mail={mail} />,
    hasFailed && mayWrite ? (
      <AddressButton assessment={{ ...assessment, vendorName: assessment.vendor.name, hasFailed }} />
    ) : null,
  );
}
