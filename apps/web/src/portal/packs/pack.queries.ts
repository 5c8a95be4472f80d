import type { Schemas } from '@firebreak/api-client';
import type { AnswerOrigin } from '@firebreak/domain';
import { api, bodyOf } from '../../lib/api';

/** What a pack would do here. */
export type PackPreview = Schemas['AnswerPackPreviewView'];
/** What any file would do here. */
export type ImportPreview = Pick<PackPreview, 'items' | 'missingQuestionIds'>;
/** One answer of a file, beside what is saved here. */
export type PackItem = Schemas['ImportItemView'];

/** Where the answers are downloaded from. */
export const PACK_ADDRESS = '/api/v1/portal/answer-pack';

/** Sets a pack beside what is here; nothing is stored. Throws ApiProblem. */
export function previewPack(pack: Schemas['AnswerPackDto']): Promise<PackPreview> {
  return bodyOf(api.POST('/api/v1/portal/answer-pack/preview', { body: pack }));
}

/** Where the questionnaire is downloaded as a spreadsheet. */
export const SHEET_ADDRESS = '/api/v1/portal/answer-sheet';

/** What a spreadsheet would do here. */
export type SheetPreview = Schemas['AnswerSheetPreviewView'];

/** Sets a spreadsheet beside what is here; nothing is stored. Throws ApiProblem. */
export function previewSheet(file: File): Promise<SheetPreview> {
  return bodyOf(
    api.POST('/api/v1/portal/answer-sheet/preview', {
      headers: { 'Content-Type': 'application/octet-stream' },
      // The description says binary, which its types call a text.
      body: file as unknown as string,
      bodySerializer: (part: unknown) => part as Blob,
    }),
  );
}

/** Saves the answers that were confirmed, together or not at all, and says what they were read from. Throws ApiProblem. */
export async function importAnswers(items: readonly PackItem[], from: AnswerOrigin): Promise<number> {
  const answers = items.flatMap(({ questionId, current, level, unknown, notApplicableReason, comment }) =>
    questionId === null
      ? []
      : [{ questionId, etag: current?.etag ?? null, level, unknown, notApplicableReason, comment }],
  );
  return (await bodyOf(api.POST('/api/v1/portal/answer-imports', { body: { answers, from } }))).items.length;
}
