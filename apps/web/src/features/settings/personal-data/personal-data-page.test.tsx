import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ERASED_NAME } from '@firebreak/domain';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../../i18n/locale-store';
import { buildId, buildPage, buildSession } from '../../../testing/builders';
import { installFakeApi } from '../../../testing/fake-api';
import { renderApp } from '../../../testing/render-app';
import type { Erased, PersonalData } from './personal-data.queries';

jest.setTimeout(30_000);

const EMAIL = 'ana@vendor.test';
const FOUND: PersonalData = {
  accountId: null,
  isActive: false,
  names: ['Ana Cruz'],
  places: [
    { place: 'assessments', count: 2, past: 7, links: [{ vendorId: buildId(1), assessmentId: buildId(2) }] },
    { place: 'submissions', count: 1, past: 0, links: [] },
  ],
  texts: [{ place: 'vendors', count: 1, links: [{ vendorId: buildId(1), assessmentId: null }] }],
};
const ERASED: Erased = {
  id: buildId(3),
  erasedAt: '2026-01-02T04:00:00.000Z',
  erasedBy: 'Wong Ka Yan',
  ground: 'A letter',
  signaturesKeptFor: null,
  places: [{ place: 'assessments', count: 2 }],
  pastStates: 7,
  payloads: 5,
  texts: FOUND.texts,
};
const routes = {
  'GET /session': () => ({ body: buildSession({ role: 'admin' }) }),
  'GET /personal-data/erasures': () => ({ body: buildPage([{ ...ERASED, erasedBy: ERASED_NAME }]) }),
  'POST /personal-data/search': () => ({ body: FOUND }),
  'POST /personal-data/erasures': () => ({ status: 201, body: ERASED }),
};

async function search(): Promise<void> {
  renderApp('/settings/personal-data');
  await userEvent.type(await screen.findByLabelText('Mail address'), ` ${EMAIL} `);
  await userEvent.click(screen.getByRole('button', { name: 'Search' }));
}

describe('the page of personal data', () => {
  beforeEach(() => chooseLocale('en'));

  it('says where somebody stands, and erases after the ground, the reason and the address were typed', async () => {
    const seen = installFakeApi(routes);
    await search();
    expect(await screen.findByText('Names beside this address: Ana Cruz')).toBeTruthy();
    const held = within(screen.getByRole('table', { name: 'What is held' }));
    expect(held.getByRole('link', { name: 'questionnaire 1' }).getAttribute('href')).toBe(`/assessments/${buildId(2)}`);
    expect(screen.getByRole('table', { name: 'Texts that name this person' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Erase this person' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByLabelText('Keep the signature, with its receipt'));
    await userEvent.click(dialog.getByRole('button', { name: 'Erase this person' }));
    expect(dialog.getByText('This is not the address.')).toBeTruthy();
    expect(dialog.getByText('Say why they must stay.')).toBeTruthy();
    expect(seen.filter(({ path, method }) => method === 'POST' && path === '/personal-data/erasures')).toEqual([]);
    await userEvent.type(dialog.getByLabelText('Why they must stay'), 'A duty');
    await userEvent.type(dialog.getByLabelText('Ground'), 'A letter');
    await userEvent.type(dialog.getByLabelText(`Type ${EMAIL} to confirm`), 'ANA@vendor.test');
    await userEvent.click(dialog.getByRole('button', { name: 'Erase this person' }));
    expect(await screen.findByText(/^Erased: 2 records, 7 past states and the details of 5 events/)).toBeTruthy();
    expect(screen.getByRole('table', { name: 'Texts that still name the person' })).toBeTruthy();
    const sent = seen.find(({ path, method }) => method === 'POST' && path === '/personal-data/erasures');
    expect(sent?.body).toEqual({ email: EMAIL, ground: 'A letter', keepSignatures: 'A duty' });
  });

  it('asks for the account to be disabled first, and says when nobody has the address', async () => {
    let found: PersonalData = { ...FOUND, accountId: buildId(9), isActive: true };
    installFakeApi({ ...routes, 'POST /personal-data/search': () => ({ body: found }) });
    await search();
    expect(await screen.findByText(/The account can still sign in/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Erase this person' })).toBeNull();
    found = { accountId: null, isActive: false, names: [], places: [], texts: [] };
    await userEvent.click(screen.getByRole('button', { name: 'Search' }));
    expect(await screen.findByText('Nobody here has this address.')).toBeTruthy();
  });

  it('lists erasures, and says of an erased administrator that it is erased in the language of the reader', async () => {
    chooseLocale('zh-Hant');
    installFakeApi(routes);
    renderApp('/settings/personal-data');
    const row = within(await screen.findByRole('table', { name: '清除紀錄' }));
    expect(row.getByText('已清除資料的人士')).toBeTruthy();
    expect(row.getByText('A letter')).toBeTruthy();
  });

  it('is the administrators’', async () => {
    installFakeApi({ ...routes, 'GET /session': () => ({ body: buildSession({ role: 'auditor' }) }) });
    renderApp('/settings/personal-data');
    expect(await screen.findByText('This page is for administrators.')).toBeTruthy();
    expect(screen.queryByLabelText('Mail address')).toBeNull();
  });
});
