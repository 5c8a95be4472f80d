import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import { chooseLocale } from '../../i18n/locale-store';
import { buildId } from '../../testing/builders';
import { FakeQuestionnaire } from '../testing/fake-questionnaire';
import { openStarted } from '../testing/open-portal';
import type { PackItem, SheetPreview } from './pack.queries';

jest.setTimeout(30_000);

const replacing = (number: number): PackItem => ({
  questionKey: `KEY-${number}`,
  questionId: buildId(number),
  standing: 'replaces',
  issues: [],
  askedText: null,
  askedWords: null,
  level: 3,
  unknown: false,
  notApplicableReason: null,
  comment: null,
  current: {
    questionId: buildId(number),
    level: 1,
    unknown: false,
    notApplicableReason: null,
    comment: null,
    answeredAt: '2026-11-23T02:00:01.000Z',
    answeredBy: null,
    etag: `"${number}"`,
  },
});

const preview: SheetPreview = {
  items: [replacing(1), replacing(2)],
  missingQuestionIds: [],
  faults: [{ cell: 'F14', issue: 'choose_from_list', questionKey: 'PAT-03' }],
};

const workbook = (): File => new File(['PK'], 'questionnaire.xlsx');

beforeEach(() => {
  cleanup();
  window.sessionStorage.clear();
  chooseLocale('en');
});

describe('a spreadsheet that is brought back', () => {
  it('shows the cells to mend and what would be saved, and saves what is ticked', async () => {
    const server = new FakeQuestionnaire({
      'POST /portal/answer-sheet/preview': () => ({ body: preview }),
      'POST /portal/answer-imports': () => ({ body: { items: [{}, {}] } }),
    });
    const { user } = openStarted(server, '#/sheet', true);
    await user.upload(await screen.findByLabelText('Workbook (.xlsx)'), workbook());
    expect(await screen.findByText('One cell needs mending')).toBeTruthy();
    expect(screen.getByText('F14').parentElement?.textContent).toBe('F14 Choose one of the list.');
    expect(server.sent('POST').at(-1)?.headers.get('content-type')).toBe('application/octet-stream');
    await user.click(screen.getByRole('button', { name: 'Tick all' }));
    await user.click(screen.getByRole('button', { name: 'Save 2 answers' }));
    expect(await screen.findByText(/2 answers were saved/)).toBeTruthy();
    expect(server.sent('POST').at(-1)?.body).toMatchObject({ answers: [{ etag: '"1"' }, { etag: '"2"' }] });
  });

  it('is refused in words when it is something else', async () => {
    const server = new FakeQuestionnaire({
      'POST /portal/answer-sheet/preview': () => ({ status: 422, body: { status: 422, code: 'invalid-input' } }),
    });
    const { user } = openStarted(server, '#/sheet', true);
    await user.upload(await screen.findByLabelText('Workbook (.xlsx)'), workbook());
    expect(await screen.findByText(/This file is not the questionnaire as an Excel workbook/)).toBeTruthy();
  });

  it('waits for the one-time code, while the blank one is there at once', async () => {
    openStarted(new FakeQuestionnaire(), '#/sheet');
    const link = await screen.findByRole('link', { name: 'Download the workbook' });
    expect(link.getAttribute('href')).toBe('/api/v1/portal/answer-sheet?locale=en');
    expect(screen.getByRole('link', { name: 'Get a code' })).toBeTruthy();
    expect(screen.queryByLabelText('Workbook (.xlsx)')).toBeNull();
  });
});
