import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AssessmentDetailView, AssessmentView } from '../assessments/assessment.presenter.js';
import type { EvidenceListView, EvidenceUploadView } from '../evidence/evidence.presenter.js';
import type { VendorFactsView } from '../judgements/facts.presenter.js';
import type { JudgementView } from '../judgements/judgement.presenter.js';
import type { OutboxEntryView } from '../mail/outbox.presenter.js';
import type { PortalAssessmentView } from '../portal/portal.presenter.js';
import { buildSending, daysFromNow } from '../testing/builders.js';
import { buildAnnouncement, PDF } from '../testing/evidence.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import {
  beginOwnAnswers,
  fillInOurselves,
  finishOwnAnswers,
  REPORT,
  saveOwnAnswer,
  TRUST_PAGE,
} from '../testing/own-answers.js';
import {
  addVendor,
  coreQuestionnaireId,
  expectBody,
  openVerifiedPortal,
  sendCore,
  submitAssessment,
} from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { VendorView } from '../vendors/vendor.presenter.js';
import type { OwnAnswersView, OwnAnswerView } from './own-answers.presenter.js';

let firebreak: TestApplication;
let procurement: HttpClient;
let admin: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  procurement = await firebreak.signIn('procurement');
  admin = await firebreak.signIn('admin');
});

afterAll(() => firebreak.stop());

async function begin() {
  const vendor = await addVendor(procurement);
  const { assessment, questions } = await beginOwnAnswers(procurement, vendor.id);
  const [first, second, third] = questions.map(({ id }) => id);
  if (!first || !second || !third) throw new Error('Too little is asked.');
  return { vendorId: vendor.id, id: assessment.id, first, second, third, keys: questions.map(({ key }) => key) };
}

const read = (id: string) => expectBody(procurement.get<OwnAnswersView>(`/assessments/${id}/own-answers`));
const review = (id: string) => expectBody(procurement.get<AssessmentDetailView>(`/assessments/${id}`));
const judgement = (id: string) => expectBody(procurement.get<JudgementView>(`/vendors/${id}/judgement`));
const facts = (id: string) => expectBody(procurement.get<VendorFactsView>(`/vendors/${id}/judgement/facts`));
const actions = (id: string): Promise<string[]> =>
  firebreak.database
    .query<{ action: string }>(`SELECT action FROM trail.events WHERE subject_id = $1 ORDER BY id`, [id])
    .then((rows) => rows.map(({ action }) => action));

