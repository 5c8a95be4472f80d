import { describe, expect, it } from '@jest/globals';
import { DEFAULT_MODEL } from '@firebreak/domain';
import { bandOfCell } from './cell-band';

describe('the bands of the matrix', () => {
  it('are those of the model in force', () => {
    const drawn = DEFAULT_MODEL.matrix.map((row, likelihood) =>
      row.map((_, impact) => bandOfCell(likelihood + 1, impact + 1)),
    );
    expect(drawn).toEqual(DEFAULT_MODEL.matrix);
  });
});
