import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '../testing/http-client.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';

const WRONG_A_MINUTE = 10;

let behindProxy: TestApplication;
let inTheOpen: TestApplication;

beforeAll(async () => {
  behindProxy = await startTestApplication({ RATE_LIMITS: 'on' });
  // Requests come from the loopback, which is no proxy of this one.
  inTheOpen = await startTestApplication({ RATE_LIMITS: 'on', TRUSTED_PROXIES: '10.0.0.0/8' });
});

afterAll(async () => {
  await behindProxy.stop();
  await inTheOpen.stop();
});

/** Guesses as often as is taken and once more, each time as somebody else from somewhere else; gives the last status. */
async function guessFromEverywhere(firebreak: TestApplication): Promise<number> {
  const statuses: number[] = [];
  for (let number = 0; number <= WRONG_A_MINUTE; number += 1) {
    const { status } = await firebreak.visitor().send<Problem>('POST', '/session', {
      json: { email: `nobody${number}@first.test`, password: 'wrong' },
      headers: {
        'x-forwarded-for': `203.0.113.${number}`,
        'x-real-ip': `203.0.113.${number}`,
        forwarded: `for=203.0.113.${number}`,
      },
    });
    statuses.push(status);
  }
  return statuses.at(-1) ?? 0;
}

describe('the address that somebody says to come from', () => {
  it('is not believed of a client: guesses count as from one address', async () => {
    expect(await guessFromEverywhere(inTheOpen)).toBe(429);
  });

  it('is believed of the proxy that was named: the control', async () => {
    expect(await guessFromEverywhere(behindProxy)).toBe(401);
  });
});
