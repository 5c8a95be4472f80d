import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canonicalJson } from '../signing/canonical-json.js';
import { isAsSigned, noteTextOf, type SignedDocument } from '../signing/signed-document.js';
import { signNote, verifierKeyOf, writeVerifierKey } from '../signing/signed-note.js';
import { expectBody, sendCore, addVendor, openPortal, answerAll, submit } from '../testing/respondent.js';
import { startTestApplication } from '../testing/test-application.js';
import { loadVerifier, VERIFIER } from '../testing/verifier.js';

let folder: string;
let receipt: string;
let publishedKeys: string;
let verify: Awaited<ReturnType<typeof loadVerifier>>;

beforeAll(async () => {
  verify = await loadVerifier();
  folder = mkdtempSync(join(tmpdir(), 'firebreak-receipt-'));
  const firebreak = await startTestApplication();
  try {
    const staff = await firebreak.signIn('procurement');
    const { assessment, invitation } = await sendCore(staff, (await addVendor(staff)).id);
    const portal = await openPortal(firebreak, invitation);
    await answerAll(portal, 2);
    await submit(portal);
    receipt = await expectBody(staff.get<string>(`/assessments/${assessment.id}/receipt/file`));
    publishedKeys = (await firebreak.visitor().get('/signing-keys')).text;
  } finally {
    await firebreak.stop();
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (): SignedDocument<unknown> => JSON.parse(receipt) as SignedDocument<unknown>;
const write = (document: unknown): Buffer => Buffer.from(canonicalJson(document));

function isGenuine(bytes: Buffer, wanted: string | null = publishedKeys): boolean {
  try {
    verify(bytes, wanted);
    return true;
  } catch {
    return false;
  }
}

/** The document once for each of its values, with that one changed, and once for each of its keys, without it. */
function* tampered(value: unknown, put: (changed: unknown) => unknown): Generator {
  if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      const rest: Record<string, unknown> = { ...(value as Record<string, unknown>) };
      delete rest[key];
      const others = Array.isArray(value) ? value.filter((_, index) => String(index) !== key) : rest;
      yield put(others);
      yield* tampered(member, (changed) =>
        put(Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed }),
      );
    }
    yield put(Array.isArray(value) ? [...value, 'more'] : { ...value, more: 1 });
  } else {
    yield put(
      typeof value === 'string' ? `${value} ` : typeof value === 'number' ? value + 1 : value === null ? 0 : !value,
    );
  }
}

describe('a receipt that was tampered with', () => {
  it('is refused, whichever value was changed, added or taken away, by both of our checks', () => {
    expect(isGenuine(Buffer.from(receipt))).toBe(true);
    expect(isAsSigned(read())).toBe(true);
    const copies = [...tampered(read(), (changed) => changed)] as SignedDocument<unknown>[];
    expect(copies.length).toBeGreaterThan(500);
    expect(copies.filter((copy) => isGenuine(write(copy), null))).toEqual([]);
    // The API reads documents only in their shape, so it is asked about those alone.
    const shaped = copies.filter(
      ({ signature, ...rest }) =>
        'content' in rest && Object.keys(rest).length === 2 && Object.keys(signature ?? {}).length === 2,
    );
    expect(shaped.filter((copy) => typeof copy.signature.note === 'string' && isAsSigned(copy))).toEqual([]);
  });

  it('is refused with a key that stands twice, and taken with other line breaks', () => {
    const twice = receipt.replace('"organization":', '"organization":"Somebody Else","organization":');
    expect(isGenuine(Buffer.from(twice))).toBe(false);
    expect(isGenuine(Buffer.from(JSON.stringify(read(), null, 2)))).toBe(true);
  });

  it('is refused unsigned, and signed by somebody else', () => {
    const { signature: _, ...unsigned } = read();
    expect(isGenuine(write(unsigned), null)).toBe(false);
    const { privateKey } = generateKeyPairSync('ed25519');
    const { format, content, signature } = read();
    const [name = ''] = signature.key.split('+');
    const key = writeVerifierKey(verifierKeyOf(name, privateKey));
    const forged = write({
      format,
      content,
      signature: { key, note: signNote(noteTextOf(format, content), name, privateKey) },
    });
    expect(isGenuine(forged, null)).toBe(true);
    expect(isGenuine(forged)).toBe(false);
  });
});

function run(...given: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(VERIFIER), ...given], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

describe('the documented command', () => {
  it('says yes with a key file and with a fingerprint, and no with a reason', () => {
    const [file, keys, changed] = ['receipt.json', 'keys.json', 'changed.json'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(file, receipt);
    writeFileSync(keys, publishedKeys);
    writeFileSync(changed, receipt.replace('Rosa Cruz', 'Rosa Crux'));
    const { fingerprint } = verify(Buffer.from(receipt), null);
    expect(run(file, '--key', keys)).toMatchObject({ status: 0, said: expect.stringMatching(/^GENUINE: receipt/) });
    expect(run(file, '--key', fingerprint.toUpperCase())).toMatchObject({ status: 0 });
    expect(run(file)).toMatchObject({
      status: 0,
      said: expect.stringMatching(/^UNCHANGED.*Whose key that is was not checked/s),
    });
    expect(run(changed, '--key', keys)).toEqual({
      status: 1,
      said: 'NOT GENUINE: The content is not what was signed.\n',
    });
    expect(run(file, '--key', '0'.repeat(64))).toMatchObject({ status: 1, said: expect.stringMatching(/another key/) });
    expect(run()).toMatchObject({ status: 2 });
  });
});
