import { newSigner, signManifest, writePackage, type Meddling, type PackageContents } from './export-package.js';
import { EXAMPLE, exampleEvents } from './example-package.js';
import type { ZipEntry } from './write-zip.js';

/** A genuine package with one change. */
export interface BrokenPackage {
  readonly what: string;
  readonly meddling: Meddling;
}

const VENDORS = 'data/vendors.csv';
const SHEET = 'spreadsheet/vendors.csv';
const BOTH = [VENDORS, SHEET];
const EVENTS = ['data/audit-events.csv', 'spreadsheet/audit-events.csv'];
const METADATA = 'data/vendors.csv-metadata.json';
const NOTE = 'trail/checkpoint.note';

type Json = Record<string, unknown>;

const OTHER_PACKAGE: PackageContents = { ...EXAMPLE, tables: { vendors: [], people: [] } };
const OTHER_ORGANIZATION: PackageContents = { ...EXAMPLE, organizationId: '66666666-6666-4666-8666-666666666666' };

/** A text replaced in a file, or in both variants of a table, before the manifest is written: whoever signs does wrong. */
function inFiles(paths: readonly string[], from: string | RegExp, to: string): Meddling {
  return {
    files: (files) => ({
      ...files,
      ...Object.fromEntries(paths.map((path) => [path, replaced(files[path], from, to)])),
    }),
  };
}

function replaced(data: Buffer = Buffer.alloc(0), from: string | RegExp, to: string): Buffer {
  const text = data.toString();
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`Nothing was changed: ${String(from)} does not occur.`);
  return Buffer.from(changed);
}

const inFile = (path: string, from: string | RegExp, to: string): Meddling => inFiles([path], from, to);
const inEvents = (from: string | RegExp, to: string): Meddling => inFiles(EVENTS, from, to);

const inContent = (change: (content: Json) => Json): Meddling => ({
  content: (content) => ({ ...content, ...change(content) }),
});

const inTotals = (name: string, change: (value: never) => unknown): Meddling =>
  inContent(({ tables }) => ({
    tables: (tables as Json[]).map((totals) =>
      totals['table'] === 'vendors' ? { ...totals, [name]: change(totals[name] as never) } : totals,
    ),
  }));

const inTrail = (change: Json): Meddling => inContent(({ trail }) => ({ trail: { ...(trail as Json), ...change } }));

const inManifest = (from: string | RegExp, to: string): Meddling => ({
  manifest: (text) => replaced(Buffer.from(text), from, to).toString(),
});

const inEntry = (path: string, change: (entry: ZipEntry) => Partial<ZipEntry>): Meddling => ({
  entries: (entries) => entries.map((entry) => (entry.path === path ? { ...entry, ...change(entry) } : entry)),
});

const withEntry = (entry: ZipEntry): Meddling => ({ entries: (entries) => [entry, ...entries] });

