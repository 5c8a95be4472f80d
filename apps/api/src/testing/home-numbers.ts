import { BANDS, type VendorNeed } from '@firebreak/domain';
import type { Total } from '../http/paging.js';
import type { HeatmapView, RiskSummaryView } from '../risk/risk.presenter.js';
import type { SeenMarkView } from '../seen-marks/seen-mark.presenter.js';
import type { HttpClient } from './http-client.js';
import { expectBody } from './respondent.js';

/** A number of the first page with the list that it leads to. */
export interface HomeNumber {
  readonly shown: Total;
  readonly list: string;
}

/** Every number of the first page that leads to a list, with what that list counts. */
export async function homeNumbers(client: HttpClient): Promise<(HomeNumber & { readonly listed: Total })[]> {
  const numbers = await shownNumbers(client);
  return Promise.all(numbers.map(async (number) => ({ ...number, listed: await totalOf(client, number.list) })));
}

async function shownNumbers(client: HttpClient): Promise<HomeNumber[]> {
  const summary = await expectBody(client.get<RiskSummaryView>('/risk/summary'));
  const map = await expectBody(client.get<HeatmapView>('/risk/heatmap'));
  const before = await expectBody(client.get<HeatmapView>('/risk/heatmap?basis=inherent'));
  const { newSince } = await expectBody(client.get<SeenMarkView>('/me/seen-flags'));
  const need = async (kind: VendorNeed, path: string): Promise<HomeNumber> => ({
    shown: await totalOf(client, path),
    list: `/vendors?need=${kind}`,
  });
  const lane = [1, 2, 3, 4, 5].map((impact) => ({
    shown: map.notAssessedCells.filter((cell) => cell.impact === impact).reduce((sum, { count }) => sum + count, 0),
    list: `/vendors?impact=${impact}&assessed=false`,
  }));
  return [
    { shown: summary.flagged, list: '/vendors?need=flag' },
    { shown: summary.toReview, list: '/assessments?status=submitted' },
    { shown: summary.overdue, list: '/assessments?overdue=true' },
    { shown: summary.notAssessed, list: '/vendors?assessed=false' },
    { shown: summary.vendors, list: '/vendors' },
    ...BANDS.map((band) => ({ shown: summary.bands[band], list: `/vendors?band=${band}&assessed=true` })),
    { shown: (await newlyFlagged(client, newSince)).size, list: `/vendors?flaggedSince=${newSince}` },
    await need('evidence', '/deadlines?kind=evidence'),
    await need('contract', '/deadlines?kind=contract'),
    await need('leaving', '/deadlines?kind=leaving'),
    await need('review', '/due-reviews'),
    ...map.cells.map(({ likelihood, impact, count }) => ({
      shown: count,
      list: `/vendors?likelihood=${likelihood}&impact=${impact}&assessed=true`,
    })),
    ...lane,
    ...before.cells.map(({ likelihood, impact, count }) => ({
      shown: count,
      list: `/vendors?likelihood=${likelihood}&impact=${impact}&basis=inherent`,
    })),
  ];
}

async function totalOf(client: HttpClient, path: string): Promise<Total> {
  const limited = `${path}${path.includes('?') ? '&' : '?'}limit=1`;
  return (await expectBody(client.get<{ total: Total }>(limited))).total;
}

const named = ({ vendor, key }: { vendor: { id: string }; key: string }): string => `${vendor.id} ${key}`;

/** Found in the other way round: who has a flag now that it had not as of then. */
async function newlyFlagged(client: HttpClient, since: string): Promise<Set<string>> {
  const flagsAt = async (query: string): Promise<{ vendor: { id: string }; key: string }[]> =>
    (
      await expectBody(
        client.get<{ items: { vendor: { id: string }; key: string }[] }>(`/risk/flags?limit=200${query}`),
      )
    ).items;
  const earlier = new Set((await flagsAt(`&asOf=${since}`)).map(named));
  return new Set((await flagsAt('')).filter((flag) => !earlier.has(named(flag))).map(({ vendor }) => vendor.id));
}
