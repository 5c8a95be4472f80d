import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { NEXT_STEPS } from '@firebreak/domain';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { buildScope, buildSending, callCentreScope, daysFromNow } from '../testing/builders.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { beginOwnAnswers } from '../testing/own-answers.js';
import { startMailbox, type Mailbox } from '../testing/mailbox.js';
import {
  addVendor,
  answerAll,
  coreQuestionnaireId,
  expectBody,
  openPortal,
  sendCore,
  submit,
  tokenOf,
} from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { SentAssessmentView } from './assessment.presenter.js';
import type { FollowedAssessmentView } from './followed-assessment.presenter.js';
import type { PreparedSendingView, SendingPreparationView } from './sending-preparation.presenter.js';

interface FollowedPage {
  readonly items: FollowedAssessmentView[];
  readonly nextCursor: string | null;
  readonly total: number;
}

let mailbox: Mailbox;
let firebreak: TestApplication;
let procurement: HttpClient;
let auditor: HttpClient;

beforeAll(async () => {
  mailbox = await startMailbox();
  firebreak = await startTestApplication({ SMTP_URL: mailbox.url });
  procurement = await firebreak.signIn('procurement');
  auditor = await firebreak.signIn('auditor');
});

afterAll(async () => {
  await firebreak.stop();
  await mailbox.stop();
});

const follow = (query = ''): Promise<FollowedPage> =>
  expectBody(auditor.get<FollowedPage>(`/assessments/followed${query}`));
const idsOf = ({ items }: FollowedPage): string[] => items.map(({ id }) => id);

/** Sends the core questionnaire to a vendor of its own. */
async function ask(change: Parameters<typeof sendCore>[2] = {}): Promise<SentAssessmentView> {
  return sendCore(procurement, (await addVendor(procurement)).id, change);
}

async function untilState(id: string, state: string): Promise<FollowedAssessmentView> {
  for (;;) {
    const found = (await follow('?limit=200')).items.find((assessment) => assessment.id === id);
    if (found?.mail?.state === state) return found;
    await sleep(50);
  }
}

describe('the list by what needs the buyer', () => {
  let inOrder: string[];

  beforeAll(async () => {
    mailbox.refuse('gone@vendor.test');
    const later = await ask({ dueOn: daysFromNow(9) });
    const sooner = await ask({ dueOn: daysFromNow(3) });
    const refused = await ask({ dueOn: daysFromNow(20), respondentEmail: 'gone@vendor.test' });
    const late = await ask();
    const answered = await ask();
    // Late as well, and still nobody to be asked again.
    const ours = await beginOwnAnswers(procurement, (await addVendor(procurement)).id);
    const [withdrawn, before] = [await ask({ dueOn: daysFromNow(5) }), await ask({ dueOn: daysFromNow(2) })];
    await firebreak.database.query('UPDATE assessments SET due_on = current_date - 1 WHERE id = ANY ($1)', [
      [late.assessment.id, ours.assessment.id],
    ]);
    const portal = await openPortal(firebreak, answered.invitation);
    await answerAll(portal, 2);
    await submit(portal);
    for (const { assessment } of [withdrawn, before])
      await expectBody(procurement.post(`/assessments/${assessment.id}/revoke`));
    await untilState(refused.assessment.id, 'failed');
    await sendCore(await firebreak.signIn('stranger'), (await addVendor(await firebreak.signIn('stranger'))).id);
    inOrder = [refused, answered, late, ours, sooner, later, withdrawn, before].map(({ assessment }) => assessment.id);
  });

  it('begins with mail that did not go, then what is to be read, what is late, our own, what is due soonest; what is over ends it', async () => {
    const page = await follow();
    expect(idsOf(page)).toEqual(inOrder);
    const steps = page.items.map(({ nextStep }) => NEXT_STEPS.indexOf(nextStep));
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(new Set(steps).size).toBe(NEXT_STEPS.length);
  });

  it.each([1, 2, 3])('neither loses nor repeats one in pages of %i', async (limit) => {
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const page = await follow(`?limit=${limit}${cursor}`);
      expect(page.total).toBe(inOrder.length);
      seen.push(...idsOf(page));
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(seen).toEqual(inOrder);
  });

  it('says of a refused mail what the server said, and filters by it', async () => {
    const { items, total } = await follow('?needsAddress=true');
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({
      id: inOrder[0],
      nextStep: 'mend_mail',
      mail: { state: 'failed', lastError: { code: 'mail-refused', detail: '550 No such person' } },
    });
    expect((await follow('?needsAddress=false')).total).toBe(inOrder.length - 1);
    expect((await follow('?needsAddress=true&status=submitted')).total).toBe(0);
    expect(idsOf(await follow('?overdue=true'))).toEqual(inOrder.slice(2, 4));
  });

  it.each([
    'cursor=x',
    `cursor=${Buffer.from('["-sent",null,"x"]').toString('base64url')}`,
    'needsAddress=1',
    'sort=needs',
  ])('refuses ?%s', async (query) => {
    expect((await auditor.get(`/assessments/followed?${query}`)).status).toBe(422);
  });
});

