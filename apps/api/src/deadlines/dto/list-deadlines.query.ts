import { OneOf } from '../../http/fields.js';
import { PageQuery } from '../../http/page.query.js';

/** What ends. */
export const DEADLINE_KINDS = ['evidence', 'contract', 'leaving'] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** Which ends are listed, and their page. */
export class ListDeadlinesQuery extends PageQuery {
  @OneOf(DEADLINE_KINDS, { optional: true, description: 'Evidence unless said.' }) kind: DeadlineKind = 'evidence';
}
