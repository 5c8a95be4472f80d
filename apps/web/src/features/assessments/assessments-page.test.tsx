import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Schemas } from '@firebreak/api-client';
import { chooseLocale } from '../../i18n/locale-store';
import { buildId, buildPage, buildSession } from '../../testing/builders';
import { installFakeApi } from '../../testing/fake-api';
import type { FakeRoutes } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';
import { buildInvited } from '../../testing/vendor-builders';

const assessment: Schemas['AssessmentView'] = {
  id: buildId(30),
  vendor: { id: buildId(1), name: 'ManilaVoice BPO' },
  questionnaire: { id: buildId(60), key: 'hkcert-core', title: 'Core security questions' },
  status: 'in_progress',
  filledInBy: 'vendor',
  overdue: true,
  dueOn: '2026-11-01',
  respondentEmail: 'security@manilavoice.test',
  respondentName: null,
  locale: 'en',
  checkPhrase: 'calm harbour lantern',
  progress: { answered: 11, asked: 27 },
  people: [
    buildInvited({ name: null, email: 'security@manilavoice.test', state: 'started', answered: 9 }),
    buildInvited({ id: buildId(91), name: 'Mei Chan', email: 'mei@manilavoice.test', measures: ['mfa'], answered: 2 }),
  ],
  decisionComment: null,
  sentAt: '2026-10-20T03:00:00.000Z',
  submittedAt: null,
  decidedAt: null,
  etag: '"1"',
};

const routes: FakeRoutes = {
  'GET /session': () => ({ body: buildSession() }),
  'GET /assessments': ({ query }) => ({ body: buildPage(query['status'] === 'accepted' ? [] : [assessment]) }),
};

describe('the list of assessments', () => {
  beforeEach(() => chooseLocale('en'));

  it('says how far each one is, by when, and who answers', async () => {
    installFakeApi(routes);
    renderApp('/assessments');
    const link = await screen.findByRole('link', { name: 'ManilaVoice BPO' });
    expect(link.getAttribute('href')).toBe(`/assessments/${buildId(30)}`);
    const row = link.closest('tr');
    for (const words of [
      'Being answered',
      'Overdue',
      '11 of 27',
      '1 Nov 2026',
      'security@manilavoice.test, 9 answered',
      'Mei Chan, 2 answered',
    ]) {
      expect(row?.textContent).toContain(words);
    }
  });

  it('narrows by state, in the address and at the API', async () => {
    const seen = installFakeApi(routes);
    const { router } = renderApp('/assessments');
    await userEvent.click(await screen.findByRole('link', { name: 'Accepted' }));
    expect(await screen.findByText('None in this state')).toBeTruthy();
    expect(router.state.location.search).toEqual({ status: 'accepted' });
    await waitFor(() => expect(seen.at(-1)?.query['status']).toBe('accepted'));
  });

  it('ignores a state that does not exist', async () => {
    const seen = installFakeApi(routes);
    renderApp('/assessments?status=lost&overdue=true');
    await screen.findByRole('link', { name: 'ManilaVoice BPO' });
    expect(seen.find(({ path }) => path === '/assessments')?.query).toEqual({ overdue: 'true', limit: '50' });
  });
});
