import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BANDS } from '@firebreak/domain';
import type { Page } from '../http/paging.js';
import { callCentreScope } from '../testing/builders.js';
import type { HttpClient } from '../testing/http-client.js';
import { addVendor, expectBody, submitAssessment } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { MoveView, PortfolioHistoryView } from './history.presenter.js';
import type { HeatmapView, RiskSummaryView } from './risk.presenter.js';

let firebreak: TestApplication;
let auditor: HttpClient;
/** Instants at which the portfolio was looked at, oldest first, with what was shown then. */
const seen: { asOf: string; map: HeatmapView; summary: RiskSummaryView; last: object | undefined }[] = [];
let ids: { risen: string; fallen: string; gone: string };

/** Looks at the portfolio, and remembers the instant that the answer says it read. */
async function look(): Promise<void> {
  const { body: map, headers } = await auditor.get<HeatmapView>('/risk/heatmap');
  const asOf = String(headers['as-of']);
  const summary = await expectBody(auditor.get<RiskSummaryView>('/risk/summary'));
  const { points } = await expectBody(auditor.get<PortfolioHistoryView>('/risk/history'));
  seen.push({ asOf, map, summary, last: points.at(-1) });
}

beforeAll(async () => {
  firebreak = await startTestApplication();
  auditor = await firebreak.signIn('auditor');
  const staff = await firebreak.signIn('procurement');
  const scopes = [callCentreScope()];
  const callCentre = { archetype: 'call_centre_bpo' } as const;
  const [risen, fallen, gone] = [
    await addVendor(staff, callCentre, scopes),
    await addVendor(staff, callCentre, scopes),
    await addVendor(staff, callCentre, scopes),
  ];
  ids = { risen: risen.id, fallen: fallen.id, gone: gone.id };
  await submitAssessment(firebreak, staff, fallen.id, 0);
  await submitAssessment(firebreak, staff, gone.id, 0);
  await look();
  await submitAssessment(firebreak, staff, risen.id, 0);
  await look();
  await submitAssessment(firebreak, staff, fallen.id, 4);
  await addVendor(staff, { archetype: 'goods_supplier' });
  const { etag } = await expectBody(staff.get<{ etag: string }>(`/vendors/${gone.id}`));
  await expectBody(staff.delete(`/vendors/${gone.id}`, etag));
  await look();
});

afterAll(() => firebreak?.stop());

const bandsOf = ({ bands, notAssessed }: RiskSummaryView | PortfolioHistoryView['points'][number]) => ({
  bands,
  notAssessed,
});

describe('the portfolio as of an instant', () => {
  it('is the heatmap that was shown then, to the byte', async () => {
    for (const { asOf, map } of seen)
      expect(await expectBody(auditor.get<HeatmapView>(`/risk/heatmap?asOf=${asOf}`))).toEqual(map);
    // The control: they differ among each other.
    expect(new Set(seen.map(({ map }) => JSON.stringify(map))).size).toBe(seen.length);
  });

  it('is in the history what the summary said then', async () => {
    for (const { asOf, summary, last } of seen) {
      const { points } = await expectBody(auditor.get<PortfolioHistoryView>(`/risk/history?asOf=${asOf}`));
      const point = points.at(-1);
      expect(point).toMatchObject({ at: asOf, ...bandsOf(summary), annualLoss: { p95: summary.annualLoss.p95 } });
      expect(last).toMatchObject({ ...bandsOf(summary), annualLoss: { p50: summary.annualLoss.p50 } });
    }
  });
});

describe('the ways from inherent to residual risk', () => {
  it('begin and end at as many as are assessed, and end where the cells hold them', async () => {
    for (const { map, summary } of seen) {
      expect(map.movements.reduce((sum, { count }) => sum + count, 0)).toBe(summary.assessed);
      for (const { likelihood, impact, count } of map.cells) {
        const arriving = map.movements.filter(({ to }) => to.likelihood === likelihood && to.impact === impact);
        expect(arriving.reduce((sum, way) => sum + way.count, 0)).toBe(count);
      }
    }
  });
});

describe('the year', () => {
  /** Moves everything that happened before the first look to the month before last, as if it had been long ago. */
  beforeAll(async () => {
    const first = seen[0]?.asOf;
    for (const table of ['judgements', 'vendors'])
      await firebreak.database.query(
        `UPDATE history.${table} SET valid_from = valid_from - interval '63 days',
                valid_to = CASE WHEN valid_to <= $1 THEN valid_to - interval '63 days' ELSE valid_to END
          WHERE valid_from <= $1`,
        [first],
      );
  });

  it('has a point for each end of a month since the first vendor, and the present', async () => {
    const { points, firstJudgedAt } = await expectBody(auditor.get<PortfolioHistoryView>('/risk/history'));
    expect(points.length).toBeGreaterThanOrEqual(3);
    expect(points.length).toBeLessThanOrEqual(4);
    expect(points.slice(0, -1).every(({ at }) => at.endsWith('T23:59:59.999Z'))).toBe(true);
    expect(Date.parse(firstJudgedAt ?? '')).toBeLessThan(Date.parse(points[0]?.at ?? ''));
    expect(points[0]).toMatchObject({ ...(seen[0] && bandsOf(seen[0].summary)) });
    for (const { bands, notAssessed } of points)
      expect(BANDS.reduce((sum, band) => sum + bands[band], notAssessed)).toBeGreaterThan(0);
  });

  it('names who became a high or critical risk, and who is none any more or is gone', async () => {
    // The year begins before the register: seen from there everybody who is serious now has come.
    const came = await expectBody(auditor.get<Page<MoveView>>('/risk/moves?direction=in'));
    expect(came.items).toEqual([expect.objectContaining({ id: ids.risen, from: null, to: expect.any(String) })]);
    const before = await expectBody(auditor.get<Page<MoveView>>('/risk/moves?direction=out'));
    expect(before).toMatchObject({ items: [], total: 0 });
    // A year on from the middle: then the beginning of the year lies after the first look.
    await firebreak.database.query(
      `UPDATE history.judgements SET valid_from = valid_from - interval '400 days' WHERE valid_from <= $1`,
      [seen[0]?.asOf],
    );
    await firebreak.database.query(
      `UPDATE history.vendors SET valid_from = valid_from - interval '400 days' WHERE valid_from <= $1`,
      [seen[0]?.asOf],
    );
    const { items } = await expectBody(auditor.get<Page<MoveView>>('/risk/moves?direction=out'));
    expect(items.find(({ id }) => id === ids.fallen)?.from).toMatch(/^(high|critical)$/);
    expect(items.find(({ id }) => id === ids.gone)).toMatchObject({ to: null });
  });

  it('refuses another direction', async () => {
    expect((await auditor.get('/risk/moves?direction=up')).status).toBe(422);
  });

  it('is empty for others', async () => {
    const stranger = await firebreak.signIn('stranger');
    expect(await expectBody(stranger.get('/risk/history'))).toEqual({ points: [], firstJudgedAt: null });
    expect(await expectBody(stranger.get('/risk/moves'))).toEqual({ items: [], nextCursor: null, total: 0 });
  });
});
