import { ASSESSMENT_STATUSES, type AssessmentStatus } from '@firebreak/domain';
import { Id, OneOf, Text } from '../../http/fields.js';
import { QueryFlag, QueryInt } from '../../http/query-fields.js';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../http/paging.js';

/** Filters and page of the list. */
export class ListAssessmentsQuery {
  @OneOf(ASSESSMENT_STATUSES, { optional: true }) status?: AssessmentStatus;
  @Id({ optional: true }) vendorId?: string;
  @QueryFlag() overdue?: boolean;
  @QueryInt({ min: 1, max: MAX_PAGE_SIZE }) limit: number = DEFAULT_PAGE_SIZE;
  @Text({ max: 600, optional: true }) cursor?: string;
}
