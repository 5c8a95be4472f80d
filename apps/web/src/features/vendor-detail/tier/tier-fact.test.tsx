import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../../i18n/locale-store';
import { buildVendor } from '../../../testing/builders';
import { installFakeApi } from '../../../testing/fake-api';
import { renderApp } from '../../../testing/render-app';
import { VENDOR_ID, vendorRoutes } from '../../../testing/vendor-routes';

jest.setTimeout(30_000);

const byHand = buildVendor({ tier: 4, tierSetByHand: true });

describe('the tier', () => {
  beforeEach(() => chooseLocale('en'));

  it('that was set by hand shows the one that is suggested and why, and one press takes it, with a way back', async () => {
    const seen = installFakeApi({
      ...vendorRoutes,
      [`GET /vendors/${VENDOR_ID}`]: () => ({ body: byHand }),
      [`PATCH /vendors/${VENDOR_ID}`]: ({ body }) => ({ body: { ...buildVendor(), ...(body as object), tier: 1 } }),
    });
    renderApp(`/vendors/${VENDOR_ID}`);
    expect(await screen.findByText(/set by hand, suggested: Tier 1/)).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: /^Why is Tier 1/ }));
    expect(await screen.findByText(/^before any controls, its risk is critical/)).toBeTruthy();
    expect(await screen.findByText('This tier is looked at every 180 days.')).toBeTruthy();
    expect(screen.getByText(/NIST Cybersecurity Framework/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Take the suggestion' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(seen.filter(({ method }) => method === 'PATCH').map(({ body }) => body)).toEqual([
        { tier: null },
        { tier: 4 },
      ]),
    );
  });
});
