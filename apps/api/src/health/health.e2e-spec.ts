import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '../testing/http-client.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';

let firebreak: TestApplication;

beforeAll(async () => {
  firebreak = await startTestApplication();
});

afterAll(() => firebreak.stop());

describe('health', () => {
  it('says that the process and its database are well, to anybody', async () => {
    const client = firebreak.visitor();
    expect((await client.get('//healthz')).body).toEqual({ status: 'ok' });
    expect((await client.get('//readyz')).body).toEqual({ status: 'ok' });
  });

  it('gives metrics in the text format of Prometheus', async () => {
    const { headers, text } = await firebreak.visitor().get('//metrics');
    expect(headers['content-type']).toContain('text/plain; version=0.0.4');
    expect(text).toMatch(/^process_cpu_seconds_total /m);
  });

  it('answers 503 with Retry-After while the database is away, and stays alive', async () => {
    const client = firebreak.visitor();
    const [row] = await firebreak.database.query<{ name: string }>('SELECT current_database() AS name');
    await firebreak.database.query(`REVOKE CONNECT ON DATABASE ${row?.name} FROM PUBLIC`);
    await firebreak.database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE usename = 'firebreak_api' AND datname = current_database()`,
    );
    try {
      const away = await client.get<Problem>('//readyz');
      expect(away.status).toBe(503);
      expect(away.headers['retry-after']).toBe('2');
      expect(away.body.code).toBe('unavailable');
      expect((await client.get('//healthz')).status).toBe(200);
    } finally {
      await firebreak.database.query(`GRANT CONNECT ON DATABASE ${row?.name} TO PUBLIC`);
    }
    expect((await client.get('//readyz')).status).toBe(200);
  });
});
