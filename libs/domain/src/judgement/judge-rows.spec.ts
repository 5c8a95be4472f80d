import { describe, expect, it } from '@jest/globals';
import { HKCERT_CORE } from '../questionnaire/hkcert-core.js';
import { factsOfRow, judgeRow, readRows, RowError } from './judge-rows.js';
import { DEFAULT_MODEL } from './model/models.js';

const GRADES = {
  mfa: null,
  patching: null,
  training: null,
  foss_vetting: null,
  phishing: 1,
  third_party_access: null,
  incident_response: null,
};

const buildRow = (changes: Readonly<Record<string, unknown>> = {}) => ({
  id: 'row-1',
  archetype: 'call_centre_bpo',
  access_level: 'high',
  privileged_access: false,
  access_types: ['crm_bulk_read'],
  data_categories: ['contact', 'dob'],
  people_count: 5_700_000,
  grades: GRADES,
  ...changes,
});

const read = (changes: Readonly<Record<string, unknown>> = {}) => {
  const [row] = readRows({ rows: [buildRow(changes)] });
  if (row === undefined) throw new Error('No row was read');
  return row;
};
const judged = (changes: Readonly<Record<string, unknown>> = {}) => judgeRow(read(changes), HKCERT_CORE, DEFAULT_MODEL);

const levelOf = (changes: Readonly<Record<string, unknown>>) =>
  factsOfRow(read(changes), HKCERT_CORE).scopes[0]?.accessLevel;

describe('reading rows', () => {
  it('knows of no contract, so that answers alone decide', () => {
    expect(factsOfRow(read(), HKCERT_CORE).contract).toBeUndefined();
    expect(judged({ data_categories: ['contact'] }).flags).not.toContain('no_duty_to_tell');
  });

  it('leaves out words for nothing and takes unknown words as other', () => {
    expect(
      read({ archetype: 'spaceport', access_types: ['none'], data_categories: ['none_reported', 'aura'] }),
    ).toMatchObject({
      archetype: 'other',
      accessTypes: [],
      dataCategories: ['other'],
    });
  });

  it('takes a missing grade as unanswered', () => {
    expect(read({ grades: {} }).grades).toEqual({ ...GRADES, phishing: null });
  });

  it('takes administrator-like power that nobody knows about as given', () => {
    expect(read({ privileged_access: null }).privilegedAccess).toBe(true);
  });

  it.each([
    [{ id: '' }, 'rows[0].id'],
    [{ archetype: 7 }, 'rows[0].archetype'],
    [{ access_level: 'total' }, 'rows[0].access_level'],
    [{ privileged_access: 'yes' }, 'rows[0].privileged_access'],
    [{ access_types: 'vpn' }, 'rows[0].access_types'],
    [{ data_categories: [1] }, 'rows[0].data_categories[0]'],
    [{ people_count: -1 }, 'rows[0].people_count'],
    [{ people_count: '10' }, 'rows[0].people_count'],
    [{ grades: null }, 'rows[0].grades'],
    [{ grades: { mfa: 5 } }, 'rows[0].grades.mfa'],
  ])('names row and field of %j', (changes, field) => {
    expect(() => readRows({ rows: [buildRow(changes)] })).toThrow(RowError);
    expect(() => readRows({ rows: [buildRow(changes)] })).toThrow(field);
  });

  it.each([[null], [[]], [{}], [{ rows: {} }], [{ rows: [1] }]])('refuses %j', (input) => {
    expect(() => readRows(input)).toThrow(RowError);
  });
});

describe('judging rows', () => {
  it('answers every question of a graded measure at its grade, and no other', () => {
    const { answers } = factsOfRow(read(), HKCERT_CORE);
    const phishing = HKCERT_CORE.questions.filter(({ measure }) => measure === 'phishing').map(({ key }) => key);
    expect(answers.map(({ questionKey, level }) => [questionKey, level])).toEqual(phishing.map((key) => [key, 1]));
  });

  it('sees people who take calls and reset passwords behind the access types', () => {
    expect(factsOfRow(read(), HKCERT_CORE).scopes[0]).toMatchObject({ humanChannel: true, canResetCredentials: false });
    const helpDesk = read({ archetype: 'it_helpdesk_outsourcer', access_types: ['helpdesk_credential_reset'] });
    expect(factsOfRow(helpDesk, HKCERT_CORE).scopes[0]).toMatchObject({
      humanChannel: true,
      canResetCredentials: true,
    });
  });

  it('lifts the level by one step for administrator-like power', () => {
    expect(levelOf({ privileged_access: true, access_level: 'high' })).toBe('privileged');
    expect(levelOf({ privileged_access: true, access_level: 'privileged' })).toBe('privileged');
    expect(levelOf({ privileged_access: false, access_level: 'high' })).toBe('high');
  });

  it('flags a call centre with bulk access that answers badly', () => {
    expect(judged()).toMatchObject({ id: 'row-1', flagged: true });
    expect(judged().flags).toContain('call_centre_customer_data');
  });

  it('does not flag the same call centre when all is in place', () => {
    const grades = Object.fromEntries(Object.keys(GRADES).map((measure) => [measure, 4]));
    expect(judged({ grades, people_count: 180_000 })).toMatchObject({ flagged: false, flags: [] });
  });

  it('does not flag a cleaner with weak answers', () => {
    const grades = Object.fromEntries(Object.keys(GRADES).map((measure) => [measure, 0]));
    const cleaner = {
      archetype: 'facilities_contractor',
      access_level: 'low',
      access_types: ['physical'],
      data_categories: ['none_reported'],
      people_count: 0,
      grades,
    };
    expect(judged(cleaner)).toMatchObject({ flagged: false, flags: [] });
  });
});
