import type { Schemas } from '@firebreak/api-client';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../../i18n/locale-store';
import { buildId, buildPage, buildSession } from '../../../testing/builders';
import { installFakeApi } from '../../../testing/fake-api';
import type { FakeRoutes } from '../../../testing/fake-api';
import { renderApp } from '../../../testing/render-app';
import { VENDOR_ID, vendorRoutes } from '../../../testing/vendor-routes';
import type { VendorDocument } from './documents.queries';

jest.setTimeout(60_000);

const PATH = `/vendors/${VENDOR_ID}/documents`;
const CERTIFICATE: VendorDocument = {
  id: buildId(91),
  fileName: 'ISO 27001.pdf',
  kind: 'certificate',
  expiresOn: '2098-06-30',
  note: 'Only the Manila office',
  sizeBytes: 4,
  sha256: 'ab'.repeat(32),
  scan: 'clean',
  storedAt: '2026-11-01T00:00:00.000Z',
  addedBy: 'Paula Chan',
  replacedId: null,
  replacedById: null,
};
const ARRIVED: Schemas['EvidenceUploadView'] = {
  id: buildId(92),
  state: 'stored',
  sizeBytes: 4,
  offset: 4,
  sha256: 'cd'.repeat(32),
};
const file = () => new File(['%PDF'], 'Contract.pdf', { type: 'application/pdf' });
const install = (items: readonly VendorDocument[], routes: FakeRoutes = {}) =>
  installFakeApi({ ...vendorRoutes, [`GET ${PATH}`]: () => ({ body: buildPage(items) }), ...routes });
const section = async () => within(await screen.findByRole('region', { name: 'Documents' }));

async function choose(chosen: File): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('No file can be chosen.');
  await userEvent.upload(input, chosen);
}

