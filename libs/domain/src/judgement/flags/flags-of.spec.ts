import { describe, expect, it } from '@jest/globals';
import type { Level } from '../../questionnaire/question.js';
import type { AccessScopeFacts, VendorFacts } from '../facts.js';
import { answerAll, buildAnswer, buildFacts, buildScope } from '../facts-builder.js';
import { judge } from '../judge.js';
import { DEFAULT_MODEL } from '../model/models.js';
import type { FlagKey } from '../texts/flag-texts.js';
import { FLAG_KEYS } from '../texts/flag-texts.js';
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
  old_data_kept: {},
  no_duty_to_tell: {},
  critical_without_tested_backup: { critical: true },
};

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

describe.each(FLAG_RULES.map((rule) => [rule.key, rule] as const))('%s', (key, rule) => {
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

  it('stays silent where the exposure is missing', () => {
    const scopes = [buildScope({ accessLevel: 'none', accessTypes: [], dataCategories: [], peopleCount: 0 })];
    expect(flagOf(key, buildFacts({ archetype: 'goods_supplier', scopes, answers: answerAll(0) }))).toBeUndefined();
  });

  it('names incidents that taught it', () => {
    expect(rule.incidents.length).toBeGreaterThan(0);
    expect(rule.incidents.filter((id) => !/^INC-[A-Z0-9]+-\d{4}$/.test(id))).toEqual([]);
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
