import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from './session.queries';
import type { Session } from './session.queries';

/** The session of the signed-in person; to be used below the sign-in gate only, throws elsewhere. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (data === undefined || data === null) throw new Error('No session: this page is outside the sign-in gate.');
  return data;
}

/** Whether the signed-in person may change the register: administrators and procurement may, auditors read. */
export function useMayWrite(): boolean {
  return useSession().user.role !== 'auditor';
}
