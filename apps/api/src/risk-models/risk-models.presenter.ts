import { MODEL_VERSIONS, type Locale } from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Id, Int, OneOf, Text } from '../http/fields.js';
import { presentPosition, RiskPositionView } from '../judgements/judgement.presenter.js';
import type { ModelPreview, RiskModels } from './risk-models.service.js';

const COUNT = { min: 0, max: Number.MAX_SAFE_INTEGER } as const;

/** One version of the risk model. */
export class RiskModelView {
  @OneOf(MODEL_VERSIONS) version: string;
  @Text({ max: 2_000, description: 'What sets it apart from the one before.' }) whatIsNew: string;
}

/** The models that there are, oldest first, and the one in force. */
export class RiskModelsView {
  @OneOf(MODEL_VERSIONS) inForce: string;
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
  @OneOf(MODEL_VERSIONS) version: string;
  @Int(COUNT) vendors: number;
  @Int({ ...COUNT, description: 'Vendors whose band would rise.' }) raised: number;
  @Int({ ...COUNT, description: 'Vendors whose band would fall.' }) lowered: number;
  @ApiProperty({ type: [MovedVendorView], description: 'The hundred that would move furthest.' })
  moved: MovedVendorView[];
}

/** Shows the models. */
export function presentRiskModels({ models, ...rest }: RiskModels, locale: Locale): RiskModelsView {
  return { ...rest, models: models.map(({ version, whatIsNew }) => ({ version, whatIsNew: whatIsNew[locale] })) };
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
