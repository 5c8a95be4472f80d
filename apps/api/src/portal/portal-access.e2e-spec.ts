import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { hashToken } from '../identity/secret-token.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { databaseContents } from '../testing/database-contents.js';
import {
  addVendor,
  answerAll,
  expectBody,
  newestCode,
  openPortal,
  sendCore,
  tokenOf,
  verifyPortal,
} from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { PortalAssessmentView } from './portal.presenter.js';

let firebreak: TestApplication;
let procurement: HttpClient;
let admin: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  procurement = await firebreak.signIn('procurement');
  admin = await firebreak.signIn('admin');
});

afterAll(() => firebreak.stop());

const invite = async () => sendCore(procurement, (await addVendor(procurement)).id);

describe('opening an invitation', () => {
  it('shows the questions and who asks; looking at the page changes nothing', async () => {
    const { assessment, invitation } = await invite();
    const before = await databaseContents(firebreak.database);
    const visitor = firebreak.visitor();
    await visitor.exchange('GET', `/portal`);
    await visitor.exchange('HEAD', `/portal`);
    await visitor.exchange('GET', `/portal?token=${tokenOf(invitation)}`);
    await visitor.exchange('GET', `/portal/${tokenOf(invitation)}`);
    expect(await databaseContents(firebreak.database)).toEqual(before);

    const portal = await openPortal(firebreak, invitation);
    const shown = await expectBody(portal.get<PortalAssessmentView>('/portal/assessment'));
    expect(shown).toMatchObject({
      organizationName: 'First Trading',
      vendorName: assessment.vendor.name,
      checkPhrase: invitation.checkPhrase,
      dueOn: assessment.dueOn,
      status: 'sent',
      verified: false,
      answers: [],
      answeredQuestionIds: [],
      submission: null,
    });
    expect(shown.questions.every((question) => question.applies)).toBe(true);
    expect(shown.questions).toHaveLength(assessment.progress.asked);
  });

  it('takes the typed code as it was made, and as people type it', async () => {
    const { invitation } = await invite();
    for (const token of [
      invitation.code,
      invitation.code.toLowerCase(),
      invitation.code.replaceAll('-', ''),
      ` ${invitation.code.replaceAll('-', ' ')} `,
    ]) {
      expect((await firebreak.visitor().post('/portal/session', { token })).status).toBe(201);
    }
    const mistyped = invitation.code.replaceAll('0', 'O').replaceAll('1', 'l');
    expect((await firebreak.visitor().post('/portal/session', { token: mistyped })).status).toBe(201);
  });

  it('works for several browsers over several days, each with a cookie of its own', async () => {
    const { invitation } = await invite();
    const [first, second] = [await openPortal(firebreak, invitation), await openPortal(firebreak, invitation)];
    expect(first.cookies.get('firebreak-portal')).not.toBe(second.cookies.get('firebreak-portal'));
    expect((await first.get('/portal/assessment')).status).toBe(200);
    await firebreak.database.query(`UPDATE portal_sessions SET last_seen_at = now() - interval '31 minutes'`);
    expect((await first.get('/portal/assessment')).status).toBe(401);
    expect((await (await openPortal(firebreak, invitation)).get('/portal/assessment')).status).toBe(200);
  });

  it('answers any wrong, expired, revoked or malformed token with the same 404 and stores nothing', async () => {
    const [good, expired, revoked] = [await invite(), await invite(), await invite()];
    await firebreak.database.query(`UPDATE invitations SET expires_at = now() WHERE assessment_id = $1`, [
      expired.assessment.id,
    ]);
    await expectBody(procurement.post(`/assessments/${revoked.assessment.id}/revoke`));
    const token = tokenOf(good.invitation);
    const stored = hashToken(token);
    const bad = [
      tokenOf(expired.invitation),
      expired.invitation.code,
      tokenOf(revoked.invitation),
      revoked.invitation.code,
      randomBytes(32).toString('base64url'),
      stored.toString('base64url'),
      stored.toString('hex'),
      token.slice(1),
      `${token}A`,
      token.toLowerCase(),
      token.toUpperCase(),
      good.invitation.checkPhrase,
      good.assessment.id,
      '',
      ' ',
      'x',
      '😀',
      "' OR 1=1 --",
      '../..',
      'A'.repeat(201),
      'A'.repeat(4_096),
      'two\nlines',
      '\u202e',
    ];
    const before = await databaseContents(firebreak.database);
    for (const wrong of bad) {
      const { body, headers } = await firebreak.visitor().post<Problem>('/portal/session', { token: wrong });
      expect({ wrong, ...body, instance: '' }).toEqual({
        wrong,
        type: 'urn:firebreak:problem:not-found',
        title: 'Not found',
        status: 404,
        detail: 'There is nothing here.',
        instance: '',
        code: 'not-found',
      });
      expect(headers['set-cookie']).toBeUndefined();
    }
    expect(await databaseContents(firebreak.database)).toEqual(before);
  });
});

