import { useQuery } from '@tanstack/react-query';
import { useAsOf } from '../lib/as-of';
import { sessionQuery } from './session.queries';
import type { Session } from './session.queries';

/** The session of the signed-in person; to be used below the sign-in gate only, throws elsewhere. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (data === undefined || data === null) throw new Error('No session: this page is outside the sign-in gate.');
  return data;
}

/** Whether what holds for everybody may be changed: by administrators, and nobody changes the past. */
export function useMayAdminister(): boolean {
  const asOf = useAsOf();
  return useSession().user.role === 'admin' && asOf === undefined;
}

/** Whether the register may be changed: by administrators and procurement, not by auditors, and nobody changes the past. */
export function useMayWrite(): boolean {
  const asOf = useAsOf();
  return useSession().user.role !== 'auditor' && asOf === undefined;
}
