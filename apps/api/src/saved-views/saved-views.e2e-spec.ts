import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { SavedViewsView, SavedViewView } from './saved-view.presenter.js';

let firebreak: TestApplication;
let procurement: HttpClient;
let admin: HttpClient;
let auditor: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  procurement = await firebreak.signIn('procurement');
  admin = await firebreak.signIn('admin');
  auditor = await firebreak.signIn('auditor');
});

afterAll(() => firebreak.stop());

const SEARCH = { bandFrom: 'high', sort: 'name', columns: ['risk', 'tags'] };
const namesFor = async (client: HttpClient): Promise<[string, boolean][]> =>
  (await expectBody(client.get<SavedViewsView>('/saved-views'))).items.map(({ name, own }) => [name, own]);
const keep = (name: string, shared: boolean): Promise<SavedViewView> =>
  expectBody(procurement.post('/saved-views', { name, shared, search: SEARCH }));
const sharingEvents = async (): Promise<string[]> => {
  const page = await expectBody(auditor.get<{ items: { action: string }[] }>('/audit-events?limit=200'));
  return page.items.map(({ action }) => action).filter((action) => action.startsWith('saved_view.'));
};

describe('views of the vendor list', () => {
  it('are seen by their keeper, by everybody once shared, and by nobody of another organisation', async () => {
    const own = await keep('Mine', false);
    const shared = await keep('Ours', true);
    expect(own.search).toEqual(SEARCH);
    expect(await namesFor(procurement)).toEqual([
      ['Mine', true],
      ['Ours', true],
    ]);
    expect(await namesFor(auditor)).toEqual([['Ours', false]]);
    expect(await namesFor(await firebreak.signIn('stranger'))).toEqual([]);
    for (const { id, etag } of [own, shared]) {
      expect((await admin.patch<Problem>(`/saved-views/${id}`, { name: 'Theirs' }, etag)).status).toBe(404);
      expect((await admin.delete<Problem>(`/saved-views/${id}`, etag)).status).toBe(404);
    }
    expect((await auditor.post<Problem>('/saved-views', { name: 'x', shared: false, search: {} })).status).toBe(403);
  });

  it('are changed by who knows the last version, under names of which nobody keeps two', async () => {
    const view = await keep('Draft', false);
    expect((await procurement.post<Problem>('/saved-views', { name: 'DRAFT', shared: false, search: {} })).status).toBe(
      409,
    );
    const path = `/saved-views/${view.id}`;
    const renamed = await expectBody(procurement.patch<SavedViewView>(path, { name: 'Final', search: {} }, view.etag));
    expect(renamed).toMatchObject({ name: 'Final', search: {}, etag: '"2"' });
    expect((await procurement.patch<Problem>(path, { name: 'Late' }, view.etag)).status).toBe(412);
    expect((await procurement.delete<Problem>(path, view.etag)).status).toBe(412);
    await expectBody(procurement.delete(path, renamed.etag));
    expect((await procurement.delete<Problem>(path, renamed.etag)).status).toBe(404);
  });

  it('are told by the trail as far as others see them', async () => {
    const before = (await sharingEvents()).length;
    const view = await keep('Told', false);
    const path = `/saved-views/${view.id}`;
    expect(await sharingEvents()).toHaveLength(before);
    const shared = await expectBody(procurement.patch<SavedViewView>(path, { shared: true }, view.etag));
    const changed = await expectBody(procurement.patch<SavedViewView>(path, { search: {} }, shared.etag));
    await expectBody(procurement.delete(path, changed.etag));
    expect((await sharingEvents()).slice(0, 3)).toEqual([
      'saved_view.withdrawn',
      'saved_view.changed',
      'saved_view.shared',
    ]);
  });

  it('hold nothing that the list does not know', async () => {
    const { body } = await procurement.post<Problem>('/saved-views', {
      name: 'x',
      shared: false,
      search: { limit: 5 },
    });
    expect(body).toMatchObject({ status: 422, errors: [{ pointer: '/search/limit' }] });
  });
});
