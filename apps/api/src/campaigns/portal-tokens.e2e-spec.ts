import { randomBytes } from 'node:crypto';
import { Agent, request, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { SentAssessmentView } from '../assessments/assessment.presenter.js';
import { hashToken } from '../identity/secret-token.js';
import type { HttpClient } from '../testing/http-client.js';
import { sameDistributionProbability } from '../testing/kolmogorov-smirnov.js';
import { addVendor, expectBody, sendCore, tokenOf } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';

jest.setTimeout(7_200_000);

const TOKENS = Number(process.env['PORTAL_TOKENS'] ?? 500);
/** Of each kind; how long something takes is no matter of a test, so that only the campaign measures. */
const TIMINGS = Number(process.env['PORTAL_TIMINGS'] ?? 0);
const CLIENTS = 8;
const KNOWN_DELAY_MILLISECONDS = 0.1;

let firebreak: TestApplication;
const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
let valid: string;
/** Tokens that once were good, by what has become of them. */
let dead: Record<'expired' | 'revoked' | 'replaced' | 'foreign', string[]>;
let hashes: string[];

beforeAll(async () => {
  firebreak = await startTestApplication();
  const staff = await firebreak.signIn('procurement');
  const stranger = await firebreak.signIn('stranger');
  const [good, expired, revoked, replaced] = [
    await invite(staff),
    await invite(staff),
    await invite(staff),
    await invite(staff),
  ];
  const foreign = await invite(stranger);
  await firebreak.database.query('UPDATE invitations SET expires_at = now() WHERE assessment_id = $1', [
    expired.assessment.id,
  ]);
  await expectBody(staff.post(`/assessments/${revoked.assessment.id}/revoke`));
  await expectBody(staff.post(`/assessments/${replaced.assessment.id}/resend`));
  await expectBody(stranger.post(`/assessments/${foreign.assessment.id}/revoke`));
  valid = tokenOf(good.invitation);
  dead = {
    expired: secretsOf(expired),
    revoked: secretsOf(revoked),
    replaced: secretsOf(replaced),
    foreign: secretsOf(foreign),
  };
  hashes = [valid, good.invitation.code.replaceAll('-', '')].flatMap((secret) => [
    hashToken(secret).toString('base64url'),
    hashToken(secret).toString('hex'),
  ]);
});

afterAll(async () => {
  agent.destroy();
  await firebreak.stop();
});

async function invite(staff: HttpClient): Promise<SentAssessmentView> {
  return sendCore(staff, (await addVendor(staff)).id);
}

const secretsOf = ({ invitation }: SentAssessmentView): string[] => [tokenOf(invitation), invitation.code];
const unknown = (): string => randomBytes(32).toString('base64url');

/** Everything a stranger can tell about an answer, but for its moment and its own number. */
function ask(token: unknown): Promise<{ fingerprint: string; milliseconds: number }> {
  const body = JSON.stringify({ token });
  const { hostname, port } = new URL(firebreak.origin);
  const headers = {
    origin: firebreak.origin,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    const begun = process.hrtime.bigint();
    const outgoing = request(
      { hostname, port, method: 'POST', path: '/api/v1/portal/session', headers, agent },
      (incoming) => {
        const milliseconds = Number(process.hrtime.bigint() - begun) / 1e6;
        let text = '';
        incoming.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
        incoming.on('end', () => {
          const said = text.replace(/"instance":"[^"]*"/, '"instance":""');
          const fingerprint = JSON.stringify([incoming.statusCode, headersOf(incoming), said, text.length]);
          resolve({ fingerprint, milliseconds });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Names and values in their order. What a connection says of itself is left out: it ends at its ten-thousandth answer. */
function headersOf({ rawHeaders }: IncomingMessage): string[] {
  return rawHeaders.flatMap((name, index) => {
    if (index % 2 === 1 || /^(connection|keep-alive)$/i.test(name)) return [];
    return [name, /^(date|x-request-id)$/i.test(name) ? '' : (rawHeaders[index + 1] ?? '')];
  });
}

/** The answers to all of these, each once. */
async function answersTo(tokens: Iterator<unknown>): Promise<Set<string>> {
  const answers = new Set<string>();
  const client = async (): Promise<void> => {
    for (let next = tokens.next(); !next.done; next = tokens.next()) answers.add((await ask(next.value)).fingerprint);
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return answers;
}

function* wrongTokens(): Generator {
  for (let count = 0; count < TOKENS; count += 1) yield unknown();
  yield* Object.values(dead).flat();
  yield* hashes;
  yield* [valid.slice(1), `${valid}A`, valid.toLowerCase(), '', ' ', 'x', '😀', "' OR 1=1 --", '../..', '\u202e'];
  yield* ['A'.repeat(43), 'A'.repeat(4_096), '0000-0000-0000-0000-0000-0000', null, 7, {}, [valid], undefined];
}

describe(`${TOKENS} random tokens, and all that once were good or look like it`, () => {
  it('open nothing, and get one answer that tells none from another', async () => {
    const answers = [...(await answersTo(wrongTokens()))];
    process.stderr.write(`tokens: ${TOKENS} random ones and others, ${answers.length} answer: ${answers[0]}\n`);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatch(/^\[404,/);
    expect(answers[0]).not.toMatch(/set-cookie/i);
  });

  it('would be told apart if one of them were good', async () => {
    expect(await answersTo([unknown(), valid, ...dead.revoked].values())).toHaveProperty('size', 2);
  });
});

(TIMINGS > 0 ? describe : describe.skip)(`${TIMINGS} answers to each kind of dead token, one after the other`, () => {
  it('take as long for one that never was as for a revoked and an expired one', async () => {
    const kinds = {
      unknown,
      expired: () => dead.expired[0],
      revoked: () => dead.revoked[0],
      foreign: () => dead.foreign[0],
      // Measured by itself, so that the delay is all that it differs by.
      delayed: unknown,
    };
    const names = Object.keys(kinds) as (keyof typeof kinds)[];
    const times = new Map(names.map((name) => [name, [] as number[]]));
    for (let warmUp = 0; warmUp < 500; warmUp += 1) await ask(unknown());
    for (let round = 0; round < TIMINGS; round += 1) {
      // Each kind comes first as often as the others.
      for (let turn = 0; turn < names.length; turn += 1) {
        const name = names[(round + turn) % names.length] ?? 'unknown';
        times.get(name)?.push((await ask(kinds[name]())).milliseconds);
      }
    }
    const delayed = (times.get('delayed') ?? []).map((milliseconds) => milliseconds + KNOWN_DELAY_MILLISECONDS);
    times.set('delayed', delayed);
    const probability = Object.fromEntries(
      names
        .slice(1)
        .map((name) => [name, sameDistributionProbability(times.get('unknown') ?? [], times.get(name) ?? [])]),
    );
    process.stderr.write(`timing: ${TIMINGS} each; p against an unknown token ${JSON.stringify(probability)}\n`);
    expect(probability['expired']).toBeGreaterThan(0.01);
    expect(probability['revoked']).toBeGreaterThan(0.01);
    expect(probability['foreign']).toBeGreaterThan(0.01);
    expect(probability['delayed']).toBeLessThan(0.01);
  });
});
