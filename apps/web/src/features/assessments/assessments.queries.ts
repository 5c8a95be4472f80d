import { nextStepOf } from '@firebreak/domain';
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api, bodyOf } from '../../lib/api';
import type { Answer, ItemOf } from '../../lib/api';
import type { AsOf } from '../../lib/as-of';
import type { AssessmentFilters } from './assessment-filters';

/** One assessment as the list shows it. */
export type AssessmentItem = ItemOf<'/api/v1/assessments/followed'>;

const PAGE_SIZE = 50;
const LOOK_AGAIN_MILLISECONDS = 5_000;

/**
 * Assessments, page after page, as the filters say: what needs the buyer first, and where each mail stands, asked again
 * for as long as one is on its way. In the past they come newest first and without their mails, of which none is kept.
 */
export function assessmentsQuery(filters: AssessmentFilters, asOf: AsOf) {
  return infiniteQueryOptions({
    queryKey: ['assessments', 'pages', filters, { asOf }],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { ...filters, limit: PAGE_SIZE, ...(pageParam === '' ? {} : { cursor: pageParam }) };
      return asOf === undefined
        ? bodyOf(api.GET('/api/v1/assessments/followed', { params: { query } }))
        : pageOfPast(query, asOf);
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(({ mail }) => mail?.state === 'queued'))
        ? LOOK_AGAIN_MILLISECONDS
        : false,
  });
}

async function pageOfPast(
  { status, overdue, limit, cursor }: AssessmentFilters & { limit: number; cursor?: string },
  asOf: string,
): Promise<Answer<'/api/v1/assessments/followed'>> {
  const query = { status, overdue, limit, cursor, asOf };
  const page = await bodyOf(api.GET('/api/v1/assessments', { params: { query } }));
  const items = page.items.map((item) => ({
    ...item,
    mail: null,
    nextStep: nextStepOf({ ...item, mailFailed: false }),
  }));
  return { ...page, items };
}
