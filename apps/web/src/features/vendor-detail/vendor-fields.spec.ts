import { describe, expect, it } from '@jest/globals';
import { buildVendor } from '../../testing/builders';
import { changeOf, differingFields, fieldsOf } from './vendor-fields';

describe('the fields of a vendor', () => {
  it('become a change of the entered ones only; emptied ones become nothing', () => {
    expect(changeOf({ name: '  New name ', service: ' ', tier: null, nextReviewOn: '2027-01-31' })).toEqual({
      name: 'New name',
      service: null,
      tier: null,
      nextReviewOn: '2027-01-31',
    });
    expect(changeOf({})).toEqual({});
  });

  it('leave a suggested tier to the judgement', () => {
    expect(fieldsOf(buildVendor({ tier: 1, tierSetByHand: false })).tier).toBeNull();
    expect(fieldsOf(buildVendor({ tier: 3, tierSetByHand: true })).tier).toBe(3);
  });

  it('tell where two versions differ', () => {
    const before = fieldsOf(buildVendor());
    expect(differingFields(before, fieldsOf(buildVendor({ service: 'Hotline', notes: 'x' })))).toEqual([
      'service',
      'notes',
    ]);
    expect(differingFields(before, before)).toEqual([]);
  });
});
