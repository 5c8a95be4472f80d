import { QueryFlag } from '../../http/query-fields.js';
import { PageQuery } from '../../http/page.query.js';

/** Which of one's notices are wanted. */
export class ListNoticesQuery extends PageQuery {
  @QueryFlag({ optional: true, description: 'Only those that are unread.' }) unread?: boolean;
}
