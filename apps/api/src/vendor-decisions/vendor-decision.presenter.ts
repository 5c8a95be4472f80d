import {
  BANDS,
  DECISION_LIMITS,
  DECISION_OUTCOMES,
  DECISION_STANDINGS,
  TIERS,
  type Band,
  type DecisionOutcome,
  type DecisionStanding,
  type Locale,
  type Tier,
} from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { toEtag } from '../http/etag.js';
import { Day, Flag, Id, Instant, Int, OneOf, Text } from '../http/fields.js';
import { FlagView, presentFlag } from '../judgements/judgement.presenter.js';
import type { DecisionRow, ShownCondition } from './vendor-decisions.repository.js';

/** The verdict as it stood when it was decided. */
export class SeenVerdictView {
  @Text({ max: 60 }) modelVersion: string;
  @OneOf(BANDS) inherentBand: Band;
  @OneOf(BANDS, { description: 'At worst, where it was not assessed.' }) residualBand: Band;
  @Flag() assessed: boolean;
  @Int({ min: 0, max: 100 }) coveragePercent: number;
  @OneOf(TIERS) suggestedTier: Tier;
  @ApiProperty({ type: [FlagView] }) flags: FlagView[];
}

/** What an approval asks for. */
export class ConditionView {
  @Id() id: string;
  @Text({ max: DECISION_LIMITS.conditionCharacters }) text: string;
  @Day({ nullable: true }) dueOn: string | null;
  @Flag({ description: 'Not met by its day.' }) overdue: boolean;
  @Instant({ nullable: true }) metAt: string | null;
  @Text({ max: 120, nullable: true }) metBy: string | null;
  @Text({ max: 20 }) etag: string;
}

/** What was decided about a vendor. */
export class VendorDecisionView {
  @Id() id: string;
  @Id() vendorId: string;
  @OneOf(DECISION_OUTCOMES) outcome: DecisionOutcome;
  @OneOf(DECISION_STANDINGS, {
    description: 'An approval is outdated once the verdict is in a higher band than the one it was given on.',
  })
  standing: DecisionStanding;
  @Text({ max: DECISION_LIMITS.reasonCharacters, multiline: true }) reason: string;
  @OneOf(TIERS, { description: 'The tier that held.' }) tier: Tier;
  @Day({ nullable: true }) reviewOn: string | null;
  @Text({ max: 120 }) decidedBy: string;
  @Instant() decidedAt: string;
  @ApiProperty() seen: SeenVerdictView;
  @ApiProperty({ type: [ConditionView] }) conditions: ConditionView[];
}

/** Shows a condition; `today` decides whether it is overdue. */
export function presentCondition(condition: ShownCondition, today: string): ConditionView {
  const { version, metAt, ...shown } = condition;
  return {
    ...shown,
    metAt: metAt === null ? null : new Date(metAt).toISOString(),
    overdue: metAt === null && shown.dueOn !== null && shown.dueOn < today,
    etag: toEtag(version),
  };
}

/** Shows a decision; `today` decides which of its conditions are overdue. */
export function presentDecision(row: DecisionRow, locale: Locale, today: string): VendorDecisionView {
  const { decidedAt, seen, conditions, ...shown } = row;
  return {
    ...shown,
    decidedAt: decidedAt.toISOString(),
    seen: { ...seen, flags: seen.flags.map((flag) => presentFlag(flag, locale)) },
    conditions: conditions.map((condition) => presentCondition(condition, today)),
  };
}
