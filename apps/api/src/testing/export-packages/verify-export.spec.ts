import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { fingerprintOf, signNote, verifierKeyOf } from '../../signing/signed-note.js';
import { BROKEN_PACKAGES } from './broken-packages.js';
import { EXAMPLE, exampleEvents } from './example-package.js';
import { checkpointOf, newSigner, publicKeyOf, writePackage, type PackageContents } from './export-package.js';
import { packageArbitrary } from './package-arbitrary.js';
import { hasPython, NODE_VERIFIER, PYTHON_VERIFIER, runMany, runOnce } from './run-verifiers.js';

// CI installs Python; on other machines it may be missing, and then only one of the programs is tried.
const isPythonTried = hasPython() || process.env['CI'] !== undefined;
const VERIFIERS = isPythonTried ? [NODE_VERIFIER, PYTHON_VERIFIER] : [NODE_VERIFIER];
if (!isPythonTried) it.skip('verify-export.py: python3 is missing on this machine', () => undefined);

const { signer, organizationId } = EXAMPLE;

let folder: string;
let keys: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'firebreak-export-'));
  keys = keep('keys.json', JSON.stringify({ items: [{ verifierKey: publicKeyOf(signer) }] }));
});

afterAll(() => rmSync(folder, { recursive: true }));

function keep(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const keepPackage = (name: string, contents: PackageContents): string => keep(name, writePackage(contents).bytes);

/** Arguments by what is tried with them. */
type Runs = Readonly<Record<string, readonly string[]>>;

/** Runs each by both programs, in one process each. */
function expectVerdicts({ genuine = {}, not = {} }: { genuine?: Runs; not?: Runs }): void {
  const runs = [...Object.entries(genuine), ...Object.entries(not)];
  const expected = [...Object.keys(genuine).map((what) => [what, 0]), ...Object.keys(not).map((what) => [what, 1])];
  for (const verifier of VERIFIERS) {
    const verdicts = runMany(
      verifier,
      runs.map(([, args]) => args),
    );
    const found = runs.map(([what], index) => [what, verdicts[index]?.exitCode]);
    expect({ verifier: verifier.name, found }).toEqual({ verifier: verifier.name, found: expected });
  }
}

describe('an export package', () => {
  it('is genuine, whatever its cells hold', () => {
    const lists = fc.array(packageArbitrary(signer), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(lists, (packages) => {
        const runs = packages.map((contents, index) => [keepPackage(`${index}.zip`, contents), '--key', keys]);
        expectVerdicts({ genuine: Object.fromEntries(runs.map((run) => [run[0], run])) });
      }),
      { numRuns: 3 },
    );
  });

  it('is not genuine with one change, whichever', () => {
    const runs = BROKEN_PACKAGES.map(({ what, meddling }, index): [string, string[]] => [
      what,
      [keep(`broken-${index}.zip`, writePackage(EXAMPLE, meddling).bytes), '--key', keys],
    ]);
    expect(runs.length).toBeGreaterThan(20);
    const genuine = { 'without a change': [keepPackage('whole.zip', EXAMPLE), '--key', keys] };
    expectVerdicts({ genuine, not: Object.fromEntries(runs) });
  });

  it('with any byte changed is judged alike by both programs', () => {
    const { bytes } = writePackage({ ...EXAMPLE, tables: { people: [] }, events: exampleEvents(1) });
    const changes = fc.sample(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 })), 150);
    const runs = changes.map(([at, mask]) => {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ mask;
      return [keep(`${at}-${mask}.zip`, changed), '--key', keys];
    });
    const [first, ...others] = VERIFIERS.map((verifier) => runMany(verifier, runs).map(({ exitCode }) => exitCode));
    expect(others.every((codes) => codes.join() === first?.join())).toBe(true);
    // What stays genuine had only a date, a version or the like changed, which the ZIP carries and nobody relies on.
    expect(first?.filter((code) => code === 0).length).toBeLessThan(changes.length / 4);
    expect(first?.every((code) => code === 0 || code === 1)).toBe(true);
  });
});

describe('a trail that was rewritten by whoever holds the key', () => {
  const [, ...withoutFirst] = exampleEvents(7);
  const rewritten: Readonly<Record<string, PackageContents['events']>> = {
    'an event removed from its beginning': withoutFirst,
    'an event removed from its middle': exampleEvents(7).filter((_, index) => index !== 3),
    'its end cut off': exampleEvents(4),
    'its end told otherwise': exampleEvents(7, 4),
    'its end told otherwise, and longer': exampleEvents(12, 4),
    'nothing in it': [],
  };

  it('is found out by a checkpoint from before, and not without', () => {
    const old = keep('old.note', checkpointOf(signer, organizationId, exampleEvents(5)));
    const packages = Object.entries(rewritten).map(([what, events]): [string, string] => [
      what,
      keepPackage(`${what}.zip`, { ...EXAMPLE, events }),
    ]);
    const without = packages.map(([what, path]) => [what, [path, '--key', keys]]);
    const withOld = packages.map(([what, path]) => [what, [path, '--key', keys, '--checkpoint', old]]);
    const honest = [keepPackage('honest.zip', EXAMPLE), '--key', keys, '--checkpoint', old];
    expectVerdicts({ genuine: { ...Object.fromEntries(without), honest }, not: Object.fromEntries(withOld) });
  });
});

