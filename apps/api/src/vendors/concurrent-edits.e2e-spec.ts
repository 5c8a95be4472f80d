import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, expectBody, openPortal, sendCore, verifyPortal } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { AnswerView, PortalAssessmentView } from '../portal/portal.presenter.js';
import type { VendorView } from './vendor.presenter.js';

const PAIRS = 200;
const AT_ONCE = 10;

/** What became of one of two edits that started from the same version. */
interface Edit {
  readonly sent: string;
  readonly accepted: boolean;
}

let firebreak: TestApplication;
let procurement: HttpClient;
let admin: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  procurement = await firebreak.signIn('procurement');
  admin = await firebreak.signIn('admin');
});

afterAll(() => firebreak.stop());

/** Runs pairs of edits, some at once, and counts those whose edit was accepted and is not what is stored. */
async function countLost(
  pair: (number: number) => Promise<{ edits: readonly Edit[]; stored: string }>,
): Promise<{ lost: number; accepted: number }> {
  let lost = 0;
  let accepted = 0;
  for (let start = 0; start < PAIRS; start += AT_ONCE) {
    const outcomes = await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => pair(start + index)));
    for (const { edits, stored } of outcomes) {
      const winners = edits.filter((edit) => edit.accepted);
      accepted += winners.length;
      lost += winners.filter((edit) => edit.sent !== stored).length;
    }
  }
  return { lost, accepted };
}

async function vendorIds(count: number): Promise<VendorView[]> {
  const vendors: VendorView[] = [];
  for (let number = 0; number < count; number += 1) vendors.push(await addVendor(procurement, {}, []));
  return vendors;
}

describe(`${PAIRS} pairs of edits at the same moment`, () => {
  it('of a vendor: one of each pair is stored, the other is told', async () => {
    const vendors = await vendorIds(AT_ONCE);
    const outcome = await countLost(async (number) => {
      const id = vendors[number % AT_ONCE]?.id ?? '';
      const { etag } = await expectBody(procurement.get<VendorView>(`/vendors/${id}`));
      const edits = await Promise.all(
        [procurement, admin].map(async (client, side) => {
          const sent = `${number} ${side}`;
          // One changes the kind as well, so that the two touch different columns and a judgement is made.
          const change = side === 0 ? { notes: sent } : { notes: sent, archetype: number % 2 ? 'hosting' : 'other' };
          const { status, body } = await client.patch<Partial<Problem>>(`/vendors/${id}`, change, etag);
          expect([200, 412]).toContain(status);
          if (status === 412) expect(body.code).toBe('stale');
          return { sent, accepted: status === 200 };
        }),
      );
      const stored = (await expectBody(procurement.get<VendorView>(`/vendors/${id}`))).notes ?? '';
      return { edits, stored };
    });
    expect(outcome).toEqual({ lost: 0, accepted: PAIRS });
  });

  it('of an answer: one of each pair is stored, the other is told', async () => {
    const { invitation } = await sendCore(procurement, (await addVendor(procurement)).id);
    const browsers = [await openPortal(firebreak, invitation), await openPortal(firebreak, invitation)];
    const [reader] = browsers;
    if (!reader) throw new Error('There is no browser.');
    await verifyPortal(reader, admin, invitation);
    const { questions } = await expectBody(reader.get<PortalAssessmentView>('/portal/assessment'));
    const outcome = await countLost(async (number) => {
      const id = questions[number % AT_ONCE]?.id ?? '';
      const before = await expectBody(reader.get<PortalAssessmentView>('/portal/assessment'));
      const etag = before.answers.find((answer) => answer.questionId === id)?.etag;
      const precondition: Record<string, string> = etag === undefined ? { 'if-none-match': '*' } : { 'if-match': etag };
      const edits = await Promise.all(
        browsers.map(async (browser, side) => {
          const sent = `${number} ${side}`;
          const { status } = await browser.put<AnswerView>(
            `/portal/answers/${id}`,
            { level: side, comment: sent },
            precondition,
          );
          expect([200, 201, 412]).toContain(status);
          return { sent, accepted: status !== 412 };
        }),
      );
      const after = await expectBody(reader.get<PortalAssessmentView>('/portal/assessment'));
      return { edits, stored: after.answers.find((answer) => answer.questionId === id)?.comment ?? '' };
    });
    expect(outcome).toEqual({ lost: 0, accepted: PAIRS });
  });

  it('of a row that is read, changed and written without a guard: the same count finds what is lost', async () => {
    const vendors = await vendorIds(AT_ONCE);
    const outcome = await countLost(async (number) => {
      const id = vendors[number % AT_ONCE]?.id ?? '';
      const [before] = await firebreak.database.query<{ version: number }>(
        'SELECT version FROM vendors WHERE id = $1',
        [id],
      );
      const edits = await Promise.all(
        [0, 1].map(async (side) => {
          const sent = `${number} ${side}`;
          const written = [id, sent, (before?.version ?? 0) + 1];
          await firebreak.database.query('UPDATE vendors SET notes = $2, version = $3 WHERE id = $1', written);
          return { sent, accepted: true };
        }),
      );
      const [row] = await firebreak.database.query<{ notes: string }>('SELECT notes FROM vendors WHERE id = $1', [id]);
      return { edits, stored: row?.notes ?? '' };
    });
    expect(outcome).toEqual({ lost: PAIRS, accepted: 2 * PAIRS });
  });
});
