import { Agent, request } from 'node:http';
import { DomainError } from '@firebreak/domain';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AttemptLimitsService } from '../rates/attempt-limits.service.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { sameDistributionProbability } from '../testing/kolmogorov-smirnov.js';
import { createRandom } from '../testing/random-changes.js';
import { PASSWORD, PEOPLE, startTestApplication, type TestApplication } from '../testing/test-application.js';
import { UsersService } from '../users/users.service.js';

jest.setTimeout(7_200_000);

const GUESSES = Number(process.env['WRONG_PASSWORDS'] ?? 400);
/** Of each kind; how long something takes is no matter of a test, so that only the campaign measures. */
const TIMINGS = Number(process.env['SIGN_IN_TIMINGS'] ?? 0);
const CONTROL_TIMINGS = 30;
const ADDRESSES = 100;
const CLIENTS = 16;
const RIGHT_ONES = 20;
const { email } = PEOPLE.procurement;
const random = createRandom(Number(process.env['SEED'] ?? 20_261_126));

let limited: TestApplication;
let unlimited: TestApplication;
const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS + 1 });

beforeAll(async () => {
  limited = await startTestApplication({ RATE_LIMITS: 'on' });
  unlimited = await startTestApplication();
});

afterAll(async () => {
  agent.destroy();
  await limited.stop();
  await unlimited.stop();
});

interface Answer {
  readonly status: number;
  readonly milliseconds: number;
}

function signIn({ origin }: TestApplication, account: string, password: string, address: string): Promise<Answer> {
  const body = JSON.stringify({ email: account, password });
  const { hostname, port } = new URL(origin);
  const headers = {
    origin,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-forwarded-for': address,
  };
  return new Promise((resolve, reject) => {
    const begun = process.hrtime.bigint();
    const outgoing = request(
      { hostname, port, method: 'POST', path: '/api/v1/session', headers, agent },
      (incoming) => {
        const milliseconds = Number(process.hrtime.bigint() - begun) / 1e6;
        incoming.resume();
        incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, milliseconds }));
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Guesses from a hundred addresses at once while the owner signs in now and then: what both were answered. */
async function guess(guesses: number): Promise<{ wrong: Record<number, number>; right: number[] }> {
  const wrong: Record<number, number> = {};
  const right: number[] = [];
  let sent = 0;
  const client = async (): Promise<void> => {
    while (sent < guesses) {
      const number = sent;
      sent += 1;
      if (number % Math.ceil(guesses / RIGHT_ONES) === 0)
        right.push((await signIn(limited, email, PASSWORD, '192.0.2.1')).status);
      const { status } = await signIn(limited, email, `guess ${number}`, `198.51.100.${number % ADDRESSES}`);
      wrong[status] = (wrong[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return { wrong, right };
}

describe(`${GUESSES} wrong passwords for one account from ${ADDRESSES} addresses`, () => {
  it('open nothing, and stop no right one from another address', async () => {
    const { wrong, right } = await guess(GUESSES);
    process.stderr.write(`wrong passwords: ${JSON.stringify(wrong)}; right ones ${JSON.stringify(right)}\n`);
    expect(Object.keys(wrong).filter((status) => !['401', '429'].includes(status))).toEqual([]);
    expect(wrong[401]).toBeGreaterThan(0);
    expect(right).toEqual(right.map(() => 201));
    expect(right.length).toBeGreaterThanOrEqual(RIGHT_ONES / 2);
  });

  it('would stop the right one where wrong ones were counted for the account alone', async () => {
    const limits = limited.app.get(AttemptLimitsService);
    const [admit, noteWrong] = [limits.admit.bind(limits), limits.noteWrong.bind(limits)];
    const spies = [
      jest.spyOn(limits, 'admit').mockImplementation((attempt) => admit({ ...attempt, address: 'anywhere' })),
      jest.spyOn(limits, 'noteWrong').mockImplementation((attempt) => noteWrong({ ...attempt, address: 'anywhere' })),
    ];
    try {
      expect((await guess(100)).right).toContain(429);
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
  });
});

/** How likely the times for an account that is there and for one that is not are of one and the same kind. */
async function tellApart(timings: number): Promise<number> {
  const times: Record<string, number[]> = { [email]: [], 'nobody@first.test': [] };
  const accounts = Object.keys(times);
  for (let warmUp = 0; warmUp < 10; warmUp += 1) await signIn(unlimited, email, 'wrong', '192.0.2.1');
  for (let round = 0; round < timings; round += 1) {
    // In random order, because what is still done after one answer slows down the next.
    for (const account of random() < 0.5 ? accounts : accounts.toReversed())
      times[account]?.push((await signIn(unlimited, account, 'wrong', '192.0.2.1')).milliseconds);
  }
  const [known = [], unknown = []] = Object.values(times);
  return sameDistributionProbability(known, unknown);
}

describe('how long a wrong password takes', () => {
  (TIMINGS > 0 ? it : it.skip)(
    `tells no account that is there from one that is not, ${TIMINGS} times each`,
    async () => {
      const probability = await tellApart(TIMINGS);
      process.stderr.write(`sign-in timing: ${TIMINGS} each, p ${probability}\n`);
      expect(probability).toBeGreaterThan(0.01);
    },
  );

  it('would tell them apart if nothing were hashed for an account that is not there', async () => {
    const [sessions, users] = [unlimited.app.get(SessionsService), unlimited.app.get(UsersService)];
    const honest = sessions.signIn.bind(sessions);
    const spy = jest.spyOn(sessions, 'signIn').mockImplementation(async (account, ...rest) => {
      if ((await users.findAddressed(account)).length === 0)
        throw new DomainError('wrong-credentials', 'The address or the password is wrong.');
      return honest(account, ...rest);
    });
    try {
      expect(await tellApart(CONTROL_TIMINGS)).toBeLessThan(0.001);
    } finally {
      spy.mockRestore();
    }
  });
});
