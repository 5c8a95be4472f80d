import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planImport, type ImportDecision, type ReadRow, type RegisteredVendor } from './plan-import.js';
import type { ImportedVendor } from './read-row.js';
import { looseName, readDomain } from './same-vendor.js';

const buildVendor = (part: Partial<ImportedVendor> = {}): ImportedVendor => ({
  name: 'Acme',
  archetype: 'saas_other',
  aliases: [],
  domains: [],
  service: null,
  tier: null,
  ownerId: null,
  contractEndsOn: null,
  nextReviewOn: null,
  noticeHours: null,
  notes: null,
  scope: null,
  ...part,
});
const registered = (part: Partial<RegisteredVendor> = {}): RegisteredVendor => {
  const { archetype: _archetype, scope: _scope, ...vendor } = buildVendor();
  return { ...vendor, id: 'acme', hasScopes: false, ...part };
};
const rowsOf = (...vendors: readonly Partial<ImportedVendor>[]): ReadRow[] =>
  vendors.map((vendor, row) => ({ row, vendor: buildVendor(vendor) }));
const always = (decision: ImportDecision | null) => () => decision;

describe('the plan of an import', () => {
  it.each([
    ['ACME Ltd.', 'Ａcme Limited'],
    ['聯華物流有限公司', '聯華物流'],
    ['A.C.M.E. Co., Ltd', 'acme'],
  ])('takes %s and %s for one vendor until somebody decides', (one, other) => {
    expect(looseName(one)).toBe(looseName(other));
    expect(planImport(rowsOf({ name: one }, { name: other }), [], always(null), 0).counts).toMatchObject({
      added: 1,
      undecided: 1,
    });
  });

  it('fills in what is empty and nothing else', () => {
    const rows = rowsOf({ name: 'ACME', service: 'Theirs', tier: 2 });
    const { filled, counts } = planImport(rows, [registered({ service: 'Ours' })], always('update'), 0);
    expect(counts).toMatchObject({ changed: 1, added: 0 });
    expect(filled).toMatchObject([{ vendorId: 'acme', fills: ['tier'], values: { service: 'Ours', tier: 2 } }]);
  });

  it('refuses two vendors of exactly one name, and lets others be kept apart', () => {
    expect(planImport(rowsOf({ service: 'x' }), [registered()], always('separate'), 0).faults).toMatchObject([
      { issue: 'name_taken' },
    ]);
    expect(planImport(rowsOf({ name: 'Acme Ltd' }), [registered()], always('separate'), 0).counts.added).toBe(1);
  });

  it('finds vendors by website', () => {
    expect(readDomain('https://WWW.acme.example/hk')).toBe('acme.example');
    expect(readDomain('no address')).toBeNull();
    const [duplicate] = planImport(
      rowsOf({ name: 'Other', domains: ['acme.example'] }),
      [registered({ domains: ['acme.example'] })],
      always(null),
      0,
    ).duplicates;
    expect(duplicate).toMatchObject({ by: 'domain', known: { vendorId: 'acme' } });
  });

  it('changes nothing the second time, whatever the list; a control without its first time adds', () => {
    const vendor = fc.record({
      name: fc.constantFrom('Acme', 'ACME Ltd', 'Bright', '聯華', '聯華有限公司'),
      service: fc.option(fc.constantFrom('a', 'b'), { nil: null }),
      aliases: fc.constantFrom([], ['AC'], ['B']),
      tier: fc.constantFrom(null, 1 as const),
    });
    fc.assert(
      fc.property(fc.array(vendor, { minLength: 1, maxLength: 8 }), (list) => {
        const rows = rowsOf(...list);
        const first = planImport(rows, [], always('update'), 0);
        expect(first.counts.added).toBeGreaterThan(0);
        const register = first.added.map(({ row, vendor: added }) => ({ ...registered(), ...added, id: String(row) }));
        const second = planImport(rows, register, always('update'), 0);
        expect([second.added, second.filled]).toEqual([[], []]);
      }),
    );
  });
});