describe('a checkpoint from before', () => {
  it('is continued by the trail whatever its size, however many are given', () => {
    const path = keepPackage('whole.zip', EXAMPLE);
    const notes = exampleEvents(7).map((_, size) =>
      keep(`${size}.note`, checkpointOf(signer, organizationId, exampleEvents(size))),
    );
    expectVerdicts({ genuine: { all: [path, '--key', keys, ...notes.flatMap((note) => ['--checkpoint', note])] } });
  });

  it('is refused when it is of something else, altered, or cannot be compared', () => {
    const path = keepPackage('whole.zip', EXAMPLE);
    const old = checkpointOf(signer, organizationId, exampleEvents(5));
    const notes = {
      'of another organisation': checkpointOf(signer, EXAMPLE.packageId, exampleEvents(5)),
      'of another key': checkpointOf(newSigner(), organizationId, exampleEvents(5)),
      'of a longer trail': checkpointOf(signer, organizationId, exampleEvents(8)),
      'with another size': old.replace('\n5\n', '\n6\n'),
      'with nothing in it': '',
    };
    const runs = Object.entries(notes).map(([what, note]) => [
      what,
      [path, '--checkpoint', keep(`${what}.note`, note)],
    ]);
    const withoutTrail = keepPackage('without-trail.zip', { ...EXAMPLE, hasEvents: false });
    expectVerdicts({
      genuine: { 'a package without a trail': [withoutTrail] },
      not: { ...Object.fromEntries(runs), 'for it': [withoutTrail, '--checkpoint', keep('old.note', old)] },
    });
  });
});

const fingerprintFor = ({ name, privateKey }: typeof signer): string => fingerprintOf(verifierKeyOf(name, privateKey));

const noteOf = (by: typeof signer, id = organizationId): string => checkpointOf(by, id, exampleEvents(5));
/** Arguments for a package with a note of the signer, and the words that name its key. */
const withNote = (of: PackageContents, note: string, ...words: string[]): string[] => {
  const path = keepPackage(`${randomUUID()}.zip`, of);
  const kept = keep(`${randomUUID()}.note`, note);
  return [path, '--key', keys, '--checkpoint', kept, ...words.flatMap((word) => ['--checkpoint-key', word])];
};

describe('a checkpoint of the signer', () => {
  const keeper = newSigner();
  const other = newSigner('old-name.example');
  const publicKeys = [keeper, other].map(publicKeyOf);
  const contents: PackageContents = { ...EXAMPLE, checkpointKeys: publicKeys };
  const rewritten: PackageContents = { ...contents, events: exampleEvents(7, 4) };

  it('counts by its fingerprint or its file, and shows a trail that was rewritten with the manifest’s own key', () => {
    const file = keep(
      'signer-keys.json',
      JSON.stringify({ items: publicKeys.map((verifierKey) => ({ verifierKey })) }),
    );
    const fingerprint = fingerprintFor(keeper);
    expectVerdicts({
      genuine: {
        'by fingerprint': withNote(contents, noteOf(keeper), fingerprint),
        'by file': withNote(EXAMPLE, noteOf(keeper), file),
        'of a signer under another name': withNote(contents, noteOf(other), fingerprint, fingerprintFor(other)),
        'the manifest’s own key still counts': withNote(contents, noteOf(signer), fingerprint),
        'a rewritten trail without it': [keepPackage('rewritten.zip', rewritten), '--key', keys],
      },
      not: {
        'a rewritten trail by fingerprint': withNote(rewritten, noteOf(keeper), fingerprint),
        'a rewritten trail by file': withNote({ ...rewritten, checkpointKeys: [] }, noteOf(keeper), file),
        'a trail that was cut off': withNote({ ...contents, events: exampleEvents(4) }, noteOf(keeper), fingerprint),
      },
    });
  });

  it('is refused by a key that was not named, is not in the manifest, or for what is of something else', () => {
    const fingerprint = fingerprintFor(keeper);
    const misplaced = signNote(noteOf(keeper).split('\n\n')[0] + '\n', other.name, other.privateKey);
    const meddled = (checkpointKeys: unknown): string[] => {
      const { bytes } = writePackage(contents, { content: (content) => ({ ...content, checkpointKeys }) });
      return [keep(`${randomUUID()}.zip`, bytes), '--key', keys, '--checkpoint-key', fingerprint];
    };
    expectVerdicts({
      genuine: { 'a manifest that lists them': meddled(publicKeys) },
      not: {
        'no key named': withNote(contents, noteOf(keeper)),
        'another key named': withNote(contents, noteOf(keeper), fingerprintFor(other)),
        'a key that the manifest lacks': withNote(EXAMPLE, noteOf(keeper), fingerprint),
        'the manifest’s key as the signer’s': withNote(contents, noteOf(keeper), fingerprintFor(signer)),
        'of another organisation': withNote(contents, noteOf(keeper, EXAMPLE.packageId), fingerprint),
        'under the name of another key': withNote(contents, misplaced, fingerprintFor(other)),
        altered: withNote(contents, noteOf(keeper).replace('\n5\n', '\n6\n'), fingerprint),
        'keys that are no list': meddled(publicKeys[0]),
        'keys in an object': meddled(Object.fromEntries(publicKeys.map((key) => [key, 1]))),
        'keys that are none': meddled([...publicKeys, 'nonsense']),
        'keys that are no texts': meddled([...publicKeys, 5]),
        'no keys': meddled(null),
        'a file without keys': withNote(contents, noteOf(keeper), keep('no-keys.txt', 'none')),
      },
    });
  });
});

