import { MODEL_VERSIONS, RISK_MODEL_LIMITS, type Locale, type RiskModel } from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Id, Instant, Int, NumbersByKey, OneOf, Text } from '../http/fields.js';
import { presentPosition, RiskPositionView } from '../judgements/judgement.presenter.js';
import type { ModelPreview } from './model-preview.service.js';
import type { OwnRiskModel } from './own-risk-model.entity.js';
import type { RiskModels } from './risk-models.service.js';

const COUNT = { min: 0, max: Number.MAX_SAFE_INTEGER } as const;
const VERSION = { max: RISK_MODEL_LIMITS.versionCharacters } as const;

/** How a model of the organisation's own came about. */
export class OwnModelView {
  @NumbersByKey({
    max: RISK_MODEL_LIMITS.adjustments,
    keyCharacters: RISK_MODEL_LIMITS.constantKeyCharacters,
    description: 'What it sets differently, by the key of the constant.',
  })
  adjustments: Readonly<Record<string, number>>;
  @Text({ max: RISK_MODEL_LIMITS.reasonCharacters, multiline: true }) reason: string;
  @Id() createdBy: string;
  @Instant() createdAt: string;
}

/** One version of the risk model. */
export class RiskModelView {
  @Text(VERSION) version: string;
  @OneOf(MODEL_VERSIONS, { description: 'The published model that it is or departs from.' }) baseVersion: string;
  @Text({ max: 2_000, nullable: true, description: 'What sets a published one apart from the one before.' })
  whatIsNew: string | null;
  @ApiProperty({ type: OwnModelView, nullable: true, description: 'Only for a model of the organisation’s own.' })
  own: OwnModelView | null;
}

/** The models that there are, the published ones first, each kind oldest first, and the one in force. */
export class RiskModelsView {
  @Text(VERSION) inForce: string;
  @ApiProperty({ type: [RiskModelView] }) models: RiskModelView[];
  @Int(COUNT) vendors: number;
  @Int({ ...COUNT, description: 'Vendors that are still to be judged with the model in force.' }) waiting: number;
}

/** A vendor whose band another model would change. */
export class MovedVendorView {
  @Id() vendorId: string;
  @Text({ max: 200 }) vendorName: string;
  @ApiProperty() from: RiskPositionView;
  @ApiProperty() to: RiskPositionView;
}

/** What another model would change. */
export class ModelPreviewView {
  @Text({ ...VERSION, description: '`draft` for one that is not kept yet.' }) version: string;
  @Int(COUNT) vendors: number;
  @Int({ ...COUNT, description: 'Vendors whose band would rise.' }) raised: number;
  @Int({ ...COUNT, description: 'Vendors whose band would fall.' }) lowered: number;
  @ApiProperty({ type: [MovedVendorView], description: 'The hundred that would move furthest.' })
  moved: MovedVendorView[];
}

/** Shows the models. */
export function presentRiskModels({ published, own, ...rest }: RiskModels, locale: Locale): RiskModelsView {
  return {
    ...rest,
    models: [...published.map((model) => presentPublished(model, locale)), ...own.map(presentOwnModel)],
  };
}

/** Shows a model of the organisation's own. */
export function presentOwnModel({ version, baseVersion, adjustments, ...own }: OwnRiskModel): RiskModelView {
  const { reason, createdBy, createdAt } = own;
  return {
    version,
    baseVersion,
    whatIsNew: null,
    own: { adjustments, reason, createdBy, createdAt: createdAt.toISOString() },
  };
}

function presentPublished({ version, whatIsNew }: RiskModel, locale: Locale): RiskModelView {
  return { version, baseVersion: version, whatIsNew: whatIsNew[locale], own: null };
}

/** Shows what another model would change. */
export function presentModelPreview({ moved, ...rest }: ModelPreview): ModelPreviewView {
  return {
    ...rest,
    moved: moved.map(({ vendorId, vendorName, from, to }) => ({
      vendorId,
      vendorName,
      from: presentPosition(from),
      to: presentPosition(to),
    })),
  };
}
