import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';

let firebreak: TestApplication;

beforeAll(async () => {
  firebreak = await startTestApplication();
});

afterAll(() => firebreak.stop());

describe('every answer', () => {
  it.each(['/api/v1/session', '/api/v1/vendors', '/api/v1/nothing', '/healthz'])(
    'keeps browsers from guessing, framing and telling others: %s',
    async (path) => {
      const { headers } = await firebreak.visitor().exchange('GET', path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
      });
      const policy = headers['content-security-policy'] ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['access-control-allow-origin']).toBeUndefined();
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it('of the API is not kept by anybody, and quotes its request in a refusal', async () => {
    const { headers, text } = await firebreak.visitor().exchange('GET', '/api/v1/vendors');
    expect(headers['cache-control']).toBe('no-store');
    expect((JSON.parse(text) as { instance: string }).instance).toBe(`urn:uuid:${String(headers['x-request-id'])}`);
  });

  it('has a number of its own, whatever the caller proposes', async () => {
    const proposed = { headers: { 'x-request-id': 'mine', 'request-id': 'mine' } };
    const { headers } = await firebreak.visitor().exchange('GET', '/healthz', proposed);
    expect(headers['x-request-id']).not.toBe('mine');
  });
});
