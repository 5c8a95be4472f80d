import type { ModelAdjustments } from '@firebreak/domain';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api';
import type { Answer } from '../../../lib/api';

/** The risk models that there are, and how far the register has come with the one in force. */
export type RiskModels = Answer<'/api/v1/risk-models'>;

/** What another model would change. */
export type ModelPreview = Answer<'/api/v1/risk-models/preview'>;

/** The version of a published model. */
export type BaseVersion = RiskModels['models'][number]['baseVersion'];

const WHILE_JUDGING_MILLISECONDS = 2_000;

/** What constants that are not kept yet would change; throws ApiProblem 422 for those that cannot be set so. */
export function previewDraft(baseVersion: BaseVersion, adjustments: ModelAdjustments): Promise<ModelPreview> {
  return bodyOf(api.POST('/api/v1/risk-models/preview', { body: { baseVersion, adjustments } }));
}

/** Keeps constants as a model of the organisation's own; it judges nobody until it is taken. */
export function createRiskModel(baseVersion: BaseVersion, adjustments: ModelAdjustments, reason: string) {
  return bodyOf(api.POST('/api/v1/risk-models', { body: { baseVersion, adjustments, reason } }));
}

/** The risk models; asked again and again while vendors are being judged anew. */
export const riskModelsQuery = queryOptions({
  queryKey: ['risk', 'models'],
  queryFn: () => bodyOf(api.GET('/api/v1/risk-models')),
  refetchInterval: ({ state }) => ((state.data?.waiting ?? 0) > 0 ? WHILE_JUDGING_MILLISECONDS : false),
});

/** What a model would change; every vendor is judged for it, so it is asked for by hand. */
export const modelPreviewQuery = (version: RiskModels['inForce']) =>
  queryOptions({
    queryKey: ['risk', 'model-preview', version],
    queryFn: () => bodyOf(api.GET('/api/v1/risk-models/preview', { params: { query: { version } } })),
  });
