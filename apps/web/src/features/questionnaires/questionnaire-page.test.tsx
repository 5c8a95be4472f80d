import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Schemas } from '@firebreak/api-client';
import { chooseLocale } from '../../i18n/locale-store';
import { buildId, buildPage, buildSession } from '../../testing/builders';
import { installFakeApi } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';

const id = buildId(60);
const listed: Schemas['QuestionnaireView'] = {
  id,
  key: 'hkcert-core',
  title: 'Core security questions',
  description: 'The questions that decide most.',
  status: 'published',
  version: 1,
  questionCount: 1,
  hasDraft: false,
  library: true,
  etag: '"1"',
};

function question(chinese: boolean): Schemas['QuestionView'] {
  return {
    id: buildId(61),
    key: 'MFA-04',
    measure: 'mfa',
    appliesWhen: 'credential_support',
    text: chinese ? '重設密碼前，你們如何核實來電者？' : 'How do you check who is calling before a reset?',
    why: 'Attackers call.',
    options: ([0, 1, 2, 3, 4] as const).map((level) => ({ level, text: `State ${level}` })),
    sources: ['OURS'],
  };
}

function install() {
  return installFakeApi({
    'GET /session': () => ({ body: buildSession() }),
    'GET /questionnaires': () => ({ body: buildPage([listed]) }),
    [`GET /questionnaires/${id}`]: ({ headers }) => ({
      body: { ...listed, questions: [question(headers.get('accept-language') === 'zh-Hant')] },
    }),
  });
}

describe('reading a questionnaire', () => {
  beforeEach(() => chooseLocale('en'));

  it('shows each question with its reason and all five answers in order', async () => {
    install();
    renderApp('/questionnaires');
    await userEvent.click(await screen.findByRole('link', { name: /Core security questions/ }));
    const section = await screen.findByRole('region', { name: 'Multi-factor authentication' });
    const levels = within(section).getByRole('list', { name: 'Answers, from absent to strong' });
    expect(
      within(levels)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([0, 1, 2, 3, 4].map((level) => `${level}State ${level}`));
    expect(section.textContent).toContain('Asked only where it applies');
  });

  it('is fetched again in the other language', async () => {
    install();
    renderApp(`/questionnaires/${id}`);
    await screen.findByText('How do you check who is calling before a reset?');
    await userEvent.click(screen.getByRole('button', { name: '繁' }));
    expect(await screen.findByText('重設密碼前，你們如何核實來電者？')).toBeTruthy();
  });

  it('says so when there is no such questionnaire', async () => {
    install();
    renderApp(`/questionnaires/${buildId(99)}`);
    expect((await screen.findByRole('alert')).textContent).toContain('This is not here, or not yours to see.');
  });
});
