import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ASSESSMENT_LIMITS } from '@firebreak/domain';
import type { SentAssessmentView } from '../assessments/assessment.presenter.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import {
  addVendor,
  answerAll,
  expectBody,
  invitationIn,
  newestMailTo,
  openPortal,
  openVerifiedPortal,
  sendCore,
  submit,
  tokenOf,
} from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { PortalAssessmentView } from './portal.presenter.js';

interface Pin {
  readonly pin: string;
  readonly expiresAt: string;
}

let firebreak: TestApplication;
let procurement: HttpClient;
let admin: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  procurement = await firebreak.signIn('procurement');
  admin = await firebreak.signIn('admin');
});

afterAll(() => firebreak.stop());

const look = (portal: HttpClient): Promise<PortalAssessmentView> =>
  expectBody(portal.get<PortalAssessmentView>('/portal/assessment'));

const openVerified = (invitation: { url: string }): Promise<HttpClient> =>
  openVerifiedPortal(firebreak, admin, invitation);

const invite = async (): Promise<SentAssessmentView> => sendCore(procurement, (await addVendor(procurement)).id);

const addressOf = ({ assessment }: SentAssessmentView): string =>
  `/assessments/${assessment.id}/invitations/${assessment.people[0]?.id}/pin`;

const makePin = (sent: SentAssessmentView): Promise<Pin> => expectBody(procurement.post<Pin>(addressOf(sent)));

const give = (portal: HttpClient, { invitation }: SentAssessmentView, code: string) =>
  portal.post<Problem>('/portal/session', { token: tokenOf(invitation), code });

const otherThan = (pin: string): string => (pin === '00000000' ? '00000001' : '00000000');

describe('a PIN by telephone', () => {
  it('lets one browser read back, once, without any mail; it is good for a day and told to the trail', async () => {
    const sent = await invite();
    const { pin, expiresAt } = await makePin(sent);
    expect(pin).toMatch(/^\d{8}$/);
    expect(Math.round((Date.parse(expiresAt) - Date.now()) / 3_600_000)).toBe(ASSESSMENT_LIMITS.pinHours);
    const portal = await openPortal(firebreak, sent.invitation);
    expect((await give(portal, sent, pin)).status).toBe(201);
    expect((await look(portal)).verified).toBe(true);
    const second = await openPortal(firebreak, sent.invitation);
    expect((await give(second, sent, pin)).status).toBe(422);
    const events = await procurement.get('/audit-events?action=assessment.pin_made&limit=1');
    expect(events.text).toContain(sent.assessment.id);
    expect(events.text).not.toContain(pin);
  });

  it('ends after five wrong tries, and when another one is made', async () => {
    const sent = await invite();
    const first = await makePin(sent);
    const portal = await openPortal(firebreak, sent.invitation);
    const second = await makePin(sent);
    if (first.pin !== second.pin) expect((await give(portal, sent, first.pin)).status).toBe(422);
    const third = await makePin(sent);
    for (let tries = 0; tries < ASSESSMENT_LIMITS.codeTries; tries += 1)
      expect((await give(portal, sent, otherThan(third.pin))).status).toBe(422);
    expect((await give(portal, sent, third.pin)).status).toBe(422);
  });

  it('is old after a day, is nothing without the link, and is not made for what has ended', async () => {
    const sent = await invite();
    const { pin } = await makePin(sent);
    expect((await give(firebreak.visitor(), sent, pin)).status).toBe(404);
    await firebreak.database.query(
      `UPDATE invitations SET pin_expires_at = now() - interval '1 second' WHERE id = $1`,
      [sent.assessment.people[0]?.id],
    );
    const portal = await openPortal(firebreak, sent.invitation);
    expect((await give(portal, sent, pin)).status).toBe(422);
    const other = await invite();
    const mixed = `/assessments/${other.assessment.id}/invitations/${sent.assessment.people[0]?.id}/pin`;
    expect((await procurement.post(mixed)).status).toBe(404);
    await procurement.post(`/assessments/${sent.assessment.id}/revoke`);
    expect((await procurement.post<Problem>(addressOf(sent))).body.code).toBe('invalid-state');
  });
});

/** The measures of which this browser is shown something of the last time. */
async function measuresShown(portal: HttpClient): Promise<Set<string>> {
  const { questions } = await look(portal);
  return new Set(questions.flatMap(({ measure, previousAnswer }) => (previousAnswer ? [measure] : [])));
}

describe('the answers from last time', () => {
  const OLD = { respondentEmail: 'last-year@vendor.test' };
  const COLLEAGUE = { name: 'Mei Chan', email: 'mei@vendor.test', measures: ['mfa'], locale: 'en' };
  let vendorId: string;

  beforeAll(async () => {
    vendorId = (await addVendor(procurement)).id;
    const { invitation } = await sendCore(procurement, vendorId, OLD);
    const lead = await openVerified(invitation);
    await expectBody(lead.post('/portal/colleagues', COLLEAGUE));
    const gone = { ...COLLEAGUE, email: 'gone@vendor.test', measures: ['mfa', 'patching'] };
    const { id } = await expectBody(lead.post<{ id: string }>('/portal/colleagues', gone));
    await lead.send('DELETE', `/portal/colleagues/${id}`);
    await answerAll(lead, 1);
    await submit(lead);
  });

  /** The measures of which this address is shown something of the last time. */
  async function shownTo(respondentEmail: string, showsPrevious?: boolean): Promise<Set<string>> {
    const { invitation } = await sendCore(procurement, vendorId, { respondentEmail, showsPrevious });
    return measuresShown(await openVerified(invitation));
  }

  it('are shown to an address that was asked then, and to another one only when the buyer said so', async () => {
    const all = await shownTo(OLD.respondentEmail.toUpperCase());
    expect(all.size).toBeGreaterThan(2);
    expect(await shownTo('mistyped@vendor.test')).toEqual(new Set());
    expect(await shownTo('mistyped@vendor.test', true)).toEqual(all);
    expect(await shownTo('gone@vendor.test')).toEqual(new Set());
    expect(await shownTo(COLLEAGUE.email)).toEqual(new Set(['mfa']));
  });

  it('are not handed on to a colleague whose address is new', async () => {
    const { invitation } = await sendCore(procurement, vendorId, { ...OLD, showsPrevious: true });
    const lead = await openVerified(invitation);
    await expectBody(lead.post('/portal/colleagues', { ...COLLEAGUE, email: 'new@vendor.test' }));
    const colleague = await openVerified(invitationIn(await newestMailTo(admin, 'new@vendor.test')));
    expect(await measuresShown(colleague)).toEqual(new Set());
  });
});
