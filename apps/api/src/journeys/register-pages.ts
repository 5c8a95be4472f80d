import { REPORTS } from '@firebreak/domain';
import { callCentreScope, daysFromNow, ownQuestionnaire } from '../testing/builders.js';
import { PDF } from '../testing/evidence.js';
import type { HttpClient } from '../testing/http-client.js';
import {
  addVendor,
  coreQuestionnaireId,
  expectBody,
  sendCore,
  submitAssessment,
  tokenOf,
} from '../testing/respondent.js';
import type { OutboxEntryView } from '../mail/outbox.presenter.js';
import type { TestApplication } from '../testing/test-application.js';
import { growOlder } from './map-by-keyboard.js';

/** The addresses of all pages of a register that has something to show on each. */
export interface RegisterPages {
  /** Of the dashboard, for an administrator, by a name of the page. */
  readonly dashboard: Readonly<Record<string, string>>;
  /** For those who are not signed in, by a name of the page. */
  readonly entries: Readonly<Record<string, string>>;
  /** Of the form for a new supplier. */
  readonly intake: string;
  /** The secret of an invitation to the portal that nobody has opened. */
  readonly token: string;
}

const LONG_NAME =
  '九龍灣國際貿易及物流管理服務有限公司（前稱維多利亞港聯合貨運代理）Kowloon Bay International Trading and Logistics';

// No place to break a line.
const LONG_WORD = 'Kowloonbayinternationaltradingandlogisticsholdings'.repeat(2);

const INVITED = 'lam@first.test';