describe('another address', () => {
  it('gets a link of its own; the old one ends, what was answered stays, and earlier answers are not shown unasked', async () => {
    mailbox.refuse('typo@vendor.test');
    const sent = await ask({ respondentEmail: 'typo@vendor.test', showsPrevious: true });
    const { id } = sent.assessment;
    await untilState(id, 'failed');
    await answerAll(await openPortal(firebreak, sent.invitation), 3);
    const body = { respondentEmail: 'right@vendor.test', respondentName: 'Ana Reyes' };
    expect((await auditor.post(`/assessments/${id}/readdress`, body)).status).toBe(403);
    const mended = await expectBody(procurement.post<SentAssessmentView>(`/assessments/${id}/readdress`, body));
    expect(mended.assessment).toMatchObject({ ...body, checkPhrase: sent.invitation.checkPhrase });
    expect(mended.assessment.progress.answered).toBe(mended.assessment.progress.asked);
    expect((await firebreak.visitor().post('/portal/session', { token: tokenOf(sent.invitation) })).status).toBe(404);
    expect((await mailbox.next('right@vendor.test')).text).toContain(mended.invitation.url);
    expect((await untilState(id, 'sent')).nextStep).toBe('wait');
    expect((await follow('?needsAddress=true')).items.map((one) => one.id)).not.toContain(id);
    const [row] = await firebreak.database.query('SELECT shows_previous AS shown FROM assessments WHERE id = $1', [id]);
    expect(row).toEqual({ shown: false });
    expect((await auditor.get(`/audit-events?action=assessment.readdressed`)).text).toContain('typo@vendor.test');
  });

  it('is refused where it is none, and once the answers are signed', async () => {
    const { assessment, invitation } = await ask();
    const readdress = (respondentEmail: string) =>
      procurement.post<Problem>(`/assessments/${assessment.id}/readdress`, { respondentEmail });
    expect((await readdress('nobody')).body).toMatchObject({ status: 422, errors: [{ pointer: '/respondentEmail' }] });
    const portal = await openPortal(firebreak, invitation);
    await answerAll(portal, 2);
    await submit(portal);
    expect((await readdress('late@vendor.test')).body).toMatchObject({ status: 409, status_now: 'submitted' });
  });
});

const prepare = async (vendorIds: readonly string[], by: HttpClient = procurement): Promise<PreparedSendingView[]> =>
  (await expectBody(by.post<SendingPreparationView>('/assessments/preparation', { vendorIds }))).items;

