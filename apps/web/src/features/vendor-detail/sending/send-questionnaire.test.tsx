import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../../i18n/locale-store';
import { buildId, buildPage } from '../../../testing/builders';
import { installFakeApi } from '../../../testing/fake-api';
import type { FakeRoutes } from '../../../testing/fake-api';
import { renderApp } from '../../../testing/render-app';
import { buildAssessment } from '../../../testing/vendor-builders';
import { VENDOR_ID, vendorRoutes } from '../../../testing/vendor-routes';

jest.setTimeout(30_000);

const id = VENDOR_ID;
const questionnaireId = buildId(81);

const routes: FakeRoutes = {
  ...vendorRoutes,
  'GET /questionnaires': () => ({
    body: buildPage([
      {
        id: questionnaireId,
        key: 'hkcert-core',
        title: 'Core security questionnaire',
        description: '',
        status: 'published',
        version: 1,
        questionCount: 32,
        hasDraft: false,
        library: true,
        etag: '"1"',
      },
    ]),
  }),
};

async function openDialog() {
  renderApp(`/vendors/${id}`);
  await userEvent.click(await screen.findByRole('button', { name: 'Send questionnaire' }));
  const dialog = await screen.findByRole('dialog');
  await within(dialog).findByLabelText('Who answers? Their e-mail');
  return dialog;
}

describe('sending a questionnaire', () => {
  beforeEach(() => chooseLocale('en'));

  it('asks who answers by when, three weeks from now unless said otherwise', async () => {
    const seen = installFakeApi({
      ...routes,
      [`POST /vendors/${id}/assessments`]: () => ({
        status: 201,
        body: {
          assessment: buildAssessment({ locale: 'zh-Hant', respondentName: '陳大文' }),
          invitation: {
            url: 'http://localhost/portal#secret',
            code: 'ABCD-EFGH',
            checkPhrase: 'silver feather magnet',
            expiresAt: '2027-01-13T23:59:59.999Z',
          },
        },
      }),
    });
    const dialog = await openDialog();
    await userEvent.type(within(dialog).getByLabelText('Who answers? Their e-mail'), 'it@manilavoice.test');
    await userEvent.click(within(dialog).getByRole('combobox', { name: 'Language of the mail and the questions' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Traditional Chinese' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Send' }));
    expect(await within(dialog).findByText('http://localhost/portal#secret')).toBeTruthy();
    const inThreeWeeks = new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10);
    expect(seen.find(({ method }) => method === 'POST')?.body).toEqual({
      questionnaireId,
      respondentEmail: 'it@manilavoice.test',
      respondentName: null,
      dueOn: inThreeWeeks,
      locale: 'zh-Hant',
    });
    for (const what of ['ABCD-EFGH', 'silver feather magnet', /shown this once/])
      expect(within(dialog).getByText(what)).toBeTruthy();
    const letter = within(dialog).getByRole('textbox', { name: 'Text for your mail' }).textContent;
    expect(letter).toContain('陳大文你好');
    expect(letter).toContain('silver feather magnet');
    expect(letter).not.toContain('secret');
  });

  it('asks whether a new address may see what was answered before, and only then', async () => {
    const before = buildAssessment({ status: 'accepted', submittedAt: '2026-01-18T02:00:00.000Z' });
    const seen = installFakeApi({
      ...routes,
      'GET /assessments': () => ({ body: buildPage([before]) }),
      [`POST /vendors/${id}/assessments`]: () => ({ status: 409, body: { status: 409, code: 'invalid-state' } }),
    });
    const dialog = await openDialog();
    const field = within(dialog).getByLabelText('Who answers? Their e-mail');
    await userEvent.type(field, 'IT@manilavoice.test');
    expect(within(dialog).queryByRole('checkbox')).toBeNull();
    await userEvent.clear(field);
    await userEvent.type(field, 'somebody@new.test');
    const box = await within(dialog).findByRole('checkbox', { name: /may see what the vendor answered/ });
    expect((box as HTMLInputElement).checked).toBe(false);
    await userEvent.click(box);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Send' }));
    await within(dialog).findByRole('alert');
    expect(seen.find(({ method }) => method === 'POST')?.body).toMatchObject({ showsPrevious: true });
  });

  it('says in words what is missing before anything is sent', async () => {
    const seen = installFakeApi(routes);
    const dialog = await openDialog();
    await userEvent.clear(within(dialog).getByLabelText('Answers by'));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Send' }));
    expect(within(dialog).getByText('Type an e-mail address.')).toBeTruthy();
    expect(within(dialog).getByText('Choose a day.')).toBeTruthy();
    expect(seen.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('copies the link', async () => {
    installFakeApi({
      ...routes,
      [`POST /vendors/${id}/assessments`]: () => ({
        status: 201,
        body: {
          assessment: buildAssessment(),
          invitation: {
            url: 'http://localhost/portal#secret',
            code: 'ABCD-EFGH',
            checkPhrase: 'silver feather magnet',
            expiresAt: '2027-01-13T23:59:59.999Z',
          },
        },
      }),
    });
    const person = userEvent.setup();
    const dialog = await openDialog();
    await person.type(within(dialog).getByLabelText('Who answers? Their e-mail'), 'it@manilavoice.test');
    await person.click(within(dialog).getByRole('button', { name: 'Send' }));
    await person.click(await within(dialog).findByRole('button', { name: 'Copy: Link' }));
    expect(await navigator.clipboard.readText()).toBe('http://localhost/portal#secret');
  });

  it('shows beneath the field what the server refuses, and keeps the entries', async () => {
    installFakeApi({
      ...routes,
      [`POST /vendors/${id}/assessments`]: () => ({
        status: 422,
        body: {
          status: 422,
          code: 'invalid-input',
          detail: 'Invalid.',
          errors: [{ pointer: '/respondentName', code: 'person-name', detail: 'letters, spaces and . , - & only' }],
        },
      }),
    });
    const dialog = await openDialog();
    await userEvent.type(within(dialog).getByLabelText('Who answers? Their e-mail'), 'it@manilavoice.test');
    await userEvent.type(within(dialog).getByLabelText('Their name'), 'call 12345678');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Send' }));
    expect(await within(dialog).findByText('letters, spaces and . , - & only')).toBeTruthy();
    expect(within(dialog).getByDisplayValue('it@manilavoice.test')).toBeTruthy();
  });
});
