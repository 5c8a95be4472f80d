import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { TRAIL_ACTIONS } from '@firebreak/domain';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../i18n/locale-store';
import { buildId, buildPage, buildSession, buildVendor } from '../../testing/builders';
import { installFakeApi } from '../../testing/fake-api';
import type { FakeRoutes } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';
import { buildEvent, buildSignerReport, buildTrailCheck, buildVendorEvent } from '../../testing/trail-builders';
import { DOT } from '../../lib/dot';

// Whole pages are slow to search by role on a busy machine.
jest.setTimeout(60_000);

const VENDOR_ID = buildId(1);
const me = buildSession().user;

const verdict = (band: string, score: number, assessed: boolean, flags: string[] = []) => ({
  band,
  score,
  assessed,
  coveragePercent: assessed ? 90 : 0,
  flags,
});

const routes: FakeRoutes = {
  'GET /session': () => ({ body: buildSession() }),
  'GET /users': () => ({ body: buildPage([me]) }),
  'GET /audit-events': () => ({ body: buildPage([buildEvent()]) }),
  [`GET /vendors/${VENDOR_ID}`]: () => ({ body: buildVendor() }),
  'GET /vendors': () => ({ body: buildPage([buildVendor()]) }),
  'GET /audit-checkpoints/latest': () => ({ body: buildSignerReport() }),
};

function showing(...events: ReturnType<typeof buildEvent>[]): FakeRoutes {
  return { ...routes, 'GET /audit-events': () => ({ body: buildPage(events) }) };
}

/** The text of the only event that is shown. */
async function onlyEvent(): Promise<string> {
  const [event] = await screen.findAllByRole('button', { name: /show its place in the chain/ });
  return event?.closest('li')?.textContent ?? '';
}

