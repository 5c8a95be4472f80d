import { FINDING_STATUSES, SEVERITIES } from '@firebreak/domain';
import type { FindingStatus, Severity } from '@firebreak/domain';

/** Acceptances that somebody has to look at. */
export const ACCEPTANCE_NEEDS = ['waiting', 'ending', 'lapsed'] as const;

/** Which findings are shown, as it stands in the address; what is closed only where it is asked for. */
export interface FindingFilters {
  status?: FindingStatus;
  severity?: Severity;
  overdue?: true;
  acceptance?: (typeof ACCEPTANCE_NEEDS)[number];
  vendorId?: string;
  assessmentId?: string;
  ownerId?: string;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads filters from an address, dropping everything that is not one. */
export function readFindingFilters(search: Record<string, unknown>): FindingFilters {
  const status = FINDING_STATUSES.find((known) => known === search['status']);
  const severity = SEVERITIES.find((known) => known === search['severity']);
  const acceptance = ACCEPTANCE_NEEDS.find((known) => known === search['acceptance']);
  const ids = Object.fromEntries(
    (['vendorId', 'assessmentId', 'ownerId'] as const).flatMap((key) => {
      const value = search[key];
      return typeof value === 'string' && ID.test(value) ? [[key, value]] : [];
    }),
  );
  return {
    ...(status === undefined ? {} : { status }),
    ...(severity === undefined ? {} : { severity }),
    ...(acceptance === undefined ? {} : { acceptance }),
    ...(search['overdue'] === true ? { overdue: true } : {}),
    ...ids,
  };
}
