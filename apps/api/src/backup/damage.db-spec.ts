import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  appendFileSync,
  createReadStream,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { extract } from 'tar-stream';
import { restoreElsewhere } from '../testing/restored.js';
import { addVendor } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { MANIFEST_FILE } from './archive-layout.js';
import { openBackup, verifyBackup } from './archive-reader.js';
import { writeArchive } from './archive-writer.js';
import { backUp } from './back-up.js';
import type { Manifest } from './manifest.js';

const FLIPS = 20;
const PASSPHRASE = 'four random words here';

let firebreak: TestApplication;
let folder: string;
let file: string;
let encrypted: string;

beforeAll(async () => {
  firebreak = await startTestApplication();
  folder = mkdtempSync(join(tmpdir(), 'firebreak-damage-'));
  const procurement = await firebreak.signIn('procurement');
  for (let count = 0; count < 3; count += 1) await addVendor(procurement);
  const { ownerUrl: databaseUrl } = firebreak.database.connection;
  [file, encrypted] = [join(folder, 'whole.tar'), join(folder, 'whole.tar.age')];
  const source = { databaseUrl, dataDirectory: firebreak.dataDirectory };
  await backUp({ ...source, file, passphrase: null });
  await backUp({ ...source, file: encrypted, passphrase: PASSPHRASE });
});

afterAll(async () => {
  await firebreak.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What is said of a copy whose bytes were changed, or `whole`. */
async function verdictOn(original: string, damage: (copy: string) => void): Promise<string> {
  const copy = join(folder, 'copy');
  writeFileSync(copy, readFileSync(original));
  damage(copy);
  try {
    await verifyBackup(await openBackup({ file: copy, passphrase: PASSPHRASE }));
    return 'whole';
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

function flipAt(copy: string, at: number): void {
  const bytes = readFileSync(copy);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (at % 8)), at);
  writeFileSync(copy, bytes);
}

/** Writes the archive anew with other pieces, sealed as ours are: only what is inside can tell. */
async function rewritten(change: (name: string, content: Buffer) => Buffer | null): Promise<string> {
  const forged = join(folder, 'forged.tar');
  await writeArchive({
    file: forged,
    passphrase: null,
    fill: async (add) => {
      for await (const entry of createReadStream(file).pipe(extract())) {
        const { name } = entry.header;
        const content = change(name, await buffer(entry));
        if (content && name !== 'SHA256') await add(name, content);
      }
    },
  });
  return forged;
}

const withoutTable = (table: string) => (name: string, content: Buffer) =>
  name.startsWith(`tables/${table}/`) ? null : content;

describe('a damaged backup', () => {
  it('is whole before it is damaged', async () => {
    expect(await verdictOn(file, () => undefined)).toBe('whole');
    expect(await verdictOn(encrypted, () => undefined)).toBe('whole');
  });

  it(`with one bit flipped is refused, at ${FLIPS} places of ${FLIPS}`, async () => {
    const size = readFileSync(file).length;
    const places = Array.from({ length: FLIPS }, (_, index) => Math.floor(((index + 0.5) * size) / FLIPS));
    const verdicts = [];
    for (const place of places) verdicts.push(await verdictOn(file, (copy) => flipAt(copy, place)));
    expect(verdicts.filter((verdict) => /^StartError: The backup .* is damaged/.test(verdict))).toHaveLength(FLIPS);
  });

  it('is refused for its first and its last byte, and for filling between its files that no reader needs', async () => {
    const bytes = readFileSync(file);
    const filling = bytes.indexOf(Buffer.alloc(64), bytes.indexOf('secrets/mail.key') + 200);
    for (const place of [0, bytes.length - 1, filling + 32]) {
      expect(await verdictOn(file, (copy) => flipAt(copy, place))).toMatch(/is damaged/);
    }
  });

  it('is refused when it is encrypted, wherever the bit is', async () => {
    const size = readFileSync(encrypted).length;
    for (const place of [300, Math.floor(size / 2), size - 1]) {
      expect(await verdictOn(encrypted, (copy) => flipAt(copy, place))).toMatch(/is damaged/);
    }
    expect(await verdictOn(encrypted, (copy) => flipAt(copy, 60))).toMatch(/does not open with BACKUP_PASSPHRASE/);
  });

  it('is refused when its end is cut off, and when something follows it', async () => {
    const size = readFileSync(file).length;
    for (const length of [0, 100, 512, Math.floor(size / 2), size - 2048, size - 512, size - 1]) {
      expect(await verdictOn(file, (copy) => truncateSync(copy, length))).toMatch(/is damaged/);
    }
    expect(await verdictOn(file, (copy) => appendFileSync(copy, Buffer.alloc(512)))).toMatch(/is damaged/);
  });

  it('is refused when it was sealed anew without a table', async () => {
    const forged = await rewritten(withoutTable('public.vendors'));
    await expect(restoreElsewhere(forged)).rejects.toThrow(/the table public\.vendors is not what its manifest says/);
  });

  it('is refused when the manifest, too, knows nothing of the table', async () => {
    const forged = await rewritten((name, content) => {
      if (name !== MANIFEST_FILE) return withoutTable('public.mails')(name, content);
      const manifest = JSON.parse(content.toString('utf8')) as Manifest;
      const tables = manifest.tables.filter((table) => table.name !== 'mails');
      return Buffer.from(JSON.stringify({ ...manifest, tables }));
    });
    await expect(restoreElsewhere(forged)).rejects.toThrow(/it lacks the table public\.mails/);
  });

  it('is refused when it comes from a newer version', async () => {
    const forged = await rewritten((name, content) => {
      if (name !== MANIFEST_FILE) return content;
      const manifest = JSON.parse(content.toString('utf8')) as Manifest;
      return Buffer.from(
        JSON.stringify({ ...manifest, migrations: [...manifest.migrations, 'Tomorrow1999999999999'] }),
      );
    });
    await expect(restoreElsewhere(forged)).rejects.toThrow(
      /migration Tomorrow1999999999999 this version does not know/,
    );
  });

  it('is no backup when there is none', async () => {
    await expect(restoreElsewhere(join(folder, 'missing.tar'))).rejects.toThrow(/cannot be read \(ENOENT\)/);
    expect(await verdictOn(file, (copy) => writeFileSync(copy, 'not a tar'))).toMatch(/is damaged/);
  });
});
