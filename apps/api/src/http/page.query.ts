import { Text } from './fields.js';
import { QueryInt } from './query-fields.js';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './paging.js';

/** A page of a list. */
export class PageQuery {
  @QueryInt({ min: 1, max: MAX_PAGE_SIZE }) limit: number = DEFAULT_PAGE_SIZE;
  @Text({ max: 600, optional: true }) cursor?: string;
}
