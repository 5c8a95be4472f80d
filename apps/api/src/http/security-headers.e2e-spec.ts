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

  it('runs and frames nothing of anybody else, and speaks to nobody else', async () => {
    const { headers } = await firebreak.visitor().exchange('GET', '/healthz');
    const directives = String(headers['content-security-policy']).split(';');
    // What is not named falls back to the first: objects among it.
    for (const wanted of ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "connect-src 'self'"])
      expect(directives).toContain(wanted);
    expect(directives.some((directive) => directive.startsWith('object-src'))).toBe(false);
  });

  it.each(['https://evil.test', 'null', 'http://register.test.evil.test'])(
    'is for our own pages: %s is not let in',
    async (origin) => {
      for (const method of ['GET', 'OPTIONS']) {
        const asked = { headers: { origin, 'access-control-request-method': 'GET' } };
        const { headers } = await firebreak.visitor().exchange(method, '/api/v1/vendors', asked);
        expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
      }
    },
  );

  it('behind https keeps browsers there for a year, under every name below ours', async () => {
    const secure = await startTestApplication({ PUBLIC_URL: 'https://register.test' }, { empty: true });
    const { headers } = await secure.visitor().exchange('GET', '/healthz');
    await secure.stop();
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
  });

  it.each(['/.git/HEAD', '/.git/config', '/.env', '/package.json', '/assets/', '/..%2fpackage.json', '/data/'])(
    'gives neither a file of the checkout nor a list of files: %s',
    async (path) => {
      const { status, text } = await firebreak.visitor().exchange('GET', path);
      // Any other address is one page, which says by itself that there is nothing.
      expect(status === 404 || text.includes('<div id="root">')).toBe(true);
      expect(text).not.toMatch(/refs\/|"name": ?"firebreak"|index of/i);
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
