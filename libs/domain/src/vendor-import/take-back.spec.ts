import { describe, expect, it } from '@jest/globals';
import { planTakingBack, type ImportedRow } from './take-back.js';

const row = (part: Partial<ImportedRow> = {}): ImportedRow => ({
  vendorId: 'v',
  name: 'Acme',
  added: true,
  fields: [],
  scope: null,
  isArchived: false,
  isAsAdded: true,
  isUsed: false,
  hasContracts: false,
  present: {},
  ...part,
});
const filled = (part: Partial<ImportedRow> = {}): ImportedRow =>
  row({
    added: false,
    isAsAdded: false,
    fields: [
      { field: 'tier', from: null, to: 2 },
      { field: 'aliases', from: [], to: ['AC'] },
    ],
    present: { tier: 2, aliases: ['AC'] },
    ...part,
  });

describe('taking an import back', () => {
  it('archives a vendor that it added and that nobody touched', () => {
    expect(planTakingBack([row(), row({ scope: { id: 's', is: 'same' } })])).toMatchObject({
      archived: [{ vendorId: 'v', name: 'Acme' }, {}],
      restored: [],
      left: [],
    });
  });

  it.each([
    [{ isArchived: true }, 'archived_since'],
    [{ isUsed: true }, 'used_since'],
    [{ isAsAdded: false }, 'changed_since'],
    [{ scope: { id: 's', is: 'changed' } }, 'changed_since'],
    [{ scope: { id: 's', is: 'gone' } }, 'changed_since'],
  ] as const)('leaves one with %j, and names it', (part, reason) => {
    expect(planTakingBack([row(part)])).toEqual({
      archived: [],
      restored: [],
      left: [{ vendorId: 'v', name: 'Acme', reason, fields: [] }],
    });
  });

  it('gives back field by field what nobody changed since', () => {
    const { restored, left } = planTakingBack([filled({ present: { tier: 3, aliases: ['AC'] } })]);
    expect(restored).toMatchObject([{ fields: [{ field: 'aliases', from: [] }], scopeId: null }]);
    expect(left).toMatchObject([{ reason: 'changed_since', fields: ['tier'] }]);
  });

  it('takes a scope away only as it was added, and leaves an end that follows from contracts', () => {
    expect(planTakingBack([filled({ scope: { id: 's', is: 'same' } })]).restored).toMatchObject([{ scopeId: 's' }]);
    expect(planTakingBack([filled({ scope: { id: 's', is: 'changed' } })]).left).toMatchObject([{ fields: ['scope'] }]);
    expect(planTakingBack([filled({ scope: { id: 's', is: 'gone' } })]).left).toEqual([]);
    const end = { field: 'contractEndsOn', from: null, to: '2027-03-01' } as const;
    const ended = filled({ fields: [end], present: { contractEndsOn: '2027-03-01' } });
    expect(planTakingBack([ended]).restored).toHaveLength(1);
    expect(planTakingBack([{ ...ended, hasContracts: true }])).toMatchObject({
      restored: [],
      left: [{ fields: ['contractEndsOn'] }],
    });
  });

  it('does nothing for a vendor that was archived since', () => {
    expect(planTakingBack([filled({ isArchived: true })])).toMatchObject({
      restored: [],
      left: [{ reason: 'archived_since', fields: [] }],
    });
  });
});