describe('a questionnaire that we fill in ourselves', () => {
  it('invites nobody, and counts as what it is once somebody finishes it', async () => {
    const mails = async () => (await expectBody(admin.get<{ items: OutboxEntryView[] }>('/outbox'))).items.length;
    const before = await mails();
    const { vendorId, id, first, second, third, keys } = await begin();
    expect((await judgement(vendorId)).coveragePercent).toBe(0);
    const page = await expectBody(saveOwnAnswer(procurement, id, first, { level: 3, comment: 'Says so on the page.' }));
    expect(page).toMatchObject({ level: 3, source: TRUST_PAGE, proof: 'self_attested', etag: '"1"' });
    await expectBody(saveOwnAnswer(admin, id, second, { level: 4, source: REPORT, proof: 'independently_verified' }));
    await expectBody(saveOwnAnswer(procurement, id, third, { level: null, unknown: true, source: null }));
    expect((await read(id)).assessment).toMatchObject({ status: 'in_progress', people: [], checkPhrase: '' });
    expect((await facts(vendorId)).answers).toEqual([]);

    expect(await finishOwnAnswers(procurement, id)).toMatchObject({ title: 'Buyer', proof: 'self_attested' });
    expect(await mails()).toBe(before);
    expect((await firebreak.database.query('SELECT 1 FROM invitations WHERE assessment_id = $1', [id])).length).toBe(0);
    expect((await procurement.get(`/assessments/${id}/receipt`)).status).toBe(404);
    // What was not found says nothing about the vendor; a report is as old as what it covers.
    expect(
      (await facts(vendorId)).answers.toSorted((a, b) => (a.questionKey === keys[0] ? -1 : Number(b === a))),
    ).toEqual([
      {
        questionKey: keys[0],
        level: 3,
        notApplicableReason: null,
        proof: 'self_attested',
        answeredOn: TRUST_PAGE.seenOn,
        takenFrom: 'trust_page',
      },
      {
        questionKey: keys[1],
        level: 4,
        notApplicableReason: null,
        proof: 'self_attested',
        answeredOn: REPORT.periodTo,
        takenFrom: 'report',
      },
    ]);
    const reviewed = await review(id);
    expect(reviewed).toMatchObject({ filledInBy: 'buyer', status: 'submitted' });
    expect(reviewed.answers.find(({ questionId }) => questionId === second)).toMatchObject({
      source: REPORT,
      claimedProof: 'independently_verified',
      proof: 'self_attested',
    });
    expect(await actions(id)).toEqual([
      'own_answers.begun',
      ...Array.from({ length: 3 }, () => 'own_answers.saved'),
      'own_answers.finished',
    ]);
  });

  it('needs a source that is whole, and takes no more proof than the source gives', async () => {
    const { id, first } = await begin();
    const refusals: [object, string][] = [
      [{ level: 3, source: null }, '/source'],
      [{ level: 3, source: { ...TRUST_PAGE, address: null } }, '/source/address'],
      [{ level: 3, source: { ...TRUST_PAGE, address: 'javascript:1' } }, '/source/address'],
      [{ level: 3, source: { ...TRUST_PAGE, seenOn: '2099-01-01' } }, '/source/seenOn'],
      [{ level: 3, source: { ...REPORT, periodTo: null } }, '/source/periodTo'],
      [{ level: 3, source: { ...TRUST_PAGE, kind: 'rumour' } }, '/source/kind'],
      [{ level: 3, proof: 'document_seen' }, '/proof'],
      [{ level: null, unknown: true }, '/source'],
      [{ level: 3, unknown: true }, ''],
    ];
    for (const [answer, pointer] of refusals) {
      const refused = await saveOwnAnswer<Problem>(procurement, id, first, { ...answer });
      expect([answer, refused.status, refused.body.errors?.map((error) => error.pointer)]).toEqual([
        answer,
        422,
        expect.arrayContaining([pointer]),
      ]);
    }
    expect((await read(id)).answers).toEqual([]);
  });

  it('shows two people at one question both answers, and loses neither', async () => {
    const { id, first } = await begin();
    const [one, other] = await Promise.all([
      saveOwnAnswer<OwnAnswerView & Problem>(procurement, id, first, { level: 1 }),
      saveOwnAnswer<OwnAnswerView & Problem>(admin, id, first, { level: 2 }),
    ]);
    const [winner, loser] = one.status === 201 ? [one, other] : [other, one];
    expect([winner.status, loser.status]).toEqual([201, 412]);
    expect(loser.body['current']).toEqual(winner.body);
    const { etag } = winner.body;
    const again = await Promise.all(
      [procurement, admin].map((staff, level) => saveOwnAnswer(staff, id, first, { level }, etag)),
    );
    expect(new Set(again.map(({ status }) => status))).toEqual(new Set([200, 412]));
    expect((await read(id)).answers).toEqual([again.find(({ status }) => status === 200)?.body]);
    expect((await procurement.put(`/assessments/${id}/own-answers/${first}`, { level: 1 })).status).toBe(428);
  });

  it('is proven by somebody else than who filled it in, and by no more than its sources', async () => {
    const { vendorId, id, first, second } = await begin();
    await expectBody(saveOwnAnswer(procurement, id, first, { level: 3 }));
    await expectBody(saveOwnAnswer(procurement, id, second, { level: 3, source: REPORT, proof: 'document_seen' }));
    await finishOwnAnswers(procurement, id);
    const accept = (staff: HttpClient, body: object) => staff.post<Problem>(`/assessments/${id}/accept`, body);
    const proofs = [{ questionId: second, proof: 'independently_verified' }];
    expect((await accept(procurement, { proofs })).status).toBe(403);
    expect((await accept(admin, { proof: 'document_seen' })).body.errors).toMatchObject([{ pointer: '/proof' }]);
    const tooMuch = [{ questionId: first, proof: 'document_seen' }];
    expect((await accept(admin, { proofs: tooMuch })).body.errors).toMatchObject([{ pointer: '/proofs/0/proof' }]);
    expect((await accept(admin, { proofs })).status).toBe(200);
    const counted = (await facts(vendorId)).answers.map(({ proof }) => proof).toSorted();
    expect(counted).toEqual(['independently_verified', 'self_attested']);
  });

  it('may be accepted by who filled it in, as the word of one, and is asked of nobody again', async () => {
    const { vendorId, id, first } = await begin();
    await expectBody(saveOwnAnswer(procurement, id, first, { level: 3 }));
    await finishOwnAnswers(procurement, id);
    const accepted = await expectBody(procurement.post<AssessmentView>(`/assessments/${id}/accept`, {}));
    expect(accepted.status).toBe('accepted');
    const { etag } = await expectBody(procurement.get<VendorView>(`/vendors/${vendorId}`));
    await expectBody(procurement.patch(`/vendors/${vendorId}`, { nextReviewOn: daysFromNow(-1) }, etag));
    expect((await procurement.post(`/vendors/${vendorId}/ask-again`)).status).toBe(409);
  });

  it('is opened again, goes back without a mail, and is discarded from the verdict', async () => {
    const vendor = await addVendor(procurement);
    const unknown = (await judgement(vendor.id)).residual;
    const { assessment, answers } = await fillInOurselves(procurement, vendor.id, 3);
    const known = (await judgement(vendor.id)).residual;
    expect(known).not.toEqual(unknown);
    const { id } = assessment;
    const [first] = answers;
    if (!first) throw new Error('Nothing was filled in.');
    const change = () => saveOwnAnswer(procurement, id, first.questionId, { level: 1 }, first.etag);
    expect((await change()).status).toBe(409);
    const comment = { comment: 'Which report?' };
    expect((await admin.post<AssessmentView>(`/assessments/${id}/return`, comment)).body.status).toBe('returned');
    expect((await change()).status).toBe(200);
    await finishOwnAnswers(procurement, id);
    await expectBody(procurement.post(`/assessments/${id}/accept`, {}));
    expect((await procurement.post<AssessmentView>(`/assessments/${id}/reopen`)).body.status).toBe('returned');
    // Until it is finished anew, what was finished last counts on.
    expect((await facts(vendor.id)).answers.length).toBe(answers.length);
    expect((await procurement.post(`/assessments/${id}/resend`)).status).toBe(409);
    expect((await procurement.post(`/assessments/${id}/revoke`)).status).toBe(204);
    expect((await judgement(vendor.id)).residual).toEqual(unknown);
    expect((await procurement.post(`/assessments/${id}/reopen`)).status).toBe(409);
    expect((await actions(id)).slice(-3)).toEqual([
      'assessment.accepted',
      'own_answers.reopened',
      'own_answers.discarded',
    ]);
  });
});

