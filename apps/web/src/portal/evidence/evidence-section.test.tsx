import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { chooseLocale } from '../../i18n/locale-store';
import { createQueryClient } from '../../lib/query-client';
import { buildId } from '../../testing/builders';
import { takeInvitation } from '../invitation';
import { PortalApp } from '../portal-app';
import { saveAnswer } from '../portal.queries';
import { FakeQuestionnaire, GOOD_SECRET } from '../testing/fake-questionnaire';
import { Visit } from '../visit';

jest.setTimeout(30_000);

const ID = buildId(70);
const sent = { id: ID, sizeBytes: 4, offset: 0, state: 'received', sha256: null };
const stored = { ...sent, offset: 4, state: 'stored', sha256: 'ab'.repeat(32) };

function openStarted(server: FakeQuestionnaire, hash: string) {
  window.sessionStorage.setItem('firebreak.portal.invitation', GOOD_SECRET);
  server.isOpen = true;
  window.history.replaceState(null, '', `/portal${hash}`);
  render(<PortalApp client={createQueryClient(() => {})} visit={new Visit(takeInvitation(), saveAnswer, () => {})} />);
  return userEvent.setup({ applyAccept: false });
}

beforeEach(() => {
  cleanup();
  window.sessionStorage.clear();
  chooseLocale('en');
});

describe('a file of a question', () => {
  it('is sent with what it is and shown with its hash; then it can be removed', async () => {
    const server = new FakeQuestionnaire({
      'POST /portal/evidence': () => ({ status: 201, body: sent }),
      [`PUT /portal/evidence/${ID}/content`]: () => ({ status: 201, body: stored }),
      [`DELETE /portal/evidence/${ID}`]: () => ({ status: 204 }),
    });
    const user = openStarted(server, '#/question/MFA-01');
    const section = await screen.findByRole('region', { name: 'Files for this answer (optional)' });
    await user.click(within(section).getByRole('button', { name: 'Add a file' }));
    await user.upload(within(section).getByLabelText('File'), new File(['text'], 'ISO 27001.txt'));
    await user.selectOptions(within(section).getByLabelText('What it is'), 'Certificate');
    await user.click(within(section).getByRole('button', { name: 'Send file' }));
    expect(await within(section).findByText('Say until when the certificate is good.')).toBeTruthy();
    await user.type(within(section).getByLabelText('The certificate is good until'), '2027-05-01');
    await user.click(within(section).getByRole('button', { name: 'Send file' }));
    expect(await within(section).findByText('ab'.repeat(32))).toBeTruthy();
    expect(within(section).getByText('Certificate, good until 1 May 2027')).toBeTruthy();
    expect(server.sent('POST').find(({ path }) => path === '/portal/evidence')?.body).toEqual({
      fileName: 'ISO 27001.txt',
      kind: 'certificate',
      sizeBytes: 4,
      questionId: buildId(1),
      expiresOn: '2027-05-01',
    });
    const [part] = server.sent('PUT');
    expect(part?.headers.get('content-type')).toBe('application/octet-stream');
    expect(part?.headers.get('upload-offset')).toBe('0');
    await user.click(within(section).getByRole('button', { name: 'Remove ISO 27001.txt' }));
    expect(await within(section).findByRole('button', { name: 'Add a file' })).toBeTruthy();
    expect(within(section).queryByText('ab'.repeat(32))).toBeNull();
  });

  it('is refused here already for its name, its size, or when none is chosen', async () => {
    const server = new FakeQuestionnaire();
    const user = openStarted(server, '#/question/MFA-01');
    await user.click(await screen.findByRole('button', { name: 'Add a file' }));
    const send = (): Promise<void> => user.click(screen.getByRole('button', { name: 'Send file' }));
    await send();
    expect(await screen.findByText('Choose a file.')).toBeTruthy();
    await user.upload(screen.getByLabelText('File'), new File(['x'], 'run.exe'));
    await send();
    expect(await screen.findByText(/Files of this kind are not taken/)).toBeTruthy();
    await user.upload(screen.getByLabelText('File'), new File([], 'empty.pdf'));
    await send();
    expect(await screen.findByText(/The file is empty/)).toBeTruthy();
    expect(server.sent('POST')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByRole('button', { name: 'Add a file' })).toBeTruthy();
  });

  it('says why the server refused it and offers no second try of the same bytes', async () => {
    const server = new FakeQuestionnaire({
      'POST /portal/evidence': () => ({ status: 201, body: sent }),
      [`PUT /portal/evidence/${ID}/content`]: () => ({
        status: 422,
        body: { code: 'invalid-input', errors: [{ pointer: '/content', code: 'content-mismatch', detail: '' }] },
      }),
    });
    const user = openStarted(server, '#/question/MFA-01');
    await user.click(await screen.findByRole('button', { name: 'Add a file' }));
    await user.upload(screen.getByLabelText('File'), new File(['page'], 'page.pdf'));
    await user.click(screen.getByRole('button', { name: 'Send file' }));
    expect(await screen.findByText(/The content is not what the name says/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Try again/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Remove page.pdf' })).toBeTruthy();
  });
});

describe('files of the whole questionnaire', () => {
  it('are counted, and shown once the code was given', async () => {
    const sentBy = { name: 'Mei Chan', email: 'mei@vendor.test', role: 'colleague' };
    const file = { ...stored, questionId: null, fileName: 'policy.pdf', kind: 'policy', expiresOn: null, sentBy };
    const server: FakeQuestionnaire = new FakeQuestionnaire({
      'GET /portal/evidence': () => ({ body: { count: 2, items: server.isVerified ? [file] : [] } }),
    });
    openStarted(server, '#/');
    expect(await screen.findByText('2 files are here already. To see which, get a code by mail.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Show files' })).toBeTruthy();
    cleanup();
    server.isVerified = true;
    openStarted(server, '#/');
    expect(await screen.findByRole('button', { name: 'Remove policy.pdf' })).toBeTruthy();
    expect(screen.getByText('Policy · sent by Mei Chan')).toBeTruthy();
    expect(screen.queryByText(/files are here already/)).toBeNull();
  });
});
