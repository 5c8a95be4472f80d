import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TrailCheckView } from '../checkpoints/checkpoint.presenter.js';
import { ERASED_NAME, PERSONAL_PLACES } from '@firebreak/domain';
import type { ExportPackageView } from '../exports/packages/export-package.presenter.js';
import { tablesWithWord } from '../testing/database-contents.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { disablePerson, plantPerson, type PlantedPerson } from '../testing/planted-person.js';
import { addVendor, expectBody, sendCore } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { UserView } from '../users/user.presenter.js';
import type { TrailEventView } from '../trail/trail-event.presenter.js';
import { wordsPattern } from './free-texts.js';
import type { PersonalDataErasureView, HeldDataView, PersonErasedView } from './personal-data.presenter.js';

/** Where a person that was planted stands; nothing of the plan may be missing, or the test says little. */
const STANDS_IN = [
  'public.assessments',
  'public.invitations',
  'public.mails',
  'public.receipts',
  'public.submissions',
  'public.supplier_requests',
  'public.users',
  'public.vendor_contacts',
  'history.assessments',
  'history.invitations',
  'history.supplier_requests',
  'history.users',
  'history.vendor_contacts',
  'trail.payloads',
];
const GROUND = 'Asked for it by letter';
/** Shares beginnings with the one that is erased, and one name with it in full. */
const SIMILAR = [
  { name: 'Qzana Leak', email: 'qzana@leak.tes.test' },
  { name: 'Qzan Leakworth', email: 'zana@leak.test' },
];

let firebreak: TestApplication;
let admin: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  admin = await firebreak.signIn('admin');
});

afterAll(() => firebreak.stop());

const search = (email: string) => expectBody(admin.post<HeldDataView>('/personal-data/search', { email }));
const erase = (email: string, more: object = {}) =>
  expectBody(admin.post<PersonErasedView>('/personal-data/erasures', { email, ground: GROUND, ...more }));
const expectHolds = async () =>
  expect(await expectBody(admin.post<TrailCheckView>('/audit-events/verify', {}))).toMatchObject({ holds: true });
const found = async ({ name, email }: { name: string; email: string }) =>
  [
    ...new Set([
      ...(await tablesWithWord(firebreak.database, name)),
      ...(await tablesWithWord(firebreak.database, email)),
    ]),
  ].toSorted();

/** Rows of every table and past state in which the words of the others stand, so that a loss would show. */
async function contentsOf(people: readonly { name: string; email: string }[]): Promise<Record<string, string[]>> {
  const contents: Record<string, string[]> = {};
  for (const { name, email } of people)
    for (const table of await found({ name, email })) {
      const rows = await firebreak.database.query<{ row: string }>(
        `SELECT t::text AS row FROM ${table} t WHERE t::text ~* $1 ORDER BY 1`,
        [wordsPattern([name, email])],
      );
      if (rows.length > 0) contents[`${name} in ${table}`] = rows.map(({ row }) => row);
    }
  return contents;
}

/** The function with a statement on one table left out, until it is put back. */
async function without(statement: RegExp, work: () => Promise<void>): Promise<void> {
  const [whole] = await firebreak.database.query<{ text: string }>(
    `SELECT pg_get_functiondef('security.erase_person(uuid, text, uuid, text, text)'::regprocedure) AS text`,
  );
  const text = whole?.text ?? '';
  expect(text).toMatch(statement);
  await firebreak.database.query(text.replace(statement, ''));
  try {
    await work();
  } finally {
    await firebreak.database.query(text);
  }
}

async function plantSimilar(): Promise<void> {
  for (const { name, email } of SIMILAR) {
    const vendor = await addVendor(admin, { name: `Similar ${email}` });
    await expectBody(admin.post(`/vendors/${vendor.id}/contacts`, { name, email, duty: 'security' }));
    await sendCore(admin, vendor.id, { respondentName: name, respondentEmail: email });
  }
}

