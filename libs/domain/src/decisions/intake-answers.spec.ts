import { describe, expect, it } from '@jest/globals';
import { toRequestedAccess, type IntakeAnswers } from './intake-answers.js';

const NOTHING: IntakeAnswers = {
  records: [],
  people: null,
  ways: [],
  humanChannel: false,
  canResetCredentials: false,
  critical: false,
};

describe('the plain answers of a request', () => {
  it('that touch nothing are nothing', () => {
    expect(toRequestedAccess(NOTHING)).toEqual({
      accessLevel: 'none',
      dataCategories: [],
      peopleCount: 0,
      accessTypes: [],
      humanChannel: false,
      canResetCredentials: false,
      critical: false,
    });
  });

  it('of records leave the number of people unknown where nobody knows it', () => {
    const access = toRequestedAccess({ ...NOTHING, records: ['money'], ways: ['keeps'] });
    expect(access).toMatchObject({
      accessLevel: 'moderate',
      peopleCount: null,
      dataCategories: ['financial_account', 'payment_card'],
      accessTypes: ['data_custody'],
    });
  });

  it('reach as far as an administrator where it runs our systems, and say so where it resets passwords or is needed', () => {
    const access = toRequestedAccess({
      ...NOTHING,
      ways: ['looks', 'runs'],
      canResetCredentials: true,
      critical: true,
    });
    expect(access.accessLevel).toBe('privileged');
    expect(access.accessTypes).toEqual(['crm_lookup', 'remote_admin', 'helpdesk_credential_reset', 'critical_service']);
  });
});
