import { AUDIT_REQUEST_STATES, type AuditRequestState } from '@firebreak/domain';
import { OneOf } from '../../http/fields.js';
import { PageQuery } from '../../http/page.query.js';

/** Filters and page of the requests of auditors. */
export class ListAuditRequestsQuery extends PageQuery {
  @OneOf(AUDIT_REQUEST_STATES, { optional: true }) state?: AuditRequestState;
}
