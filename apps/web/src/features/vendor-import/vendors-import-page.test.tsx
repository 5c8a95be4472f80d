import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../i18n/locale-store';
import { buildSession } from '../../testing/builders';
import { installFakeApi } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';
import type { ImportPreview, VendorImport } from './vendor-import.queries';

function buildPreview(part: Partial<ImportPreview> = {}): ImportPreview {
  return {
    reading: { encoding: 'utf-8', separator: 'comma', sheets: [], sheet: null, headingRow: 1 },
    columns: [
      { letter: 'A', heading: 'Supplier', field: 'name', samples: ['Acme'] },
      { letter: 'B', heading: 'Sort', field: null, samples: ['SaaS'] },
    ],
    counts: { added: 2, changed: 0, unchanged: 0, leftOut: 0, undecided: 0, refused: 0 },
    faults: [],
    faultCount: 0,
    unknownWords: [],
    duplicates: [],
    duplicateCount: 0,
    earlier: null,
    ...part,
  };
}

function buildImport(part: Partial<VendorImport> = {}): VendorImport {
  const { added, changed, unchanged, leftOut } = buildPreview().counts;
  const counts = { added, changed, unchanged, leftOut };
  const whole = { id: 'i', fileName: 'ours.csv', importedAt: '2026-11-27T00:00:00.000Z', importedById: 'p' };
  const way = { canBeTakenBack: true, takenBackAt: null, takenBackById: null, etag: '"1"' };
  return { ...whole, ...counts, ...way, state: 'running', percent: 0, failure: null, ...part };
}

const chooseList = async (): Promise<void> => {
  const input = await screen.findByLabelText('Choose a file', { selector: 'input' });
  await userEvent.upload(input, new File(['Supplier,Sort\nAcme,SaaS'], 'ours.csv'));
};

