import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError } from '@firebreak/domain';
import { readEnv } from '../config/env.js';
import { startS3Server, type S3Server } from '../testing/s3-server.js';
import { DiskStorage } from './disk-storage.js';
import type { EvidenceStorage } from './evidence-storage.js';
import { S3Storage } from './s3-storage.js';

let folder: string;
let server: S3Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'firebreak-storage-'));
  server = await startS3Server();
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

function openS3(variables: Record<string, string> = {}): EvidenceStorage {
  const { s3 } = readEnv({ ...server.variables, ...variables });
  if (!s3) throw new Error('The environment names no bucket.');
  return new S3Storage(s3);
}

describe.each([
  ['the data directory', () => new DiskStorage(folder)],
  ['an S3-compatible store', () => openS3()],
])('%s', (_, open) => {
  it('takes a file over, gives its bytes, lists it by its age and forgets it', async () => {
    const storage = open();
    const bytes = randomBytes(3_000_000);
    const organizationId = randomUUID();
    const file = { organizationId, id: randomUUID() };
    const path = join(folder, 'incoming');
    writeFileSync(path, bytes);
    await storage.store(file, path);
    expect(existsSync(path)).toBe(false);
    const stream = await storage.read(file);
    expect(stream && bytes.equals(await buffer(stream))).toBe(true);
    const later = new Date(Date.now() + 60_000);
    expect(await storage.list(organizationId, later)).toEqual([file.id]);
    expect(await storage.list(organizationId, new Date(Date.now() - 60_000))).toEqual([]);
    expect(await storage.list(randomUUID(), later)).toEqual([]);
    for (let time = 0; time < 2; time += 1) await storage.remove(file);
    expect(await storage.read(file)).toBeNull();
    expect(await storage.list(organizationId, later)).toEqual([]);
  });
});

describe('an S3-compatible store', () => {
  it('confirms nothing to a wrong key, for a bucket that is missing, or when nobody answers', async () => {
    const file = { organizationId: randomUUID(), id: randomUUID() };
    const path = join(folder, 'kept');
    writeFileSync(path, 'x');
    const elsewhere = `${server.variables['S3_BUCKET_URL']}-elsewhere`;
    const wrongs: Record<string, string>[] = [
      { S3_ACCESS_KEY_ID: 'wrong' },
      { S3_BUCKET_URL: elsewhere },
      { S3_BUCKET_URL: 'http://127.0.0.1:1/evidence' },
    ];
    for (const wrong of wrongs) {
      await expect(openS3(wrong).store(file, path)).rejects.toThrow(DomainError);
      expect(existsSync(path)).toBe(true);
    }
    await expect(openS3({ S3_BUCKET_URL: elsewhere }).list(file.organizationId, new Date())).rejects.toThrow(
      DomainError,
    );
  });

  it('needs its keys', () => {
    expect(() => readEnv({ S3_BUCKET_URL: 'http://127.0.0.1:1/evidence' })).toThrow(/S3_ACCESS_KEY_ID/);
  });
});
