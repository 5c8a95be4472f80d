import type { Locale, ModelDefinition } from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Instant, Text } from '../http/fields.js';
import { canonicalJson } from '../signing/canonical-json.js';
import { ModelDefinitionView } from './facts.presenter.js';
import type { StoredJudgement } from './judgement.entity.js';
import { JudgementEntryView, presentJudgementEntry } from './judgement.presenter.js';

/** A stored judgement and everything that it was worked out from: whoever has the model can do it again. */
export class JudgementBasisView extends JudgementEntryView {
  @Instant({ nullable: true, description: 'When another took its place; null for the one in force.' })
  supersededAt: string | null;
  @Text({
    max: 4_000_000,
    multiline: true,
    description: 'The facts as canonical JSON, to the byte as they were hashed.',
  })
  factsJson: string;
  @Text({ max: 64, description: 'SHA-256 that was stored with the judgement, in hexadecimal digits.' })
  factsSha256: string;
  @ApiProperty() model: ModelDefinitionView;
}

/** Shows a stored judgement with its facts. */
export function presentJudgementBasis(
  stored: StoredJudgement,
  model: ModelDefinition,
  locale: Locale,
): JudgementBasisView {
  return {
    ...presentJudgementEntry(stored, locale),
    supersededAt: stored.supersededAt?.toISOString() ?? null,
    factsJson: canonicalJson(stored.facts),
    factsSha256: stored.factsHash.toString('hex'),
    model: { ...model, adjustments: { ...model.adjustments } },
  };
}
