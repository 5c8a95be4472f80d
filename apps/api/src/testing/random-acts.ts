import { callCentreScope, daysFromNow } from './builders.js';
import type { HttpClient } from './http-client.js';
import type { KnownIds } from './places-as-of.js';
import { pickAtRandom } from './random-changes.js';
import { addVendor, coreQuestionnaireId, expectBody, submitAssessment } from './respondent.js';
import type { TestApplication } from './test-application.js';

/** Who acts, on what; what an act makes is added to the ids. */
export interface RandomActors {
  readonly firebreak: TestApplication;
  readonly staff: HttpClient;
  readonly admin: HttpClient;
  readonly auditor: HttpClient;
  readonly ids: KnownIds;
  readonly random: () => number;
}

type Item = { readonly id: string; readonly etag: string };
type Act = (actors: RandomActors, vendorId: string) => Promise<{ readonly status: number } | null>;

const MODELS = ['2026.11.1', '2026.11.2'];

const ABOUT_VENDORS = { about: '/vendors', aboutTitle: 'Vendors', text: 'Why?' };

const guarded = (json: object, etag: string) => ({ json, headers: { 'if-match': etag } });

/** Twelve vendors, of which four leave, and one that answered weakly; gives what is known of them. */
export async function beginRegister(firebreak: TestApplication, staff: HttpClient): Promise<Record<string, string[]>> {
  const vendors: string[] = [];
  for (let number = 0; number < 12; number += 1) vendors.push((await addVendor(staff)).id);
  for (const leaving of vendors.slice(0, 4)) await expectBody(staff.post(`/vendors/${leaving}/offboarding`, {}));
  const weak = await addVendor(staff, { archetype: 'it_helpdesk_outsourcer' }, [callCentreScope()]);
  const { id } = await submitAssessment(firebreak, staff, weak.id, 1);
  await expectBody(staff.post(`/assessments/${id}/accept`, {}));
  const { items } = await expectBody(staff.get<{ items: { id: string }[] }>('/findings'));
  const findings = items.map((finding) => finding.id);
  const questionnaires = [await coreQuestionnaireId(staff)];
  const auditor = await firebreak.signIn('auditor');
  const asked = await expectBody(auditor.post<Item>('/audit-requests', ABOUT_VENDORS));
  return {
    vendors,
    assessments: [id],
    findings,
    questionnaires,
    'supplier-requests': [],
    'audit-requests': [asked.id],
  };
}

/** What a register lives through beside changes of its vendors and their access. */
const ACTS: readonly Act[] = [
  async ({ firebreak, staff, ids, random }, vendorId) => {
    const level = pickAtRandom([0, 1, 2, 3] as const, random);
    const { id } = await submitAssessment(firebreak, staff, vendorId, level).catch(() => ({ id: null }));
    if (id !== null) ids['assessments']?.push(id);
    return null;
  },
  async ({ staff, ids, random }) => {
    if (ids['assessments']?.length === 0) return null;
    const accepted = await staff.post(`/assessments/${pickAtRandom(ids['assessments'] ?? [], random)}/accept`, {});
    const { items } = await expectBody(staff.get<{ items: Item[] }>('/findings?limit=200'));
    ids['findings']?.push(...items.map(({ id }) => id));
    return accepted;
  },
  async ({ staff, ids, random }) => {
    const finding = await anyOf(staff, 'findings', ids, random);
    if (finding === null) return null;
    const dice = random();
    const path = `/findings/${finding.id}`;
    if (dice < 0.3) return staff.post(`${path}/notes`, { kind: 'comment', text: String(dice) });
    if (dice < 0.6) return staff.patch(path, { dueOn: daysFromNow(Math.floor(dice * 100)) }, finding.etag);
    if (dice < 0.8)
      return staff.send('POST', `${path}/close`, guarded({ closing: 'mistaken', comment: 'No.' }, finding.etag));
    return staff.send('POST', `${path}/reopen`, guarded({}, finding.etag));
  },
  ({ admin, random }, vendorId) =>
    admin.post(`/vendors/${vendorId}/decisions`, {
      outcome: pickAtRandom(['approved', 'rejected'], random),
      reason: String(random()),
    }),
  ({ staff, random }, vendorId) =>
    staff.post(`/vendors/${vendorId}/contracts`, { name: String(random()), endsOn: daysFromNow(90) }),
  ({ staff, random }, vendorId) =>
    staff.post(`/vendors/${vendorId}/contacts`, { name: String(random()), duty: 'security' }),
  ({ staff }, vendorId) => staff.post(`/vendors/${vendorId}/offboarding`, {}),
  async ({ staff, ids, random }) => {
    const wish = { supplierName: String(random()), purpose: 'Lunch', archetype: 'other', accessLevel: 'low' };
    const asked = await staff.post<Item>('/supplier-requests', { ...wish, usage: 'once' });
    ids['supplier-requests']?.push(asked.body.id);
    return asked;
  },
  async ({ staff, ids, random }) => {
    const request = await anyOf(staff, 'supplier-requests', ids, random);
    if (request === null) return null;
    return staff.send('POST', `/supplier-requests/${request.id}/decline`, guarded({ reason: 'No.' }, request.etag));
  },
  async ({ auditor, ids, random }) => {
    const asked = await auditor.post<Item>('/audit-requests', { ...ABOUT_VENDORS, text: String(random()) });
    ids['audit-requests']?.push(asked.body.id);
    return asked;
  },
  async ({ staff, auditor, ids, random }) => {
    const request = await anyOf(staff, 'audit-requests', ids, random);
    if (request === null) return null;
    const path = `/audit-requests/${request.id}`;
    if (random() < 0.5) return staff.post(`${path}/messages`, { text: String(random()) });
    return auditor.patch(path, { closed: random() < 0.7 }, request.etag);
  },
  async ({ admin, random }) => {
    const { etag } = await expectBody(admin.get<Item>('/organization'));
    return admin.patch('/organization', { modelVersion: pickAtRandom(MODELS, random) }, etag);
  },
];

/** Acts at random until told to stop, and counts what was accepted; a refusal because somebody was faster is part of it. */
export async function actAtRandom(actors: RandomActors, isStopped: () => boolean): Promise<number> {
  let accepted = 0;
  while (!isStopped()) {
    const act = pickAtRandom(ACTS, actors.random);
    const answer = await act(actors, pickAtRandom(actors.ids['vendors'] ?? [], actors.random));
    if (answer !== null && answer.status >= 500) throw new Error(`An act was answered with ${answer.status}.`);
    if (answer === null || answer.status < 300) accepted += 1;
  }
  return accepted;
}

async function anyOf(
  staff: HttpClient,
  kind: 'findings' | 'supplier-requests' | 'audit-requests',
  ids: KnownIds,
  random: () => number,
): Promise<Item | null> {
  const known = ids[kind] ?? [];
  if (known.length === 0) return null;
  const { status, body } = await staff.get<Item>(`/${kind}/${pickAtRandom(known, random)}`);
  return status === 200 ? body : null;
}
