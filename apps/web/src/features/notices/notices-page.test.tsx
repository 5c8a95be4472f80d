import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../i18n/locale-store';
import type { NoticeItem } from '../../lib/notices.queries';
import { buildSession } from '../../testing/builders';
import { installFakeApi } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';

// Whole pages are slow to search by role on a busy machine.
jest.setTimeout(30_000);

const READ_AT = '2026-11-27T09:00:00.000Z';

const buildNotice = (notice: Partial<NoticeItem> = {}): NoticeItem => ({
  id: 'n1',
  kind: 'band_rose',
  occurredAt: '2026-11-27T08:00:00.000Z',
  read: false,
  path: '/vendors/v1',
  vendor: { id: 'v1', name: 'Lantau Data' },
  details: { from: 'low', to: 'high' },
  ...notice,
});

function install(notices: readonly NoticeItem[]) {
  return installFakeApi({
    'GET /session': () => ({ body: buildSession() }),
    'GET /me/notices/unread': () => ({ body: { count: notices.filter(({ read }) => !read).length } }),
    'GET /me/notices': () => ({ body: { items: notices, nextCursor: null, total: notices.length } }),
    'POST /me/notices/marks': ({ body }) => ({
      body: { readAt: (body as { read: boolean }).read ? READ_AT : null, count: notices.length },
    }),
  });
}

describe('the page of notices', () => {
  beforeEach(() => chooseLocale('en'));

  it('says what happened in words, and leads to it', async () => {
    install([
      buildNotice(),
      buildNotice({
        id: 'n2',
        kind: 'import_finished',
        vendor: null,
        path: '/vendors',
        details: { added: 12, changed: 3 },
      }),
    ]);
    renderApp('/notices');
    const link = await screen.findByRole('link', { name: /The risk rose: Low → High.*Lantau Data/ });
    expect(link.getAttribute('href')).toBe('/vendors/v1');
    expect(screen.getByText('Your list of vendors is in: 12 added, 3 changed')).toBeTruthy();
    // The bell is fetched after the page.
    const bell = await screen.findByRole('button', { name: 'Notices: 2 unread' }, { timeout: 10_000 });
    expect(bell.textContent).toBe('2');
  });

  it('marks all as read, and takes that back', async () => {
    const seen = install([buildNotice()]);
    renderApp('/notices');
    await userEvent.click(await screen.findByRole('button', { name: 'Mark all as read' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(seen.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
      { read: true },
      { read: false, readAt: READ_AT },
    ]);
  });

  it('marks one', async () => {
    const seen = install([buildNotice()]);
    renderApp('/notices');
    await userEvent.click(await screen.findByRole('button', { name: /^Mark as read: The risk rose/ }));
    expect(seen.find(({ method }) => method === 'POST')?.body).toEqual({ read: true, ids: ['n1'] });
  });

  it('says in Chinese that there is nothing', async () => {
    chooseLocale('zh-Hant');
    install([]);
    renderApp('/notices');
    expect(await screen.findByText('你已閱讀所有通知')).toBeTruthy();
  });
});