describe('the trail', () => {
  beforeEach(() => chooseLocale('en'));

  it.each(['admin', 'procurement', 'auditor'] as const)('is a place in the rail for %s', async (role) => {
    installFakeApi({ ...routes, 'GET /session': () => ({ body: buildSession({ role }) }) });
    renderApp('/trail');
    expect(await screen.findByText('signed in', { exact: false })).toBeTruthy();
    const links = within(screen.getAllByRole('navigation', { name: 'Main' })[0] ?? document.body).getAllByRole('link');
    const labels = links.map((link) => link.getAttribute('aria-label'));
    expect(labels.indexOf('Trail')).toBe(labels.indexOf('Exports') + 1);
    expect(screen.getByRole('heading', { name: '1 event' })).toBeTruthy();
  });

  it('tells one changed field within the sentence, with the vendor as a link', async () => {
    const changes = [{ field: 'tier', from: 2, to: 1 }];
    installFakeApi(showing(buildVendorEvent({ details: { name: 'ManilaVoice BPO', changes } })));
    renderApp('/trail');
    expect(await onlyEvent()).toContain(
      'Wong Ka Yan changed the tier of ManilaVoice BPO from Tier 2, important to Tier 1, most critical',
    );
    expect(screen.getByRole('link', { name: 'ManilaVoice BPO' }).getAttribute('href')).toBe(`/vendors/${VENDOR_ID}`);
  });

  it.each([
    ['vendor.condition_met', 'Wong Ka Yan noted that ManilaVoice BPO meets “A second factor”'],
    ['vendor.condition_unmet', 'Wong Ka Yan took back that ManilaVoice BPO meets “A second factor”'],
  ] as const)('names the condition, and not the vendor twice: %s', async (action, sentence) => {
    const details = { name: 'ManilaVoice BPO', condition: 'A second factor' };
    installFakeApi(showing(buildVendorEvent({ action, details })));
    renderApp('/trail');
    expect(await onlyEvent()).toContain(sentence);
  });

  it('spells several changed fields out, people by name and lists by what came and went', async () => {
    const changes = [
      { field: 'ownerId', from: null, to: me.id },
      { field: 'nextReviewOn', from: '2026-12-01', to: null },
      { field: 'dataCategories', from: ['contact', 'health'], to: ['contact', 'national_id'] },
      { field: 'humanChannel', from: false, to: true },
    ];
    installFakeApi(showing(buildVendorEvent({ details: { name: 'ManilaVoice BPO', changes } })));
    renderApp('/trail');
    const told = await onlyEvent();
    await screen.findByText('Owner: nobody → Wong Ka Yan');
    for (const line of [
      'Next review: 1 Dec 2026 → none',
      `Records: added Identity card numbers${DOT}removed Health data`,
      'Answering of calls or messages by people: no → yes',
    ])
      expect(told).toContain(line);
  });

  it('tells how a verdict moved, why, and what stands out since', async () => {
    const from = verdict('high', 600, false, ['no_breach_duty']);
    const to = verdict('medium', 400, true, ['call_centre_customer_data']);
    installFakeApi(
      showing(buildVendorEvent({ action: 'vendor.judged', details: { cause: 'answers_submitted', from, to } })),
    );
    renderApp('/trail');
    const told = await onlyEvent();
    expect(told).toContain('The verdict on ManilaVoice BPO moved from not assessed (high at worst) to medium');
    expect(told).toContain('After answers were signed, by Wong Ka Yan');
    expect(told).toContain('Points: 600 → 400');
    expect(told).toMatch(/Stands out now: (?!call_centre)/);
  });

  it('says through which API token a program acted', async () => {
    const { user } = buildSession();
    const token = { id: buildId(70), name: 'Nightly import' };
    installFakeApi(
      showing(
        buildVendorEvent({
          action: 'vendor.added',
          actor: { kind: 'person', id: user.id, name: user.name, token },
          details: {},
        }),
      ),
    );
    renderApp('/trail');
    expect(await onlyEvent()).toContain('Through the API token “Nightly import”');
  });

  it('says as whom somebody failed to sign in, and what a respondent answered', async () => {
    installFakeApi(
      showing(
        buildEvent({ action: 'session.refused', actor: { kind: 'visitor', id: null, name: null, token: null } }),
        buildVendorEvent({
          id: buildId(1001),
          action: 'answer.saved',
          actor: { kind: 'respondent', id: buildId(9), name: null, token: null },
          subject: { type: 'assessments', id: buildId(80) },
          details: { respondentEmail: 'it@manilavoice.test', question: 'MFA-04', level: 0, unknown: false },
        }),
      ),
    );
    renderApp('/trail');
    expect(await screen.findByText(/Somebody failed to sign in as/)).toBeTruthy();
    const answered = screen.getByText('it@manilavoice.test').closest('li')?.textContent;
    expect(answered).toContain('answered for ManilaVoice BPO: ');
    expect(answered).not.toContain('MFA-04');
    expect(answered).toContain('Answer: Absent');
  });

  it.each(['en', 'zh-Hant'] as const)(
    'has a sentence for every action in %s, also where all details were erased',
    async (locale) => {
      chooseLocale(locale);
      installFakeApi(
        showing(
          ...TRAIL_ACTIONS.map((action, index) =>
            buildVendorEvent({ id: buildId(2000 + index), action, details: null }),
          ),
        ),
      );
      renderApp('/trail');
      const events = await screen.findAllByRole('button', { name: /show its place in the chain|顯示在鏈中的位置/ });
      expect(events).toHaveLength(TRAIL_ACTIONS.length);
      expect(document.body.textContent).not.toMatch(/\{\w+\}|undefined|\[object/);
    },
  );

  it('groups by day, newest first, and shows the exact time and the place in the chain', async () => {
    installFakeApi(
      showing(
        buildEvent({ at: '2026-11-24T04:00:00.000Z' }),
        buildEvent({ id: buildId(1001), at: '2026-11-22T04:00:00.000Z' }),
      ),
    );
    renderApp('/trail');
    await screen.findAllByText(/signed in/);
    expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
      'Tuesday, 24 November 2026',
      'Sunday, 22 November 2026',
    ]);
    const [time] = screen.getAllByRole('button', { name: /show its place in the chain/ });
    if (time === undefined) throw new Error('No event has a time.');
    act(() => time.focus());
    expect((await screen.findByRole('tooltip')).textContent).toMatch(/^Exactly: .*24 November 2026.*:00:00/);
    await userEvent.click(time);
    expect(screen.getByText(/Link 41 of the chain, recorded 2026-11-24T04:00:00.000Z/).hidden).toBe(false);
  });

  it('keeps its filters as a sentence in the address and asks the API for them', async () => {
    const seen = installFakeApi(routes);
    const { router } = renderApp(`/trail?vendor=${VENDOR_ID}&from=2026-11-01&to=2026-11-30&action=nonsense`);
    expect(await screen.findByRole('button', { name: 'about ManilaVoice BPO' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'of any kind' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Verdict' }));
    await userEvent.click(await screen.findByRole('button', { name: 'by anybody' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: me.name }));
    await waitFor(() =>
      expect(router.state.location.search).toEqual({
        vendor: VENDOR_ID,
        from: '2026-11-01',
        to: '2026-11-30',
        action: 'vendor.judged',
        person: me.id,
      }),
    );
    await waitFor(() =>
      expect(seen.findLast(({ path }) => path === '/audit-events')?.query).toEqual({
        vendorId: VENDOR_ID,
        action: 'vendor.judged',
        userId: me.id,
        from: new Date(2026, 10, 1).toISOString(),
        until: new Date(2026, 11, 1).toISOString(),
        limit: '50',
      }),
    );
    await userEvent.click(screen.getByRole('link', { name: 'Show all' }));
    await waitFor(() => expect(router.state.location.search).toEqual({}));
  });

  it('finds the vendor by a few letters', async () => {
    const seen = installFakeApi(routes);
    const { router } = renderApp('/trail');
    await userEvent.click(await screen.findByRole('button', { name: 'about anything' }));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Find a vendor' }), 'manila');
    await waitFor(() => expect(seen.some(({ query }) => query['q'] === 'manila')).toBe(true));
    await userEvent.click(await screen.findByRole('button', { name: 'ManilaVoice BPO' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ vendor: VENDOR_ID }));
  });

  it('shows more on wish', async () => {
    const seen = installFakeApi({
      ...routes,
      'GET /audit-events': ({ query }) =>
        query['cursor'] === undefined
          ? { body: { items: [buildEvent()], nextCursor: 'next', total: { atLeast: 10_000 } } }
          : {
              body: {
                items: [buildEvent({ id: buildId(1001), action: 'session.closed' })],
                nextCursor: null,
                total: 2,
              },
            },
    });
    renderApp('/trail');
    expect(await screen.findByRole('heading', { name: 'More than 10,000 events' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText(/signed out/)).toBeTruthy();
    expect(seen.findLast(({ path }) => path === '/audit-events')?.query['cursor']).toBe('next');
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('says so when nothing matches, and when it cannot be read', async () => {
    installFakeApi(showing());
    renderApp('/trail?action=vendor.judged');
    expect(await screen.findByText('No event matches')).toBeTruthy();
    installFakeApi({
      ...routes,
      'GET /audit-events': () => ({ status: 403, body: { status: 403, code: 'forbidden' } }),
    });
    renderApp('/trail');
    expect(await screen.findByText(/Your role may read this/)).toBeTruthy();
  });
});

describe('the check of the chain', () => {
  beforeEach(() => chooseLocale('en'));

  it('says that nothing is missing, since when, and the last link to keep', async () => {
    const head = 'a1b2'.repeat(16);
    installFakeApi({
      ...routes,
      'GET /audit-events': ({ query }) => ({
        body: buildPage([
          query['action'] === 'organization.created'
            ? buildEvent({ sequence: 1, at: '2026-03-03T04:00:00.000Z', action: 'organization.created' })
            : buildEvent(),
        ]),
      }),
      'POST /audit-events/verify': () => ({ body: buildTrailCheck({ events: 10_243, head }) }),
    });
    renderApp('/trail');
    await userEvent.click(await screen.findByRole('button', { name: 'Check the chain' }));
    expect(await screen.findByText('10,243 events, nothing changed, nothing missing since 3 March 2026.')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Last link' }).textContent).toBe(head);
    expect(screen.getByRole('button', { name: 'Check again' })).toBeTruthy();
  });

  it('says which checkpoints fit, and that none is kept', async () => {
    const from = '2026-11-01T04:00:00.000Z';
    const checkpoints = { count: 96, from, until: '2026-11-02T04:00:00.000Z', faults: [] };
    let check = buildTrailCheck({ checkpoints });
    installFakeApi({ ...routes, 'POST /audit-events/verify': () => ({ body: check }) });
    renderApp('/trail');
    await userEvent.click(await screen.findByRole('button', { name: 'Check the chain' }));
    expect(await screen.findByText(/^All 96 checkpoints from 1 Nov 2026.* to 2 Nov 2026.* fit\.$/)).toBeTruthy();
    check = buildTrailCheck();
    await userEvent.click(screen.getByRole('button', { name: 'Check again' }));
    expect(await screen.findByText(/an end that was cut off would not show/)).toBeTruthy();
  });

  it('says which checkpoints do not fit where the chain alone holds', async () => {
    const at = '2026-11-02T04:00:00.000Z';
    const faults = [
      { size: 12, at, fault: 'rewritten' },
      { size: 1_200, at: null, fault: 'cut_off' },
    ] as const;
    const checkpoints = { count: 2, from: at, until: at, faults: [...faults] };
    installFakeApi({
      ...routes,
      'POST /audit-events/verify': () => ({ body: buildTrailCheck({ holds: false, checkpoints }) }),
    });
    renderApp('/trail');
    await userEvent.click(await screen.findByRole('button', { name: 'Check the chain' }));
    expect(await screen.findByText(/The trail is not what was signed: 2 checkpoints do not fit/)).toBeTruthy();
    expect(screen.getByText(/^Checkpoint of 2 Nov 2026.* over 12 events: its events are others now$/)).toBeTruthy();
    expect(screen.getByText(/over 1,200 events: the trail is shorter now$/)).toBeTruthy();
  });

  it('says where it breaks', async () => {
    installFakeApi({
      ...routes,
      'POST /audit-events/verify': () => ({
        body: buildTrailCheck({
          holds: false,
          faults: [
            { sequence: 7, fault: 'payload changed' },
            { sequence: null, fault: 'head missing' },
          ],
        }),
      }),
    });
    renderApp('/trail');
    await userEvent.click(await screen.findByRole('button', { name: 'Check the chain' }));
    expect(await screen.findByText(/The chain does not hold: 2 places are wrong/)).toBeTruthy();
    expect(screen.getByText('Event 7: its names or changes were changed')).toBeTruthy();
    expect(screen.getByText('the end of the chain is not noted')).toBeTruthy();
  });

  it('says so when the check itself failed', async () => {
    installFakeApi({
      ...routes,
      'POST /audit-events/verify': () => ({ status: 429, body: { status: 429, code: 'x' } }),
    });
    renderApp('/trail');
    await userEvent.click(await screen.findByRole('button', { name: 'Check the chain' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Too many tries');
  });
});

function showingReport(report: Parameters<typeof buildSignerReport>[0]): void {
  installFakeApi({ ...routes, 'GET /audit-checkpoints/latest': () => ({ body: buildSignerReport(report) }) });
  renderApp('/trail');
}

describe('the signed end of the trail', () => {
  beforeEach(() => chooseLocale('en'));

  it('says when, over how many events, and how many came since, with note and fingerprint', async () => {
    showingReport({ eventsSince: 3 });
    const note = await screen.findByRole('link', { name: 'Download the newest one' });
    expect(note.getAttribute('href')).toBe('/api/v1/audit-checkpoints/41/note');
    expect(screen.getByText('41 events')).toBeTruthy();
    expect(screen.getByText('3 events')).toBeTruthy();
    const field = screen.getByRole('textbox', { name: "Fingerprint of the signer's key" });
    expect(field.textContent).toBe('f1'.repeat(32));
    expect(screen.getByRole('link', { name: 'What the trail can prove' }).getAttribute('href')).toBe('/trail/proof');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says that no signer has run', async () => {
    showingReport({ state: 'none', checkpoint: null, checkedAt: null, intervalMinutes: null, fingerprint: null });
    expect(await screen.findByText(/^No signer has run yet/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Download the newest one' })).toBeNull();
  });

  it('says that the signer has been silent for long', async () => {
    showingReport({ state: 'silent' });
    expect(await screen.findByText(/has not looked since .* though it means to every 15 minutes/)).toBeTruthy();
  });

  it.each(['shorter', 'rewritten', 'broken', 'gone', 'unreadable'] as const)(
    'says what is wrong and what to do in an alarm: %s',
    async (fault) => {
      showingReport({ state: 'alarm', alarm: { since: '2026-11-23T05:00:00.000Z', fault, size: 41 } });
      const alert = await screen.findByRole('alert');
      expect(alert.textContent).toMatch(/^Alarm since 23 Nov 2026.*: the trail does not continue what was signed\./);
      expect(alert.textContent).toContain('Repair nothing');
      expect(alert.textContent).not.toMatch(/fault_|\{/);
    },
  );
});