describe('the documents of a vendor', () => {
  beforeEach(() => chooseLocale('en'));

  it('say what they are, how long they are good and who added them, and are there to open', async () => {
    const old = { ...CERTIFICATE, id: buildId(93), fileName: 'Old.pdf', expiresOn: '2020-01-31', note: null };
    const virus: VendorDocument = {
      ...CERTIFICATE,
      id: buildId(94),
      fileName: 'Bad.docx',
      scan: 'infected',
      note: null,
    };
    install([CERTIFICATE, old, virus]);
    renderApp(`/vendors/${VENDOR_ID}`);
    const found = await section();
    const link = await found.findByRole('link', { name: 'ISO 27001.pdf' });
    expect([link.getAttribute('href'), link.getAttribute('download')]).toEqual([
      `/api/v1/evidence/${CERTIFICATE.id}/content`,
      'ISO 27001.pdf',
    ]);
    expect(found.getAllByText(/good until 30 Jun 2098 · added 1 Nov 2026 by Paula Chan$/)).toHaveLength(2);
    expect(found.getByText('Only the Manila office')).toBeTruthy();
    expect(found.getByText(/no longer good since 31 Jan 2020/)).toBeTruthy();
    expect(found.queryByRole('link', { name: 'Bad.docx' })).toBeNull();
    expect(found.getByText('A virus was found; nobody can open it.')).toBeTruthy();
  });

  it('are kept with their kind, day and note; without a file nothing is sent', async () => {
    let kept: VendorDocument[] = [];
    const seen = install([], {
      [`GET ${PATH}`]: () => ({ body: buildPage(kept) }),
      [`POST ${PATH}`]: () => ({ status: 201, body: { ...ARRIVED, state: 'received', offset: 0, sha256: null } }),
      [`PUT ${PATH}/${ARRIVED.id}/content`]: () => {
        kept = [{ ...CERTIFICATE, fileName: 'Contract.pdf' }];
        return { body: ARRIVED };
      },
    });
    renderApp(`/vendors/${VENDOR_ID}`);
    expect(await (await section()).findByText(/^Nothing yet\. Keep the contract/)).toBeTruthy();
    await userEvent.click((await section()).getByRole('button', { name: 'Add a file' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'A file to keep' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Keep it' }));
    expect(dialog.getByText('Choose a file.')).toBeTruthy();
    expect(seen.some(({ method }) => method === 'POST')).toBe(false);
    await choose(file());
    await userEvent.type(dialog.getByLabelText('Good until, if any'), '2098-12-31');
    await userEvent.type(dialog.getByLabelText('Note'), ' Signed in May ');
    await userEvent.click(dialog.getByRole('button', { name: 'Keep it' }));
    expect(await screen.findByText('Contract.pdf is kept.')).toBeTruthy();
    expect(seen.find(({ method }) => method === 'POST')?.body).toEqual({
      fileName: 'Contract.pdf',
      kind: 'contract',
      sizeBytes: 4,
      expiresOn: '2098-12-31',
      note: 'Signed in May',
    });
    const part = seen.find(({ method }) => method === 'PUT');
    expect(part?.headers.get('upload-offset')).toBe('0');
    expect(await (await section()).findByRole('link', { name: 'Contract.pdf' })).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('keep what was typed when the file is refused, and say why', async () => {
    install([], {
      [`POST ${PATH}`]: () => ({ status: 409, body: { status: 409, code: 'no-room', title: 'x', detail: 'Full.' } }),
    });
    renderApp(`/vendors/${VENDOR_ID}`);
    await userEvent.click(await (await section()).findByRole('button', { name: 'Add a file' }));
    const dialog = within(await screen.findByRole('dialog'));
    await choose(file());
    await userEvent.type(dialog.getByLabelText('Note'), 'Signed in May');
    await userEvent.click(dialog.getByRole('button', { name: 'Keep it' }));
    expect((await dialog.findByRole('alert')).textContent).not.toBe('');
    expect(dialog.getByDisplayValue('Signed in May')).toBeTruthy();
    expect(dialog.getByText('Contract.pdf')).toBeTruthy();
  });

  it('take the place of others, which stay behind a fold and cannot be changed', async () => {
    const earlier = { ...CERTIFICATE, id: buildId(93), fileName: 'ISO 2022.pdf', replacedById: CERTIFICATE.id };
    const seen = install([CERTIFICATE, earlier], {
      [`POST ${PATH}`]: () => ({ status: 201, body: ARRIVED }),
    });
    renderApp(`/vendors/${VENDOR_ID}`);
    const found = await section();
    expect(await found.findByText('1 earlier file')).toBeTruthy();
    expect(found.queryByRole('button', { name: 'Replace ISO 2022.pdf' })).toBeNull();
    await userEvent.click(found.getByRole('button', { name: 'Replace ISO 27001.pdf' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Take the place of ISO 27001.pdf' }));
    await choose(file());
    await userEvent.click(dialog.getByRole('button', { name: 'Keep it' }));
    await waitFor(() =>
      expect(seen.find(({ method }) => method === 'POST')?.body).toMatchObject({
        kind: 'certificate',
        replacedId: CERTIFICATE.id,
      }),
    );
  });

  it('are removed after a question, and not where something builds on them', async () => {
    let isUsed = true;
    let items = [CERTIFICATE];
    const seen = install([], {
      [`GET ${PATH}`]: () => ({ body: buildPage(items) }),
      [`DELETE ${PATH}/${CERTIFICATE.id}`]: () => {
        if (isUsed) return { status: 409, body: { status: 409, code: 'invalid-state', title: 'x' } };
        items = [];
        return { status: 204 };
      },
    });
    renderApp(`/vendors/${VENDOR_ID}`);
    await userEvent.click(await (await section()).findByRole('button', { name: 'Remove ISO 27001.pdf' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Remove “ISO 27001.pdf”?' }));
    expect(seen.some(({ method }) => method === 'DELETE')).toBe(false);
    await userEvent.click(dialog.getByRole('button', { name: 'Remove' }));
    expect((await dialog.findByRole('alert')).textContent).toMatch(/^It proves something done/);
    isUsed = false;
    await userEvent.click(dialog.getByRole('button', { name: 'Remove' }));
    expect(await screen.findByText('ISO 27001.pdf is removed.')).toBeTruthy();
    expect(await (await section()).findByText(/^Nothing yet/)).toBeTruthy();
  });

  it('are only shown to auditors, in their language', async () => {
    chooseLocale('zh-Hant');
    install([CERTIFICATE], { 'GET /session': () => ({ body: buildSession({ role: 'auditor' }) }) });
    renderApp(`/vendors/${VENDOR_ID}`);
    const found = within(await screen.findByRole('region', { name: '文件' }));
    expect(await found.findByText(/有效期至2098年6月30日/)).toBeTruthy();
    expect(found.queryAllByRole('button')).toEqual([]);
  });

  it('say that they could not be shown, and are asked for again', async () => {
    let isBroken = true;
    install([], {
      [`GET ${PATH}`]: () =>
        isBroken ? { status: 500, body: { status: 500, code: 'unforeseen' } } : { body: buildPage([CERTIFICATE]) },
    });
    renderApp(`/vendors/${VENDOR_ID}`);
    const again = await (await section()).findByRole('button', { name: 'Try again' }, { timeout: 20_000 });
    isBroken = false;
    await userEvent.click(again);
    expect(await (await section()).findByRole('link', { name: 'ISO 27001.pdf' })).toBeTruthy();
  });
});