describe('importing a list of vendors', () => {
  beforeEach(() => chooseLocale('en'));

  it('names every faulty cell, takes what a column holds from the reader, and then imports', async () => {
    const asked: Readonly<Record<string, string>>[] = [];
    const polls: Partial<VendorImport>[] = [{ percent: 35 }, { percent: 100, state: 'done' }];
    installFakeApi({
      'GET /session': () => ({ body: buildSession({ role: 'procurement' }) }),
      'POST /imports/vendors': ({ query }) => {
        asked.push(query);
        if (query['dryRun'] === undefined) return { status: 202, body: buildImport() };
        return {
          body:
            query['columns'] === undefined
              ? buildPreview({
                  counts: { ...buildPreview().counts, added: 0, refused: 1 },
                  faults: [{ cell: 'B2', field: 'archetype', issue: 'missing', value: '' }],
                  faultCount: 1,
                })
              : buildPreview(),
        };
      },
      'GET /imports/i': () => ({ body: buildImport(polls.shift()) }),
    });
    renderApp('/vendors/import');
    await chooseList();
    const faults = await screen.findByRole('table', { name: 'One cell to mend' });
    expect(within(faults).getByText('B2')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Nothing to import' }).disabled).toBe(true);

    await userEvent.selectOptions(screen.getByLabelText('What column Sort holds'), 'Kind');
    await userEvent.click(await screen.findByRole('button', { name: 'Import 2 vendors' }));
    await waitFor(() => expect(asked.at(-1)?.['dryRun']).toBeUndefined());
    expect(asked.at(-1)?.['columns']).toBe('A:name,B:archetype');
    expect((await screen.findByRole('progressbar')).getAttribute('aria-valuenow')).toBe('35');
    expect(await screen.findByText('2 vendors added, 0 filled in, 0 as they were, 0 left out.')).toBeTruthy();
  });

  it.each([
    ['en', 'Reading the list …', '40%', 'Cancel', 'Choose a file'],
    ['zh-Hant', '正在讀取名單 …', '40%', '取消', '選擇檔案'],
  ] as const)('says in %s how far the reading is, and breaks it off', async (locale, step, percent, cancel, choose) => {
    chooseLocale(locale);
    installFakeApi({ 'GET /session': () => ({ body: buildSession({ role: 'procurement' }) }) });
    const answered = globalThis.fetch;
    const broken: boolean[] = [];
    globalThis.fetch = (input, init) => {
      const request = input instanceof Request ? input : new Request(input, init);
      if (request.url.includes('/imports/reading?'))
        return Promise.resolve(Response.json({ step: 'reading', percent: 40 }));
      if (request.method !== 'POST') return answered(request);
      return new Promise((_, reject) => {
        request.signal.addEventListener('abort', () => {
          broken.push(true);
          reject(new DOMException('Broken off.', 'AbortError'));
        });
      });
    };
    renderApp('/vendors/import');
    const input = await screen.findByLabelText(choose, { selector: 'input' });
    await userEvent.upload(input, new File(['Supplier,Sort'], 'ours.csv'));
    await waitFor(() => expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(step));
    expect((await screen.findByRole('progressbar')).getAttribute('aria-valuenow')).toBe('40');
    expect(screen.getByText(percent)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: cancel }));
    await waitFor(() => expect(broken).toEqual([true]));
    expect(await screen.findByRole('button', { name: choose })).toBeTruthy();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('lists earlier imports, shows what taking one back would do, and takes it back', async () => {
    const states: Partial<VendorImport>[] = [
      { state: 'done' },
      { state: 'taking_back', percent: 60 },
      { state: 'taken_back', percent: 100, canBeTakenBack: false },
    ];
    const left = [{ vendorId: 'v', name: 'Acme', reason: 'changed_since', fields: ['tier'] }];
    const seen = installFakeApi({
      'GET /session': () => ({ body: buildSession({ role: 'procurement' }) }),
      'GET /users': () => ({ body: { items: [{ id: 'p', name: 'Chan Tai Man' }], nextCursor: null, total: 1 } }),
      'GET /imports': () => ({ body: { items: [buildImport({ state: 'done' })], nextCursor: null, total: 1 } }),
      'GET /imports/i': () => ({ body: buildImport(states.length > 1 ? states.shift() : states[0]) }),
      'GET /imports/i/take-back': () => ({ body: { archived: 2, restored: 0, left, leftCount: 1 } }),
      'POST /imports/i/take-back': () => ({ status: 202, body: buildImport({ state: 'taking_back' }) }),
    });
    renderApp('/vendors/import');
    const table = await screen.findByRole('table', { name: 'Earlier imports' });
    expect(await within(table).findByText('Chan Tai Man')).toBeTruthy();
    await userEvent.click(within(table).getByRole('link', { name: 'ours.csv' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Take this import back …' }));
    const dialog = await screen.findByRole('dialog', { name: 'Take the import back' });
    expect(await within(dialog).findByText('2 vendors that it added go into the archive')).toBeTruthy();
    expect(within(dialog).getByRole('link', { name: 'Acme' })).toBeTruthy();
    expect(within(dialog).getByText('Tier')).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Take it back' }));
    expect((await screen.findByRole('progressbar', { name: 'Taking the import back …' })).tagName).toBeTruthy();
    expect(await screen.findByText('2 vendors archived, 0 given back what they had, 1 left as they are.')).toBeTruthy();
    const sent = seen.find(({ method, path }) => method === 'POST' && path === '/imports/i/take-back');
    expect(sent?.headers.get('if-match')).toBe('"1"');
    expect(screen.queryByRole('button', { name: 'Take this import back …' })).toBeNull();
  });

  it('goes on asking while the server is away, and says so', async () => {
    let asked = 0;
    installFakeApi({
      'GET /session': () => ({ body: buildSession({ role: 'procurement' }) }),
      'GET /imports/i': () => {
        asked += 1;
        if (asked === 2) return { status: 503, body: { code: 'unavailable' } };
        return { body: buildImport({ state: asked < 3 ? 'running' : 'done', percent: 50 }) };
      },
    });
    renderApp('/vendors/import?storing=i');
    expect(await screen.findByText(/^The server does not answer at the moment/)).toBeTruthy();
    expect(await screen.findByText('The list is imported')).toBeTruthy();
  });

  it('has a word of the list explained once, and lets that be changed', async () => {
    const asked: (string | undefined)[] = [];
    installFakeApi({
      'GET /session': () => ({ body: buildSession({ role: 'procurement' }) }),
      'POST /imports/vendors': ({ query }) => {
        asked.push(query['words']);
        const unknownWords = query['words'] === undefined ? [{ field: 'archetype', word: 'Hotline', count: 7 }] : [];
        return { body: buildPreview({ unknownWords } as Partial<ImportPreview>) };
      },
    });
    renderApp('/vendors/import');
    await chooseList();
    expect(await screen.findByText('in 7 cells')).toBeTruthy();
    await userEvent.selectOptions(screen.getByLabelText('What “Hotline” means'), 'Call centre');
    await waitFor(() => expect(asked).toEqual([undefined, 'archetype:Hotline=call_centre_bpo']));
    await waitFor(() => expect(screen.queryByText('in 7 cells')).toBeNull());
    await userEvent.selectOptions(screen.getByLabelText('What “Hotline” means'), 'Not known yet');
    expect(await screen.findByText('in 7 cells')).toBeTruthy();
  });

  it.each([
    [{ status: 404, body: { code: 'not-found' } }, /was interrupted before all was stored/],
    [{ body: buildImport({ state: 'failed', failure: 'invalid-input' }) }, /have to be decided anew/],
    [{ body: buildImport({ state: 'failed', failure: 'internal' }) }, /could not be stored/],
  ])('says why nothing was stored, and leads back to the list', async (answer, words) => {
    installFakeApi({
      'GET /session': () => ({ body: buildSession({ role: 'procurement' }) }),
      'GET /imports/i': () => answer,
    });
    renderApp('/vendors/import?storing=i');
    expect((await screen.findByRole('alert')).textContent).toMatch(words);
    await userEvent.click(screen.getByRole('button', { name: 'Look at the list again' }));
    expect(await screen.findByLabelText('Choose a file', { selector: 'input' })).toBeTruthy();
  });

  it('asks for the encoding where several would do, and never guesses it', async () => {
    const asked: (string | undefined)[] = [];
    installFakeApi({
      'GET /session': () => ({ body: buildSession({ role: 'procurement' }) }),
      'POST /imports/vendors': ({ query }) => {
        const { encoding } = query;
        asked.push(encoding);
        if (encoding !== undefined)
          return { body: buildPreview({ reading: { ...buildPreview().reading, encoding: 'big5' } }) };
        const candidates = [
          { encoding: 'big5', firstLines: ['供應商'] },
          { encoding: 'windows-1252', firstLines: ['¨ÑÀ³°Ó'] },
        ];
        return {
          status: 422,
          body: {
            code: 'invalid-input',
            errors: [{ pointer: '/encoding', code: 'choose-encoding', detail: '' }],
            candidates,
          },
        };
      },
    });
    renderApp('/vendors/import');
    await chooseList();
    await userEvent.click(await screen.findByRole('button', { name: 'This one: BIG5' }));
    expect(await screen.findByRole('table', { name: 'What its columns hold' })).toBeTruthy();
    expect(asked).toEqual([undefined, 'big5']);
  });

  it('is closed to auditors', async () => {
    installFakeApi({ 'GET /session': () => ({ body: buildSession({ role: 'auditor' }) }) });
    renderApp('/vendors/import');
    expect(await screen.findByText('Your role reads the register and cannot import.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Choose a file' })).toBeNull();
  });
});
