import { FINDING_STATUSES, SEVERITIES, type FindingStatus, type Severity } from '@firebreak/domain';
import { Id, OneOf, Text } from '../../http/fields.js';
import { QueryFlag, QueryInt } from '../../http/query-fields.js';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../http/paging.js';

/** Acceptances that somebody has to look at: asked for, soon at an end, or no longer holding. */
export const ACCEPTANCE_NEEDS = ['waiting', 'ending', 'lapsed'] as const;
export type AcceptanceNeed = (typeof ACCEPTANCE_NEEDS)[number];

/** Filters and page of the list; without a status, what is closed is left out. */
export class ListFindingsQuery {
  @OneOf(FINDING_STATUSES, { optional: true }) status?: FindingStatus;
  @OneOf(SEVERITIES, { optional: true }) severity?: Severity;
  @Id({ optional: true }) vendorId?: string;
  @Id({ optional: true }) ownerId?: string;
  @Id({ optional: true }) assessmentId?: string;
  @QueryFlag() overdue?: boolean;
  @OneOf(ACCEPTANCE_NEEDS, { optional: true }) acceptance?: AcceptanceNeed;
  @QueryInt({ min: 1, max: MAX_PAGE_SIZE }) limit: number = DEFAULT_PAGE_SIZE;
  @Text({ max: 600, optional: true }) cursor?: string;
}
