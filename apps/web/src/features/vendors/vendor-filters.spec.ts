import { describe, expect, it } from '@jest/globals';
import { columnsOf, columnsText, readVendorSearch, showsSame } from './vendor-filters';

describe('the address of the vendor list', () => {
  it('keeps what belongs there and drops the rest', () => {
    expect(
      readVendorSearch({
        q: ' 熱線 ',
        bandFrom: 'high',
        data: 'contact',
        reviewDue: true,
        tag: 'PCI',
        ownerId: 'x',
        x: 1,
      }),
    ).toEqual({ q: '熱線', bandFrom: 'high', data: 'contact', reviewDue: true, tag: 'PCI' });
  });

  it('names columns in their order, and none of the usual ones', () => {
    expect(readVendorSearch({ columns: 'tags,risk,nonsense,tags' })).toEqual({ columns: 'tags,risk' });
    expect(columnsOf({ columns: 'tags,risk' })).toEqual(['tags', 'risk']);
    expect(readVendorSearch({ columns: columnsText(columnsOf({})) ?? '' })).toEqual({});
    expect(columnsOf(readVendorSearch({ columns: columnsText([]) }))).toEqual([]);
  });

  it('shows the same as another whatever view it began as and in whatever order it is written', () => {
    expect(showsSame({ tag: 'a', sort: 'name', view: 'x' }, { sort: 'name', tag: 'a' })).toBe(true);
    expect(showsSame({ tag: 'a' }, { tag: 'b' })).toBe(false);
  });
});
