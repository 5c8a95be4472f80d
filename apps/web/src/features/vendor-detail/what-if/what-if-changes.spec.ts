import { describe, expect, it } from '@jest/globals';
import { DEFAULT_MODEL, HKCERT_CORE, judge, withLever } from '@firebreak/domain';
import type { AccessScopeFacts, VendorFacts } from '@firebreak/domain';
import { EMPTY_SCOPE } from '../access-wizard/scope-draft';
import { changesBetween, keyOfChange, withAnswer, withNewScope, withoutChange, withScope } from './what-if-changes';

const { name: _name, countries: _countries, ...empty } = EMPTY_SCOPE;
const hotline: AccessScopeFacts = {
  ...empty,
  id: 'hotline',
  dataCategories: ['contact', 'dob'],
  accessTypes: ['crm_bulk_read'],
  humanChannel: true,
};
const given = {
  questionKey: 'MFA-01',
  level: 2,
  notApplicableReason: null,
  proof: 'document_seen',
  answeredOn: '2026-01-05',
} as const;
const base: VendorFacts = {
  archetype: 'call_centre_bpo',
  asOfDate: '2026-11-20',
  currency: 'HKD',
  scopes: [hotline],
  contract: { endsOn: null, noticeHours: 24, withoutNoticeDuty: false, dataReturnedOn: null },
  questions: HKCERT_CORE.questions,
  answers: [given],
};
const keysOf = (supposed: VendorFacts) => changesBetween(base, supposed).map(keyOfChange);

describe('what was moved', () => {
  it('is nothing for the same facts, in whichever order a list stands', () => {
    expect(keysOf(base)).toEqual([]);
    expect(keysOf(withScope(base, 'hotline', { dataCategories: ['dob', 'contact'] }))).toEqual([]);
  });

  it('is told part by part, and each part can be taken back by itself until nothing is left', () => {
    let supposed = withAnswer(base, base, { questionKey: 'MFA-01', level: 4, proof: 'document_seen' });
    supposed = withAnswer(base, supposed, { questionKey: 'PAT-01', level: 3, proof: 'self_attested' });
    supposed = withScope(supposed, 'hotline', { peopleCount: 10, humanChannel: false });
    supposed = withNewScope(supposed, empty);
    supposed = {
      ...supposed,
      contract: { endsOn: '2026-12-31', noticeHours: null, withoutNoticeDuty: true, dataReturnedOn: null },
    };
    expect(keysOf(supposed)).toEqual([
      'answer:MFA-01',
      'answer:PAT-01',
      'scope:hotline:peopleCount',
      'scope:hotline:humanChannel',
      'newScope:supposed-1',
      'contract:endsOn',
      'contract:notice',
    ]);
    const changes = changesBetween(base, supposed);
    changes.forEach((change, index) => {
      supposed = withoutChange(base, supposed, change);
      expect(keysOf(supposed)).toEqual(changes.slice(index + 1).map(keyOfChange));
    });
    expect(judge(supposed, DEFAULT_MODEL)).toEqual(judge(base, DEFAULT_MODEL));
  });

  it('is nothing again when an answer is moved back: it is the one that was given, of its own day', () => {
    const moved = withAnswer(base, base, { questionKey: 'MFA-01', level: 0, proof: 'document_seen' });
    const back = withAnswer(base, moved, { questionKey: 'MFA-01', level: 2, proof: 'document_seen' });
    expect(back.answers).toEqual([given]);
    const none = withAnswer(base, base, { questionKey: 'PAT-01', level: null, proof: 'self_attested' });
    expect(none.answers).toEqual([given]);
  });

  it('counts a new access on, whichever was taken back', () => {
    const two = withNewScope(withNewScope(base, empty), empty);
    const second = withoutChange(base, two, { kind: 'newScope', scopeId: 'supposed-1' });
    expect(withNewScope(second, empty).scopes.map(({ id }) => id)).toEqual(['hotline', 'supposed-2', 'supposed-3']);
  });

  it('is what a lever brings about', () => {
    const [lever] = judge(base, DEFAULT_MODEL, { levers: true }).levers;
    expect(keysOf(withLever(base, lever?.key ?? ''))).not.toEqual([]);
  });
});
