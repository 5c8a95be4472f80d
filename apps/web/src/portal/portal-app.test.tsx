import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { chooseLocale } from '../i18n/locale-store';
import { buildId } from '../testing/builders';
import { FakeQuestionnaire, GOOD_CODE, GOOD_SECRET } from './testing/fake-questionnaire';
import { goTo, openPortal, openStarted } from './testing/open-portal';

const FIRST = buildId(1);

beforeEach(() => {
  cleanup();
  window.sessionStorage.clear();
  window.localStorage.clear();
  chooseLocale('en');
  jest.useRealTimers();
});

describe('following a link', () => {
  it('takes the secret out of the address and changes nothing before Start', async () => {
    const server = new FakeQuestionnaire();
    const { user } = openPortal(`#${GOOD_SECRET}`);
    expect(window.location.href).not.toContain(GOOD_SECRET);
    await screen.findByRole('heading', { name: 'Check that this is genuine' });
    await waitFor(() => expect(server.seen.length).toBeGreaterThan(0));
    expect(server.seen.every(({ method }) => method === 'GET')).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Start' }));
    await screen.findByText('amber ferry granite');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Harbour Airways asks ManilaVoice about security',
    );
    expect(screen.getByText('Answers are asked for by 14 December 2026')).toBeTruthy();
    expect(screen.getByText('0 of 3 answered')).toBeTruthy();
    expect(server.sent('POST').map(({ path, body }) => [path, body])).toEqual([
      ['/portal/session', { token: GOOD_SECRET }],
    ]);
  });

  it('says the same for every bad one and offers to type the code', async () => {
    const server = new FakeQuestionnaire();
    const { user } = openPortal('#gone');
    await user.click(await screen.findByRole('button', { name: 'Start' }));
    const heading = await screen.findByRole('heading', { name: 'This invitation cannot be opened' });
    expect(document.activeElement).toBe(heading);
    await user.click(screen.getByRole('button', { name: 'Type the code instead' }));
    expect(screen.getByLabelText('Code from the invitation')).toBeTruthy();
    expect(server.isOpen).toBe(false);
  });

  it('offers to go on when this browser has a questionnaire open already', async () => {
    const server = new FakeQuestionnaire();
    server.isOpen = true;
    const { user } = openPortal(`#${GOOD_SECRET}`);
    await user.click(await screen.findByRole('button', { name: 'Go on where I was' }));
    await screen.findByText('amber ferry granite');
    expect(server.sent('POST')).toEqual([]);
  });

  it('goes on at once after a reload', async () => {
    openStarted(new FakeQuestionnaire(), '#/question/MFA-01');
    await screen.findByRole('heading', { name: 'MFA-01 text en' });
  });
});

describe('typing the code', () => {
  it('counts its characters, then starts', async () => {
    const server = new FakeQuestionnaire();
    const { user } = openPortal('');
    const field = await screen.findByLabelText('Code from the invitation');
    await user.type(field, 'ABCD-EFGH');
    await user.click(screen.getByRole('button', { name: 'Start' }));
    const summary = screen.getByRole('alert');
    expect(document.activeElement).toBe(summary);
    await user.click(within(summary).getByRole('link', { name: 'The code has 24 characters; these are 8' }));
    expect(document.activeElement).toBe(field);
    expect(server.sent('POST')).toEqual([]);
    await user.clear(field);
    await user.type(field, GOOD_SECRET);
    await user.click(screen.getByRole('button', { name: 'Start' }));
    await screen.findByText('amber ferry granite');
  });
});

