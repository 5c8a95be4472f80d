import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '@firebreak/api-client';
import { useAsOf } from './as-of';
import { invitationMailQuery } from './invitation-mail.queries';

/** Where the mail with an assessment's invitation stands; null for one that left long ago, and in the past, which keeps none. */
export function useInvitationMail(assessmentId: string): Schemas['MailProgressView'] | null {
  const isPresent = useAsOf() === undefined;
  const { data } = useQuery({ ...invitationMailQuery(assessmentId), enabled: isPresent });
  return isPresent ? (data?.mail ?? null) : null;
}
