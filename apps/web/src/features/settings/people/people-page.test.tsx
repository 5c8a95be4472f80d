import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Schemas } from '@firebreak/api-client';
import { chooseLocale } from '../../../i18n/locale-store';
import { buildId, buildPage, buildSession, buildUser } from '../../../testing/builders';
import { installFakeApi } from '../../../testing/fake-api';
import type { FakeRoutes } from '../../../testing/fake-api';
import { renderApp } from '../../../testing/render-app';

// Whole pages are slow to search by role on a busy machine.
jest.setTimeout(30_000);

const own = buildUser({ id: buildId(1), name: 'Chan Tai Man', email: 'admin@demo.test', role: 'admin' });
const colleague = buildUser({ id: buildId(2), name: 'Ho Wing' });
const invited = buildUser({
  id: buildId(3),
  name: 'Lam Siu Ming',
  email: 'lam@demo.test',
  status: 'invited',
  invitationExpiresAt: '2999-01-02T00:00:00.000Z',
});
const late = buildUser({
  ...invited,
  id: buildId(4),
  name: 'Too Late',
  invitationExpiresAt: '2020-01-02T00:00:00.000Z',
});
const gone = buildUser({ id: buildId(5), name: 'Gone Away', status: 'disabled', role: 'auditor' });

function install(people: readonly Schemas['UserView'][], routes: FakeRoutes = {}, role: 'admin' | 'auditor' = 'admin') {
  return installFakeApi({
    'GET /session': () => ({ body: buildSession({ ...own, role }) }),
    'GET /users': () => ({ body: buildPage(people) }),
    'GET /organization': () => ({ body: { mailDelivery: 'waiting' } }),
    ...routes,
  });
}

const open = async (name: string) => userEvent.click(await screen.findByRole('button', { name: `Change ${name}` }));