describe('a person that is erased', () => {
  let person: PlantedPerson;
  let whileThere: string;

  it('stands nowhere afterwards, present or past; the trail holds, and others with similar names lose nothing', async () => {
    person = await plantPerson(firebreak, 'Qzana Leakworth', 'qzana@leak.test');
    whileThere = new Date().toISOString();
    await plantSimilar();
    expect(await found(person)).toEqual(expect.arrayContaining(STANDS_IN));
    const before = await search('QZANA@leak.test');
    expect(before).toMatchObject({ accountId: person.userId, isActive: true, names: ['Qzana Leakworth'] });
    expect(before.places.map(({ place }) => place)).toEqual(
      expect.arrayContaining(PERSONAL_PLACES.filter((place) => place !== 'notices')),
    );
    const refused = await admin.post('/personal-data/erasures', { email: person.email, ground: GROUND });
    expect(refused.status).toBe(409);
    await disablePerson(admin, person.userId);
    const others = await contentsOf(SIMILAR);
    expect(Object.keys(others).length).toBeGreaterThan(8);

    const erased = await erase(person.email);
    expect(await found(person)).toEqual([]);
    expect(erased.texts).toEqual([]);
    expect(erased.pastStates).toBeGreaterThan(5);
    expect(await contentsOf(SIMILAR)).toEqual(others);
    await expectHolds();
    expect((await search(person.email)).places).toEqual([]);
    expect((await admin.post('/personal-data/erasures', { email: person.email, ground: GROUND })).status).toBe(404);
  });

  it('is told by a marker in what is read of the past, in tables and in events; no package holds it any more', async () => {
    const asOf = encodeURIComponent(whileThere);
    const people = await admin.get(`/exports/people.csv?asOf=${asOf}`);
    expect(people.text).toContain(ERASED_NAME);
    expect(people.text).not.toContain(person.email);
    const users = await expectBody(admin.get<{ items: UserView[] }>('/users'));
    expect(users.items.find(({ id }) => id === person.userId)).toMatchObject({ name: ERASED_NAME, status: 'disabled' });
    const events = await expectBody(admin.get<{ items: TrailEventView[] }>('/audit-events?limit=200'));
    expect(events.items.find(({ action }) => action === 'person.erased')?.details).toMatchObject({ ground: GROUND });
    expect(events.items.some(({ actor, details }) => actor.id === person.userId && details === null)).toBe(true);
    expect(await expectBody(admin.get<ExportPackageView>(`/exports/${person.packageId}`))).toMatchObject({
      status: 'expired',
    });
    const list = await expectBody(admin.get<{ items: PersonalDataErasureView[] }>('/personal-data/erasures'));
    expect(list.items).toMatchObject([{ ground: GROUND, signaturesKeptFor: null, erasedBy: 'Person admin' }]);
  });

  it('keeps its signatures and their receipts where they must stay, and nothing else', async () => {
    const signer = await plantPerson(firebreak, 'Vexmira Holdfast', 'vexmira@kept.test');
    await disablePerson(admin, signer.userId);
    const { signaturesKeptFor } = await erase(signer.email, { keepSignatures: 'Supervisory duty until 2033' });
    expect(signaturesKeptFor).toBe('Supervisory duty until 2033');
    expect(await found(signer)).toEqual(['public.receipts', 'public.submissions']);
    expect(await tablesWithWord(firebreak.database, signer.email)).toEqual([]);
    expect((await admin.get(`/assessments/${signer.signedId}/receipt`)).status).toBe(200);
    await expectHolds();
  });

  it('is found where one place is left out', async () => {
    const missed = await plantPerson(firebreak, 'Plinthe Overlooked', 'plinthe@missed.test');
    await disablePerson(admin, missed.userId);
    await without(/UPDATE history\.vendor_contacts t [^;]*;/, async () => {
      await erase(missed.email);
      expect(await found(missed)).toEqual(['history.vendor_contacts']);
    });
  });
});

describe('a text that names somebody', () => {
  it('is counted with the way there, and stays as it was written', async () => {
    const vendor = await addVendor(admin, { name: 'Noted', notes: 'Ask Brunhild Wordy (brunhild@words.test).' });
    const contact = { name: 'Brunhild Wordy', email: 'brunhild@words.test', duty: 'security' };
    await expectBody(admin.post(`/vendors/${vendor.id}/contacts`, contact));
    await addVendor(admin, { name: 'Brunhild Wordyson' });
    const ground = await admin.post<Problem>('/personal-data/erasures', {
      email: contact.email,
      ground: 'A letter of brunhild wordy',
    });
    expect([ground.status, ground.body.errors?.[0]?.code]).toEqual([422, 'names-person']);
    const { texts } = await erase(contact.email);
    const links = [{ vendorId: vendor.id, assessmentId: null }];
    expect(texts).toEqual(expect.arrayContaining([{ place: 'vendors', count: 1, links }]));
    expect(texts.find(({ place }) => place === 'vendors')?.count).toBe(1);
    expect((await expectBody(admin.get<{ notes: string }>(`/vendors/${vendor.id}`))).notes).toContain('Brunhild Wordy');
  });

  it('leaves to somebody of the same name what is told of them', async () => {
    const vendor = await addVendor(admin, { name: 'Namesakes' });
    for (const email of ['one@namesake.test', 'two@namesake.test'])
      await sendCore(admin, vendor.id, { respondentName: 'Twin Name', respondentEmail: email });
    await erase('one@namesake.test');
    const left = await search('two@namesake.test');
    expect(left.names).toEqual(['Twin Name']);
    expect(left.places).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ place: 'assessments', count: 1 }),
        expect.objectContaining({ place: 'events', count: 1 }),
      ]),
    );
  });
});
