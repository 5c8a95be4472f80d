import type { InvitedPersonView } from '../assessments/invited-person.presenter.js';
import type { MadeIntakeLinkView } from '../intake/intake.presenter.js';
import type { PortalAssessmentView } from '../portal/portal.presenter.js';
import type { SupplierRequestView } from '../supplier-requests/supplier-request.presenter.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { UserView } from '../users/user.presenter.js';
import { UsersService } from '../users/users.service.js';
import type { PasskeyCreationView } from '../second-factors/second-factors.presenter.js';
import { makeToken } from './api-tokens.js';
import { callCentreScope, daysFromNow } from './builders.js';
import { makePackage } from './export-packages/make-package.js';
import type { HttpClient } from './http-client.js';
import { fillInOurselves } from './own-answers.js';
import {
  addVendor,
  answerAll,
  expectBody,
  invitationIn,
  newestMailTo,
  openVerifiedPortal,
  sendCore,
  submitAssessment,
  verifyPortal,
} from './respondent.js';
import { setUpApp } from './second-factor.js';
import { SoftwareAuthenticator } from './software-authenticator.js';
import { PASSWORD, type TestApplication } from './test-application.js';

/** Somebody with an account who also stands in every other place that takes a person. */
export interface PlantedPerson {
  readonly name: string;
  readonly email: string;
  readonly userId: string;
  readonly vendorId: string;
  /** An assessment that the person signed. */
  readonly signedId: string;
  readonly packageId: string;
}

const LEAD = { respondentEmail: 'lead@somewhere.test', respondentName: 'Rosa Cruz' };

/** Puts a person into every place of the first organisation, through the API. */
export async function plantPerson(firebreak: TestApplication, name: string, email: string): Promise<PlantedPerson> {
  const admin = await firebreak.signIn('admin');
  const userId = await addAccount(firebreak, name, email);
  const self = firebreak.visitor();
  await expectBody(self.post('/session', { email, password: PASSWORD }));
  const vendor = await addVendor(self, { name: `Vendor of ${userId}`, archetype: 'call_centre_bpo' }, [
    callCentreScope({ name: 'Calls' }),
  ]);
  await useEverything(self, vendor.id);
  await setUpApp(self);
  await addPasskey(self);
  const { id } = await submitAssessment(firebreak, admin, vendor.id, 1);
  await expectBody(admin.post(`/assessments/${id}/accept`, {}));
  await acceptRisk(admin, vendor.id, userId);
  await beContact(admin, vendor.id, name, email);
  const signedId = await beRespondent(firebreak, admin, vendor.id, name, email);
  await beColleague(firebreak, admin, vendor.id, name, email);
  await askForSupplier(firebreak, admin, name, email);
  const { id: packageId } = await makePackage(self, { tables: ['people', 'audit-events', 'assessments'] });
  return { name, email, userId, vendorId: vendor.id, signedId, packageId };
}

/** Shuts the person out, as must be before it is erased. */
export async function disablePerson(admin: HttpClient, userId: string): Promise<void> {
  const { items } = await expectBody(admin.get<{ items: UserView[] }>('/users'));
  const user = items.find(({ id }) => id === userId);
  if (!user) throw new Error('Nobody has this account.');
  const shutOut = { json: { disabled: true }, headers: { 'if-match': user.etag } };
  await expectBody(admin.send('PATCH', `/users/${userId}`, shutOut));
}

function addAccount(firebreak: TestApplication, name: string, email: string): Promise<string> {
  const person = { name, email: email.toUpperCase(), role: 'admin', locale: 'en', password: PASSWORD } as const;
  return firebreak.app
    .get(TenantDb)
    .run(firebreak.organizationIds.first, () => firebreak.app.get(UsersService).create({ ...person, now: new Date() }));
}

async function addPasskey(self: HttpClient): Promise<void> {
  const question = await self.post<PasskeyCreationView>('/me/second-factors/passkeys/question');
  const device = new SoftwareAuthenticator('http://register.test');
  await expectBody(self.post('/me/second-factors/passkeys', device.create(question.body, 'Laptop')));
}

