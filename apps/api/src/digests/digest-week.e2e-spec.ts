import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@firebreak/domain';
import type { AssessmentView } from '../assessments/assessment.presenter.js';
import type { FindingView } from '../findings/finding.presenter.js';
import { buildScope, callCentreScope, daysFromNow } from '../testing/builders.js';
import type { HttpClient } from '../testing/http-client.js';
import { startMailbox, type Mailbox } from '../testing/mailbox.js';
import { addVendor, answerAll, expectBody, openVerifiedPortal, sendCore, submit } from '../testing/respondent.js';
import { PEOPLE, startTestApplication, type TestApplication } from '../testing/test-application.js';
import { DigestsService } from './digests.service.js';

const WEDNESDAY = 3;

let firebreak: TestApplication;
let mailbox: Mailbox;
let admin: HttpClient;
let staff: HttpClient;
let me: string;
let today: string;
let text: string;
let lines: readonly string[];

/**
 * A week in which vendors of the person moved, stayed and came new, and vendors of somebody else did the same; then the
 * weekly mail. History begins with the test, so that the days before are written into it.
 */
beforeAll(async () => {
  mailbox = await startMailbox();
  firebreak = await startTestApplication({ SMTP_URL: mailbox.url });
  admin = await firebreak.signIn('admin');
  staff = await firebreak.signIn('procurement');
  me = (await expectBody(staff.get<{ user: { id: string } }>('/session'))).user.id;
  await expectBody(staff.post('/me/notice-choices/weekday', { weeklyOn: WEDNESDAY }));
  today = [1, 2, 3, 4, 5, 6, 7].map(daysFromNow).find((day) => new Date(day).getUTCDay() === WEDNESDAY) ?? '';
  const known = [];
  for (const name of ['Lantau Data', 'Peak Payroll', 'Call 98765432 now', 'Stays as it was'])
    known.push(await addVendor(staff, { name, nextReviewOn: addDays(today, 3) }, [buildScope()]));
  const elsewhere = await addVendor(admin, { name: 'Not mine', nextReviewOn: addDays(today, 3) }, [buildScope()]);
  await moveIntoThePast();
  for (const { id } of [...known.slice(0, 3), elsewhere])
    await expectBody(admin.post(`/vendors/${id}/access-scopes`, callCentreScope()));
  await addVendor(staff, { name: 'Came new', nextReviewOn: addDays(today, 7) }, [callCentreScope()]);
  await addVendor(staff, { name: 'Due on the day itself', nextReviewOn: today }, []);
  await addVendor(staff, { name: 'Due on the last day', nextReviewOn: addDays(today, 6) }, []);
  const asked = known[0]?.id ?? '';
  const { assessment, invitation } = await sendCore(staff, asked);
  const portal = await openVerifiedPortal(firebreak, admin, invitation);
  await answerAll(portal, 1);
  await submit(portal);
  await expectBody(staff.post<AssessmentView>(`/assessments/${assessment.id}/accept`, {}));
  await sendCore(staff, known[1]?.id ?? '', { dueOn: addDays(today, 2) });
  await sendCore(admin, elsewhere.id, { dueOn: addDays(today, 2) });
  const { items } = await expectBody(staff.get<{ items: FindingView[] }>(`/findings?vendorId=${asked}&limit=200`));
  const boss = (await expectBody(admin.get<{ user: { id: string } }>('/session'))).user.id;
  for (const [index, { id, etag }] of items.slice(0, 6).entries()) {
    const ownerId = index < 2 ? { ownerId: boss } : {};
    await expectBody(staff.patch(`/findings/${id}`, { dueOn: addDays(today, index + 2), ...ownerId }, etag));
  }
  await firebreak.app.get(DigestsService).sendDue(firebreak.organizationIds.first, today, new AbortController().signal);
  ({ text } = await mailbox.next(PEOPLE.procurement.email));
  lines = text.split('\n').map((line) => line.trim());
});

afterAll(async () => {
  await firebreak.stop();
  await mailbox.stop();
});

/** What was judged so far was judged long before the week. */
async function moveIntoThePast(): Promise<void> {
  await firebreak.database.query(
    `UPDATE history.judgements SET valid_from = valid_from - interval '30 days', valid_to = valid_to - interval '30 days'`,
  );
}

const count = async (sql: string, parameters: unknown[]): Promise<number> => {
  const [row] = await firebreak.database.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM ${sql}`,
    parameters,
  );
  return row?.count ?? -1;
};
/** How often the person did it, as the trail has it. */
const done = (action: string) =>
  count(`trail.events WHERE actor_id = $1 AND action = $2 AND sealed_at IS NOT NULL`, [me, action]);
const numberIn = (words: string): number => Number(lines.find((line) => line.endsWith(words))?.split(' ')[0] ?? 0);

describe('the weekly mail', () => {
  it('names each vendor of the person that is in another band than a week ago, with both, and nobody else’s', async () => {
    const moved = await firebreak.database.query<{ name: string; was: string; is: string }>(
      `SELECT v.name, first.residual_band AS was, present.residual_band AS is
         FROM vendors v
         JOIN judgements present ON present.vendor_id = v.id AND present.superseded_at IS NULL
         JOIN LATERAL (SELECT j.residual_band FROM judgements j JOIN history.judgements h USING (id)
               WHERE j.vendor_id = v.id AND h.superseded_at IS NULL AND h.valid_from < now() - interval '20 days'
                 AND h.valid_to > now() - interval '20 days') first ON true
        WHERE v.owner_id = $1 AND first.residual_band <> present.residual_band`,
      [me],
    );
    expect(moved.map(({ name }) => name).toSorted()).toEqual(['Call 98765432 now', 'Lantau Data', 'Peak Payroll']);
    const said = lines.filter((line) => line.includes(' → '));
    expect(said).toHaveLength(moved.length);
    for (const { name, was, is } of moved) {
      const shown = name.startsWith('Call') ? 'A vendor' : name;
      expect(said.map((line) => line.toLowerCase())).toContain(
        `${shown}: ${was} → ${is}`.replaceAll('_', ' ').toLowerCase(),
      );
    }
    expect(text).not.toMatch(/98765432|Not mine/);
  });

  it('says how many answers, reviews and findings have their day within seven days, as a plain count does', async () => {
    const days = [today, addDays(today, 7)];
    const answers = await count(
      `assessments a, vendors v WHERE v.id = a.vendor_id AND v.owner_id = $3 AND a.submitted_at IS NULL
         AND a.due_on >= $1::date AND a.due_on < $2::date`,
      [...days, me],
    );
    const reviews = await count(
      `vendors WHERE owner_id = $3 AND next_review_on >= $1::date AND next_review_on < $2::date`,
      [...days, me],
    );
    const findings = await count(
      `findings f, vendors v WHERE v.id = f.vendor_id AND v.owner_id = $3 AND coalesce(f.owner_id, $3) = $3
         AND f.due_on >= $1::date AND f.due_on < $2::date`,
      [...days, me],
    );
    expect([answers, reviews, findings]).toEqual([1, 5, 3]);
    expect([
      numberIn('answers due from vendors'),
      numberIn('vendors to review'),
      numberIn('findings to be mended'),
    ]).toEqual([answers, reviews, findings]);
  });

  it('says what the person finished, as the trail counts it', async () => {
    const sent = await done('assessment.sent');
    const accepted = await done('assessment.accepted');
    expect([sent, accepted]).toEqual([2, 1]);
    expect([numberIn('questionnaires sent'), numberIn('answers accepted')]).toEqual([sent, accepted]);
    expect(numberIn('answers sent back')).toBe(0);
  });
});
