import { ASSESSMENT_STATUSES } from '@firebreak/domain';
import type { AssessmentStatus } from '@firebreak/domain';

/** Which assessments are shown, as it stands in the address. */
export interface AssessmentFilters {
  status?: AssessmentStatus;
  overdue?: true;
  /** The invitation's mail did not go. */
  needsAddress?: true;
}

/** Reads filters from an address, dropping everything that is not one. */
export function readAssessmentFilters(search: Record<string, unknown>): AssessmentFilters {
  const status = ASSESSMENT_STATUSES.find((known) => known === search['status']);
  return {
    ...(status === undefined ? {} : { status }),
    ...(search['overdue'] === true ? { overdue: true } : {}),
    ...(search['needsAddress'] === true ? { needsAddress: true } : {}),
  };
}