describe('files beside what we fill in', () => {
  it('come in parts from a member of staff, say who sent them, and are closed with the answers', async () => {
    const { id, first } = await begin();
    const files = `/assessments/${id}/own-evidence`;
    const announced = await expectBody(
      procurement.post<EvidenceUploadView>(files, buildAnnouncement({ questionId: first })),
    );
    const put = (staff: HttpClient, fileId: string) =>
      staff.send<EvidenceUploadView>('PUT', `${files}/${fileId}/content`, {
        raw: PDF,
        headers: { 'content-type': 'application/octet-stream' },
      });
    expect((await put(procurement, announced.id)).status).toBe(201);
    expect((await procurement.get<EvidenceUploadView>(`${files}/${announced.id}`)).body.state).toBe('stored');
    const { items } = await expectBody(procurement.get<EvidenceListView>(`/assessments/${id}/evidence`));
    expect(items).toMatchObject([
      { questionId: first, sentBy: { email: 'procurement@first.test', role: 'staff' }, state: 'stored' },
    ]);
    const other = await expectBody(procurement.post<EvidenceUploadView>(files, buildAnnouncement()));
    expect((await procurement.delete(`${files}/${other.id}`)).status).toBe(204);
    const elsewhere = await begin();
    expect((await procurement.get(`/assessments/${elsewhere.id}/own-evidence/${announced.id}`)).status).toBe(404);
    await expectBody(saveOwnAnswer(procurement, id, first, { level: 1 }));
    await finishOwnAnswers(procurement, id);
    expect((await procurement.post(files, buildAnnouncement())).status).toBe(409);
    expect((await procurement.delete(`${files}/${announced.id}`)).status).toBe(409);
  });
});

