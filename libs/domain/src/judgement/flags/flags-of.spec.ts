import { describe, expect, it } from '@jest/globals';
import type { Level } from '../../questionnaire/question.js';
import type { AccessScopeFacts, ContractFacts, VendorFacts } from '../facts.js';
import { answerAll, buildAnswer, buildContract, buildFacts, buildScope } from '../facts-builder.js';
import { judge } from '../judge.js';
import { DEFAULT_MODEL } from '../model/models.js';
import type { FlagKey } from '../texts/flag-texts.js';
import { FLAG_KEYS, flagTexts } from '../texts/flag-texts.js';
import type { FlagCause } from './flag-rule.js';
import { FLAG_RULES } from './flags-of.js';

const scopeFor: Readonly<Record<FlagKey, Partial<AccessScopeFacts>>> = {
  call_centre_customer_data: { humanChannel: true },
  credential_reset_by_phone: { canResetCredentials: true },
  agents_export_everything: { accessTypes: ['crm_bulk_read'] },
  untrained_subcontractors: { humanChannel: true },
  remote_access_without_mfa: { accessTypes: ['vpn'] },
  bulk_data_single_login: { peopleCount: 10_000 },
  standing_privileged_access: { accessLevel: 'privileged' },
  open_path_into_network: { accessTypes: ['network_path'] },
  uncontrolled_machine_keys: { accessTypes: ['oauth_integration'] },
  slow_patching_exposed_systems: { accessTypes: ['network_edge'] },
  unvetted_components: { accessTypes: ['third_party_script'] },
  product_secrets_exposed: { accessTypes: ['code_in_production'], dataCategories: ['source_code'] },
  access_after_contract: {},
  data_kept_after_contract: {},
  old_data_kept: {},
  no_duty_to_tell: {},
  critical_without_tested_backup: { critical: true },
};

/** A contract of which the end has come and nothing else is known. */
const OVER = buildContract({ endsOn: '2026-10-31', withoutNoticeDuty: true });

const BELOW = { 0: 0, 1: 0, 2: 1, 3: 2, 4: 3 } as const satisfies Readonly<Record<Level, Level>>;

const exposedTo = (key: FlagKey): VendorFacts => {
  const resets = key === 'call_centre_customer_data' ? { canResetCredentials: true } : {};
  return buildFacts({ scopes: [buildScope({ ...scopeFor[key], ...resets })] });
};
const flagOf = (key: FlagKey, facts: VendorFacts) =>
  judge(facts, DEFAULT_MODEL, { explain: false }).flags.find((flag) => flag.key === key);

it('lists every named flag once', () => {
  expect(FLAG_RULES.map(({ key }) => key)).toEqual([...FLAG_KEYS]);
});

const dutyFlag = (contract: Partial<ContractFacts>, facts: Partial<VendorFacts> = {}) =>
  flagOf('no_duty_to_tell', buildFacts({ ...facts, contract: buildContract(contract) }))?.severity;

const answeredRules = FLAG_RULES.filter(({ clearedAt }) => Object.keys(clearedAt).length > 0);

describe.each(answeredRules.map((rule) => [rule.key, rule] as const))('%s', (key, rule) => {
  it('fires when the answers show the gap', () => {
    expect(flagOf(key, { ...exposedTo(key), answers: answerAll(0) })?.severity).toBe(rule.severity.gap);
  });

  it('fires without answers only if the rule says so', () => {
    expect(flagOf(key, exposedTo(key))?.severity).toBe(rule.severity.unanswered);
  });

  it('is cleared by the answers that it names, and by no lower ones', () => {
    const required = Object.entries(rule.clearedAt);
    const cleared = required.map(([question, level]) => buildAnswer(question, level));
    expect(flagOf(key, { ...exposedTo(key), answers: cleared })).toBeUndefined();
    for (const [question, level] of required) {
      const lower = cleared.map((answer) =>
        answer.questionKey === question ? { ...answer, level: BELOW[level] } : answer,
      );
      const cause = level - 1 <= 1 ? 'gap' : 'short';
      expect(flagOf(key, { ...exposedTo(key), answers: lower })?.severity).toBe(rule.severity[cause]);
    }
  });
});

