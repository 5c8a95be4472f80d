import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../../i18n/locale-store';
import { installFakeApi } from '../../../testing/fake-api';
import { renderApp } from '../../../testing/render-app';
import { homeRoutes } from '../../../testing/home-routes';

// Whole pages are slow to search by role on a busy machine.
jest.setTimeout(30_000);

describe('the heatmap', () => {
  beforeEach(() => chooseLocale('en'));

  it('walks the heatmap by arrow keys and opens the list of a cell by Enter', async () => {
    installFakeApi(homeRoutes);
    const { router } = renderApp('/');
    const grid = await screen.findByRole('grid', { name: 'Vendors by likelihood and impact, with controls' });
    const corner = within(grid).getByRole('gridcell', { name: /^Almost certain × Severe/ });
    act(() => corner.focus());
    await userEvent.keyboard('{ArrowLeft}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      'Almost certain × Major: 1 vendor · Kwun Tong Fresh · before controls 1 Almost certain × Severe',
    );
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe('/vendors'));
    expect(router.state.location.search).toEqual({ likelihood: 5, impact: 4, assessed: true });
  });

  it('keeps vendors not assessed apart, in a lane that leads to them', async () => {
    installFakeApi(homeRoutes);
    const { router } = renderApp('/');
    await userEvent.click(await screen.findByRole('gridcell', { name: /^Not assessed, Severe at worst: 2 vendors/ }));
    await waitFor(() => expect(router.state.location.search).toEqual({ impact: 5, assessed: false }));
  });

  it('leads nowhere from an empty cell', async () => {
    installFakeApi(homeRoutes);
    const { router } = renderApp('/');
    await userEvent.click(await screen.findByRole('gridcell', { name: /^Rare × Negligible: no vendors/ }));
    expect(router.state.location.pathname).toBe('/');
  });

  it('leads from a cell before controls to everybody in it, assessed or not', async () => {
    installFakeApi(homeRoutes);
    const { router } = renderApp('/');
    await userEvent.click(await screen.findByRole('button', { name: 'Before controls' }));
    await userEvent.click(await screen.findByRole('gridcell', { name: /^Almost certain × Severe: 7 vendors/ }));
    await waitFor(() => expect(router.state.location.search).toEqual({ likelihood: 5, impact: 5, basis: 'inherent' }));
  });

  it('has no lane before controls, where nobody is apart', async () => {
    installFakeApi(homeRoutes);
    renderApp('/');
    await screen.findByRole('gridcell', { name: /^Not assessed, Severe/ });
    await userEvent.click(screen.getByRole('button', { name: 'Before controls' }));
    await waitFor(() => expect(screen.queryByRole('gridcell', { name: /^Not assessed/ })).toBeNull());
  });

  it('shows the map before controls, and as a table', async () => {
    const seen = installFakeApi(homeRoutes);
    renderApp('/');
    await screen.findByRole('grid');
    await userEvent.click(screen.getByRole('button', { name: 'Before controls' }));
    await screen.findByRole('gridcell', {
      name: /^Almost certain × Severe: 7 vendors · Kwun Tong Fresh, and 6 more · with controls 6 Unlikely × Minor/,
    });
    await userEvent.click(screen.getByRole('button', { name: 'As a table' }));
    expect(screen.getByRole('table', { name: /before controls$/ }).textContent).toContain(
      'Almost certainSevere7 vendorsKwun Tong Fresh, and 6 more6 Unlikely × Minor',
    );
    expect(seen.some(({ path, query }) => path === '/risk/heatmap' && query['basis'] === 'inherent')).toBe(true);
  });

  it('turns into a table and back by one key, and keeps the focus', async () => {
    installFakeApi(homeRoutes);
    renderApp('/');
    const corner = await screen.findByRole('gridcell', { name: /^Almost certain × Severe/ });
    act(() => corner.focus());
    await userEvent.keyboard('t');
    const table = screen.getByRole('table', { name: 'Vendors by likelihood and impact, with controls' });
    expect(document.activeElement).toBe(table);
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((header) => header.textContent),
    ).toEqual(['Risk', 'Likelihood', 'Impact', 'Vendors', 'Who', 'Before controls']);
    await userEvent.keyboard('T');
    expect(document.activeElement?.getAttribute('role')).toBe('gridcell');
  });

  it('rings only the cell that vendors of the focused one come from, all of them when both are shown, and none after Escape', async () => {
    installFakeApi(homeRoutes);
    renderApp('/');
    const cell = await screen.findByRole('gridcell', { name: /^Almost certain × Major/ });
    const origin = screen.getByRole('gridcell', { name: /^Almost certain × Severe/ });
    expect(origin.textContent).toBe('');
    act(() => cell.focus());
    expect(origin.textContent).toBe('1');
    await userEvent.keyboard('{Escape}');
    expect(origin.textContent).toBe('');
    await userEvent.click(screen.getByRole('button', { name: 'Both' }));
    expect(origin.textContent).toBe('7');
  });

  it('shows the end of another day when the slider rests there, everywhere', async () => {
    const seen = installFakeApi(homeRoutes);
    const { router } = renderApp('/');
    await screen.findByRole('slider', { name: 'Day that the page shows' });
    await userEvent.click(screen.getByRole('button', { name: 'One month back' }));
    await userEvent.click(screen.getByRole('button', { name: 'One month back' }));
    await waitFor(() => expect(router.state.location.search.asOf).toBeDefined());
    const asOf = router.state.location.search.asOf;
    // Whoever goes on stands where they stood, and the picture before stays until the next is there.
    expect(document.activeElement?.getAttribute('aria-label')).toBe('One month back');
    expect(screen.getByRole('grid')).toBeTruthy();
    await waitFor(() => {
      for (const path of ['/risk/heatmap', '/risk/summary', '/risk/flags', '/risk/history', '/deadlines'])
        expect(seen.some((request) => request.path === path && request.query['asOf'] === asOf)).toBe(true);
    });
    // The hand moved on before it rested: nothing was read on the way.
    expect(new Set(seen.map(({ query }) => query['asOf']).filter(Boolean))).toEqual(new Set([asOf]));
  });
});