describe('sending to many', () => {
  it('begins with what fits each vendor, whom it was who answered, and what is open', async () => {
    const [core, centre, small] = [
      await addVendor(procurement, { archetype: 'saas_crm' }, [buildScope({ accessTypes: ['code_in_production'] })]),
      await addVendor(procurement, { archetype: 'call_centre_bpo' }, [callCentreScope()]),
      await addVendor(procurement, { archetype: 'goods_supplier' }, []),
    ];
    const sent = await sendCore(procurement, centre.id, { respondentEmail: 'Ana@centre.test', respondentName: 'Ana' });
    const portal = await openPortal(firebreak, sent.invitation);
    await answerAll(portal, 1);
    await submit(portal);
    await expectBody(procurement.post(`/assessments/${sent.assessment.id}/accept`, {}));
    mailbox.refuse('lost@centre.test');
    const open = await sendCore(procurement, centre.id, { respondentEmail: 'lost@centre.test' });
    await untilState(open.assessment.id, 'failed');
    const prepared = await prepare([small.id, centre.id, randomUUID(), core.id]);
    expect(prepared.map(({ vendorId }) => vendorId)).toEqual([small.id, centre.id, core.id]);
    expect(prepared.map(({ recommended }) => recommended[0]?.key)).toEqual([
      'five-minute-check',
      'call-centre',
      'software-supplier',
    ]);
    expect(prepared[0]).toMatchObject({ respondent: null, failedEmail: null, open: [], signedBy: [] });
    expect(prepared[1]).toMatchObject({
      respondent: { email: 'Ana@centre.test', name: 'Ana' },
      failedEmail: 'lost@centre.test',
      open: [{ id: open.assessment.id, questionnaireId: open.assessment.questionnaire.id, mail: { state: 'failed' } }],
      signedBy: ['ana@centre.test'],
    });
    expect(await prepare([small.id], await firebreak.signIn('stranger'))).toEqual([]);
  });

  it('proposes the contact for security where nobody was asked yet', async () => {
    const { id } = await addVendor(procurement, {}, []);
    const add = (contact: object) => expectBody(procurement.post(`/vendors/${id}/contacts`, contact));
    await add({ name: 'Sales', duty: 'contract', email: 'sales@new.test' });
    await add({ name: 'Nameless', duty: 'security' });
    expect((await prepare([id]))[0]?.respondent).toMatchObject({ email: 'sales@new.test' });
    await add({ name: 'Ines Lam', duty: 'security', email: 'ines@new.test' });
    expect((await prepare([id]))[0]?.respondent).toEqual({ email: 'ines@new.test', name: 'Ines Lam' });
  });

  it('asks as often for one vendor as for many', async () => {
    const vendors = await Promise.all(Array.from({ length: 6 }, () => addVendor(procurement)));
    const log = jest.spyOn(firebreak.app.get(DataSource).logger, 'logQuery');
    const statements: number[] = [];
    for (const asked of [vendors.slice(0, 1), vendors]) {
      log.mockClear();
      expect(await prepare(asked.map(({ id }) => id))).toHaveLength(asked.length);
      statements.push(log.mock.calls.length);
    }
    log.mockRestore();
    expect(statements[0]).toBeGreaterThan(0);
    expect(statements[1]).toBe(statements[0]);
  });

  it.each([[[]], [['x']], [Array.from({ length: 201 }, () => randomUUID())], [null]])(
    'refuses to prepare %j',
    async (vendorIds) => {
      expect((await procurement.post('/assessments/preparation', { vendorIds })).status).toBe(422);
    },
  );

  it('asks no vendor the same thing twice where that is wished, however many send at once', async () => {
    const vendor = await addVendor(procurement);
    const sending = buildSending(await coreQuestionnaireId(procurement), { unlessOpen: true });
    const all = await Promise.all(
      Array.from({ length: 5 }, () => procurement.post<Problem>(`/vendors/${vendor.id}/assessments`, sending)),
    );
    expect(all.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409, 409]);
    const refused = all.find(({ status }) => status === 409)?.body;
    const { items } = await follow(`?vendorId=${vendor.id}`);
    expect(refused).toMatchObject({ code: 'duplicate', existing: `/api/v1/assessments/${items[0]?.id}` });
  });
});