/** Fills the first organisation so that no page is without content and names are as long as people make them. */
export async function fillRegister(register: TestApplication): Promise<RegisterPages> {
  const staff = await register.signIn('procurement');
  const admin = await register.signIn('admin');
  const vendor = await addLongVendor(staff);
  const submitted = await submitAssessment(register, staff, vendor, 1);
  const { vendorId: accepted, findingId } = await findSomething(register, staff);
  const leaving = await addVendor(staff, { name: 'Nothing known', archetype: 'other' }, []);
  await expectBody(staff.post(`/vendors/${leaving.id}/offboarding`, {}));
  await expectBody(staff.post(`/vendors/${leaving.id}/offboarding/items`, { title: LONG_NAME }));
  await expectBody(staff.post(`/vendors/${leaving.id}/contracts`, { name: 'Frame', endsOn: daysFromNow(40) }));
  const held = await archiveAndHold(staff);
  for (const locale of ['en', 'zh-HK'])
    await addVendor(staff, { name: `Known ${locale}`, archetype: 'other', service: null }, []);
  const token = tokenOf((await sendCore(staff, vendor)).invitation);
  const requestId = await decideAndAsk(register, staff, vendor);
  await growOlder(register.database, 70);
  // Everything above has happened by now: this is the past.
  const asOf = new Date().toISOString();
  const core = await coreQuestionnaireId(staff);
  const own = await expectBody(admin.post<{ id: string }>('/questionnaires', ownQuestionnaire()));
  const { webhook } = await expectBody(
    admin.post<{ webhook: { id: string } }>('/webhooks', {
      url: `https://receiver.test/${'x'.repeat(200)}`,
      events: [],
    }),
  );
  await admin.post(`/webhooks/${webhook.id}/test`);
  const link = new URL((await expectBody(admin.post<{ url: string }>('/intake-link'))).url);
  await expectBody(admin.post('/users/invitations', { email: INVITED, name: 'Lam Siu Ming', role: 'auditor' }));
  const audited = await auditVendor(register, vendor);
  const { items } = await expectBody(admin.get<{ items: OutboxEntryView[] }>('/outbox?limit=1'));
  return {
    dashboard: {
      home: '/',
      vendors: '/vendors',
      'vendors without a match': '/vendors?band=low',
      vendor: `/vendors/${vendor}`,
      'vendor that leaves': `/vendors/${leaving.id}`,
      'vendor on hold': `/vendors/${held}`,
      'what if': `/vendors/${vendor}/what-if`,
      assessments: '/assessments',
      assessment: `/assessments/${submitted.id}`,
      findings: '/findings',
      'findings of a vendor': `/findings?vendorId=${accepted}&overdue=true`,
      finding: `/findings/${findingId}`,
      requests: '/requests',
      'requests that were declined': '/requests?status=declined',
      request: `/requests/${requestId}`,
      ask: '/requests/new',
      'vendors that need a decision': '/vendors?need=decision',
      questionnaires: '/questionnaires',
      questionnaire: `/questionnaires/${core}`,
      'questionnaire being written': `/questionnaires/${own.id}/edit`,
      'versions of a questionnaire': `/questionnaires/${core}/versions`,
      'what auditors ask': '/audit',
      'request of an auditor': `/audit/requests/${audited.requestId}`,
      sample: '/audit/sample?table=vendors&seed=pictures&size=5',
      'verdict worked out again': `/vendors/${vendor}/judgements/${audited.judgementId}`,
      exports: '/exports',
      ...Object.fromEntries(REPORTS.map((report) => [`report ${report}`, `/exports/reports/${report}`])),
      trail: '/trail',
      'what the trail can prove': '/trail/proof',
      'trail of a vendor': `/trail?vendor=${vendor}&asOf=${asOf}`,
      'home in the past': `/?asOf=${asOf}`,
      'vendor in the past': `/vendors/${vendor}?asOf=${asOf}`,
      'vendors in the future': '/vendors?asOf=2099-01-01T00:00:00Z',
      people: '/settings/people',
      organization: '/settings/organization',
      constants: '/settings/organization/constants',
      you: '/settings/you',
      notices: '/notices',
      'all notices': '/notices?all=true',
      'choices of notices': '/settings/notices',
      deletion: '/settings/deletion',
      'personal data': '/settings/personal-data',
      api: '/settings/api',
      webhooks: '/settings/webhooks',
      outbox: '/settings/outbox',
      jobs: '/settings/jobs',
      import: '/vendors/import',
      'no such page': '/no-such-page',
    },
    entries: {
      join: `/join#${/\/join#(\S+)/.exec(items[0]?.text ?? '')?.[1] ?? ''}`,
      'join without a link': '/join',
      'reset by an unknown link': '/reset-password#unknown',
      'forgot the password': '/forgot-password',
      'stop mails by an unknown link': '/stop-mails#unknown',
      'stop mails without a link': '/stop-mails',
      'first administrator': '/first-administrator',
      'sign up': '/sign-up',
      'sign up by an unknown link': '/sign-up#unknown',
    },
    intake: `${link.pathname}${link.hash}`,
    token,
  };
}

/** An auditor asks about a vendor, and procurement answers; gives the request, and the verdict in force. */
async function auditVendor(
  register: TestApplication,
  vendorId: string,
): Promise<{ requestId: string; judgementId: string }> {
  const auditor = await register.signIn('auditor');
  const page = { about: `/vendors/${vendorId}`, aboutTitle: LONG_NAME };
  const { id } = await expectBody(
    auditor.post<{ id: string }>('/audit-requests', { ...page, text: LONG_WORD, dueOn: daysFromNow(3) }),
  );
  const staff = await register.signIn('procurement');
  await expectBody(staff.post(`/audit-requests/${id}/messages`, { text: `${LONG_NAME}\n${LONG_WORD}` }));
  const { items } = await expectBody(auditor.get<{ items: { id: string }[] }>(`/vendors/${vendorId}/judgements`));
  return { requestId: id, judgementId: items[0]?.id ?? '' };
}