describe('beside what the vendor answers', () => {
  it('counts where it is newer, and gives way to what the vendor signs', async () => {
    const vendor = await addVendor(procurement);
    await submitAssessment(firebreak, procurement, vendor.id, 1);
    // The page was looked at before the vendor signed.
    await fillInOurselves(procurement, vendor.id, 4);
    expect(new Set((await facts(vendor.id)).answers.map(({ level }) => level))).toEqual(new Set([1]));
    const unanswered = await addVendor(procurement);
    await fillInOurselves(procurement, unanswered.id, 4);
    expect(new Set((await facts(unanswered.id)).answers.map(({ level }) => level))).toEqual(new Set([4]));
    await submitAssessment(firebreak, procurement, unanswered.id, 2);
    expect(new Set((await facts(unanswered.id)).answers.map(({ level }) => level))).toEqual(new Set([2]));
  });

  it('is shown to the reviewer, and never to the vendor', async () => {
    const vendor = await addVendor(procurement);
    await fillInOurselves(procurement, vendor.id, 4);
    const sending = buildSending(await coreQuestionnaireId(procurement), { showsPrevious: true });
    const { assessment, invitation } = await expectBody(
      procurement.post<{ assessment: AssessmentView; invitation: { url: string } }>(
        `/vendors/${vendor.id}/assessments`,
        sending,
      ),
    );
    const portal = await openVerifiedPortal(firebreak, admin, invitation);
    const shown = await portal.get<PortalAssessmentView>('/portal/assessment');
    expect(shown.body.questions.filter(({ previousAnswer }) => previousAnswer !== null)).toEqual([]);
    expect(shown.text).not.toContain(TRUST_PAGE.title);
    const [question] = shown.body.questions;
    await expectBody(portal.put(`/portal/answers/${question?.id}`, { level: 2 }, { 'if-none-match': '*' }));
    await expectBody(portal.post('/portal/submit', { name: 'Rosa', title: 'Head', statement: 'True.' }));
    const compared = (await review(assessment.id)).questions.find(({ id }) => id === question?.id);
    expect(compared).toMatchObject({ change: 'worse', previousAnswer: { level: 4, filledInBy: 'buyer' } });
  });

  it('is a resource of its own: what the vendor answers is not filled in by us', async () => {
    const vendor = await addVendor(procurement);
    const { assessment } = await sendCore(procurement, vendor.id);
    const { questions } = await review(assessment.id);
    const path = `/assessments/${assessment.id}`;
    expect((await procurement.get(`${path}/own-answers`)).status).toBe(404);
    expect((await saveOwnAnswer(procurement, assessment.id, questions[0]?.id ?? '', { level: 1 })).status).toBe(404);
    expect((await procurement.post(`${path}/finish`, { title: 'x', statement: 'x' })).status).toBe(404);
    expect((await procurement.post(`${path}/reopen`)).status).toBe(404);
  });
});