describe('the page of people', () => {
  beforeEach(() => chooseLocale('en'));

  it('counts who works here and says how far everybody is', async () => {
    install([own, colleague, invited, late, gone]);
    renderApp('/settings/people');
    expect(await screen.findByRole('heading', { level: 1, name: '2 people work here' })).toBeTruthy();
    const rows = screen.getAllByRole('row').map((row) => row.textContent);
    expect(rows.find((row) => row.includes('Lam Siu Ming'))).toMatch(/Invited, good until 2 Jan/);
    expect(rows.find((row) => row.includes('Too Late'))).toContain('Invited, the link has expired');
    expect(rows.find((row) => row.includes('Gone Away'))).toContain('Disabled');
    expect(rows.find((row) => row.includes('Chan Tai Man'))).toContain('you');
  });

  it('invites somebody, after it has asked for what is missing, and says that mail waits', async () => {
    const seen = install([own], {
      'POST /users/invitations': () => ({ status: 201, body: invited }),
    });
    renderApp('/settings/people');
    await userEvent.click(await screen.findByRole('button', { name: 'Invite somebody' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText(/No mail server is set/)).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Send the invitation' }));
    expect(dialog.getByText('Type an e-mail address.')).toBeTruthy();
    await userEvent.type(dialog.getByLabelText('E-mail'), ' lam@demo.test ');
    await userEvent.type(dialog.getByLabelText('Name'), 'Lam Siu Ming');
    fireEvent.change(dialog.getByLabelText('Access until'), { target: { value: '2020-01-31' } });
    expect(dialog.getByText('Choose a day that is not over yet.')).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Send the invitation' }));
    expect(seen.some(({ method }) => method === 'POST')).toBe(false);
    fireEvent.change(dialog.getByLabelText('Access until'), { target: { value: '2099-01-31' } });
    await userEvent.click(dialog.getByRole('button', { name: 'Send the invitation' }));
    expect(await screen.findByText('Invited Lam Siu Ming.')).toBeTruthy();
    expect(seen.find(({ method }) => method === 'POST')?.body).toEqual({
      email: 'lam@demo.test',
      name: 'Lam Siu Ming',
      role: 'procurement',
      locale: 'en',
      accessUntil: '2099-01-31T23:59:59.999Z',
    });
  });

  it('says until when somebody has access, changes it, and takes the change back', async () => {
    const until = '2099-01-31T23:59:59.999Z';
    const auditor = buildUser({ ...colleague, accessUntil: until });
    const over = buildUser({ ...gone, status: 'ended', accessUntil: '2020-01-31T23:59:59.999Z' });
    const seen = install([own, auditor, over], {
      [`PATCH /users/${auditor.id}`]: () => ({ body: { ...auditor, accessUntil: null, etag: '"2"' } }),
      [`PATCH /users/${over.id}`]: () => ({ body: { ...over, status: 'active', accessUntil: until } }),
    });
    renderApp('/settings/people');
    expect(await screen.findByText('At work until 31 Jan 2099')).toBeTruthy();
    expect(screen.getByText('Access ended on 31 Jan 2020')).toBeTruthy();
    await open('Ho Wing');
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Say until when …' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'How long does Ho Wing have access?' }));
    const field = dialog.getByLabelText<HTMLInputElement>('Access until');
    expect(field.value).toBe('2099-01-31');
    fireEvent.change(field, { target: { value: '' } });
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Access of Ho Wing has no end now.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(seen.filter(({ method }) => method === 'PATCH')).toHaveLength(2));
    expect(seen.filter(({ method }) => method === 'PATCH').map(({ body }) => body)).toEqual([
      { accessUntil: null },
      { accessUntil: until },
    ]);
  });

  it('says when the address works here already', async () => {
    install([own], {
      'POST /users/invitations': () => ({
        status: 409,
        body: {
          status: 409,
          code: 'duplicate',
          title: 'x',
          errors: [{ pointer: '/email', code: 'duplicate', detail: '' }],
        },
      }),
    });
    renderApp('/settings/people');
    await userEvent.click(await screen.findByRole('button', { name: 'Invite somebody' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByLabelText('E-mail'), 'procurement@demo.test');
    await userEvent.type(dialog.getByLabelText('Name'), 'Somebody');
    await userEvent.click(dialog.getByRole('button', { name: 'Send the invitation' }));
    expect(await dialog.findByText('Somebody with this address works here already.')).toBeTruthy();
  });

  it('disables at once with the version it has seen, and takes it back with the new one', async () => {
    const seen = install([own, colleague], {
      [`PATCH /users/${colleague.id}`]: () => ({ body: { ...colleague, status: 'disabled', etag: '"2"' } }),
    });
    renderApp('/settings/people');
    await open('Ho Wing');
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Disable' }));
    expect(await screen.findByText('Ho Wing is disabled and signed out everywhere.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(seen.filter(({ method }) => method === 'PATCH')).toHaveLength(2));
    const patches = seen.filter(({ method }) => method === 'PATCH');
    expect(patches.map(({ body, headers }) => [body, headers.get('if-match')])).toEqual([
      [{ disabled: true }, '"1"'],
      [{ disabled: false }, '"2"'],
    ]);
  });

  it('gives another role, invites again, lets in again', async () => {
    const seen = install([own, colleague, invited, gone], {
      [`PATCH /users/${colleague.id}`]: () => ({ body: { ...colleague, role: 'admin' } }),
      [`PATCH /users/${gone.id}`]: () => ({ body: { ...gone, status: 'active' } }),
      'POST /users/invitations': () => ({ status: 201, body: invited }),
    });
    renderApp('/settings/people');
    await open('Ho Wing');
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Change the role to Administrator' }));
    expect(await screen.findByText('Ho Wing has a new role and must sign in again.')).toBeTruthy();
    await open('Lam Siu Ming');
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Invite again' }));
    expect(await screen.findByText(/the old link has ended/)).toBeTruthy();
    await open('Gone Away');
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Let in again' }));
    expect(await screen.findByText('Gone Away can sign in again.')).toBeTruthy();
    expect(seen.flatMap(({ method, body }) => (method === 'GET' ? [] : [body]))).toEqual([
      { role: 'admin' },
      { email: 'lam@demo.test', name: 'Lam Siu Ming', role: 'procurement', locale: 'en', accessUntil: null },
      { disabled: false },
    ]);
  });

  it('explains why the only administrator stays', async () => {
    install([own, colleague]);
    renderApp('/settings/people');
    await open('Chan Tai Man');
    expect(await screen.findByText(/The only administrator whose access has no end: make somebody else/)).toBeTruthy();
    for (const item of screen.getAllByRole('menuitem')) expect(item.hasAttribute('data-disabled')).toBe(true);
  });

  it('asks once more before it takes one’s own rights', async () => {
    const seen = install([own, { ...colleague, role: 'admin' }], {
      [`PATCH /users/${own.id}`]: () => ({ body: { ...own, role: 'auditor' } }),
    });
    renderApp('/settings/people');
    await open('Chan Tai Man');
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Change the role to Auditor' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(seen.some(({ method }) => method === 'PATCH')).toBe(false);
    await userEvent.click(dialog.getByRole('button', { name: 'Do it' }));
    await waitFor(() => expect(seen.some(({ method }) => method === 'PATCH')).toBe(true));
  });

  it('says so when somebody else was faster', async () => {
    install([own, colleague], {
      [`PATCH /users/${colleague.id}`]: () => ({ status: 412, body: { status: 412, code: 'stale', title: 'x' } }),
    });
    renderApp('/settings/people');
    await open('Ho Wing');
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Disable' }));
    expect(await screen.findByText(/Somebody changed this in the meantime/)).toBeTruthy();
  });

  it('offers nothing that writes to others', async () => {
    install([own, colleague], {}, 'auditor');
    renderApp('/settings/people');
    expect(await screen.findByText('Ho Wing')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Invite|Change/ })).toBeNull();
  });

  it('can be fetched again when it did not come', async () => {
    let fails = true;
    install([own], {
      'GET /users': () =>
        fails ? { status: 403, body: { status: 403, code: 'forbidden', title: 'x' } } : { body: buildPage([own]) },
    });
    renderApp('/settings/people');
    const again = await screen.findByRole('button', { name: 'Try again' });
    fails = false;
    await userEvent.click(again);
    expect(await screen.findByText('Chan Tai Man')).toBeTruthy();
  });
});
