import { QueryInt, Text } from '../../http/fields.js';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../http/paging.js';

/** A page of a vendor's history. */
export class ListJudgementsQuery {
  @QueryInt({ min: 1, max: MAX_PAGE_SIZE }) limit: number = DEFAULT_PAGE_SIZE;
  @Text({ max: 600, optional: true }) cursor?: string;
}
