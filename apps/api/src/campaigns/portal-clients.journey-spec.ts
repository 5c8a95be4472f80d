import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../journeys/browser.js';
import type { OutboxEntryView } from '../mail/outbox.presenter.js';
import type { PortalAssessmentView } from '../portal/portal.presenter.js';
import { tableContents } from '../testing/database-contents.js';
import { PDF, sendFile } from '../testing/evidence.js';
import type { HttpClient } from '../testing/http-client.js';
import { startMailbox, type Mailbox } from '../testing/mailbox.js';
import { addVendor, answerAll, expectBody, openPortal, sendCore } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';

jest.setTimeout(7_200_000);

const ROUNDS = Number(process.env['SCANNER_ROUNDS'] ?? 1);
const MOST_CLICKS = 40;
const MOST_LOOKS = 50;
const PRESSABLE = 'a[href], button, [role=button], summary';
const WEAKNESS = 'Callers are not verified, WEAKNESS-7F3A';

let mailbox: Mailbox;
let firebreak: TestApplication;
let browser: Browser;
let staff: HttpClient;
let admin: HttpClient;

beforeAll(async () => {
  mailbox = await startMailbox();
  firebreak = await startTestApplication({ SMTP_URL: mailbox.url });
  staff = await firebreak.signIn('procurement');
  admin = await firebreak.signIn('admin');
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await firebreak?.stop();
  await mailbox?.stop();
});

/** A real invitation, as its mail says it, behind which a colleague has already saved a weakness and a file. */
async function receiveInvitation(): Promise<{ link: string; token: string; invitationId: string }> {
  const { assessment, invitation } = await sendCore(staff, (await addVendor(staff)).id);
  const { text } = await mailbox.next(assessment.respondentEmail);
  const token = /\/portal#([\w-]{43})$/m.exec(text)?.[1] ?? '';
  const portal = await openPortal(firebreak, invitation);
  const { questions } = await answerAll(portal, 1);
  const comment = { level: 0, comment: WEAKNESS };
  await expectBody(portal.put(`/portal/answers/${questions[0]?.id}`, comment, { 'if-match': '"1"' }));
  await sendFile(portal, PDF, { fileName: `${WEAKNESS}.pdf` });
  const [row] = await firebreak.database.query<{ id: string }>('SELECT id FROM invitations WHERE assessment_id = $1', [
    assessment.id,
  ]);
  await untilNothingMoves();
  return { link: `${firebreak.origin}/portal#${token}`, token, invitationId: row?.id ?? '' };
}

/** Mail is sent and marked by a job that no request waits for. */
async function untilNothingMoves(): Promise<void> {
  for (;;) {
    const { items } = await expectBody(admin.get<{ items: OutboxEntryView[] }>('/outbox'));
    if (items.every(({ state }) => state === 'sent')) break;
    await sleep(50);
  }
  let contents = '';
  for (let next = await hashes(); next !== contents; next = await hashes()) {
    contents = next;
    await sleep(300);
  }
}

const hashes = async (): Promise<string> => JSON.stringify(await tableContents(firebreak.database));

/** A browser of nobody, and all that the application ever answered to it. */
async function openScanner(prepare?: (context: BrowserContext) => Promise<unknown>) {
  const context = await browser.newContext({ locale: 'en' });
  context.setDefaultTimeout(20_000);
  await prepare?.(context);
  const answers: Promise<string>[] = [];
  context.on('response', (response) => answers.push(response.text().catch(() => '')));
  const page = await context.newPage();
  return { context, page, seen: async () => (await Promise.all(answers)).join('\n') + (await page.content()) };
}

/** What curl is given for the link as it stands in the mail; it drops what follows the # itself. Throws where it is refused. */
async function curl(...parameters: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('curl', ['--silent', '--show-error', '--fail', ...parameters]);
  return stdout;
}

/** What the first four leave behind them. */
async function lookAt(link: string, prepare?: (context: BrowserContext) => Promise<unknown>): Promise<string> {
  const seen = [await curl('--head', link), await curl('--get', link)];
  const prefetched = await firebreak.visitor().exchange('GET', new URL(link).pathname, {
    headers: { 'sec-purpose': 'prefetch' },
  });
  expect(prefetched.status).toBe(200);
  seen.push(prefetched.text);
  const scanner = await openScanner(prepare);
  await scanner.page.goto(link);
  await untilItRests(scanner.page);
  seen.push(await scanner.seen());
  await scanner.context.close();
  return seen.join('\n');
}

