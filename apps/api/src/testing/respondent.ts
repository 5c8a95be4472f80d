import type { Level } from '@firebreak/domain';
import type { AssessmentView, SentAssessmentView, SubmissionView } from '../assessments/assessment.presenter.js';
import type { OutboxEntryView } from '../mail/outbox.presenter.js';
import type { AnswerView, PortalAssessmentView, PortalEntryView } from '../portal/portal.presenter.js';
import type { QuestionnaireVersionsView } from '../questionnaires/questionnaire-content.presenter.js';
import type { QuestionnaireView } from '../questionnaires/questionnaire.presenter.js';
import type { VendorView } from '../vendors/vendor.presenter.js';
import { buildScope, buildSending, buildVendor } from './builders.js';
import type { HttpClient } from './http-client.js';
import type { TestApplication } from './test-application.js';

type Created<T> = T & { readonly id: string };

/** Gives the body of an answer of the API that must have succeeded. Throws with the problem otherwise. */
export async function expectBody<Body>(pending: Promise<{ status: number; body: Body; text: string }>): Promise<Body> {
  const { status, body, text } = await pending;
  if (status >= 300) throw new Error(`Refused with ${status}: ${text}`);
  return body;
}

/** The id of the organisation's core questionnaire. */
export async function coreQuestionnaireId(staff: HttpClient): Promise<string> {
  const page = await expectBody(staff.get<{ items: QuestionnaireView[] }>('/questionnaires'));
  const core = page.items.find((questionnaire) => questionnaire.key === 'hkcert-core');
  if (!core) throw new Error('The organisation has no core questionnaire.');
  return core.id;
}

/** Adds a vendor, with one harmless scope unless other scopes are given. */
export async function addVendor(
  staff: HttpClient,
  vendor: Parameters<typeof buildVendor>[0] = {},
  scopes: readonly object[] = [buildScope()],
): Promise<Created<VendorView>> {
  const created = await expectBody(staff.post<VendorView>('/vendors', buildVendor(vendor)));
  for (const scope of scopes) await expectBody(staff.post(`/vendors/${created.id}/access-scopes`, scope));
  return expectBody(staff.get<VendorView>(`/vendors/${created.id}`));
}

/** The id of the newest version of the organisation's core questionnaire. */
export async function coreVersionId(staff: HttpClient): Promise<string> {
  const path = `/questionnaires/${await coreQuestionnaireId(staff)}/versions`;
  const [newest] = (await expectBody(staff.get<QuestionnaireVersionsView>(path))).items;
  if (!newest) throw new Error('The core questionnaire was never published.');
  return newest.id;
}

/** Sends the core questionnaire to the vendor. */
export async function sendCore(
  staff: HttpClient,
  vendorId: string,
  change: Parameters<typeof buildSending>[1] = {},
): Promise<SentAssessmentView> {
  const sending = buildSending(await coreQuestionnaireId(staff), change);
  return expectBody(staff.post<SentAssessmentView>(`/vendors/${vendorId}/assessments`, sending));
}

/** The secret of an invitation's link. */
export function tokenOf(invitation: { readonly url: string }): string {
  return invitation.url.split('#')[1] ?? '';
}

/** A browser in which the invitation's link was opened: it may add and not read back. */
export async function openPortal(
  firebreak: TestApplication,
  invitation: { readonly url: string },
): Promise<HttpClient> {
  const portal = firebreak.visitor();
  await expectBody(portal.post<PortalEntryView>('/portal/session', { token: tokenOf(invitation) }));
  return portal;
}

/** Asks for the one-time code, finds it in the outbox and gives it: from here on the browser may read back. */
export async function verifyPortal(
  portal: HttpClient,
  admin: HttpClient,
  invitation: { readonly url: string },
): Promise<void> {
  await expectBody(portal.post('/portal/code'));
  const code = await newestCode(admin);
  await expectBody(portal.post<PortalEntryView>('/portal/session', { token: tokenOf(invitation), code }));
}

/** A browser in which the link was opened and the one-time code given: it may read back. */
export async function openVerifiedPortal(
  firebreak: TestApplication,
  admin: HttpClient,
  invitation: { readonly url: string },
): Promise<HttpClient> {
  const portal = await openPortal(firebreak, invitation);
  await verifyPortal(portal, admin, invitation);
  return portal;
}

/** The one-time code that was mailed last, eight digits. */
export async function newestCode(admin: HttpClient): Promise<string> {
  const outbox = await expectBody(admin.get<{ items: OutboxEntryView[] }>('/outbox'));
  const code = outbox.items.map((mail) => /^\s+(\d{8})$/m.exec(mail.text ?? '')?.[1]).find(Boolean);
  if (!code) throw new Error('No mail with a one-time code is in the outbox.');
  return code;
}

/** The text of the mail to an address that was posted last. Throws when there is none. */
export async function newestMailTo(admin: HttpClient, to: string): Promise<string> {
  const outbox = await expectBody(admin.get<{ items: OutboxEntryView[] }>('/outbox'));
  const text = outbox.items.find((mail) => mail.to === to)?.text;
  if (!text) throw new Error(`No mail to ${to} is in the outbox.`);
  return text;
}

/** The link and the typed code in a mail that invites. */
export function invitationIn(mail: string): { readonly url: string; readonly code: string } {
  const [url, code] = [/^https?:\S+#[\w-]{43}$/m.exec(mail)?.[0], /^(?:[0-9A-Z]{4}-){5}[0-9A-Z]{4}$/m.exec(mail)?.[0]];
  if (!url || !code) throw new Error(`This mail invites nobody:\n${mail}`);
  return { url, code };
}

/** Gives every question its first answer. */
export async function answerAll(portal: HttpClient, level: Level): Promise<PortalAssessmentView> {
  const assessment = await expectBody(portal.get<PortalAssessmentView>('/portal/assessment'));
  for (const { id } of assessment.questions) {
    await expectBody(portal.put<AnswerView>(`/portal/answers/${id}`, { level }, { 'if-none-match': '*' }));
  }
  return assessment;
}

/** Signs what is saved. */
export function submit(portal: HttpClient): Promise<SubmissionView> {
  return expectBody(
    portal.post<SubmissionView>('/portal/submit', {
      name: 'Rosa Cruz',
      title: 'Head of operations',
      statement: 'To the best of my knowledge.',
    }),
  );
}

/** An assessment that was sent, answered with one level throughout, and signed. */
export async function submitAssessment(
  firebreak: TestApplication,
  staff: HttpClient,
  vendorId: string,
  level: Level,
): Promise<AssessmentView> {
  const { assessment, invitation } = await sendCore(staff, vendorId);
  const portal = await openPortal(firebreak, invitation);
  await answerAll(portal, level);
  await submit(portal);
  return expectBody(staff.get<AssessmentView>(`/assessments/${assessment.id}`));
}
