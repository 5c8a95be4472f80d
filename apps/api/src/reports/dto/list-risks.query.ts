import { RISK_KINDS, type RiskKind } from '@firebreak/domain';
import { OneOf } from '../../http/fields.js';
import { PageQuery } from '../../http/page.query.js';

/** A page of the report of overdue and accepted risks. */
export class ListRisksQuery extends PageQuery {
  @OneOf(RISK_KINDS, { optional: true, description: 'All of them, group by group, unless said.' }) kind?: RiskKind;
}
