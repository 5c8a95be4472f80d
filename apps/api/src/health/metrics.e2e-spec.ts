import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepDrillRecord } from '../backup/drill-record.js';
import type { HttpClient } from '../testing/http-client.js';
import { addVendor, sendCore } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';

let firebreak: TestApplication;
let procurement: HttpClient;
let backups: string;

beforeAll(async () => {
  backups = mkdtempSync(join(tmpdir(), 'firebreak-backups-'));
  // A mail server that nobody answers at: mails wait.
  firebreak = await startTestApplication({ SMTP_URL: 'smtp://127.0.0.1:1', BACKUP_DIR: backups });
  procurement = await firebreak.signIn('procurement');
});

afterAll(async () => {
  await firebreak.stop();
  rmSync(backups, { recursive: true });
});

async function metrics(): Promise<string> {
  return (await firebreak.visitor().get('//metrics')).text;
}

/** The status that somebody gets who comes from this address through a proxy of ours. */
const statusFrom = async (address: string) =>
  (await firebreak.visitor().exchange('GET', '/metrics', { headers: { 'x-forwarded-for': address } })).status;

/** The value of a line whose name and labels hold all of these; null when there is none. */
function valueOf(text: string, ...parts: string[]): number | null {
  const line = text.split('\n').find((one) => !one.startsWith('#') && parts.every((part) => one.includes(part)));
  return line === undefined ? null : Number(line.split(' ').at(-1));
}

describe('the metrics', () => {
  it('count answers by pattern and status, and name nothing that was asked for', async () => {
    const { id } = await addVendor(procurement);
    const unknown = randomUUID();
    const route = 'route="/api/v1/vendors/:id"';
    const count = async (...parts: string[]) =>
      valueOf(await metrics(), 'firebreak_http_request_duration_seconds_count', ...parts) ?? 0;
    const before = [await count(route, 'status="200"'), await count(route, 'status="404"')];
    for (let times = 0; times < 3; times += 1) await procurement.get(`/vendors/${id}`);
    await procurement.get(`/vendors/${unknown}`);
    await procurement.get('/no-such-thing/CANARY');
    const after = [await count(route, 'status="200"'), await count(route, 'status="404"')];
    expect(after.map((total, at) => total - (before[at] ?? 0))).toEqual([3, 1]);
    const text = await metrics();
    expect(valueOf(text, 'firebreak_http_request_duration_seconds_sum', route, 'status="200"')).toBeGreaterThan(0);
    for (const asked of [id, unknown, 'CANARY']) expect(text).not.toContain(asked);
  });

  it('measure the pool, the event loop, and what waits', async () => {
    const before = valueOf(await metrics(), 'firebreak_mails_waiting') ?? 0;
    await sendCore(procurement, (await addVendor(procurement)).id);
    const text = await metrics();
    expect(valueOf(text, 'firebreak_mails_waiting')).toBe(before + 1);
    expect(valueOf(text, 'firebreak_jobs{task="send-mail"')).toBeGreaterThan(0);
    expect(valueOf(text, 'firebreak_database_up')).toBe(1);
    for (const state of ['busy', 'idle', 'wanted'])
      expect(valueOf(text, `firebreak_database_connections{state="${state}"}`)).toBeGreaterThanOrEqual(0);
    expect(valueOf(text, 'nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
  });

  it('are there for this machine and its networks, and for nobody who comes from the Internet', async () => {
    for (const address of ['127.0.0.1', '10.0.0.7', '172.18.0.2', 'fd00::7'])
      expect(await statusFrom(address)).toBe(200);
    for (const address of ['8.8.8.8', '2606:4700::1111']) expect(await statusFrom(address)).toBe(404);
  });

  it('tell of the last drill as soon as there was one', async () => {
    expect(await metrics()).not.toContain('firebreak_backup_drill');
    const startedAt = '2026-11-27T03:00:00.000Z';
    const nothing = { rows: null, tables: null, exportedVendors: null };
    await keepDrillRecord(backups, {
      startedAt,
      backup: 'a.tar',
      passed: false,
      fault: 'x',
      seconds: 12.5,
      ...nothing,
    });
    const text = await metrics();
    expect(valueOf(text, 'firebreak_backup_drill_passed')).toBe(0);
    expect(valueOf(text, 'firebreak_backup_drill_timestamp_seconds')).toBe(Date.parse(startedAt) / 1_000);
    expect(valueOf(text, 'firebreak_backup_drill_duration_seconds')).toBe(12.5);
    await keepDrillRecord(backups, { startedAt, backup: 'a.tar', passed: true, fault: null, seconds: 1, ...nothing });
    expect(valueOf(await metrics(), 'firebreak_backup_drill_passed')).toBe(1);
  });

  it('say that the database is away, and are there all the same', async () => {
    const [row] = await firebreak.database.query<{ name: string }>('SELECT current_database() AS name');
    await firebreak.database.query(`REVOKE CONNECT ON DATABASE ${row?.name} FROM PUBLIC`);
    try {
      expect(valueOf(await metrics(), 'firebreak_database_up')).toBe(0);
    } finally {
      await firebreak.database.query(`GRANT CONNECT ON DATABASE ${row?.name} TO PUBLIC`);
    }
    expect(valueOf(await metrics(), 'firebreak_database_up')).toBe(1);
  });
});
