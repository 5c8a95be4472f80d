import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PORTFOLIO_EVENTS, SEVERITIES } from '@firebreak/domain';
import { callCentreScope, daysFromNow } from '../testing/builders.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, expectBody, sendCore, submitAssessment } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { VendorView } from '../vendors/vendor.presenter.js';
import type { HeatmapView, RiskSummaryView, VendorFlagView } from './risk.presenter.js';
import type { Page } from '../http/paging.js';

let firebreak: TestApplication;
let auditor: HttpClient;
let vendors: VendorView[];

beforeAll(async () => {
  firebreak = await startTestApplication();
  auditor = await firebreak.signIn('auditor');
  const procurement = await firebreak.signIn('procurement');
  const callCentre = { archetype: 'call_centre_bpo' } as const;
  for (let number = 0; number < 7; number += 1) await addVendor(procurement, callCentre, [callCentreScope()]);
  for (const level of [0, 2, 4] as const) {
    const { id } = await addVendor(procurement, callCentre, [callCentreScope()]);
    await submitAssessment(firebreak, procurement, id, level);
  }
  const late = await addVendor(procurement, { archetype: 'goods_supplier' });
  const { assessment } = await sendCore(procurement, late.id);
  await firebreak.database.query('UPDATE assessments SET due_on = $1 WHERE id = $2', [daysFromNow(-1), assessment.id]);
  const gone = await addVendor(procurement, callCentre, [callCentreScope()]);
  await expectBody(procurement.delete(`/vendors/${gone.id}`, gone.etag));
  await addVendor(await firebreak.signIn('stranger'), callCentre, [callCentreScope()]);
  vendors = (await expectBody(auditor.get<{ items: VendorView[] }>('/vendors?limit=200'))).items;
});

afterAll(() => firebreak.stop());

const countAt = (among: VendorView[], basis: 'residual' | 'inherent', likelihood: number, impact: number): number =>
  among.filter(({ judgement }) => judgement[basis].likelihood === likelihood && judgement[basis].impact === impact)
    .length;

describe('the heatmap', () => {
  it('counts assessed vendors in cells and keeps the others beside them', async () => {
    const map = await expectBody(auditor.get<HeatmapView>('/risk/heatmap'));
    const assessed = vendors.filter((vendor) => vendor.judgement.assessed);
    const others = vendors.filter((vendor) => !vendor.judgement.assessed);
    expect(map).toMatchObject({ basis: 'residual', total: vendors.length, notAssessed: others.length });
    expect(map.cells.reduce((sum, cell) => sum + cell.count, 0)).toBe(assessed.length);
    for (const cell of map.cells) expect(cell.count).toBe(countAt(assessed, 'residual', cell.likelihood, cell.impact));
    for (const cell of map.notAssessedCells)
      expect(cell.count).toBe(countAt(others, 'residual', cell.likelihood, cell.impact));
  });

  it('puts every vendor into a cell of inherent risk, and agrees with the list behind each cell', async () => {
    const map = await expectBody(auditor.get<HeatmapView>('/risk/heatmap?basis=inherent'));
    expect(map).toMatchObject({ basis: 'inherent', notAssessed: 0, total: vendors.length });
    for (const { likelihood, impact, count, vendors: named } of map.cells) {
      expect(count).toBe(countAt(vendors, 'inherent', likelihood, impact));
      expect(named.length).toBe(Math.min(5, count));
      const behind = await expectBody(
        auditor.get<{ total: number; items: VendorView[] }>(
          `/vendors?basis=inherent&likelihood=${likelihood}&impact=${impact}`,
        ),
      );
      expect(behind.total).toBe(count);
      for (const { id } of named) expect(behind.items.map((vendor) => vendor.id)).toContain(id);
    }
  });

  it('names the five with the highest scores in a crowded cell', async () => {
    // The newest gets the highest score, so that no other order gives the same five.
    const ranked = await firebreak.database.query<{ vendor_id: string }>(
      `UPDATE judgements j SET inherent_score = r.score, residual_score = r.score
         FROM (SELECT id, 500 + row_number() OVER (ORDER BY vendor_id) AS score FROM judgements) r
        WHERE j.id = r.id AND j.superseded_at IS NULL AND j.organization_id = $1
        RETURNING j.vendor_id, r.score`,
      [firebreak.organizationIds.first],
    );
    const newestFirst = ranked
      .map((row) => row.vendor_id)
      .toSorted()
      .toReversed();
    for (const basis of ['inherent', 'residual']) {
      const { cells, notAssessedCells } = await expectBody(auditor.get<HeatmapView>(`/risk/heatmap?basis=${basis}`));
      const crowded = [...cells, ...notAssessedCells].toSorted((one, other) => other.count - one.count)[0];
      const { items } = await expectBody(
        auditor.get<{ items: VendorView[] }>(
          `/vendors?limit=200&basis=${basis}&likelihood=${crowded?.likelihood}&impact=${crowded?.impact}`,
        ),
      );
      const among = items
        .filter((vendor) => basis === 'inherent' || !vendor.judgement.assessed)
        .map((vendor) => vendor.id);
      expect(crowded?.count).toBeGreaterThan(5);
      expect(crowded?.vendors.map((vendor) => vendor.id)).toEqual(
        newestFirst.filter((id) => among.includes(id)).slice(0, 5),
      );
    }
  });

  it('refuses another basis', async () => {
    expect((await auditor.get<Problem>('/risk/heatmap?basis=total')).body).toMatchObject({
      status: 422,
      errors: [{ pointer: '/basis' }],
    });
  });
});

