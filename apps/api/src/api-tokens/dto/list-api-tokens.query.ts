import { PageQuery } from '../../http/page.query.js';
import { QueryFlag } from '../../http/query-fields.js';

/** Whose tokens to list. */
export class ListApiTokensQuery extends PageQuery {
  @QueryFlag({ description: "True for everybody's, which administrators may see; your own unless said." })
  all: boolean = false;
}
