import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { daysFromNow } from '../testing/builders.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { AuditRequestDetailView, AuditRequestView } from './audit-request.presenter.js';

let firebreak: TestApplication;
let auditor: HttpClient;
let procurement: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  auditor = await firebreak.signIn('auditor');
  procurement = await firebreak.signIn('procurement');
});

afterAll(() => firebreak.stop());

const PAGE = { about: '/vendors?asOf=2026-11-01T00%3A00%3A00.000Z', aboutTitle: 'Vendors' };
const ask = (text: string): Promise<AuditRequestDetailView> =>
  expectBody(auditor.post('/audit-requests', { ...PAGE, text, dueOn: daysFromNow(7) }));
const say = (client: HttpClient, id: string, text: string) =>
  client.post<AuditRequestDetailView & Problem>(`/audit-requests/${id}/messages`, { text });
const eventsOf = async (id: string): Promise<string[]> => {
  const page = await expectBody(
    auditor.get<{ items: { action: string; subject: { id: string } }[] }>('/audit-events?limit=50'),
  );
  return page.items.filter(({ subject }) => subject.id === id).map(({ action }) => action);
};

describe('a request of an auditor', () => {
  it('waits for procurement, then for the auditor, and is closed by the auditor; the trail tells all of it', async () => {
    const asked = await ask('Which of these were looked at by two people?');
    expect(asked).toMatchObject({ ...PAGE, state: 'open', messageCount: 0, messages: [] });
    const answered = await expectBody(say(procurement, asked.id, 'All but one.'));
    expect(answered).toMatchObject({ state: 'answered', messageCount: 1, messages: [{ text: 'All but one.' }] });
    const again = await expectBody(say(auditor, asked.id, 'Which one?'));
    expect(again.state).toBe('open');
    const path = `/audit-requests/${asked.id}`;
    expect((await auditor.patch<Problem>(path, { closed: true }, asked.etag)).status).toBe(412);
    const closed = await expectBody(auditor.patch<AuditRequestDetailView>(path, { closed: true }, again.etag));
    expect(closed.state).toBe('closed');
    expect((await say(procurement, asked.id, 'Late.')).body.code).toBe('invalid-state');
    const reopened = await expectBody(auditor.patch<AuditRequestDetailView>(path, { closed: false }, closed.etag));
    expect(reopened.state).toBe('open');
    expect(await eventsOf(asked.id)).toEqual([
      'audit_request.reopened',
      'audit_request.closed',
      'audit_request.asked_again',
      'audit_request.answered',
      'audit_request.made',
    ]);
  });

  it('is asked and closed by auditors alone, and is seen by nobody of another organisation', async () => {
    const asked = await ask('Who approved this?');
    const path = `/audit-requests/${asked.id}`;
    expect((await procurement.post<Problem>('/audit-requests', { ...PAGE, text: 'x' })).status).toBe(403);
    expect((await procurement.patch<Problem>(path, { closed: true }, asked.etag)).status).toBe(403);
    for (const person of ['stranger', 'strangeAuditor'] as const) {
      const client = await firebreak.signIn(person);
      expect((await client.get(path)).status).toBe(404);
      expect((await say(client, asked.id, 'x')).status).toBe(404);
    }
  });

  it('is listed by its state, as of any instant', async () => {
    const asked = await ask('Where is the contract?');
    const now = new Date().toISOString();
    await expectBody(say(procurement, asked.id, 'In the drawer.'));
    const idsIn = async (query: string): Promise<string[]> => {
      const { items } = await expectBody(auditor.get<{ items: AuditRequestView[] }>(`/audit-requests?${query}`));
      return items.map(({ id }) => id);
    };
    expect(await idsIn('state=answered')).toContain(asked.id);
    expect(await idsIn('state=open')).not.toContain(asked.id);
    expect(await idsIn(`state=open&asOf=${now}`)).toContain(asked.id);
    const then = await expectBody(auditor.get<AuditRequestDetailView>(`/audit-requests/${asked.id}?asOf=${now}`));
    expect(then).toMatchObject({ state: 'open', text: 'Where is the contract?', messages: [] });
  });

  it.each([
    ['about', 'https://elsewhere.test/'],
    ['about', '//elsewhere.test/'],
    ['about', '/\\elsewhere.test/'],
    ['about', '/a b'],
    ['about', `/${'x'.repeat(1_000)}`],
    ['aboutTitle', 'two\nlines'],
    ['text', ' '],
    ['dueOn', '2026-02-30'],
  ])('is refused with %s = %j', async (field, value) => {
    const { status, body } = await auditor.post<Problem>('/audit-requests', { ...PAGE, text: 'x', [field]: value });
    expect(status).toBe(422);
    expect(body.errors?.[0]?.pointer).toBe(`/${field}`);
  });

  it('changes only where something is to change', async () => {
    const asked = await ask('When?');
    const path = `/audit-requests/${asked.id}`;
    expect((await auditor.patch<Problem>(path, {}, asked.etag)).status).toBe(422);
    const moved = await expectBody(auditor.patch<AuditRequestDetailView>(path, { dueOn: null }, asked.etag));
    expect(moved).toMatchObject({ dueOn: null, state: 'open' });
    expect(await eventsOf(asked.id)).toEqual(['audit_request.due_changed', 'audit_request.made']);
  });
});

describe('whoever is asked by an auditor, and whoever asked,', () => {
  interface Told {
    readonly items: readonly { readonly kind: string; readonly path: string }[];
  }
  const toldOf = async (client: HttpClient): Promise<readonly string[]> =>
    (await expectBody(client.get<Told>('/me/notices?limit=50'))).items
      .filter(({ kind }) => kind.startsWith('audit_'))
      .map(({ kind, path }) => `${kind} ${path}`);

  it('is told of it in the app, with the way there, and not of what they wrote themselves', async () => {
    const asked = await ask('Is anybody told?');
    const path = `/audit/requests/${asked.id}`;
    expect(await toldOf(procurement)).toContain(`audit_asked ${path}`);
    expect(await toldOf(await firebreak.signIn('admin'))).toContain(`audit_asked ${path}`);
    expect((await toldOf(auditor)).filter((told) => told.endsWith(asked.id))).toEqual([]);
    await expectBody(say(procurement, asked.id, 'Yes.'));
    expect(await toldOf(auditor)).toContain(`audit_answered ${path}`);
    expect((await toldOf(procurement)).filter((told) => told.endsWith(asked.id))).toHaveLength(1);
  });
});