describe('a question', () => {
  it('is answered with a key, saved, and keeps its answer in the other language', async () => {
    const server = new FakeQuestionnaire();
    const { user } = openStarted(server, '#/question/MFA-01');
    await screen.findByRole('heading', { name: 'MFA-01 text en' });
    await user.keyboard('3');
    await screen.findByText(/^Saved \d\d:\d\d$/);
    const [put] = server.sent('PUT');
    expect(put?.headers.get('if-none-match')).toBe('*');
    expect(put?.body).toMatchObject({ level: 2, unknown: false });
    await user.click(screen.getByRole('button', { name: '繁' }));
    const chosen = await screen.findByRole('radio', { name: /MFA-01 level 2 zh-Hant/ });
    expect((chosen as HTMLInputElement).checked).toBe(true);
    await user.click(chosen);
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: 'MFA-02 text zh-Hant' });
  });

  it('offers "not applicable" only where it can be, and asks for the reason', async () => {
    const server = new FakeQuestionnaire();
    const { user } = openStarted(server, '#/question/MFA-01');
    await screen.findByRole('heading', { name: 'MFA-01 text en' });
    expect(screen.queryByRole('radio', { name: /Not applicable/ })).toBeNull();
    await goTo('#/question/MFA-02');
    await user.click(await screen.findByRole('radio', { name: /Not applicable/ }));
    await user.click(screen.getByRole('button', { name: 'Next question' }));
    const summary = screen.getByRole('alert');
    expect(document.activeElement).toBe(summary);
    expect(document.title).toMatch(/^Problem: /);
    expect(screen.getByText('Not saved yet')).toBeTruthy();
    await user.type(screen.getByLabelText('Why it does not apply to you'), 'Nobody calls us.');
    await waitFor(() => expect(server.sent('PUT')).toHaveLength(1), { timeout: 3_000 });
    expect(server.sent('PUT')[0]?.body).toMatchObject({ level: null, notApplicableReason: 'Nobody calls us.' });
  });

  it('keeps the page from being closed while something is not saved', async () => {
    const server = new FakeQuestionnaire();
    const { user } = openStarted(server, '#/question/MFA-01');
    await user.click(await screen.findByRole('button', { name: 'Add a comment' }));
    await user.type(screen.getByLabelText(/Comment for Harbour Airways/), 'Later');
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
    await user.keyboard('{Tab}');
    await user.click(screen.getByRole('radio', { name: /level 0/ }));
    await screen.findByText(/^Saved/);
    const leavingSaved = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leavingSaved);
    expect(leavingSaved.defaultPrevented).toBe(false);
  });

  it('says that it waits while the network is away, and saves when it is back', async () => {
    const server = new FakeQuestionnaire();
    const { user } = openStarted(server, '#/question/MFA-01');
    await screen.findByRole('heading', { name: 'MFA-01 text en' });
    server.isAway = true;
    await user.keyboard('5');
    await screen.findByText('Waiting for the network');
    server.isAway = false;
    act(() => void window.dispatchEvent(new Event('online')));
    await screen.findByText(/^Saved/);
    expect(server.answers.get(FIRST)?.level).toBe(4);
  });
});

