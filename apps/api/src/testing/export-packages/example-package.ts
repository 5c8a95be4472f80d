import { newSigner, type PackageContents, type Row } from './export-package.js';
import type { RecordedEvent } from './trail-of-events.js';

const VENDORS: readonly Row[] = [
  { name: '=HYPERLINK("https://evil.example")', people_count: '-5', tier: '1' },
  { name: '港灣物流', people_count: '5700000', tier: '2', owner_email: '@home' },
  { name: 'Plain, with "quotes"\r\nand a second line', people_count: '', tier: '3' },
];

/** Events that are told apart by their numbers; those from `from` on may be of another history. */
export function exampleEvents(count: number, from = count, action = 'vendor.archived'): RecordedEvent[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    sealedAt: new Date(Date.UTC(2026, 10, 1, 9, index)),
    actorKind: 'person',
    actorId: '11111111-1111-4111-8111-111111111111',
    action: index >= from ? action : 'vendor.changed',
    subjectType: 'vendors',
    subjectId: '22222222-2222-4222-8222-222222222222',
    vendorId: index % 2 === 0 ? '22222222-2222-4222-8222-222222222222' : '',
    details: { actorName: 'Rosa Cruz', name: `Event ${index}` },
    salt: Buffer.alloc(16, index + 1),
    isErased: index === 2,
  }));
}

/** A small package in which everything occurs that can go wrong. */
export const EXAMPLE: PackageContents = {
  signer: newSigner(),
  packageId: '33333333-3333-4333-8333-333333333333',
  organizationId: '44444444-4444-4444-8444-444444444444',
  instant: '2026-11-02T00:00:00.000Z',
  tables: { vendors: VENDORS, people: [] },
  events: exampleEvents(7),
  hasEvents: true,
  previous: null,
};
