import { AUDIT_REQUEST_STATES } from '@firebreak/domain';
import type { AuditRequestState } from '@firebreak/domain';

/** Reads which requests are shown from an address, dropping everything else. */
export function readStateFilter(search: Record<string, unknown>): { state?: AuditRequestState } {
  const state = AUDIT_REQUEST_STATES.find((known) => known === search['state']);
  return state === undefined ? {} : { state };
}
