import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { TemplateContent } from '@firebreak/domain';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../../i18n/locale-store';
import { buildId, buildPage, buildSession } from '../../../testing/builders';
import { installFakeApi } from '../../../testing/fake-api';
import type { FakeRoutes } from '../../../testing/fake-api';
import { renderApp } from '../../../testing/render-app';
import type { QuestionnaireDraft } from '../questionnaires.queries';
import { contentOnly } from '../questionnaires.queries';
import { withOwn } from './content-edits';

jest.setTimeout(30_000);

const id = buildId(60);
const OWN = 'OWN-0123ABCD';
const words = (text: string) => ({ en: text, 'zh-Hant': `${text}（中）` });
const CONTENT: TemplateContent = {
  title: words('Ours'),
  description: words('What we ask.'),
  questions: [
    { key: 'MFA-01', own: null },
    { key: 'MFA-02', own: null },
    {
      key: OWN,
      own: {
        measure: 'training',
        appliesWhen: 'always',
        weight: 2,
        text: words('Is there a dog?'),
        why: words('Dogs bark.'),
        options: ['None.', 'A small one.', 'A dog.', 'Two dogs.', 'A pack.'].map(words),
      },
    },
  ],
};

const draftOf = (content: TemplateContent, etag = '"1"'): QuestionnaireDraft => ({
  id,
  key: 'own-1',
  status: 'draft',
  hasDraft: true,
  library: false,
  etag,
  title: content.title,
  description: content.description,
  questions: content.questions as QuestionnaireDraft['questions'],
});

function open(routes: FakeRoutes = {}) {
  const seen = installFakeApi({
    'GET /session': () => ({ body: buildSession({ role: 'admin' }) }),
    'GET /questionnaires': () => ({ body: buildPage([]) }),
    [`GET /questionnaires/${id}/draft`]: () => ({ body: draftOf(CONTENT) }),
    ...routes,
  });
  renderApp(`/questionnaires/${id}/edit`);
  return seen;
}
const questions = () =>
  within(screen.getByRole('region', { name: /^Multi-factor authentication/ }))
    .getAllByRole('button', { expanded: false })
    .map((button) => button.textContent);

describe('writing a questionnaire', () => {
  beforeEach(() => {
    chooseLocale('en');
    localStorage.clear();
  });

  it('moves questions by keyboard, says their place, and saves with what was read', async () => {
    const seen = open({
      [`PUT /questionnaires/${id}`]: ({ body }) => ({ body: { ...draftOf(body as TemplateContent, '"2"') } }),
    });
    const [down] = await screen.findAllByRole('button', { name: /^Move down/ });
    const before = questions();
    if (down === undefined) throw new Error('There is a question to move.');
    await userEvent.click(down);
    expect(questions()).toEqual(before.toReversed());
    expect(screen.getByText('Now number 2 of 2.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Save draft' }));
    expect(await screen.findByText('Saved')).toBeTruthy();
    const put = seen.find(({ method }) => method === 'PUT');
    expect(put?.headers.get('if-match')).toBe('"1"');
    expect((put?.body as TemplateContent | undefined)?.questions.map(({ key }) => key)).toEqual([
      'MFA-02',
      'MFA-01',
      OWN,
    ]);
    expect(localStorage.getItem(`firebreak.questionnaire.${id}`)).toBeNull();
  });

  it('names what is missing and leads to its field', async () => {
    open();
    await userEvent.click(await screen.findByRole('button', { name: /Is there a dog/, expanded: false }));
    await userEvent.clear(screen.getByLabelText('Why it is asked · Chinese'));
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
    const summary = await screen.findByRole('alert');
    await userEvent.click(
      within(summary).getByRole('button', { name: /Is there a dog\? – Why it is asked: no Chinese/ }),
    );
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Why it is asked · Chinese')));
  });

  it('keeps what was not saved when the tab is closed', async () => {
    localStorage.setItem(
      `firebreak.questionnaire.${id}`,
      JSON.stringify({ base: CONTENT, content: withOwn(CONTENT, OWN, { text: words('Is there a cat?') }) }),
    );
    open();
    expect(await screen.findByText('Changes that were not saved last time are back.')).toBeTruthy();
    expect(screen.getByText('Is there a cat?')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Drop them' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Drop them' }));
    expect(await screen.findByText('Is there a dog?')).toBeTruthy();
  });

  it('brings in what somebody else saved, and keeps mine', async () => {
    const theirs = { ...CONTENT, description: words('Theirs.') };
    let reads = 0;
    open({
      [`GET /questionnaires/${id}/draft`]: () => ({
        body: (reads += 1) === 1 ? draftOf(CONTENT) : draftOf(theirs, '"2"'),
      }),
      [`PUT /questionnaires/${id}`]: () => ({
        status: 412,
        body: { status: 412, code: 'stale', current: draftOf(theirs) },
      }),
    });
    await userEvent.type(await screen.findByLabelText('Title · English'), ' and mine');
    await userEvent.click(screen.getByRole('button', { name: 'Save draft' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Bring theirs in, keep mine' }));
    expect(await screen.findByDisplayValue('Theirs.')).toBeTruthy();
    expect(screen.getByDisplayValue('Ours and mine')).toBeTruthy();
  });

  it('takes questions from the library and shows them as a vendor sees them', async () => {
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Take from the library' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('checkbox', { name: /Before your staff reset a password/ }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Take 1' }));
    expect(screen.getByText(/It asks 3 of the 32 core questions/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Preview' }));
    expect(await screen.findByText(/1 of 4/)).toBeTruthy();
    expect(contentOnly(draftOf(CONTENT))).toEqual(CONTENT);
  });
});
