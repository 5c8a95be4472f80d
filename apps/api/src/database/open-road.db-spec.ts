import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startLocalPostgres, type LocalPostgres } from '../local-postgres/local-postgres.js';
import { RECEIVER_AUTHORITY, RECEIVER_CERTIFICATE, RECEIVER_KEY } from '../testing/receiver-certificate.js';
import { refuseOpenRoad, roadOf, type Road } from './open-road.js';

jest.setTimeout(120_000);

let folder: string;
let postgres: LocalPostgres;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'firebreak-road-'));
  const dataDirectory = join(folder, 'data');
  // The server's own user must own the key, and is known when there is a cluster.
  postgres = await startLocalPostgres({ dataDirectory, settings: { fsync: 'off' } });
  await postgres.stop();
  const cluster = join(dataDirectory, 'postgres/cluster');
  const { uid, gid } = statSync(cluster);
  for (const [name, content] of [
    ['server.crt', RECEIVER_CERTIFICATE],
    ['server.key', RECEIVER_KEY],
  ] as const) {
    writeFileSync(join(cluster, name), content, { mode: 0o600 });
    chownSync(join(cluster, name), uid, gid);
  }
  writeFileSync(join(folder, 'authority.crt'), RECEIVER_AUTHORITY);
  postgres = await startLocalPostgres({ dataDirectory, settings: { fsync: 'off', ssl: 'on' } });
});

afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true });
});

async function roadBy(query: string): Promise<Road> {
  const client = new Client({ connectionString: `${postgres.url}${query}` });
  await client.connect();
  try {
    return roadOf(client);
  } finally {
    await client.end();
  }
}

describe('the road to the database', () => {
  it('is open in the clear, and to a server that proves nothing; it is protected by TLS with a known authority', async () => {
    expect(await roadBy('')).toEqual({ address: '127.0.0.1', isProtected: false });
    expect(await roadBy('?sslmode=no-verify')).toEqual({ address: '127.0.0.1', isProtected: false });
    const known = `?uselibpqcompat=true&sslmode=verify-ca&sslrootcert=${join(folder, 'authority.crt')}`;
    expect(await roadBy(known)).toEqual({ address: '127.0.0.1', isProtected: true });
    await expect(roadBy('?sslmode=verify-full')).rejects.toThrow(/certificate|altname/i);
  });

  it.each([
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['172.20.0.3', false],
    ['fd00::5', false],
    [undefined, false],
    ['8.8.8.8', true],
    ['2606:4700::1111', true],
  ])('may be open to %s and not over the Internet', (address, isRefused) => {
    const advice = (isProtected: boolean): string => {
      try {
        refuseOpenRoad({ address, isProtected });
        return 'taken';
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    };
    expect(advice(true)).toBe('taken');
    if (isRefused)
      expect(advice(false)).toMatch(/^DATABASE_URL leads over the Internet to .+: add \?sslmode=verify-full/);
    else expect(advice(false)).toBe('taken');
  });
});
