import { describe, expect, it } from '@jest/globals';
import { farewellItems, type FarewellFacts, type FarewellScope } from './checklist.js';

const TODAY = '2026-11-27';
const scope = (change: Partial<FarewellScope> = {}): FarewellScope => ({
  id: 'a',
  accessLevel: 'high',
  accessTypes: ['crm_lookup'],
  dataCategories: ['contact'],
  endsOn: null,
  ...change,
});
const items = (facts: Partial<FarewellFacts> = {}) =>
  farewellItems({ today: TODAY, scopes: [scope()], dataReturnedOn: null, openLinks: 0, ...facts });
const kinds = (facts: Partial<FarewellFacts> = {}): string[] => items(facts).map(({ kind }) => kind);

describe('what there is to do when a vendor leaves', () => {
  it('is the contract and the proofs for one that touched nothing', () => {
    expect(kinds({ scopes: [] })).toEqual(['contract', 'proof']);
  });

  it('is every access by itself, and the records that it reaches', () => {
    const done = items({ scopes: [scope(), scope({ id: 'b', dataCategories: ['health', 'contact'] })] });
    expect(done.map(({ kind, scopeId, dataCategories }) => [kind, scopeId, dataCategories])).toEqual([
      ['access', 'a', []],
      ['access', 'b', []],
      ['data', null, ['contact', 'health']],
      ['contract', null, []],
      ['proof', null, []],
    ]);
  });

  it('is what it signs in with and what stays open, by the ways in', () => {
    const [, credentials, connections] = items({ scopes: [scope({ accessTypes: ['vpn', 'api_feed', 'crm_lookup'] })] });
    expect(credentials).toEqual({ kind: 'credentials', scopeId: null, accessTypes: ['vpn'], dataCategories: [] });
    expect(connections).toEqual({
      kind: 'connections',
      scopeId: null,
      accessTypes: ['api_feed', 'vpn'],
      dataCategories: [],
    });
  });

  it('is to change secrets that it could read', () => {
    expect(items({ scopes: [scope({ dataCategories: ['secrets_tokens'] })] })).toContainEqual({
      kind: 'credentials',
      scopeId: null,
      accessTypes: [],
      dataCategories: ['secrets_tokens'],
    });
  });

  it('is not to end access that ended or that is none, but to get back what was reached by it', () => {
    const over = scope({ endsOn: '2026-11-26', accessTypes: ['vpn'] });
    expect(kinds({ scopes: [over] })).toEqual(['data', 'contract', 'proof']);
    expect(kinds({ scopes: [{ ...over, endsOn: TODAY }] })).toContain('access');
    expect(kinds({ scopes: [scope({ accessLevel: 'none', dataCategories: [] })] })).toEqual(['contract', 'proof']);
  });

  it('asks for no records that were returned, and for no links that are closed', () => {
    expect(kinds({ dataReturnedOn: '2026-11-01' })).not.toContain('data');
    expect(kinds()).not.toContain('links');
    expect(kinds({ openLinks: 2 })).toContain('links');
  });
});
