import { EXPORT_TABLES, EXPORT_TABLE_NAMES, type CellType, type ExportTable } from '@firebreak/domain';
import * as fc from 'fast-check';
import type { PackageContents, Row, Signer } from './export-package.js';
import type { RecordedEvent } from './trail-of-events.js';

const risky = fc
  .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', `'=`, '"', ','), fc.string())
  .map(([start, rest]) => start + rest);
const words = fc.string({
  unit: fc.oneof(fc.constantFrom('"', ',', '\r\n', '\r', '\n', ';', '供', '應', '商', '🔥', '\uFEFF'), fc.string()),
});
const text = fc.oneof(fc.constant(''), risky, words, fc.string({ unit: 'grapheme' }));
const word = fc.constantFrom('', 'active', 'tier-1', 'v1.2', 'a_b');
const day = fc.integer({ min: 0, max: 4_000_000_000_000 });
const hash = (bytes: number): fc.Arbitrary<Buffer> =>
  fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((array) => Buffer.from(array));

const CELLS: Readonly<Record<CellType, fc.Arbitrary<string>>> = {
  id: fc.oneof(fc.constant(''), fc.uuid()),
  text,
  texts: text,
  word,
  words: fc.array(word, { maxLength: 3 }).map((list) => list.join(';')),
  integer: fc.oneof(fc.constant(''), fc.bigInt({ min: -(2n ** 53n), max: 2n ** 62n }).map(String)),
  boolean: fc.constantFrom('', 'true', 'false'),
  day: day.map((at) => new Date(at).toISOString().slice(0, 10)),
  instant: day.map((at) => new Date(at).toISOString()),
  hash: hash(32).map((bytes) => bytes.toString('hex')),
  json: fc.jsonValue().map((value) => JSON.stringify(value)),
};

const event: fc.Arbitrary<RecordedEvent> = fc.record({
  id: fc.uuid(),
  sealedAt: fc.integer({ min: -1_000, max: 4_000_000_000_000 }).map((at) => new Date(at)),
  actorKind: fc.constantFrom('person', 'system'),
  actorId: fc.oneof(fc.constant(''), fc.uuid()),
  action: fc.constantFrom('vendor.changed', 'vendor.archived'),
  subjectType: fc.constantFrom('vendors', 'access_scopes'),
  subjectId: fc.uuid(),
  vendorId: fc.oneof(fc.constant(''), fc.uuid()),
  details: fc.record({ name: text, actorName: words, points: fc.nat() }),
  salt: hash(16),
  isErased: fc.boolean(),
});

const tables: fc.Arbitrary<Partial<Record<ExportTable, Row[]>>> = fc.record(
  Object.fromEntries(
    EXPORT_TABLE_NAMES.filter((table) => table !== 'audit-events').map((table) => {
      const types: Readonly<Record<string, CellType>> = EXPORT_TABLES[table];
      const row = fc.record(Object.fromEntries(Object.entries(types).map(([name, type]) => [name, CELLS[type]])));
      return [table, fc.array(row, { maxLength: 3 })];
    }),
  ),
  { requiredKeys: [] },
);

/** Packages with whatever may stand in them: any tables, any rows, none at all; events that tell nothing any more. */
export function packageArbitrary(signer: Signer): fc.Arbitrary<PackageContents> {
  return fc.record({
    signer: fc.constant(signer),
    packageId: fc.uuid(),
    organizationId: fc.uuid(),
    instant: day.map((at) => new Date(at).toISOString()),
    tables,
    events: fc.array(event, { maxLength: 9 }),
    hasEvents: fc.boolean(),
    previous: fc.constant(null),
    zip: fc.record({ isStored: fc.boolean(), isStreamed: fc.boolean(), isLong: fc.boolean() }),
  });
}
