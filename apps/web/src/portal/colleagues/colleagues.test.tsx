import { beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import { chooseLocale } from '../../i18n/locale-store';
import { buildId } from '../../testing/builders';
import type { SeenRequest } from '../../testing/fake-api';
import { FakeQuestionnaire } from '../testing/fake-questionnaire';
import { openStarted } from '../testing/open-portal';
import type { HandOver, InvitedPerson } from './colleagues.queries';

const LEAD: InvitedPerson = {
  id: buildId(90),
  name: 'Rosa Cruz',
  email: 'rosa@vendor.test',
  measures: null,
  state: 'started',
  answered: 1,
  invitedAt: '2026-11-18T02:00:00.000Z',
};
const MEI: InvitedPerson = {
  ...LEAD,
  id: buildId(91),
  name: 'Mei Chan',
  email: 'mei@vendor.test',
  measures: ['mfa'],
  state: 'invited',
  answered: 0,
};

beforeEach(() => {
  cleanup();
  window.sessionStorage.clear();
  window.localStorage.clear();
  chooseLocale('en');
});

/** A questionnaire whose people change as the API would change them. */
function serve(people: InvitedPerson[]): FakeQuestionnaire {
  const server: FakeQuestionnaire = new FakeQuestionnaire({
    'POST /portal/colleagues': ({ body }: SeenRequest) => {
      const { name, email, measures } = body as HandOver;
      const person = { ...MEI, id: buildId(92), name, email, measures };
      server.people = [...server.people, person];
      return { status: 201, body: person };
    },
    [`DELETE /portal/colleagues/${MEI.id}`]: () => {
      server.people = server.people.map((person) =>
        person.id === MEI.id ? { ...person, state: 'taken_back' } : person,
      );
      return { status: 204 };
    },
  });
  server.people = people;
  return server;
}

describe('handing a section over', () => {
  it('asks for name, address and sections, and shows to whom the section is handed', async () => {
    const server = serve([LEAD]);
    const { user } = openStarted(server, '#/colleagues', true);
    await user.click(await screen.findByRole('button', { name: 'Send the invitation' }));
    expect(within(screen.getByRole('alert')).getAllByRole('link')).toHaveLength(3);
    await user.type(screen.getByLabelText('Their name'), 'Mei Chan');
    await user.type(screen.getByLabelText('Their e-mail'), 'mei@vendor.test');
    await user.click(screen.getByRole('checkbox', { name: /^Multi-factor/ }));
    await user.click(screen.getByRole('button', { name: 'Send the invitation' }));
    await screen.findByText('The invitation to Mei Chan is on its way.');
    expect(server.sent('POST')[0]?.body).toEqual({
      name: 'Mei Chan',
      email: 'mei@vendor.test',
      measures: ['mfa'],
      locale: 'en',
    });
    await user.click(screen.getByRole('link', { name: 'Back to the questions' }));
    await screen.findByText('Handed to Mei Chan');
  });

  it('can be taken back, after a question, and done again', async () => {
    const server = serve([LEAD, MEI]);
    const { user } = openStarted(server, '#/colleagues', true);
    await user.click(await screen.findByRole('button', { name: 'Take back from Mei Chan' }));
    expect(server.sent('DELETE')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Take back' }));
    await screen.findByText(/^Taken back/);
    await user.click(screen.getByRole('button', { name: 'Hand over again' }));
    expect(screen.getByLabelText<HTMLInputElement>('Their e-mail').value).toBe('mei@vendor.test');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^Multi-factor/ }).checked).toBe(true);
  });

  it('needs the code', async () => {
    openStarted(serve([LEAD]), '#/colleagues');
    await screen.findByText(/The link alone cannot hand anything over/);
    expect(screen.queryByText('Rosa Cruz')).toBeNull();
  });
});

describe('a colleague', () => {
  it('neither hands on nor signs', async () => {
    const server = serve([LEAD]);
    server.measures = ['mfa'];
    const { user } = openStarted(server, '#/', true);
    await screen.findByText(/These sections were handed to you/);
    expect(screen.queryByRole('link', { name: 'Hand a section to a colleague' })).toBeNull();
    server.answerBehind(buildId(1), { level: 2 });
    window.location.hash = '#/sign';
    await screen.findByText(/These sections were handed to you/);
    window.location.hash = '#/check';
    await screen.findByText(/There is nothing for you to sign/);
    expect(screen.queryByRole('link', { name: 'Go on to sign' })).toBeNull();
    expect(user).toBeDefined();
  });
});

describe('the whole section on one page', () => {
  it('is answered by keys where the focus is, and stays chosen', async () => {
    const server = serve([LEAD]);
    const { user } = openStarted(server, '#/question/MFA-01');
    await user.click(await screen.findByRole('link', { name: 'Show the whole section on one page' }));
    await screen.findByRole('heading', { name: 'MFA-02 text en' });
    await user.keyboard('3');
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
    const [first] = screen.getAllByRole('radio');
    first?.focus();
    await user.keyboard('3{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'MFA-02 text en' }));
    await user.keyboard('5');
    await screen.findByText(/^Saved \d\d:\d\d$/);
    expect([...server.answers.values()].map(({ level }) => level)).toEqual([2, 4]);
    window.location.hash = '#/';
    expect((await screen.findByRole('link', { name: 'Go on' })).getAttribute('href')).toBe('#/section/patching');
  });
});
