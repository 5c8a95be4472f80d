import type { Band } from '@firebreak/domain';

/** The bands of the 5×5 matrix, likelihood 1 to 5 downwards, impact 1 to 5 to the right. A copy of the model's own (a test compares them), because the whole model is too heavy for a first load. */
const MATRIX: readonly (readonly Band[])[] = [
  ['very_low', 'very_low', 'low', 'low', 'medium'],
  ['very_low', 'low', 'low', 'medium', 'medium'],
  ['low', 'low', 'medium', 'medium', 'high'],
  ['low', 'medium', 'medium', 'high', 'critical'],
  ['medium', 'medium', 'high', 'critical', 'critical'],
];

/** The band that a cell of the matrix is drawn in; likelihood and impact 1 to 5. */
export function bandOfCell(likelihood: number, impact: number): Band {
  return MATRIX[likelihood - 1]?.[impact - 1] ?? 'critical';
}
