import type { Schemas, operations } from '@firebreak/api-client';
import type { ImportDecision } from '@firebreak/domain';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../lib/api';

/** What importing a list would do. */
export type ImportPreview = Schemas['VendorImportPreviewView'];
/** An import that was done, runs or has failed. */
export type VendorImport = Schemas['VendorImportView'];
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
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file as a list; its name tells a workbook from a text. */
export function sourceOf(content: Blob, name: string): ListSource {
  return { id: Date.now(), name, content, type: /\.xlsx$/i.test(name) ? XLSX : 'text/csv' };
}

/** What importing the list would do; throws ApiProblem, with candidates where the encoding has to be chosen. */
export function previewQuery(source: ListSource | null, choices: ReadingChoices, decisions: Decisions) {
  return queryOptions({
    queryKey: ['vendor-imports', 'preview', source?.id, choices, decisions],
    enabled: source !== null,
    retry: false,
    staleTime: 0,
    queryFn: async () => {
      if (source === null) throw new Error('There is no list.');
      return (await bodyOf(send(source, { ...choices, ...written(decisions), dryRun: true }))) as ImportPreview;
    },
  });
}

/** An import, asked for anew while it runs; throws ApiProblem 404 when a restart has undone it. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['vendor-imports', id],
    retry: false,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? POLL_MILLISECONDS : false),
    queryFn: async (): Promise<VendorImport> => bodyOf(api.GET('/api/v1/imports/{id}', { params: { path: { id } } })),
  });

/** Begins to take the whole list over; throws ApiProblem, and nothing is stored then. */
export async function importVendors(
  source: ListSource,
  choices: ReadingChoices,
  decisions: Decisions,
): Promise<VendorImport> {
  const query = { ...choices, ...written(decisions), fileName: source.name };
  return (await bodyOf(send(source, query))) as VendorImport;
}

function send({ content, type }: ListSource, query: Query) {
  return api.POST('/api/v1/imports/vendors', {
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
