import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { signInTo, startApi, type RunningApi } from './campaigns/running-api.js';
import { startMailbox } from './testing/mailbox.js';
import { addVendor, sendCore } from './testing/respondent.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';
import type { VendorView } from './vendors/vendor.presenter.js';

jest.setTimeout(300_000);

let firebreak: TestApplication;

beforeAll(async () => {
  // For its database and its people; what is ended is a process of its own.
  firebreak = await startTestApplication();
});

afterAll(() => firebreak.stop());

const start = (variables: Record<string, string> = {}): Promise<RunningApi> =>
  startApi({
    DATABASE_URL: firebreak.database.connection.ownerUrl,
    DATA_DIR: firebreak.dataDirectory,
    DEMO: 'off',
    RATE_LIMITS: 'off',
    DATABASE_MAY_LOSE_WRITES: 'yes',
    ...variables,
  });

/** Holds a vendor's row, so that a request for it is under way as long as it is held. */
async function hold(vendorId: string): Promise<() => Promise<void>> {
  const holder = new Client({ connectionString: firebreak.database.connection.ownerUrl });
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT FROM vendors WHERE id = $1 FOR UPDATE', [vendorId]);
  return async () => {
    await holder.query('ROLLBACK');
    await holder.end();
  };
}

async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const rows = await firebreak.database.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (rows.length > 0) return;
    await sleep(20);
  }
}

/** A mail server that takes connections and says nothing. */
async function startSilence(): Promise<{ url: string; connected: Promise<unknown>; stop(): void }> {
  const sockets: Socket[] = [];
  const server: Server = createServer((socket) => sockets.push(socket.on('error', () => undefined)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connected: once(server, 'connection'),
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

describe('a process that is told to end', () => {
  it('finishes what was asked, takes nothing more, and ends by itself', async () => {
    const api = await start();
    const staff = await signInTo(api, 'procurement');
    const vendor = await addVendor(staff);
    const release = await hold(vendor.id);
    const change = staff.patch<VendorView>(`/vendors/${vendor.id}`, { notes: 'Finished' }, vendor.etag);
    await untilSomebodyWaits();
    const ended = api.end();
    await sleep(700);
    await expect(fetch(`${api.origin}/healthz`)).rejects.toThrow('fetch failed');
    await release();
    const { status, body } = await change;
    expect([status, body.notes]).toEqual([200, 'Finished']);
    expect(await ended).toBe(0);
    staff.close();
    const [row] = await firebreak.database.query<{ notes: string }>('SELECT notes FROM vendors WHERE id = $1', [
      vendor.id,
    ]);
    expect(row?.notes).toBe('Finished');
  });

  it('loses what it has not finished when it is killed instead: the control', async () => {
    const api = await start();
    const staff = await signInTo(api, 'procurement');
    const vendor = await addVendor(staff);
    const release = await hold(vendor.id);
    const change = staff.patch<VendorView>(`/vendors/${vendor.id}`, { notes: 'Finished' }, vendor.etag);
    const lost = expect(change).rejects.toThrow();
    await untilSomebodyWaits();
    await api.kill();
    await lost;
    await release();
    const [row] = await firebreak.database.query<{ notes: string | null }>('SELECT notes FROM vendors WHERE id = $1', [
      vendor.id,
    ]);
    expect(row?.notes).not.toBe('Finished');
  });

  it('gives a job back that it cannot finish, and the next process does it', async () => {
    const silence = await startSilence();
    const api = await start({ SMTP_URL: silence.url });
    const staff = await signInTo(api, 'procurement');
    const to = 'patient@vendor.test';
    await sendCore(staff, (await addVendor(staff)).id, { respondentEmail: to });
    await silence.connected;
    expect(await api.end()).toBe(0);
    staff.close();
    silence.stop();
    const mailbox = await startMailbox();
    const next = await start({ SMTP_URL: mailbox.url });
    expect((await mailbox.next(to)).text).toContain('/portal#');
    expect(await next.end()).toBe(0);
    await mailbox.stop();
  });
});
