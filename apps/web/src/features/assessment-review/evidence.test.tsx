import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../i18n/locale-store';
import { buildId, buildSession } from '../../testing/builders';
import { installFakeApi } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';
import { buildSignedAssessment } from '../../testing/vendor-builders';
import type { EvidenceFile } from '../../lib/evidence.queries';
import { DOT } from '../../lib/dot';

jest.setTimeout(30_000);

const signed = buildSignedAssessment();
const path = `/assessments/${signed.id}`;

function buildFile(change: Partial<EvidenceFile> = {}): EvidenceFile {
  return {
    id: buildId(70),
    questionId: null,
    fileName: 'ISO 27001.pdf',
    kind: 'certificate',
    expiresOn: '2020-05-01',
    sizeBytes: 1_234_567,
    state: 'stored',
    sha256: 'ab'.repeat(32),
    scan: 'not_scanned',
    storedAt: '2026-11-20T02:00:00.000Z',
    sentBy: { name: 'Maria Santos', email: 'it@manilavoice.test', role: 'respondent' },
    ...change,
  };
}

function openWith(items: EvidenceFile[]): void {
  installFakeApi({
    'GET /session': () => ({ body: buildSession() }),
    [`GET ${path}`]: () => ({ body: signed }),
    [`GET ${path}/evidence`]: () => ({ body: { items } }),
    [`GET ${path}/messages`]: () => ({ body: { items: [] } }),
  });
  renderApp(path);
}

describe("a vendor's files", () => {
  beforeEach(() => chooseLocale('en'));

  it('stand beside the answers, with what they are and whether they still hold', async () => {
    openWith([
      buildFile(),
      buildFile({
        id: buildId(71),
        fileName: 'a.csv',
        kind: 'test_report',
        expiresOn: null,
        sizeBytes: 900,
        questionId: signed.questions[0]?.id ?? null,
      }),
    ]);
    const [first] = within(await screen.findByRole('region', { name: 'Files' })).getAllByRole('listitem');
    expect(first?.textContent).toContain(
      ['Certificate', 'expired on 1 May 2020', '1.2 MB', 'Not scanned for viruses'].join(DOT),
    );
    expect(first?.textContent).toContain('For the whole questionnaire');
    const answer = screen.getByRole('article', { name: signed.questions[0]?.text ?? '' });
    expect(answer.textContent).toContain(`Test report${DOT}0.9 kB`);
    expect(screen.getAllByRole('button', { name: 'Download a.csv' })).toHaveLength(1);
  });

  it('are downloaded only after a warning', async () => {
    openWith([buildFile()]);
    await userEvent.click(await screen.findByRole('button', { name: 'Download ISO 27001.pdf' }));
    const dialog = await screen.findByRole('dialog', { name: 'Download a file that nobody has scanned?' });
    expect(dialog.textContent).toContain('no virus scanner has looked at it');
    const link = within(dialog).getByRole('link', { name: 'Download' });
    expect(link.getAttribute('href')).toBe(`/api/v1/evidence/${buildId(70)}/content?acceptUnscanned=true`);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('are downloaded at once when a scanner found nothing, and not at all when it found a virus', async () => {
    openWith([buildFile({ scan: 'clean' }), buildFile({ id: buildId(71), fileName: 'bad.txt', scan: 'infected' })]);
    const link = await screen.findByRole('link', { name: 'Download ISO 27001.pdf' });
    expect(link.getAttribute('href')).toBe(`/api/v1/evidence/${buildId(70)}/content`);
    expect(screen.getByText(/A virus was found/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Download bad.txt' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Download/ })).toBeNull();
  });

  it('leave no trace where there are none', async () => {
    openWith([]);
    await screen.findByText('1 of 2 answers needs a look');
    expect(screen.queryByRole('region', { name: 'Files' })).toBeNull();
  });
});