describe('what somebody else saved', () => {
  it('is hidden until the one-time code is given', async () => {
    const server = new FakeQuestionnaire();
    server.answerBehind(FIRST, { level: 1, comment: 'From last week.' });
    const { user } = openStarted(server, '#/question/MFA-01');
    await screen.findByRole('heading', { name: 'This question is answered' });
    expect(screen.queryByRole('radio')).toBeNull();
    await user.click(screen.getByRole('link', { name: 'Get a code' }));
    await user.click(await screen.findByRole('button', { name: 'Send a code' }));
    await screen.findByText(/A code is on its way/);
    const field = screen.getByLabelText('Code from the mail, or PIN');
    await user.type(field, '0000 0000');
    await user.click(screen.getByRole('button', { name: 'Show my answers' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    await user.clear(field);
    await user.type(field, `${GOOD_CODE.slice(0, 4)} ${GOOD_CODE.slice(4)}`);
    await user.click(screen.getByRole('button', { name: 'Show my answers' }));
    const chosen = await screen.findByRole('radio', { name: /level 1/ });
    expect((chosen as HTMLInputElement).checked).toBe(true);
    expect(screen.getByDisplayValue('From last week.')).toBeTruthy();
  });

  it('is set beside one’s own when both answered, and one is chosen', async () => {
    const server = new FakeQuestionnaire();
    const { user } = openStarted(server, '#/question/MFA-01', true);
    await screen.findByRole('heading', { name: 'MFA-01 text en' });
    server.answerBehind(FIRST, { level: 0 });
    await user.keyboard('4');
    await screen.findByRole('heading', { name: 'This question already has an answer' });
    await user.click(screen.getByRole('button', { name: 'Replace it with mine' }));
    await screen.findByText(/^Saved/);
    expect(server.answers.get(FIRST)?.level).toBe(3);
  });

  it('is not shown in a conflict before the code; the code is offered', async () => {
    const server = new FakeQuestionnaire();
    const { user } = openStarted(server, '#/question/MFA-01');
    await screen.findByRole('heading', { name: 'MFA-01 text en' });
    server.answerBehind(FIRST, { level: 0 });
    await user.keyboard('4');
    await screen.findByText(/A colleague’s answer is saved/);
    expect(screen.getByRole('link', { name: 'Get a code' }).getAttribute('href')).toBe('#/code/question/MFA-01');
    await user.click(screen.getByRole('button', { name: 'Keep what is saved' }));
    await screen.findByRole('heading', { name: 'This question is answered' });
  });
});

describe('a session that ends', () => {
  it('keeps what was chosen, asks for Start and saves it', async () => {
    const server = new FakeQuestionnaire();
    const { user } = openStarted(server, '#/question/MFA-01');
    await screen.findByRole('heading', { name: 'MFA-01 text en' });
    server.isOpen = false;
    await user.keyboard('2');
    const heading = await screen.findByRole('heading', { name: 'You were away for a while' });
    expect(document.activeElement).toBe(heading);
    await user.click(screen.getByRole('button', { name: 'Start' }));
    await screen.findByText(/^Saved/);
    expect(server.answers.get(FIRST)?.level).toBe(1);
    expect(screen.getByRole('heading', { name: 'MFA-01 text en' })).toBeTruthy();
  });

  it('stops saving when another questionnaire was opened in this browser', async () => {
    const server = new FakeQuestionnaire();
    const { user, visit } = openStarted(server, '#/question/MFA-01');
    await screen.findByRole('heading', { name: 'MFA-01 text en' });
    act(() => visit.interrupt('elsewhere'));
    await screen.findByRole('heading', { name: 'A questionnaire was opened in another tab' });
    await user.keyboard('2');
    expect(server.sent('PUT')).toEqual([]);
  });
});

describe('signing', () => {
  it('lists the answers with their gaps, checks the form, sends and gives a receipt', async () => {
    const server = new FakeQuestionnaire();
    const { user } = openStarted(server, '#/question/MFA-01');
    await screen.findByRole('heading', { name: 'MFA-01 text en' });
    await user.keyboard('3');
    await screen.findByText(/^Saved/);
    await goTo('#/check');
    await screen.findByText(/2 questions have no answer/);
    expect(screen.getByText('MFA-01 level 2 en')).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Go on to sign' }));
    await user.click(await screen.findByRole('button', { name: 'Sign and send' }));
    expect(within(screen.getByRole('alert')).getAllByRole('link')).toHaveLength(3);
    await user.type(screen.getByLabelText('Your full name'), 'Ana Reyes');
    await user.type(screen.getByLabelText('Your position'), 'Head of IT');
    await user.click(screen.getByRole('checkbox', { name: 'I confirm this statement' }));
    await user.click(screen.getByRole('button', { name: 'Sign and send' }));
    await screen.findByRole('heading', { name: 'Your answers are with Harbour Airways' });
    expect(screen.getByText('Ana Reyes, Head of IT')).toBeTruthy();
    expect(screen.getByText('1 of 3')).toBeTruthy();
    expect(screen.getByText('amber ferry granite')).toBeTruthy();
    expect(server.sent('POST').at(-1)?.body).toMatchObject({ name: 'Ana Reyes', title: 'Head of IT' });
    expect(screen.queryByRole('link', { name: /Change/ })).toBeNull();
  });

  it('does not list on the receipt what this visit cannot show, and offers the code instead', async () => {
    const server = new FakeQuestionnaire();
    server.answerBehind(FIRST, { level: 1 });
    const { user } = openStarted(server, '#/sign');
    await user.type(await screen.findByLabelText('Your full name'), 'Ana Reyes');
    await user.type(screen.getByLabelText('Your position'), 'Head of IT');
    await user.click(screen.getByRole('checkbox'));
    await user.click(screen.getByRole('button', { name: 'Sign and send' }));
    await screen.findByText('What was answered is shown after a one-time code.');
    expect(screen.getByText('Ana Reyes, Head of IT')).toBeTruthy();
    expect(screen.queryByText('MFA-01 text en')).toBeNull();
  });

  it('sends nothing while an answer is not saved, and leads to it', async () => {
    const server = new FakeQuestionnaire();
    server.answerBehind(buildId(3), { level: 2 });
    const { user } = openStarted(server, '#/question/MFA-02', true);
    await user.click(await screen.findByRole('radio', { name: /Not applicable/ }));
    await goTo('#/sign');
    await user.type(await screen.findByLabelText('Your full name'), 'Ana Reyes');
    await user.type(screen.getByLabelText('Your position'), 'Head of IT');
    await user.click(screen.getByRole('checkbox'));
    await user.click(screen.getByRole('button', { name: 'Sign and send' }));
    const link = within(await screen.findByRole('alert')).getByRole('link');
    expect(link.getAttribute('href')).toBe('#/question/MFA-02');
    expect(server.sent('POST')).toEqual([]);
  });

  it('cannot be undone from a page that is still open', async () => {
    const server = new FakeQuestionnaire();
    const { user } = openStarted(server, '#/question/MFA-01');
    await screen.findByRole('heading', { name: 'MFA-01 text en' });
    server.status = 'submitted';
    await user.keyboard('1');
    await screen.findByRole('heading', { name: 'Your answers are with Harbour Airways' });
    expect(screen.getByText(/Who signed and what was answered is shown after/)).toBeTruthy();
  });
});

describe('the overview', () => {
  it('shows what the reviewer asks when the answers came back', async () => {
    const server = new FakeQuestionnaire();
    server.status = 'returned';
    server.returnComment = 'Are contractors included?';
    server.answerBehind(FIRST, { level: 1 });
    openStarted(server, '#/');
    await screen.findByText('Are contractors included?');
    expect(screen.getByText(/you need a one-time code/)).toBeTruthy();
  });

  it('stays polite when it is late', async () => {
    const server = new FakeQuestionnaire();
    server.overdue = true;
    openStarted(server, '#/');
    await screen.findByText('Answers were asked for by 14 December 2026. You can still send them.');
  });

  it('offers to try again when the server is away', async () => {
    const server = new FakeQuestionnaire();
    server.isAway = true;
    const { user } = openStarted(server, '#/');
    await screen.findByRole('heading', { name: 'The questionnaire cannot be reached' }, { timeout: 8_000 });
    server.isAway = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('amber ferry granite');
  }, 15_000);
});
