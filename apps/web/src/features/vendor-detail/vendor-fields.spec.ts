import { describe, expect, it } from '@jest/globals';
import { buildVendor } from '../../testing/builders';
import { changeOf, contractFaults, differingFields, fieldsOf } from './vendor-fields';

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

  it('tell apart hours that are agreed, known to be missing, and not known', () => {
    expect(fieldsOf(buildVendor())).toMatchObject({ notice: 'unknown', noticeHours: '' });
    expect(fieldsOf(buildVendor({ noticeHours: 48 }))).toMatchObject({ notice: 'agreed', noticeHours: '48' });
    expect(fieldsOf(buildVendor({ withoutNoticeDuty: true }))).toMatchObject({ notice: 'none', noticeHours: '' });
    expect(changeOf({ notice: 'agreed', noticeHours: '48' })).toEqual({ noticeHours: 48, withoutNoticeDuty: false });
    expect(changeOf({ notice: 'none', noticeHours: '48' })).toEqual({ noticeHours: null, withoutNoticeDuty: true });
    expect(changeOf({ notice: 'unknown', noticeHours: '' })).toEqual({ noticeHours: null, withoutNoticeDuty: false });
    expect(changeOf({ contractEndsOn: '', dataReturnedOn: '2026-11-20' })).toEqual({
      contractEndsOn: null,
      dataReturnedOn: '2026-11-20',
    });
  });

  it.each(['', '0', '8761', '1.5', '-3', 'soon'])('refuse %j as hours where some are agreed', (noticeHours) => {
    const entered = { notice: 'agreed', noticeHours, dataReturnedOn: '' } as const;
    expect(contractFaults(entered)).toEqual({ noticeHours: 'noticeHoursWrong' });
    expect(contractFaults({ ...entered, notice: 'none' })).toEqual({});
  });

  it('take hours up to a year, and a confirmation up to today', () => {
    const entered = {
      notice: 'agreed',
      noticeHours: '8760',
      dataReturnedOn: new Date().toISOString().slice(0, 10),
    } as const;
    expect(contractFaults(entered)).toEqual({});
    expect(contractFaults({ ...entered, dataReturnedOn: '2999-01-01' })).toEqual({
      dataReturnedOn: 'dataReturnedOnFuture',
    });
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
