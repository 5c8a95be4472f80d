import { DEFAULT_VENDOR_COLUMNS } from '@firebreak/domain';
import { describe, expect, it } from '@jest/globals';
import { fittingColumns } from './vendor-columns';

describe('columns', () => {
  it('are shown from the first on as far as they find room', () => {
    expect(fittingColumns(DEFAULT_VENDOR_COLUMNS, 2_000)).toEqual(DEFAULT_VENDOR_COLUMNS);
    expect(fittingColumns(DEFAULT_VENDOR_COLUMNS, 600)).toEqual(['touch', 'risk']);
    expect(fittingColumns(DEFAULT_VENDOR_COLUMNS, 0)).toEqual(DEFAULT_VENDOR_COLUMNS);
  });
});
