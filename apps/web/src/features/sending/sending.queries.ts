import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '@firebreak/api-client';
import { api, bodyOf } from '../../lib/api';

/** A vendor as it is offered for sending. */
export type PreparedVendor = Schemas['PreparedSendingView'];
/** A questionnaire that was sent, with link and code, which are shown this once. */
export type SentAssessment = Schemas['SentAssessmentView'];
/** What one vendor is sent. */
export type Sending = Omit<Schemas['SendAssessmentDto'], 'unlessOpen'>;

const LOOK_AGAIN_MILLISECONDS = 3_000;

/** What fits each of these vendors, whom to ask and what is open; asked again for as long as mail is on its way. */
export function preparationQuery(vendorIds: readonly string[]) {
  return queryOptions({
    queryKey: ['assessments', 'preparation', vendorIds],
    queryFn: () => bodyOf(api.POST('/api/v1/assessments/preparation', { body: { vendorIds: [...vendorIds] } })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ open }) => open.some(({ mail }) => mail?.state === 'queued'))
        ? LOOK_AGAIN_MILLISECONDS
        : false,
  });
}

/**
 * Sends a questionnaire to a vendor of a list, once however often it is asked for: the same try again is given the
 * first answer. Throws ApiProblem 409 `duplicate` where the vendor has the questionnaire open, 422 for what cannot be sent.
 */
export function sendOnce(listId: string, vendorId: string, sending: Sending): Promise<SentAssessment> {
  const header = { 'Idempotency-Key': `${listId}.${vendorId}.${sending.questionnaireId}` };
  const body = { ...sending, unlessOpen: true };
  return bodyOf(api.POST('/api/v1/vendors/{vendorId}/assessments', { params: { path: { vendorId }, header }, body }));
}