describe.each(FLAG_RULES.map((rule) => [rule.key, rule] as const))('%s', (key, rule) => {
  it('stays silent where the exposure is missing', () => {
    const scopes = [buildScope({ accessLevel: 'none', accessTypes: [], dataCategories: [], peopleCount: 0 })];
    const facts = buildFacts({ archetype: 'goods_supplier', scopes, answers: answerAll(0) });
    expect(flagOf(key, facts)).toBeUndefined();
    expect(flagOf(key, { ...facts, contract: OVER })).toBeUndefined();
  });

  it('has a sentence of its own for every cause that can raise it', () => {
    const texts = flagTexts(key);
    const sentences = Object.keys(rule.severity).map((cause) => texts[cause as FlagCause].en);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('names incidents that taught it', () => {
    expect(rule.incidents.length).toBeGreaterThan(0);
    expect(rule.incidents.filter((id) => !/^INC-[A-Z0-9]+-\d{4}$/.test(id))).toEqual([]);
  });
});

describe('the duty to tell in time', () => {
  it.each([1, 24, 72])('is there with %d hours in the contract, whatever the answer says', (noticeHours) => {
    expect(dutyFlag({ noticeHours })).toBeUndefined();
    expect(dutyFlag({ noticeHours }, { answers: answerAll(0) })).toBeUndefined();
  });

  it.each([73, 168, 8_760])('falls short with %d hours in the contract, whatever the answer says', (noticeHours) => {
    expect(dutyFlag({ noticeHours })).toBe('medium');
    expect(dutyFlag({ noticeHours }, { answers: answerAll(4) })).toBe('medium');
  });

  it('is missing when the contract is known to be without one; gravely so where much is at stake', () => {
    const contract = { withoutNoticeDuty: true };
    expect(dutyFlag(contract)).toBe('medium');
    expect(dutyFlag(contract, { answers: answerAll(4) })).toBe('medium');
    expect(dutyFlag(contract, { scopes: [buildScope({ peopleCount: 9_999 })] })).toBe('medium');
    expect(dutyFlag(contract, { scopes: [buildScope({ peopleCount: 10_000 })] })).toBe('high');
    expect(dutyFlag(contract, { scopes: [buildScope({ peopleCount: null })] })).toBe('high');
    expect(dutyFlag(contract, { scopes: [buildScope({ critical: true })] })).toBe('high');
  });

  it('is what the answer says when nobody knows the contract, and is asked for quietly without an answer', () => {
    expect(dutyFlag({})).toBe('low');
    expect(dutyFlag({}, { answers: answerAll(1) })).toBe('medium');
    expect(dutyFlag({}, { answers: answerAll(2) })).toBeUndefined();
  });
});

describe('after the contract', () => {
  const before = '2026-10-31';
  const asOfDate = '2026-11-01';
  const facts = (contract: Partial<ContractFacts>, scopes: readonly AccessScopeFacts[] = [buildScope()]) =>
    buildFacts({ asOfDate, contract: buildContract(contract), scopes });
  const access = (...given: Parameters<typeof facts>) => flagOf('access_after_contract', facts(...given))?.severity;
  const data = (...given: Parameters<typeof facts>) => flagOf('data_kept_after_contract', facts(...given))?.severity;

  it('both flags wait for the day after its last one', () => {
    expect([access({ endsOn: asOfDate }), data({ endsOn: asOfDate })]).toEqual([undefined, undefined]);
    expect([access({ endsOn: before }), data({ endsOn: before })]).toEqual(['high', 'high']);
  });

  it('an unknown end raises neither', () => {
    expect([access({}), data({})]).toEqual([undefined, undefined]);
  });

  it('answers clear neither', () => {
    const answered = { ...facts({ endsOn: before }), answers: answerAll(4) };
    expect(flagOf('access_after_contract', answered)?.severity).toBe('high');
    expect(flagOf('data_kept_after_contract', answered)?.severity).toBe('high');
  });

  it('access ends with a last day that has passed', () => {
    const until = (endsOn: string) => access({ endsOn: before }, [buildScope({ endsOn })]);
    expect([until('2026-12-31'), until(asOfDate), until(before)]).toEqual(['high', 'high', undefined]);
  });

  it('data is waited for when the last access to it has ended, though the contract goes on', () => {
    const ended = buildScope({ endsOn: before });
    expect(data({}, [ended])).toBe('high');
    expect(data({}, [ended, buildScope({ id: 'other', dataCategories: [], accessTypes: ['vpn'] })])).toBe('high');
    expect(data({}, [ended, buildScope({ id: 'other' })])).toBeUndefined();
    expect(data({}, [buildScope({ dataCategories: [], endsOn: before })])).toBeUndefined();
  });

  it('a confirmation counts from the first last day on', () => {
    const endsOn = before;
    expect(data({ endsOn, dataReturnedOn: '2026-10-30' })).toBe('high');
    expect(data({ endsOn, dataReturnedOn: before })).toBeUndefined();
    expect(data({ endsOn, dataReturnedOn: '2026-10-30' }, [buildScope({ endsOn: '2026-10-30' })])).toBeUndefined();
    expect(data({ dataReturnedOn: '2026-10-30' }, [buildScope({ endsOn: before })])).toBe('high');
  });

  it('access that nobody has entered is no known gap', () => {
    expect([access({ endsOn: before }, []), data({ endsOn: before }, [])]).toEqual(['medium', 'medium']);
    expect(data({ endsOn: before, dataReturnedOn: before }, [])).toBeUndefined();
  });
});

describe('what an old answer proves', () => {
  it('nothing, when it was good', () => {
    const old = answerAll(4, { answeredOn: '2024-10-01' });
    expect(
      flagOf('credential_reset_by_phone', { ...exposedTo('credential_reset_by_phone'), answers: old })?.severity,
    ).toBe('high');
  });

  it('still the gap, when it was bad', () => {
    const old = answerAll(0, { answeredOn: '2024-10-01' });
    expect(
      flagOf('credential_reset_by_phone', { ...exposedTo('credential_reset_by_phone'), answers: old })?.severity,
    ).toBe('critical');
  });
});

it('puts the loudest flag first', () => {
  const facts = { ...exposedTo('call_centre_customer_data'), answers: answerAll(0) };
  expect(judge(facts, DEFAULT_MODEL).flags.map(({ severity }) => severity)).toEqual([
    'critical',
    'critical',
    'medium',
    'medium',
    'medium',
  ]);
});