describe('the flags', () => {
  it('are all flags of all vendors, gravest first, with their reasons', async () => {
    const { items, total, nextCursor } = await expectBody(auditor.get<Page<VendorFlagView>>('/risk/flags'));
    const wanted = vendors.flatMap((vendor) => vendor.judgement.flags.map((flag) => `${vendor.id} ${flag.key}`));
    expect(items.map((flag) => `${flag.vendor.id} ${flag.key}`).toSorted()).toEqual(wanted.toSorted());
    expect(total).toBe(wanted.length);
    expect(nextCursor).toBeNull();
    const gravity = items.map((flag) => SEVERITIES.indexOf(flag.severity));
    expect(gravity).toEqual(gravity.toSorted((a, b) => b - a));
    for (const flag of items) expect(flag.reason.length).toBeGreaterThan(20);
  });
});

describe('the summary', () => {
  it('counts what the list shows', async () => {
    const summary = await expectBody(auditor.get<RiskSummaryView>('/risk/summary'));
    const assessed = vendors.filter((vendor) => vendor.judgement.assessed);
    expect(summary).toMatchObject({
      vendors: vendors.length,
      assessed: assessed.length,
      notAssessed: vendors.length - assessed.length,
      toReview: 3,
      overdue: 1,
      annualLossSum: {
        p50: vendors.reduce((sum, vendor) => sum + vendor.judgement.annualLoss.p50, 0),
        p95: vendors.reduce((sum, vendor) => sum + vendor.judgement.annualLoss.p95, 0),
        currency: 'HKD',
      },
    });
    expect(summary.eventsPerMillionYears?.p50).toBeGreaterThanOrEqual(PORTFOLIO_EVENTS.low);
    expect(summary.eventsPerMillionYears?.p95).toBeLessThanOrEqual(PORTFOLIO_EVENTS.high);
    expect(summary.annualLoss.p50).toBeGreaterThan(0);
    expect(summary.annualLoss.p95).toBeGreaterThan(summary.annualLoss.p50);
    for (const [band, count] of Object.entries(summary.bands)) {
      expect(count).toBe(assessed.filter((vendor) => vendor.judgement.residual.band === band).length);
    }
    for (const { answered, averageLevelHundredths } of summary.measures) {
      expect(averageLevelHundredths).toBe(answered === 0 ? null : 200);
    }
    expect(summary.measures.find(({ measure }) => measure === 'phishing')?.answered).toBeGreaterThan(0);
  });

  it('is empty, and not broken, without a vendor', async () => {
    const fresh = await startTestApplication();
    try {
      const stranger = await fresh.signIn('stranger');
      expect(await expectBody(stranger.get('/risk/summary'))).toMatchObject({
        vendors: 0,
        assessed: 0,
        annualLoss: { p50: 0, p95: 0 },
      });
      expect(await expectBody(stranger.get('/risk/heatmap'))).toMatchObject({ cells: [], total: 0 });
      expect(await expectBody(stranger.get('/risk/flags'))).toEqual({ items: [], nextCursor: null, total: 0 });
    } finally {
      await fresh.stop();
    }
  });
});

describe('the portfolio', () => {
  it.each(['/risk/heatmap', '/risk/flags', '/risk/summary'])(
    '%s is closed to visitors and shows nothing of others',
    async (path) => {
      expect((await firebreak.visitor().get(path)).status).toBe(401);
      const stranger = await firebreak.signIn('stranger');
      const { text } = await stranger.get(path);
      for (const { id, name } of vendors) {
        expect(text).not.toContain(id);
        expect(text).not.toContain(name);
      }
    },
  );
});