/** Presses every button and follows every link, again and again where that shows new ones. Gives how many there were. */
async function clickEverything(page: Page, link: string): Promise<number> {
  const { origin } = new URL(link);
  const done = new Set<string>();
  await page.goto(link);
  await untilItRests(page);
  while (done.size < MOST_CLICKS) {
    const next = await findUnpressed(page, done);
    if (next === null) break;
    done.add(next.name);
    const element = page.locator(PRESSABLE).nth(next.index);
    await element.click({ timeout: 3_000 }).catch(() => undefined);
    if (!page.url().startsWith(origin)) await page.goto(link);
    await untilItRests(page);
  }
  return done.size;
}

/** Until the page is the same three times in a row, however late its answers come. */
async function untilItRests(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  for (let look = 0, same = 0, last = ''; same < 2 && look < MOST_LOOKS; look += 1) {
    await sleep(200);
    const now = await page.content().catch(() => '');
    same = now === last ? same + 1 : 0;
    last = now;
  }
}

async function findUnpressed(page: Page, done: ReadonlySet<string>): Promise<{ index: number; name: string } | null> {
  const found = await page.locator(PRESSABLE).evaluateAll((elements) =>
    elements.map((element) => ({
      name: `${element.tagName} ${element.getAttribute('href') ?? ''} ${(element as HTMLElement).innerText}`,
      isVisible: element.checkVisibility(),
    })),
  );
  const index = found.findIndex(({ name, isVisible }) => isVisible && !done.has(name));
  return index < 0 ? null : { index, name: found[index]?.name ?? '' };
}

/** Two windows that load the link, the second 130 ms after the first, and start. */
async function openTwice(link: string): Promise<string> {
  const scanners = [await openScanner(), await openScanner()];
  await Promise.all(
    scanners.map(async ({ page }, index) => {
      await sleep(130 * index);
      await page.goto(link);
      await page.getByRole('button', { name: 'Start', exact: true }).click();
      await untilItRests(page);
    }),
  );
  const seen = await Promise.all(scanners.map((scanner) => scanner.seen()));
  for (const { context } of scanners) await context.close();
  return seen.join('\n');
}

/** The respondent comes after all of them, with the link and the code of the newest mail. */
async function readBack(token: string): Promise<PortalAssessmentView> {
  const portal = firebreak.visitor();
  await expectBody(portal.post('/portal/session', { token }));
  await untilNothingMoves();
  while (mailbox.all('respondent@vendor.test').length > 0) await mailbox.next('respondent@vendor.test');
  await expectBody(portal.post('/portal/code'));
  const code = /^\s+(\d{8})$/m.exec((await mailbox.next('respondent@vendor.test')).text)?.[1];
  await expectBody(portal.post('/portal/session', { token, code }));
  return expectBody(portal.get<PortalAssessmentView>('/portal/assessment'));
}

describe(`${ROUNDS} times the clients that open links before people do`, () => {
  it('the first four change no row, all six read nothing back, and the invitation works on', async () => {
    const sum = { opened: 0, clicks: 0 };
    for (let round = 0; round < ROUNDS; round += 1) {
      const { link, token, invitationId } = await receiveInvitation();
      const before = await tableContents(firebreak.database);
      const looked = await lookAt(link);
      expect(await tableContents(firebreak.database)).toEqual(before);

      const scanner = await openScanner();
      sum.clicks += await clickEverything(scanner.page, link);
      const clicked = await scanner.seen();
      await scanner.context.close();
      const twice = await openTwice(link);
      expect(looked + clicked + twice).not.toContain('WEAKNESS-7F3A');
      const sessions = await firebreak.database.query<{ verified_at: Date | null }>(
        'SELECT verified_at FROM portal_sessions WHERE invitation_id = $1',
        [invitationId],
      );
      sum.opened += sessions.length;
      // The colleague, the one that presses everything, and the two windows.
      expect(sessions.length).toBeGreaterThanOrEqual(4);
      expect(sessions.every((session) => session.verified_at === null)).toBe(true);
      const { answers } = await readBack(token);
      expect(answers.map(({ comment }) => comment)).toContain(WEAKNESS);
    }
    process.stderr.write(`scanners: ${ROUNDS} rounds, ${sum.clicks} clicks, ${sum.opened} write-only sessions\n`);
    expect(sum.clicks).toBeGreaterThan(5 * ROUNDS);
  });

  it('would be caught where the page let itself in as it loads', async () => {
    const { link } = await receiveInvitation();
    const before = await tableContents(firebreak.database);
    await lookAt(link, (context) =>
      context.addInitScript(() => {
        const body = JSON.stringify({ token: location.hash.slice(1) });
        void fetch('/api/v1/portal/session', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        }).then((answer) => answer.text());
      }),
    );
    expect(await tableContents(firebreak.database)).not.toEqual(before);
  });
});
