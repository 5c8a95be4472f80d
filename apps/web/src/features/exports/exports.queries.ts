import type { Schemas } from '@firebreak/api-client';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../lib/api';
import type { AsOf } from '../../lib/as-of';

/** The register in one signed file: asked for, being made, ready, or over. */
export type ExportPackage = Schemas['ExportPackageView'];

const POLL_MILLISECONDS = 1_000;
const SHOWN = 5;

/** Whether the package is still to come. */
export const isUnderWay = ({ status }: ExportPackage): boolean => status === 'waiting' || status === 'making';

/** The organisation's packages, newest first; asked for anew while one is under way. */
export const exportPackagesQuery = infiniteQueryOptions({
  queryKey: ['export-packages'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam: cursor }) =>
    bodyOf(api.GET('/api/v1/exports', { params: { query: { limit: SHOWN, cursor } } })),
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  refetchInterval: ({ state }) =>
    state.data?.pages.some(({ items }) => items.some(isUnderWay)) ? POLL_MILLISECONDS : false,
});

/** Asks for a package of every table, as of an instant or of the present; throws ApiProblem. */
export const requestExportPackage = (asOf: AsOf): Promise<ExportPackage> =>
  bodyOf(api.POST('/api/v1/exports', { body: asOf === undefined ? {} : { asOf } }));
