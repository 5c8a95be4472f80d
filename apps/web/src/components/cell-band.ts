import type { Band } from '@firebreak/domain';

const BANDS_BY_SUM: readonly Band[] = [
  'very_low',
  'very_low',
  'low',
  'low',
  'medium',
  'medium',
  'high',
  'high',
  'critical',
];

/** The band that a cell of the matrix is drawn in; likelihood and impact 1 to 5. */
export function bandOfCell(likelihood: number, impact: number): Band {
  return BANDS_BY_SUM[likelihood + impact - 2] ?? 'critical';
}