describe('the one-time code', () => {
  it('lets this browser read back what was saved, under a new cookie', async () => {
    const { invitation } = await invite();
    const portal = await openPortal(firebreak, invitation);
    await answerAll(portal, 3);
    const closed = await expectBody(portal.get<PortalAssessmentView>('/portal/assessment'));
    expect(closed.answers).toEqual([]);
    expect(closed.answeredQuestionIds).toHaveLength(closed.questions.length);
    const before = portal.cookies.get('firebreak-portal') ?? '';
    await verifyPortal(portal, admin, invitation);
    const open = await expectBody(portal.get<PortalAssessmentView>('/portal/assessment'));
    expect(open.verified).toBe(true);
    expect(open.answers).toHaveLength(open.questions.length);
    expect(new Set(open.answers.map((answer) => answer.level))).toEqual(new Set([3]));
    const old = firebreak.visitor();
    old.cookies.set('firebreak-portal', before);
    expect((await old.get('/portal/assessment')).status).toBe(401);
  });

  it('is good in the browser that asked, once, and for ten minutes', async () => {
    const { invitation } = await invite();
    const token = tokenOf(invitation);
    const [asking, other] = [await openPortal(firebreak, invitation), await openPortal(firebreak, invitation)];
    await expectBody(asking.post('/portal/code'));
    const code = await newestCode(admin);
    expect((await other.post<Problem>('/portal/session', { token, code })).body).toMatchObject({
      status: 422,
      errors: [{ code: 'wrong-code' }],
    });
    expect((await firebreak.visitor().post('/portal/session', { token, code })).status).toBe(404);
    expect((await asking.post('/portal/session', { token: tokenOf((await invite()).invitation), code })).status).toBe(
      404,
    );
    expect((await asking.post('/portal/session', { token, code: `${code.slice(0, 4)} ${code.slice(4)}` })).status).toBe(
      201,
    );
    expect((await asking.post('/portal/session', { token, code })).status).toBe(422);

    await expectBody(other.post('/portal/code'));
    const late = await newestCode(admin);
    await firebreak.database.query(`UPDATE portal_sessions SET one_time_code_expires_at = now()`);
    expect((await other.post('/portal/session', { token, code: late })).status).toBe(422);
  });

  it('ends after five wrong tries, also when they come at once; a new one begins anew', async () => {
    const { invitation } = await invite();
    const token = tokenOf(invitation);
    const portal = await openPortal(firebreak, invitation);
    await expectBody(portal.post('/portal/code'));
    const code = await newestCode(admin);
    const wrong = String((Number(code) + 1) % 100_000_000).padStart(8, '0');
    const tries = await Promise.all(
      Array.from({ length: 5 }, () => portal.post('/portal/session', { token, code: wrong })),
    );
    expect(tries.map(({ status }) => status)).toEqual(Array(5).fill(422));
    expect((await portal.post('/portal/session', { token, code })).status).toBe(422);
    await verifyPortal(portal, admin, invitation);
    expect((await expectBody(portal.get<PortalAssessmentView>('/portal/assessment'))).verified).toBe(true);
  });

  it('is stored as a hash that differs between browsers, and ends an older one', async () => {
    const { invitation } = await invite();
    const portal = await openPortal(firebreak, invitation);
    await expectBody(portal.post('/portal/code'));
    const older = await newestCode(admin);
    await expectBody(portal.post('/portal/code'));
    const newer = await newestCode(admin);
    const [row] = await firebreak.database.query<{ dump: string }>(
      `SELECT string_agg(s::text, ' ') AS dump FROM portal_sessions s`,
    );
    expect(row?.dump).not.toContain(hashToken(newer).toString('hex'));
    if (older !== newer)
      expect((await portal.post('/portal/session', { token: tokenOf(invitation), code: older })).status).toBe(422);
    expect((await portal.post('/portal/session', { token: tokenOf(invitation), code: newer })).status).toBe(201);
  });
});

describe('a respondent', () => {
  it('is nobody to the rest of the API, and a person is nobody to the portal', async () => {
    const portal = await openPortal(firebreak, (await invite()).invitation);
    for (const path of ['/session', '/vendors', '/assessments', '/users', '/outbox', '/exports/vendors.csv']) {
      expect((await portal.get(path)).status).toBe(401);
    }
    expect((await admin.get('/portal/assessment')).status).toBe(401);
    expect((await admin.post('/portal/code')).status).toBe(401);
  });
});