describe('the package before', () => {
  const before: PackageContents = {
    ...EXAMPLE,
    packageId: '77777777-7777-4777-8777-777777777777',
    events: exampleEvents(5),
  };

  it('is taken when the manifest names it, the register was no newer then, and its trail goes on', () => {
    const first = writePackage(before);
    const path = keep('before.zip', first.bytes);
    const later = (changes: Partial<PackageContents>): string =>
      keepPackage(`${JSON.stringify(Object.keys(changes))}.zip`, { ...EXAMPLE, previous: first.named, ...changes });
    const withPrevious = (package_: string): string[] => [package_, '--key', keys, '--previous', path];
    const { bytes } = writePackage(before, { manifest: (text) => text.replace('Rosa', 'Rita') });
    expectVerdicts({
      genuine: { good: withPrevious(later({})), 'without events': withPrevious(later({ hasEvents: false })) },
      not: {
        'when none is named': withPrevious(keepPackage('first.zip', EXAMPLE)),
        'when another is named': withPrevious(later({ previous: { ...first.named, packageId: EXAMPLE.packageId } })),
        'when it is later': withPrevious(later({ instant: '2026-11-01T00:00:00.000Z' })),
        'of another organisation': withPrevious(later({ organizationId: EXAMPLE.packageId })),
        'when the trail told otherwise then': withPrevious(later({ events: exampleEvents(7, 3) })),
        'when it is not genuine': [later({}), '--previous', keep('altered.zip', bytes)],
      },
    });
  });
});

describe.each(VERIFIERS)('$name as people run it', (verifier) => {
  it('says whose signature it is, and what was not checked', () => {
    const path = keepPackage('whole.zip', EXAMPLE);
    const fingerprint = fingerprintOf(verifierKeyOf(signer.name, signer.privateKey));
    const spaced = fingerprint.toUpperCase().replace(/(..)(?=.)/g, '$1:');
    const said = expect.stringMatching(
      /^GENUINE: package 3{8}-.* of organisation 4{8}-.* as of 2026-11-02T00:00:00.000Z\n/,
    );
    expect(runOnce(verifier, [path, '--key', keys])).toMatchObject({ exitCode: 0, said });
    expect(runOnce(verifier, ['--key', spaced, path])).toMatchObject({ exitCode: 0, said });
    expect(runOnce(verifier, [path])).toMatchObject({
      exitCode: 0,
      said: expect.stringMatching(new RegExp(`^UNCHANGED: .*${fingerprint}.*Whose key that is was not checked`, 's')),
    });
    expect(runOnce(verifier, [path, '--key', '0'.repeat(64)])).toMatchObject({
      exitCode: 1,
      said: expect.stringMatching(/^NOT GENUINE: .*another.*\n$/),
    });
  });

  it('says with 2 that it was called wrongly', () => {
    const path = keepPackage('whole.zip', EXAMPLE);
    for (const args of [
      [],
      [path, path],
      [path, '--key'],
      [path, '--keys', keys],
      [join(folder, 'missing.zip')],
      [path, '--key', join(folder, 'missing.json')],
      [path, '--checkpoint', join(folder, 'missing.note')],
      [path, '--checkpoint-key', join(folder, 'missing.json')],
      [path, '--checkpoint-key'],
      [path, '--previous', join(folder, 'missing.zip')],
    ])
      expect({ args, exitCode: runOnce(verifier, args).exitCode }).toEqual({ args, exitCode: 2 });
  });
});
