import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { makeToken } from '../testing/api-tokens.js';
import { createToken } from '../identity/secret-token.js';
import { PDF, sendFile } from '../testing/evidence.js';
import { HttpClient } from '../testing/http-client.js';
import { startMailbox, type Mailbox } from '../testing/mailbox.js';
import { addVendor, answerAll, expectBody, sendCore, submit, tokenOf } from '../testing/respondent.js';
import { PASSWORD, PEOPLE, startTestApplication, type TestApplication } from '../testing/test-application.js';
import { startApi, type RunningApi } from './running-api.js';

jest.setTimeout(300_000);

/** Every statement with all that is bound to it, as somebody who looks for a fault would switch it on. */
const TALKATIVE = ["log_statement = 'all'", 'log_min_duration_statement = 0', 'log_parameter_max_length = -1'];

let firebreak: TestApplication;
let mailbox: Mailbox;
let api: RunningApi;
let postgresLog: string;

beforeAll(async () => {
  // For its database and its people; what is watched is a process of its own.
  firebreak = await startTestApplication();
  const [server] = await firebreak.database.query<{ name: string; folder: string }>(
    `SELECT current_database() AS name, current_setting('data_directory') AS folder`,
  );
  for (const setting of TALKATIVE) await firebreak.database.query(`ALTER DATABASE ${server?.name} SET ${setting}`);
  postgresLog = join(server?.folder ?? '', '..', '..', 'postgres.log');
  mailbox = await startMailbox();
  api = await startApi({
    DATABASE_URL: firebreak.database.connection.ownerUrl,
    DATABASE_MAY_LOSE_WRITES: 'yes',
    DATA_DIR: firebreak.dataDirectory,
    DEMO: 'off',
    SMTP_URL: mailbox.url,
    RATE_LIMITS: 'off',
    DEBUG: '*',
  });
});

afterAll(async () => {
  await api?.kill();
  await mailbox?.stop();
  await firebreak?.stop();
});

/** A secret in every form in which its own bytes, or those of its text, could be written. */
function formsOf(secret: string): string[] {
  const bytes = [
    Buffer.from(secret, 'utf8'),
    ...(/^[\w-]{43}$/.test(secret) ? [Buffer.from(secret, 'base64url')] : []),
  ];
  const encoded = bytes.flatMap((raw) => [
    raw.toString('hex'),
    raw.toString('base64').replace(/=+$/, ''),
    raw.toString('base64url'),
  ]);
  return [...new Set([secret, encodeURIComponent(secret), ...encoded])];
}

/** Which secrets, by name, stand in a log in any form. */
function secretsIn(log: string, secrets: Readonly<Record<string, string>>): string[] {
  const lower = log.toLowerCase();
  return Object.entries(secrets)
    .filter(([, secret]) => formsOf(secret).some((form) => log.includes(form) || lower.includes(form.toLowerCase())))
    .map(([name]) => name);
}

const cookieOf = (client: HttpClient): string => [...client.cookies.values()][0] ?? '';

/** From sending the questionnaire to the signature, as people do it; gives all that only they may know. */
async function goThrough(): Promise<Record<string, string>> {
  const staff = new HttpClient(api.origin);
  await expectBody(staff.post('/session', { email: PEOPLE.procurement.email, password: PASSWORD }));
  const program = new HttpClient(api.origin);
  program.token = (await makeToken(staff, { role: 'procurement' })).token;
  await expectBody(program.get('/vendors'));
  // What is refused is what gets logged: a token that is revoked, and one with a slip.
  const revoked = await makeToken(staff);
  await expectBody(staff.delete(`/api-tokens/${revoked.apiToken.id}`));
  const refused = new HttpClient(api.origin);
  for (const token of [revoked.token, `${program.token}X`]) {
    refused.token = token;
    await refused.get('/vendors');
  }
  const to = 'logs@vendor.test';
  const { assessment, invitation } = await sendCore(staff, (await addVendor(staff)).id, { respondentEmail: to });
  await mailbox.next(to);
  const token = tokenOf(invitation);
  const portal = new HttpClient(api.origin);
  await portal.exchange('GET', '/portal');
  await expectBody(portal.post('/portal/session', { token }));
  const firstCookie = cookieOf(portal);
  // By hand, with a slip first: what is refused is what gets logged.
  const typing = new HttpClient(api.origin);
  await typing.post('/portal/session', { token: `${invitation.code}X` });
  await expectBody(typing.post('/portal/session', { token: invitation.code }));
  await expectBody(portal.post('/portal/code'));
  const oneTimeCode = /^\s+(\d{8})$/m.exec((await mailbox.next(to)).text)?.[1] ?? '';
  await portal.post('/portal/session', { token, code: '00000000' });
  await expectBody(portal.post('/portal/session', { token, code: oneTimeCode }));
  await answerAll(portal, 3);
  await sendFile(portal, PDF);
  await submit(portal);
  await expectBody(staff.post(`/assessments/${assessment.id}/return`, { comment: 'Please say more.' }));
  await mailbox.next(to);
  const secrets = {
    token,
    'typed code': invitation.code,
    'typed code without dashes': invitation.code.replaceAll('-', ''),
    'one-time code': oneTimeCode,
    'cookie before the code': firstCookie,
    'cookie after the code': cookieOf(portal),
    'cookie of the typed code': cookieOf(typing),
    'cookie of a person': cookieOf(staff),
    password: PASSWORD,
    'API token': program.token,
    'API token without its first word': program.token.replace('firebreak_', ''),
    'revoked API token': revoked.token.replace('firebreak_', ''),
  };
  for (const client of [staff, program, refused, portal, typing]) client.close();
  return secrets;
}

describe('where a questionnaire was sent, opened, answered, signed and returned', () => {
  it('no log holds the link, a code, a cookie, an API token or a password, however much PostgreSQL and the API are told to say', async () => {
    const secrets = await goThrough();
    expect(Object.values(secrets).every((secret) => secret.length >= 8)).toBe(true);
    const logs = { postgres: readFileSync(postgresLog, 'utf8'), api: api.printed() };
    // They did say a lot: the hash by which the link was looked up is there.
    expect(logs.postgres).toContain('find_invitation($1)');
    expect(logs.postgres).toContain('find_api_token($1)');
    process.stderr.write(`logs: ${logs.postgres.length} characters of PostgreSQL, ${logs.api.length} of the API\n`);
    expect({ postgres: secretsIn(logs.postgres, secrets), api: secretsIn(logs.api, secrets) }).toEqual({
      postgres: [],
      api: [],
    });
  });

  it('one that reaches PostgreSQL is found in its log, in any form', async () => {
    const token = createToken();
    const planted = new Client({ connectionString: firebreak.database.connection.ownerUrl });
    await planted.connect();
    await planted.query('SELECT $1::text', [token]);
    await planted.end();
    expect(secretsIn(readFileSync(postgresLog, 'utf8'), { token })).toEqual(['token']);
    for (const form of formsOf(token))
      expect(secretsIn(`DETAIL:  parameters: $1 = '${form}'`, { token })).toEqual(['token']);
    expect(secretsIn('LOG:  nothing here', { token })).toEqual([]);
  });
});
