import { describe, expect, it } from '@jest/globals';
import { assess } from '../assess.js';
import { buildFacts, buildScope } from '../facts-builder.js';
import { compiledModel } from '../model/compiled-model.js';
import { DEFAULT_MODEL } from '../model/models.js';
import { flagFactsOf } from './flag-facts.js';
import type { ScopeCondition } from './scope-condition.js';
import { meets } from './scope-condition.js';

const scope = buildScope({
  accessLevel: 'high',
  accessTypes: ['vpn', 'data_custody'],
  dataCategories: ['contact', 'source_code'],
  peopleCount: 500,
  humanChannel: true,
  canResetCredentials: true,
  critical: true,
});
const bare = buildScope({ accessLevel: 'none', accessTypes: [], dataCategories: ['source_code'], peopleCount: 0 });

function isMet(condition: ScopeCondition, met = scope): boolean {
  const facts = buildFacts({ archetype: 'it_contractor', scopes: [met] });
  return meets(met, condition, flagFactsOf(assess(facts, compiledModel(DEFAULT_MODEL))));
}

/** Each part of a condition with a value that the first scope meets and one that it does not. */
const PARTS: readonly (readonly [met: ScopeCondition, missed: ScopeCondition | null])[] = [
  [{ accessTypes: ['rdp', 'vpn'] }, { accessTypes: ['rdp'] }],
  [{ accessTypes: 'any' }, null],
  [{ accessLevels: ['moderate', 'high'] }, { accessLevels: ['moderate'] }],
  [{ data: 'personal' }, null],
  [{ data: ['source_code'] }, { data: ['health'] }],
  [{ humanChannel: true }, null],
  [{ canResetCredentials: true }, null],
  [{ critical: true }, null],
  [{ archetypes: ['it_contractor'] }, { archetypes: ['msp_rmm'] }],
  [{ peopleFrom: 500 }, { peopleFrom: 501 }],
];

describe('a condition on a scope', () => {
  it.each(PARTS)('is met by what it names: %j', (condition) => {
    expect(isMet(condition)).toBe(true);
  });

  it.each(PARTS.flatMap(([, missed]) => (missed === null ? [] : [missed])))(
    'is not met by another: %j',
    (condition) => {
      expect(isMet(condition)).toBe(false);
    },
  );

  it.each([
    { accessTypes: 'any' },
    { data: 'personal' },
    { humanChannel: true },
    { canResetCredentials: true },
    { critical: true },
  ] satisfies ScopeCondition[])('is not met by a scope without: %j', (condition) => {
    expect(isMet(condition, bare)).toBe(false);
  });

  it('needs every part that it names', () => {
    const all = Object.assign({}, ...PARTS.map(([met]) => met)) as ScopeCondition;
    expect(isMet(all)).toBe(true);
    for (const [, missed] of PARTS) if (missed !== null) expect(isMet({ ...all, ...missed })).toBe(false);
  });

  it('is met by every scope when it names nothing', () => {
    expect(isMet({}, bare)).toBe(true);
  });
});