/** What a colleague leaves behind by working. */
async function useEverything(self: HttpClient, vendorId: string): Promise<void> {
  await expectBody(self.post('/me/seen-flags', { seenAt: new Date().toISOString() }));
  await expectBody(self.post('/me/notice-choices', { kind: 'band_rose', way: 'daily' }));
  await expectBody(self.post('/me/notice-choices/stops', { way: 'weekly', stopped: true }));
  await expectBody(self.post('/me/notice-choices/weekday', { weeklyOn: 2 }));
  await expectBody(self.post('/saved-views', { name: 'Mine', shared: false, search: { q: 'calls' } }));
  await makeToken(self, { name: 'Program' });
  await fillInOurselves(self, vendorId, 2);
  const wish = { supplierName: 'Tea', purpose: 'Tea', archetype: 'other', accessLevel: 'low', usage: 'once' };
  await expectBody(
    self.send('POST', '/supplier-requests', { json: wish, headers: { 'idempotency-key': `tea-${vendorId}` } }),
  );
}

async function acceptRisk(admin: HttpClient, vendorId: string, approverId: string): Promise<void> {
  const [finding] = (await expectBody(admin.get<{ items: { id: string }[] }>(`/findings?vendorId=${vendorId}`))).items;
  const wish = { reason: 'Small', approverId, expiresOn: daysFromNow(30) };
  await expectBody(admin.post(`/findings/${finding?.id}/acceptance`, wish));
}

/** A contact that stands, under another name before, and one that was removed. */
async function beContact(admin: HttpClient, vendorId: string, name: string, email: string): Promise<void> {
  const path = `/vendors/${vendorId}/contacts`;
  const contact = { name, duty: 'security', email: null, phone: '+852 1234 5678', position: 'Head' };
  const add = () => expectBody(admin.post<{ id: string; etag: string }>(path, contact));
  for (const remains of [true, false]) {
    const { id, etag } = await add();
    const changed = await expectBody(
      admin.send<{ etag: string }>('PATCH', `${path}/${id}`, { json: { email }, headers: { 'if-match': etag } }),
    );
    if (!remains) await expectBody(admin.delete(`${path}/${id}`, changed.etag));
  }
}

/** One assessment that the person signed, one that went to somebody else later on. */
async function beRespondent(
  firebreak: TestApplication,
  admin: HttpClient,
  vendorId: string,
  name: string,
  email: string,
): Promise<string> {
  const person = { respondentEmail: email, respondentName: name };
  const { assessment, invitation } = await sendCore(admin, vendorId, person);
  const portal = await openVerifiedPortal(firebreak, admin, invitation);
  await answerAll(portal, 2);
  await expectBody(portal.post('/portal/submit', { name, title: `Head ${name}`, statement: 'So it is.' }));
  const moved = await sendCore(admin, vendorId, person);
  const other = { respondentEmail: 'next@somewhere.test', respondentName: 'Next' };
  await expectBody(admin.post(`/assessments/${moved.assessment.id}/readdress`, other));
  return assessment.id;
}

/** A colleague who gave answers that somebody else signed. */
async function beColleague(
  firebreak: TestApplication,
  admin: HttpClient,
  vendorId: string,
  name: string,
  email: string,
): Promise<void> {
  const { invitation } = await sendCore(admin, vendorId, LEAD);
  const lead = await openVerifiedPortal(firebreak, admin, invitation);
  await expectBody(
    lead.post<InvitedPersonView>('/portal/colleagues', { name, email, measures: ['mfa'], locale: 'en' }),
  );
  const portal = firebreak.visitor();
  const { url } = invitationIn(await newestMailTo(admin, email));
  await expectBody(portal.post('/portal/session', { token: url.split('#')[1] }));
  await verifyPortal(portal, admin, { url });
  const { questions } = await expectBody(portal.get<PortalAssessmentView>('/portal/assessment'));
  const [own] = questions.filter(({ measure }) => measure === 'mfa');
  const first = { 'if-none-match': '*' };
  await expectBody(portal.put(`/portal/answers/${own?.id}`, { level: 2 }, first));
  const rest = await expectBody(lead.get<PortalAssessmentView>('/portal/assessment'));
  for (const { id } of rest.questions)
    if (id !== own?.id) await expectBody(lead.put(`/portal/answers/${id}`, { level: 2 }, first));
  await expectBody(lead.post('/portal/submit', { name: 'Rosa Cruz', title: 'Head', statement: 'So it is.' }));
}

async function askForSupplier(
  firebreak: TestApplication,
  admin: HttpClient,
  requesterName: string,
  requesterEmail: string,
): Promise<void> {
  const { url } = await expectBody(admin.post<MadeIntakeLinkView>('/intake-link'));
  const wish = { supplierName: 'Milk', purpose: 'Milk', archetype: 'other', accessLevel: 'low', usage: 'once' };
  const asked = { ...wish, token: url.split('#')[1], requesterName, requesterEmail, locale: 'en' };
  await expectBody(firebreak.visitor().post<SupplierRequestView>('/intake/requests', asked));
}
