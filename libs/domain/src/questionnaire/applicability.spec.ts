import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { AccessScopeFacts } from '../judgement/facts.js';
import { ACCESS_LEVELS, ACCESS_TYPES, ARCHETYPES, DATA_CATEGORIES } from '../vocabulary.js';
import type { Archetype } from '../vocabulary.js';
import { applicableQuestions, applies } from './applicability.js';
import type { Applicability } from './question.js';

const CONDITIONS: readonly Applicability[] = [
  'always',
  'credential_support',
  'integration',
  'makes_product',
  'ships_or_operates_software',
  'phone_or_crm_staff',
  'outsourced_staff',
  'client_network_access',
];

function buildScope(changes: Partial<AccessScopeFacts> = {}): AccessScopeFacts {
  return {
    id: 'scope',
    accessLevel: 'low',
    dataCategories: [],
    peopleCount: null,
    accessTypes: [],
    humanChannel: false,
    canResetCredentials: false,
    critical: false,
    endsOn: null,
    ...changes,
  };
}

function conditionsOf(archetype: Archetype, ...scopes: readonly Partial<AccessScopeFacts>[]): readonly Applicability[] {
  return CONDITIONS.filter((when) => applies(when, { archetype, scopes: scopes.map(buildScope) }));
}

describe('which questions a vendor is asked', () => {
  it('asks a goods supplier only what everybody is asked', () => {
    expect(conditionsOf('goods_supplier')).toEqual(['always']);
    expect(conditionsOf('goods_supplier', { accessTypes: ['physical', 'supplier_portal'] })).toEqual(['always']);
  });

  it('asks a call centre about resets, phone staff and outsourced agents', () => {
    expect(conditionsOf('call_centre_bpo')).toEqual([
      'always',
      'credential_support',
      'phone_or_crm_staff',
      'outsourced_staff',
    ]);
  });

  it('asks a cloud service about its product and the components in it', () => {
    expect(conditionsOf('saas_other')).toEqual(['always', 'makes_product', 'ships_or_operates_software']);
  });

  it('asks a cloud app connector about its keys as well', () => {
    expect(conditionsOf('saas_integration')).toContain('integration');
  });

  it('asks an IT contractor about its way into the network', () => {
    expect(conditionsOf('it_contractor')).toEqual(['always', 'outsourced_staff', 'client_network_access']);
  });

  it('asks an adviser who may reset passwords how callers are verified', () => {
    expect(conditionsOf('professional_services', { canResetCredentials: true })).toEqual([
      'always',
      'credential_support',
      'phone_or_crm_staff',
    ]);
  });

  it('asks about outsourced agents wherever people answer calls or tickets', () => {
    expect(conditionsOf('retail_sme', { humanChannel: true })).toEqual([
      'always',
      'phone_or_crm_staff',
      'outsourced_staff',
    ]);
  });

  it('asks a facilities contractor with a VPN about its connection, as its archetype alone would not', () => {
    expect(conditionsOf('facilities_contractor')).not.toContain('client_network_access');
    expect(conditionsOf('facilities_contractor', {}, { accessTypes: ['vpn'] })).toContain('client_network_access');
  });

  it('asks whoever makes a product also how it ships or operates software', () => {
    const wrong = ARCHETYPES.filter((archetype) => {
      const conditions = conditionsOf(archetype);
      return conditions.includes('makes_product') && !conditions.includes('ships_or_operates_software');
    });
    expect(wrong).toEqual([]);
  });

  it('keeps the order of the questions', () => {
    const questions = CONDITIONS.map((appliesWhen) => ({ appliesWhen })).toReversed();
    const asked = applicableQuestions(questions, { archetype: 'saas_other', scopes: [] });
    expect(asked.map((question) => question.appliesWhen)).toEqual([
      'ships_or_operates_software',
      'makes_product',
      'always',
    ]);
  });
});

function grow(scope: AccessScopeFacts, more: AccessScopeFacts): AccessScopeFacts {
  return {
    ...scope,
    accessTypes: [...scope.accessTypes, ...more.accessTypes],
    dataCategories: [...scope.dataCategories, ...more.dataCategories],
    humanChannel: scope.humanChannel || more.humanChannel,
    canResetCredentials: scope.canResetCredentials || more.canResetCredentials,
  };
}

describe('growing access', () => {
  const scopeArbitrary = fc.record({
    id: fc.constant('scope'),
    accessLevel: fc.constantFrom(...ACCESS_LEVELS),
    dataCategories: fc.subarray([...DATA_CATEGORIES]),
    peopleCount: fc.option(fc.nat()),
    accessTypes: fc.subarray([...ACCESS_TYPES]),
    humanChannel: fc.boolean(),
    canResetCredentials: fc.boolean(),
    critical: fc.boolean(),
    endsOn: fc.constant(null),
  });

  it('never takes a question away', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ARCHETYPES),
        fc.array(scopeArbitrary, { minLength: 1, maxLength: 3 }),
        scopeArbitrary,
        (archetype, scopes, more) => {
          const before = conditionsOf(archetype, ...scopes);
          const wider = conditionsOf(archetype, ...scopes.map((scope) => grow(scope, more)));
          const added = conditionsOf(archetype, ...scopes, more);
          expect(wider).toEqual(expect.arrayContaining([...before]));
          expect(added).toEqual(expect.arrayContaining([...before]));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