function withOneBitChanged(data: Buffer, at: number): Buffer {
  const changed = Buffer.from(data);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

const renamed = (entry: ZipEntry): ZipEntry => ({ ...entry, data: replaced(entry.data, '港灣物流', '港灣物業') });

/** The manifest of the package signed anew, without what makes it canonical or known. */
const signedAgain = (format: string): Meddling => ({
  manifest: (text) => signManifest(EXAMPLE.signer, (JSON.parse(text) as { content: Json }).content, format),
});

const FILES: Readonly<Record<string, Meddling>> = {
  'one bit of a data file': inEntry(VENDORS, ({ data }) => ({ data: withOneBitChanged(data, data.length - 9) })),
  'a cell in both variants of a table': {
    entries: (entries) => entries.map((entry) => (BOTH.includes(entry.path) ? renamed(entry) : entry)),
  },
  'one bit of the README': inEntry('README.txt', ({ data }) => ({ data: withOneBitChanged(data, 0) })),
  'one bit of the metadata': inEntry(METADATA, ({ data }) => ({ data: withOneBitChanged(data, data.length - 30) })),
  'a file missing': { entries: (entries) => entries.filter(({ path }) => path !== SHEET) },
  'the README missing': {
    files: (files) => Object.fromEntries(Object.entries(files).filter(([path]) => path !== 'README.txt')),
  },
  'a file added': withEntry({ path: 'data/more.csv', data: Buffer.from('more\r\n') }),
  'a file added that is in the manifest': {
    files: (files) => ({ ...files, 'data/more.csv': Buffer.from('more\r\n') }),
  },
  'a folder': withEntry({ path: 'data/', data: Buffer.alloc(0), isStored: true }),
  'a file that the manifest lacks': inContent(({ files }) => ({ files: (files as Json[]).slice(1) })),
  'a manifest that names one file more': inContent(({ files }) => ({
    files: [...(files as Json[]), { path: 'z', bytes: 0, sha256: '0'.repeat(64) }],
  })),
  'files in another order in the manifest': inContent(({ files }) => ({ files: (files as Json[]).toReversed() })),
  'a wrong length in the manifest': inContent(({ files }) => ({
    files: (files as Json[]).map((file, index) => (index === 1 ? { ...file, bytes: Number(file['bytes']) + 1 } : file)),
  })),
};

const ZIP: Readonly<Record<string, Meddling>> = {
  'one bit of the packed data': { zip: (bytes) => withOneBitChanged(bytes, 80) },
  'an end that is cut off': { zip: (bytes) => bytes.subarray(0, -1) },
  'only its first half': { zip: (bytes) => bytes.subarray(0, bytes.length / 2) },
  'nothing in it': { zip: () => Buffer.alloc(0) },
  'something behind its end': { zip: (bytes) => Buffer.concat([bytes, Buffer.of(0)]) },
  'something in front of it': { zip: (bytes) => Buffer.concat([Buffer.of(0), bytes]) },
  'something between two entries': inEntry(VENDORS, () => ({ behind: Buffer.from('hidden') })),
  'a wrong checksum': { zip: (bytes) => withOneBitChanged(bytes, bytes.lastIndexOf('PK\u0001\u0002') + 16) },
  'a comment': { zip: (bytes) => Buffer.concat([bytes.subarray(0, -2), Buffer.from('\u0001\u0000!')]) },
  'an entry twice': {
    entries: (entries) => entries.flatMap((entry) => (entry.path === SHEET ? [entry, entry] : [entry])),
  },
  'an entry with another name in its own header': inEntry(VENDORS, () => ({ localPath: 'data/vendorz.csv' })),
  'an entry that says that it is encrypted': inEntry(VENDORS, () => ({ flags: 0x0801 })),
  'a manifest that is not the last entry': { entries: (entries) => [...entries.slice(-1), ...entries.slice(0, -1)] },
  'no manifest': { entries: (entries) => entries.slice(0, -1) },
};

const MANIFEST: Readonly<Record<string, Meddling>> = {
  'a manifest that was altered': inManifest('Rosa Cruz', 'Rosa Crux'),
  'the manifest of another package': { manifest: () => manifestOf(OTHER_PACKAGE) },
  'the manifest of another organisation': { manifest: () => manifestOf(OTHER_ORGANIZATION) },
  'the signature of another key': { manifest: (text) => signManifest(newSigner(), contentOf(text)) },
  'the signature of another key under our name and id': inManifest(
    /— (\S+) \S+\\n/,
    `— firebreak.example ${'A'.repeat(91)}=\\n`,
  ),
  'the signature of our key under something else': { manifest: withSignatureOfAnother },
  'a key whose id is not its own': inManifest(/\+[0-9a-f]{8}\+/, '+00000000+'),
  'a format of another number': signedAgain('firebreak-export/2'),
  'the format of something else': signedAgain('firebreak-receipt/1'),
  'a blank in the manifest': inManifest(',', ', '),
  'a line break behind the manifest': { manifest: (text) => `${text}\n` },
  'a byte order mark before the manifest': { manifest: (text) => `\uFEFF${text}` },
  'a member that stands twice': inManifest('"deletedSince":0', '"deletedSince":1,"deletedSince":0'),
  'a member beside the content': inManifest('{"content":', '{"a":1,"content":'),
  'a number that is not whole': inContent(() => ({ deletedSince: 0.5 })),
  'a number that is too large': inContent(() => ({ deletedSince: 2 ** 60 })),
  'half a character': inContent(() => ({ note: '\ud800' })),
  'no selection': inContent(() => ({ selection: null })),
  'another selection': inContent(() => ({ selection: { machine: { tables: ['people', 'vendors'] } } })),
  'a table that is called like a path': inContent(() => ({ selection: { machine: { tables: ['../vendors'] } } })),
  'a text in the place of a list': inContent(() => ({ selection: { machine: { tables: 'vendors' } } })),
  'true instead of 1': inTotals('rows', () => true),
};

const TABLES: Readonly<Record<string, Meddling>> = {
  'a row removed and the totals kept': inFiles(BOTH, /.*港灣物流.*\r\n/, ''),
  'a row that only the data have': inFile(SHEET, /.*港灣物流.*\r\n/, ''),
  'a row that only the spreadsheet has': inFile(SHEET, /$/, ','.repeat(29) + '\r\n'),
  'another cell in the spreadsheet': inFile(SHEET, '港灣物流', '港灣物業'),
  'a guard missing': inFile(SHEET, `'@home`, '@home'),
  'a guard too many': inFile(SHEET, '港灣物流', `'港灣物流`),
  'a guarded number': inFile(SHEET, ',-5,', `,'-5,`),
  'guarded data': inFile(VENDORS, '@home', `'@home`),
  'no byte order mark in the spreadsheet': inFile(SHEET, '\uFEFF', ''),
  'a byte order mark in the data': inFile(VENDORS, /^/, '\uFEFF'),
  'a wrong number of rows': inTotals('rows', (rows: number) => rows + 1),
  'a wrong sum': inTotals('sums', (sums: Json) => ({ ...sums, people_count: '5699994' })),
  'a sum missing': inTotals('sums', (sums: Json) => ({ people_count: sums['people_count'] })),
  'a wrong number of changed cells': inTotals('changedCells', (count: number) => count + 1),
  'totals of a table missing': inContent(({ tables }) => ({ tables: (tables as Json[]).slice(1) })),
  'a header that is not that of the metadata': inFile(METADATA, '"name": "tier"', '"name": "tiers"'),
  'metadata that are no JSON': inFile(METADATA, /\}$/, ''),
  'metadata without types': inFile(METADATA, '"datatype": "integer"', '"type": "integer"'),
  'a type without a base': inFile(METADATA, '"base": "date"', '"basis": "date"'),
  'a column of events that is called otherwise': inEvents(
    /^(\uFEFF?event_id,sequence,sealed_at,)actor_kind/,
    '$1actor',
  ),
  'an integer that is none': inFiles(BOTH, ',-5,', ',-5.0,'),
  'line feeds alone in the data': inFile(VENDORS, /\r\n/, '\n'),
  'a line feed alone at its end': inFile(VENDORS, /\r\n$/, '\n'),
  'no line end at its end': inFile(VENDORS, /\r\n$/, ''),
  'an empty line at its end': inFile(VENDORS, /$/, '\r\n'),
  'an empty line with a line feed at its end': inFile(VENDORS, /$/, '\n'),
  'a quote inside a plain cell': inFiles(BOTH, '港灣', '港"灣'),
  'a quote that is not closed': inFile(VENDORS, '港灣物流', '"港灣物流'),
  'text behind a closing quote': inFile(VENDORS, '港灣物流', '"港灣"物流'),
  'a cell more in a row': inFile(VENDORS, '港灣物流', '港灣物流,'),
  'bytes that are no UTF-8': {
    files: (files) => ({ ...files, [VENDORS]: Buffer.concat([files[VENDORS] ?? Buffer.alloc(0), Buffer.of(0xff)]) }),
  },
};

