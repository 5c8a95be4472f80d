import { describe, expect, it } from '@jest/globals';
import * as domain from '../../libs/domain/src/index.js';
import { buildCases } from './build-cases.mjs';
import { readCases } from './read-cases.mjs';

const GRADES = {
  mfa: null,
  patching: null,
  training: null,
  foss_vetting: null,
  phishing: 1,
  third_party_access: 0,
  incident_response: null,
};
const NAMES = { 'INC-CENTRE': 'A call centre', 'BEN-014': 'A payroll bureau', 'BEN-015': 'A bookkeeper' };

/** An incident as the data set tells it, with all that must not get through. */
const buildIncident = (changes = {}) => ({
  id: 'INC-CENTRE',
  label: 1,
  synthetic: false,
  name: 'Airline / call centre in Manila',
  year: 2025,
  disclosed: '2025-07',
  vendor: 'Somebody',
  third_party_role: 'vendor_is_entry',
  archetype: 'call_centre_bpo',
  vendor_region: 'PH',
  data_categories: ['contact', 'dob'],
  records: { value: 5_700_000, certainty: 'reported' },
  access_level: 'high',
  privileged_access: false,
  access_types: ['crm_bulk_read'],
  initial_vector: 'vishing_staff',
  impact: ['confidentiality'],
  ransomware: false,
  is_breach: true,
  control_failed: { phishing: true },
  control_grade: GRADES,
  control_grade_masked: GRADES,
  ex_ante_knowable: 'partly',
  confidence: 'high',
  sources: ['a report'],
  note: 'Told afterwards.',
  expected_attention: null,
  people_count_masked: 5_700_000,
  ...changes,
});
const buildVendor = (changes = {}) =>
  buildIncident({
    id: 'BEN-014',
    label: 0,
    third_party_role: 'none',
    ex_ante_knowable: null,
    expected_attention: 'routine',
    control_grade: { ...GRADES, mfa: 4 },
    people_count_masked: null,
    ...changes,
  });

const build = (incidents, vendors = []) => buildCases({ incidents, vendors }, domain, NAMES);
const one = (changes) => build([buildIncident(changes)])[0];

describe('building cases from the data set', () => {
  it('makes cases that can be read', () => {
    expect(readCases(build([buildIncident()], [buildVendor()]), domain)).toHaveLength(2);
  });

  it('is the same whatever happened, however and whatever was noted', () => {
    const otherwise = {
      initial_vector: 'zero_day_exploit',
      impact: ['availability'],
      ransomware: true,
      is_breach: false,
      control_failed: { phishing: false, mfa: true },
      note: 'Something else.',
      records: { value: 3, certainty: 'claimed' },
      disclosed: null,
      confidence: 'low',
      vendor_region: 'HK',
    };
    expect(one(otherwise)).toEqual(one());
  });

  it('takes words for nothing as nothing and words outside the vocabulary as other', () => {
    const { facts } = one({
      archetype: 'spaceport',
      access_types: ['none', 'telepathy', 'vpn'],
      data_categories: ['none_reported'],
    });
    expect(facts).toMatchObject({ archetype: 'other', access_types: ['other', 'vpn'], data_categories: [] });
  });

  it('takes people as masked and power that nobody knows about as unknown', () => {
    expect(one({ people_count_masked: null, privileged_access: null }).facts).toMatchObject({
      people_count: null,
      privileged_access: null,
    });
  });

  it.each([
    ['yes', { phishing: 1, third_party_access: 0 }],
    ['partly', { phishing: 1, third_party_access: 0 }],
    ['no', null],
    ['unknown', null],
  ])('has, when a gap was knowable before: %s, the grades %j', (knowable, grades) => {
    expect(one({ ex_ante_knowable: knowable }).grades.knowable).toEqual(grades);
  });

  it('keeps what a vendor answered apart from what is left of it after masking', () => {
    const [vendor] = build([], [buildVendor()]);
    const masked = { phishing: 1, third_party_access: 0 };
    expect(vendor.grades).toEqual({ full: { mfa: 4, ...masked }, masked, knowable: masked });
  });

  it('puts vendors into the groups that they were invented for, and incidents into those of their role', () => {
    const vendors = [buildVendor(), buildVendor({ id: 'BEN-015' })];
    const incidents = ['product_supply_chain', 'own_incident', 'unclear'].map((role) =>
      buildIncident({ third_party_role: role }),
    );
    expect(build(incidents, vendors).map(({ group }) => group)).toEqual([
      'supplier',
      'own_incident',
      'unclear',
      'hard_negative',
      'middle',
    ]);
  });

  it.each([
    [{ id: 'INC-NEW' }, 'INC-NEW: nothing stands for its name'],
    [{ third_party_role: 'bystander' }, 'INC-CENTRE: nothing stands for its third_party_role "bystander"'],
    [{ ex_ante_knowable: 'perhaps' }, 'INC-CENTRE: nothing stands for its ex_ante_knowable "perhaps"'],
  ])('refuses an incident with %j', (changes, sentence) => {
    expect(() => one(changes)).toThrow(sentence);
  });

  it('refuses a vendor beyond the design', () => {
    expect(() => build([], [buildVendor({ id: 'BEN-041' })])).toThrow();
  });
});
