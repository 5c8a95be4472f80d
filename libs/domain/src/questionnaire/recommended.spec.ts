import { describe, expect, it } from '@jest/globals';
import { buildScope } from '../judgement/facts-builder.js';
import { ARCHETYPES, ACCESS_TYPES } from '../vocabulary.js';
import { LIBRARY_TEMPLATES } from './library/templates.js';
import { recommendedTemplates } from './recommended.js';

const KEYS = new Set(LIBRARY_TEMPLATES.map(({ key }) => key));
const first = (...parameters: Parameters<typeof recommendedTemplates>) => recommendedTemplates(...parameters)[0]?.key;
const little = buildScope({ accessLevel: 'low', accessTypes: [], dataCategories: ['contact'], peopleCount: 40 });

describe('the recommended questionnaires', () => {
  it.each(ARCHETYPES)('of %s are the library’s, each once, the core among them', (archetype) => {
    for (const scopes of [
      [],
      [little],
      ...ACCESS_TYPES.map((accessType) => [buildScope({ accessTypes: [accessType] })]),
    ]) {
      const keys = recommendedTemplates({ archetype, scopes }).map(({ key }) => key);
      expect(keys.filter((key) => !KEYS.has(key))).toEqual([]);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).toContain('hkcert-core');
    }
  });

  it.each([
    ['call_centre_bpo', 'call-centre'],
    ['it_helpdesk_outsourcer', 'call-centre'],
    ['collections', 'call-centre'],
    ['software_vendor', 'software-supplier'],
    ['network_appliance_vendor', 'software-supplier'],
    ['saas_crm', 'software-supplier'],
    ['goods_supplier', 'five-minute-check'],
    ['payroll_hr', 'hkcert-core'],
    ['it_contractor', 'hkcert-core'],
    ['other', 'hkcert-core'],
  ] as const)('of %s begin with %s', (archetype, key) => {
    expect(first({ archetype, scopes: [] })).toBe(key);
  });

  it('follow what is entered, whatever the kind of supplier', () => {
    expect(first({ archetype: 'goods_supplier', scopes: [{ ...little, humanChannel: true }] })).toBe('call-centre');
    expect(first({ archetype: 'goods_supplier', scopes: [{ ...little, accessTypes: ['payment_page'] }] })).toBe(
      'software-supplier',
    );
    expect(first({ archetype: 'payroll_hr', scopes: [little] })).toBe('five-minute-check');
    expect(first({ archetype: 'goods_supplier', scopes: [{ ...little, peopleCount: null }] })).toBe('hkcert-core');
    expect(first({ archetype: 'goods_supplier', scopes: [{ ...little, critical: true }] })).toBe('hkcert-core');
  });
});
