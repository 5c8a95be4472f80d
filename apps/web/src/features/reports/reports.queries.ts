import { infiniteQueryOptions } from '@tanstack/react-query';
import type { RiskKind } from '@firebreak/domain';
import { api, bodyOf } from '../../lib/api';
import type { ItemOf } from '../../lib/api';
import type { AsOf } from '../../lib/as-of';

/** A supplier that matters most, or is in one of the worst bands. */
export type CriticalSupplier = ItemOf<'/api/v1/reports/critical-suppliers'>;

/** One kind of personal data in one country. */
export type PersonalData = ItemOf<'/api/v1/reports/personal-data'>;

/** How one measure stands over all suppliers. */
export type MeasureCoverage = ItemOf<'/api/v1/reports/control-coverage'>;

/** A finding that is overdue, or whose risk is or was accepted. */
export type RiskRow = ItemOf<'/api/v1/reports/overdue-and-accepted'>;

interface ReportPage<Row> {
  readonly items: Row[];
  readonly nextCursor: string | null;
  readonly total: number | { readonly atLeast: number };
  /** The instant that it shows, ISO 8601. */
  readonly instant: string;
}

type Answered<Row> = Promise<{ data?: Omit<ReportPage<Row>, 'instant'>; error?: unknown; response: Response }>;
interface PageAsked {
  asOf: AsOf;
  limit: number;
  cursor?: string;
}

const PAGE_SIZE = 100;

/** A report, page after page; each page says which instant it shows. */
function reportQuery<Row>(key: string, asOf: AsOf, ask: (query: PageAsked) => Answered<Row>) {
  return infiniteQueryOptions({
    queryKey: ['reports', key, { asOf }],
    initialPageParam: '',
    queryFn: async ({ pageParam }): Promise<ReportPage<Row>> => {
      const answer = ask({ asOf, limit: PAGE_SIZE, ...(pageParam === '' ? {} : { cursor: pageParam }) });
      const body = await bodyOf(answer);
      return { ...body, instant: (await answer).response.headers.get('as-of') ?? new Date().toISOString() };
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export const criticalSuppliersQuery = (asOf: AsOf) =>
  reportQuery<CriticalSupplier>('critical-suppliers', asOf, (query) =>
    api.GET('/api/v1/reports/critical-suppliers', { params: { query } }),
  );

export const personalDataQuery = (asOf: AsOf) =>
  reportQuery<PersonalData>('personal-data', asOf, (query) =>
    api.GET('/api/v1/reports/personal-data', { params: { query } }),
  );

export const controlCoverageQuery = (asOf: AsOf) =>
  reportQuery<MeasureCoverage>('control-coverage', asOf, (query) =>
    api.GET('/api/v1/reports/control-coverage', { params: { query } }),
  );

export const risksQuery = (kind: RiskKind, asOf: AsOf) =>
  reportQuery<RiskRow>(`overdue-and-accepted ${kind}`, asOf, (query) =>
    api.GET('/api/v1/reports/overdue-and-accepted', { params: { query: { ...query, kind } } }),
  );