/** A vendor of which everything that has a name has a long one; gives its id. */
async function addLongVendor(staff: HttpClient): Promise<string> {
  const longs = { aliases: [LONG_NAME, LONG_WORD], domains: [`${'kowloonbay'.repeat(6)}.example`] };
  const words = { tags: ['PCI DSS', LONG_NAME.slice(0, 40)], service: LONG_NAME, notes: `${LONG_NAME}\n${LONG_WORD}` };
  const { id } = await addVendor(
    staff,
    { name: LONG_NAME, archetype: 'call_centre_bpo', ...longs, ...words, contractEndsOn: daysFromNow(20) },
    [callCentreScope(), callCentreScope({ name: LONG_NAME })],
  );
  await expectBody(staff.post(`/vendors/${id}/contracts`, { name: LONG_NAME, endsOn: daysFromNow(40) }));
  const contact = {
    name: LONG_NAME,
    duty: 'emergency',
    email: `${'a'.repeat(60)}@vendor.example`,
    position: LONG_NAME,
  };
  await expectBody(staff.post(`/vendors/${id}/contacts`, contact));
  const file = { fileName: `${LONG_WORD}.pdf`, kind: 'contract', sizeBytes: PDF.length };
  const document = await expectBody(staff.post<{ id: string }>(`/vendors/${id}/documents`, file));
  const sent = { raw: PDF, headers: { 'content-type': 'application/octet-stream' } };
  await expectBody(staff.send('PUT', `/vendors/${id}/documents/${document.id}/content`, sent));
  return id;
}

/** An archived vendor that is on hold; gives its id. */
async function archiveAndHold(staff: HttpClient): Promise<string> {
  const { id, etag } = await addVendor(staff, { name: `${LONG_NAME} (until 2024)`, archetype: 'other' }, []);
  await staff.delete(`/vendors/${id}`, etag);
  await expectBody(staff.post(`/vendors/${id}/hold`, { reason: 'A dispute about the last invoices.' }));
  return id;
}

/** A vendor whose weak answers were accepted, and one of its findings with something said about it. */
async function findSomething(
  register: TestApplication,
  staff: HttpClient,
): Promise<{ vendorId: string; findingId: string }> {
  const { id: vendorId } = await addVendor(staff, { archetype: 'it_helpdesk_outsourcer' }, [callCentreScope()]);
  const { id } = await submitAssessment(register, staff, vendorId, 1);
  await expectBody(staff.post(`/assessments/${id}/accept`, {}));
  const { items } = await expectBody(staff.get<{ items: { id: string }[] }>(`/findings?vendorId=${vendorId}`));
  const findingId = items[0]?.id ?? '';
  await expectBody(staff.post(`/findings/${findingId}/notes`, { kind: 'comment', text: 'When will it be mended?' }));
  return { vendorId, findingId };
}

/** The vendor approved on conditions and out of date since, a request that waits, and one that was declined. */
async function decideAndAsk(register: TestApplication, staff: HttpClient, vendorId: string): Promise<string> {
  const admin = await register.signIn('admin');
  const conditions = [{ text: '每位員工使用可抵禦釣魚的登入方式', dueOn: new Date().toISOString().slice(0, 10) }];
  const decision = { outcome: 'approved_with_conditions', reason: 'Needed until spring.', conditions };
  await expectBody(admin.post(`/vendors/${vendorId}/decisions`, decision));
  await expectBody(admin.post(`/vendors/${vendorId}/decisions`, { ...decision, reason: 'Needed until summer.' }));
  const wish = { supplierName: LONG_NAME, purpose: LONG_NAME, archetype: 'call_centre_bpo', accessLevel: 'high' };
  const access = { dataCategories: ['contact', 'identity_document'], accessTypes: ['crm_bulk_read'], critical: true };
  const ask = () =>
    expectBody(staff.post<{ id: string; etag: string }>('/supplier-requests', { ...wish, ...access, usage: 'always' }));
  const { id, etag } = await ask();
  const decline = { json: { reason: 'We have one.' }, headers: { 'if-match': etag } };
  await expectBody(staff.send('POST', `/supplier-requests/${id}/decline`, decline));
  return (await ask()).id;
}