const TRAIL: Readonly<Record<string, Meddling>> = {
  'a leaf that does not match its event': inEvents('vendor.changed', 'vendor.created'),
  'a leaf that is none': inEvents(/,[0-9a-f]{64}(,[0-9a-f]{64}\r\n)$/, `,${'0'.repeat(64)}$1`),
  'details other than those that were recorded': inEvents('Event 3', 'Event 4'),
  'details that came back with another salt': inEvents(/,,,([0-9a-f]{64})/, `,{},${'0'.repeat(32)},$1`),
  'a salt without its details': inEvents(/"\{[^}]*Event 1[^}]*\}"/, ''),
  'a sequence with a gap': inEvents(/,4,2026/, ',5,2026'),
  'a sequence that is written otherwise': inEvents(/,4,2026/, ',04,2026'),
  'an instant that there is not': inEvents('2026-11-01T09:03', '2026-11-31T09:03'),
  'an instant that is another': inEvents('2026-11-01T09:03', '2026-11-01T09:04'),
  'a hash that is not linked': inEvents(/[0-9a-f]\r\n$/, 'x\r\n'),
  'an event removed': inEvents(/[^\n]*Event 3[^\n]*\n/, ''),
  'its last event removed': inEvents(/[^\n]*Event 6[^\n]*\n/, ''),
  'a size other than the checkpoint has': inTrail({ size: 6 }),
  'a root other than the checkpoint has': inTrail({ root: `${'A'.repeat(43)}=` }),
  'a hash other than that of its last event': inTrail({ hash: '0'.repeat(64) }),
  'a checkpoint of another organisation': checkpointFrom(OTHER_ORGANIZATION),
  'a checkpoint of a shorter trail': checkpointFrom({ ...EXAMPLE, events: exampleEvents(6) }),
  'a checkpoint of another key': checkpointFrom({ ...EXAMPLE, signer: newSigner() }),
  'a checkpoint with a line more': inFile(NOTE, '\n\n', '\nmore\n\n'),
  'a checkpoint without a signature': inFile(NOTE, /— .*\n/, ''),
};

function checkpointFrom(contents: PackageContents): Meddling {
  return { files: (files) => ({ ...files, [NOTE]: Buffer.from(writePackage(contents).checkpoint) }) };
}

function withSignatureOfAnother(manifest: string): string {
  const line = /— \S+ [^"\\]+/;
  return manifest.replace(line, line.exec(manifestOf(OTHER_PACKAGE))?.[0] ?? '');
}

function contentOf(manifest: string): Json {
  return (JSON.parse(manifest) as { content: Json }).content;
}

function manifestOf(contents: PackageContents): string {
  let manifest = '';
  writePackage(contents, { manifest: (text) => (manifest = text) });
  return manifest;
}

/** Each is the example with one change, told by what is wrong with it. */
export const BROKEN_PACKAGES: readonly BrokenPackage[] = [FILES, ZIP, MANIFEST, TABLES, TRAIL].flatMap((kinds) =>
  Object.entries(kinds).map(([what, meddling]) => ({ what, meddling })),
);
