import type { Schemas, operations } from '@firebreak/api-client';
import type { ImportDecision } from '@firebreak/domain';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../lib/api';

/** What importing a list would do. */
export type ImportPreview = Schemas['VendorImportPreviewView'];
/** An import that was done, runs or has failed. */
export type VendorImport = Schemas['VendorImportView'];
/** What taking an import back does or did. */
export type TakenBack = Schemas['TakenBackView'];
/** How far a list is that is being read. */
export type ReadingProgress = Schemas['ReadingProgressView'];
/** A row that may be a vendor that is known already. */
export type PossibleDuplicate = Schemas['PossibleDuplicateView'];

type Query = NonNullable<operations['VendorImports_import']['parameters']['query']>;

/** How the list is to be read, as far as somebody has said so. */
export type ReadingChoices = Pick<
  Query,
  'encoding' | 'separator' | 'sheet' | 'headingRow' | 'columns' | 'dayOrder' | 'archetype' | 'words'
>;

/** What was decided about possible duplicates: of all, and of single rows by their number. */
export interface Decisions {
  readonly all?: ImportDecision;
  readonly rows: Readonly<Record<number, ImportDecision>>;
}

/** A list that was chosen or pasted. */
export interface ListSource {
  /** Tells one choice from the next. */
  readonly id: number;
  readonly name: string;
  readonly content: Blob;
  readonly type: string;
}

const POLL_MILLISECONDS = 500;
const READING_POLL_MILLISECONDS = 250;
const EARLIER_SHOWN = 5;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file as a list; its name tells a workbook from a text. */
export function sourceOf(content: Blob, name: string): ListSource {
  return { id: Date.now(), name, content, type: /\.xlsx$/i.test(name) ? XLSX : 'text/csv' };
}

/**
 * What importing the list would do; throws ApiProblem, with candidates where the encoding has to be chosen. `reading` is
 * the word under which `readingQuery` tells how far it is.
 */
export function previewQuery(
  source: ListSource | null,
  choices: ReadingChoices,
  decisions: Decisions,
  reading: string,
) {
  return queryOptions({
    queryKey: ['vendor-imports', 'preview', source?.id, choices, decisions],
    enabled: source !== null,
    retry: false,
    staleTime: 0,
    queryFn: async ({ signal }) => {
      if (source === null) throw new Error('There is no list.');
      const query = { ...choices, ...written(decisions), dryRun: true, reading };
      return (await bodyOf(send(source, query, signal))) as ImportPreview;
    },
  });
}

/** How far a list is that is being read, asked for anew while it is; no step before it begins and when it is over. */
export const readingQuery = (reading: string) =>
  queryOptions({
    queryKey: ['vendor-imports', 'reading', reading],
    retry: false,
    gcTime: 0,
    refetchInterval: READING_POLL_MILLISECONDS,
    queryFn: () => bodyOf(api.GET('/api/v1/imports/reading', { params: { query: { reading } } })),
  });

const isUnderWay = (state: VendorImport['state'] | undefined): boolean =>
  state === 'running' || state === 'taking_back';

/** An import, asked for anew while it is stored or taken back, whether or not the server answers meanwhile. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['vendor-imports', id],
    retry: false,
    refetchInterval: ({ state }) => (isUnderWay(state.data?.state) ? POLL_MILLISECONDS : false),
    queryFn: async (): Promise<VendorImport> => bodyOf(api.GET('/api/v1/imports/{id}', { params: { path: { id } } })),
  });

/** Imports that were stored, newest first. */
export const earlierImportsQuery = infiniteQueryOptions({
  queryKey: ['vendor-imports', 'earlier'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam: cursor }) =>
    bodyOf(api.GET('/api/v1/imports', { params: { query: { limit: EARLIER_SHOWN, cursor } } })),
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
});

/** What taking an import back would do now, or did. */
export const takenBackQuery = (id: string) =>
  queryOptions({
    queryKey: ['vendor-imports', id, 'taken-back'],
    retry: false,
    staleTime: 0,
    queryFn: async (): Promise<TakenBack> =>
      bodyOf(api.GET('/api/v1/imports/{id}/take-back', { params: { path: { id } } })),
  });

/** Begins to take an import back; throws ApiProblem, and nothing is changed then. */
export const takeImportBack = ({ id, etag }: VendorImport): Promise<VendorImport> =>
  bodyOf(api.POST('/api/v1/imports/{id}/take-back', { params: { path: { id }, header: { 'If-Match': etag } } }));

/** Begins to take the whole list over; throws ApiProblem, and nothing is stored then. */
export async function importVendors(
  source: ListSource,
  choices: ReadingChoices,
  decisions: Decisions,
  reading: string,
): Promise<VendorImport> {
  const query = { ...choices, ...written(decisions), fileName: source.name, reading };
  return (await bodyOf(send(source, query))) as VendorImport;
}

function send({ content, type }: ListSource, query: Query, signal?: AbortSignal) {
  return api.POST('/api/v1/imports/vendors', {
    ...(signal === undefined ? {} : { signal }),
    params: { query },
    headers: { 'Content-Type': type },
    // The description says binary, which its types call a text.
    body: content as unknown as string,
    bodySerializer: (part: unknown) => part as Blob,
  });
}

function written({ all, rows }: Decisions): Pick<Query, 'duplicates' | 'update' | 'separate' | 'leaveOut'> {
  const decided = (decision: ImportDecision) =>
    Object.keys(rows)
      .filter((row) => rows[Number(row)] === decision)
      .join(',') || undefined;
  return {
    duplicates: all,
    update: decided('update'),
    separate: decided('separate'),
    leaveOut: decided('leave_out'),
  };
}
