import { OneOf } from '../../http/fields.js';
import type { Basis } from '../risk.repository.js';

/** Which of the two positions the map shows. */
export class HeatmapQuery {
  @OneOf(['residual', 'inherent'], { optional: true }) basis: Basis = 'residual';
}
