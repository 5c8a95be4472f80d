import { RISK_BASES, type RiskBasis } from '@firebreak/domain';
import { OneOf } from '../../http/fields.js';

/** Which of the two positions the map shows. */
export class HeatmapQuery {
  @OneOf(RISK_BASES, { optional: true }) basis: RiskBasis = 'residual';
}
