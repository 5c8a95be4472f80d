import {
  BANDS,
  EFFORTS,
  SEVERITIES,
  TIERS,
  type Band,
  type Effort,
  type Judgement,
  type JudgementFlag,
  type Locale,
  type RiskPosition,
  type Severity,
  type Tier,
} from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Day, Flag, Id, Instant, Int, OneOf, Text } from '../http/fields.js';
import type { StoredJudgement } from './judgement.entity.js';
import type { ExplainedJudgement } from './judgements.service.js';

const TEXT = { max: 2_000, multiline: true } as const;

/** A place on the 5×5 matrix. */
export class RiskPositionView {
  @Int({ min: 1, max: 5 }) likelihood: number;
  @Int({ min: 1, max: 5 }) impact: number;
  @OneOf(BANDS) band: Band;
  @Int({ min: 0, max: 1_000 }) score: number;
}

/** The position after controls, with the range that missing answers leave. */
export class ResidualPositionView extends RiskPositionView {
  @ApiProperty() best: RiskPositionView;
  @ApiProperty() worst: RiskPositionView;
}

/** An annual loss range in whole units of the currency. */
export class AnnualLossView {
  @Int({ min: 0, max: Number.MAX_SAFE_INTEGER }) p50: number;
  @Int({ min: 0, max: Number.MAX_SAFE_INTEGER }) p95: number;
  @Text({ max: 3 }) currency: string;
}

/** A named rule that fired. */
export class FlagView {
  @Text({ max: 80 }) key: string;
  @OneOf(SEVERITIES) severity: Severity;
  @Text(TEXT) reason: string;
  @Text(TEXT) clearedBy: string;
  @ApiProperty({ type: [String], description: 'Public incidents that taught the rule.' }) incidents: string[];
}

/** A judgement without its explanation. */
export class JudgementSummaryView {
  @Text({ max: 40 }) modelVersion: string;
  @Day() asOfDate: string;
  @ApiProperty() inherent: RiskPositionView;
  @ApiProperty() residual: ResidualPositionView;
  @Flag({ description: 'Enough is answered to speak of a verdict; otherwise the position is the worst case.' })
  assessed: boolean;
  @Int({ min: 0, max: 100 }) coveragePercent: number;
  @OneOf(TIERS) suggestedTier: Tier;
  @ApiProperty() annualLoss: AnnualLossView;
  @ApiProperty({ type: [FlagView] }) flags: FlagView[];
}

/** One line of the sum; all lines add up to `residual.score`. */
export class JudgementLineView {
  @Text({ max: 120 }) key: string;
  @Int({ min: -1_000, max: 1_000 }) points: number;
  @Text(TEXT) text: string;
  @Text({ max: 200, description: '`scope:<id>`, `answer:<question key>`, `archetype` or `model`.' }) fact: string;
  @Text(TEXT) source: string;
}

/** The fewest changes that would lower the band, least effort first. */
export class JudgementLeverView {
  @Text({ max: 4_000 }) key: string;
  @Text({ max: 8_000 }) change: string;
  @OneOf(BANDS) band: Band;
  @Int({ min: 0, max: 1_000 }) score: number;
  @OneOf(EFFORTS, { description: 'Rough effort, from an afternoon to a project.' }) effort: Effort;
}

/** That the vendor was given materially less than its kind of supplier usually gets; it changes no verdict. */
export class LessThanUsualView {
  @OneOf(BANDS, { description: 'The residual band with the usual access instead, nothing else changed.' }) band: Band;
  @Text(TEXT) text: string;
}

/** The whole judgement with its explanation. */
export class JudgementView extends JudgementSummaryView {
  @Id() vendorId: string;
  @Instant() computedAt: string;
  @ApiProperty({ type: [JudgementLineView] }) lines: JudgementLineView[];
  @ApiProperty({ type: [JudgementLeverView] }) levers: JudgementLeverView[];
  @ApiProperty({ type: LessThanUsualView, nullable: true }) lessThanUsual: LessThanUsualView | null;
}

/** One entry of a vendor's history. */
export class JudgementEntryView extends JudgementSummaryView {
  @Id() id: string;
  @Text({ max: 40 }) cause: string;
  @Instant() computedAt: string;
}

type Summary = Omit<Judgement, 'events' | 'lines' | 'levers'>;

/** Shows a place on the matrix. */
export function presentPosition({ likelihood, impact, band, score }: RiskPosition): RiskPositionView {
  return { likelihood, impact, band, score };
}

/** Shows a flag in words. */
export function presentFlag(flag: JudgementFlag, locale: Locale): FlagView {
  return {
    key: flag.key,
    severity: flag.severity,
    reason: flag.reason[locale],
    clearedBy: flag.clearedBy[locale],
    incidents: [...flag.incidents],
  };
}

/** Shows a judgement without its explanation. */
export function presentJudgementSummary(summary: Summary, locale: Locale): JudgementSummaryView {
  const { modelVersion, asOfDate, inherent, residual, assessed, coveragePercent, suggestedTier, annualLoss, flags } =
    summary;
  return {
    modelVersion,
    asOfDate,
    inherent: presentPosition(inherent),
    residual: {
      ...presentPosition(residual),
      best: presentPosition(residual.best),
      worst: presentPosition(residual.worst),
    },
    assessed,
    coveragePercent,
    suggestedTier,
    annualLoss: { p50: annualLoss.p50, p95: annualLoss.p95, currency: annualLoss.currency },
    flags: flags.map((flag) => presentFlag(flag, locale)),
  };
}

/** Shows a judgement with its explanation. */
export function presentJudgement(
  { vendorId, computedAt, judgement, lessThanUsual }: ExplainedJudgement,
  locale: Locale,
): JudgementView {
  return {
    vendorId,
    computedAt: computedAt.toISOString(),
    ...presentJudgementSummary(judgement, locale),
    lines: judgement.lines.map(({ key, points, text, fact, source }) => ({
      key,
      points,
      text: text[locale],
      fact,
      source,
    })),
    levers: judgement.levers.map(({ key, change, band, score, effort }) => ({
      key,
      change: change[locale],
      band,
      score,
      effort,
    })),
    lessThanUsual: lessThanUsual ? { band: lessThanUsual.band, text: lessThanUsual.text[locale] } : null,
  };
}

/** Shows one entry of a vendor's history. */
export function presentJudgementEntry(stored: StoredJudgement, locale: Locale): JudgementEntryView {
  return {
    id: stored.id,
    cause: stored.cause,
    computedAt: stored.computedAt.toISOString(),
    ...presentJudgementSummary(stored.result, locale),
  };
}
