import type { Schemas } from '@firebreak/api-client';
import { api, bodyOf } from '../../lib/api';

/** What a pack would do here. */
export type PackPreview = Schemas['AnswerPackPreviewView'];
/** One answer of a pack, beside what is saved here. */
export type PackItem = Schemas['ImportItemView'];

/** Where the answers are downloaded from. */
export const PACK_ADDRESS = '/api/v1/portal/answer-pack';

/** Sets a pack beside what is here; nothing is stored. Throws ApiProblem. */
export function previewPack(pack: Schemas['AnswerPackDto'] | null): Promise<PackPreview> {
  if (pack === null) throw new Error('There is no pack to look at.');
  return bodyOf(api.POST('/api/v1/portal/answer-pack/preview', { body: pack }));
}

/** Saves the answers that were confirmed, together or not at all. Throws ApiProblem. */
export async function importAnswers(items: readonly PackItem[]): Promise<number> {
  const answers = items.flatMap(({ questionId, current, level, unknown, notApplicableReason, comment }) =>
    questionId === null
      ? []
      : [{ questionId, etag: current?.etag ?? null, level, unknown, notApplicableReason, comment }],
  );
  return (await bodyOf(api.POST('/api/v1/portal/answer-imports', { body: { answers } }))).items.length;
}
