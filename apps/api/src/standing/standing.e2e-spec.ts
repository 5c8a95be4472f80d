import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SentAssessmentView } from '../assessments/assessment.presenter.js';
import type { OrganizationSettingsView } from '../organization-settings/organization-settings.presenter.js';
import type { AnswerView, PortalAssessmentView } from '../portal/portal.presenter.js';
import { callCentreScope } from '../testing/builders.js';
import type { HttpClient } from '../testing/http-client.js';
import {
  addVendor,
  expectBody,
  invitationIn,
  newestMailTo,
  openVerifiedPortal,
  sendCore,
  submit,
  submitAssessment,
} from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { ReviewedStandingView, StandingView } from './standing.presenter.js';

let firebreak: TestApplication;
let procurement: HttpClient;
let admin: HttpClient;
let vendorId: string;
let sent: SentAssessmentView;
let portal: HttpClient;
let asked: PortalAssessmentView['questions'];

beforeAll(async () => {
  firebreak = await startTestApplication();
  procurement = await firebreak.signIn('procurement');
  admin = await firebreak.signIn('admin');
  vendorId = (await addVendor(procurement, {}, [callCentreScope()])).id;
  // What another questionnaire said is nothing that this one tells.
  await submitAssessment(firebreak, procurement, vendorId, 4);
  sent = await sendCore(procurement, vendorId);
  portal = await openVerifiedPortal(firebreak, admin, sent.invitation);
  ({ questions: asked } = await expectBody(portal.get<PortalAssessmentView>('/portal/assessment')));
});

afterAll(() => firebreak.stop());

const look = () => portal.get<StandingView>('/portal/standing');
const mfaOf = ({ measures }: StandingView) => measures.find(({ measure }) => measure === 'mfa');

describe('where a vendor stands', () => {
  it('is told by nothing before it has signed', async () => {
    expect((await look()).status).toBe(404);
    expect((await procurement.get(`/assessments/${sent.assessment.id}/standing`)).status).toBe(404);
  });

  it('is told by its own answers once it has signed, with what would help most', async () => {
    const [weak, unanswered] = asked.filter(({ measure }) => measure === 'phishing').map(({ id }) => id);
    for (const { id } of asked) {
      if (id === unanswered) continue;
      const level = id === weak ? 0 : 3;
      await expectBody(portal.put<AnswerView>(`/portal/answers/${id}`, { level }, { 'if-none-match': '*' }));
    }
    await submit(portal);
    const standing = await expectBody(look());
    const counts = new Map(standing.measures.map(({ measure, answered, asked: all }) => [measure, all - answered]));
    expect([...counts.values()].reduce((sum, open) => sum + open, 0)).toBe(1);
    expect(counts.get('phishing')).toBe(1);
    expect(standing.improvements.map(({ questionId }) => questionId).toSorted()).toEqual([weak, unanswered].toSorted());
    expect(mfaOf(standing)?.strengthPercent).toBeGreaterThan(0);
  });

  it('is the same for whoever reviews the answers', async () => {
    const theirs = await expectBody(look());
    for (const person of ['procurement', 'auditor'] as const) {
      const client = await firebreak.signIn(person);
      expect(await expectBody(client.get(`/assessments/${sent.assessment.id}/standing`))).toEqual({
        ...theirs,
        isShown: true,
      });
    }
  });

  it('is nothing for a colleague, who was given a section', async () => {
    const fresh = await sendCore(procurement, (await addVendor(procurement)).id);
    const lead = await openVerifiedPortal(firebreak, admin, fresh.invitation);
    const mei = { name: 'Mei Chan', email: 'mei@vendor.test', measures: ['mfa'], locale: 'en' };
    await expectBody(lead.post('/portal/colleagues', mei));
    const invitation = invitationIn(await newestMailTo(admin, mei.email));
    const colleague = await openVerifiedPortal(firebreak, admin, invitation);
    expect((await colleague.get('/portal/standing')).status).toBe(403);
  });

  it('counts proof that the reviewer saw', async () => {
    const before = mfaOf(await expectBody(look()))?.strengthPercent ?? 0;
    const path = `/assessments/${sent.assessment.id}`;
    await expectBody(procurement.post(`${path}/accept`, { proof: 'independently_verified' }));
    expect(mfaOf(await expectBody(look()))?.strengthPercent).toBeGreaterThan(before);
  });

  it('is not shown where the buyer does not want it', async () => {
    const { etag } = await expectBody(admin.get<OrganizationSettingsView>('/organization'));
    await expectBody(admin.patch('/organization', { showsStanding: false }, etag));
    expect((await look()).status).toBe(404);
    const reviewed = procurement.get<ReviewedStandingView>(`/assessments/${sent.assessment.id}/standing`);
    expect((await expectBody(reviewed)).isShown).toBe(false);
  });
});
