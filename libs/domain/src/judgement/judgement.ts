import type { LocalizedText } from '../questionnaire/question.js';
import type { Band, Effort, Severity, Tier } from '../vocabulary.js';
import type { RiskPosition } from './facts.js';

/** One line of the sum: so many points, for this reason. */
export interface JudgementLine {
  /** Stable key of the rule that gave the points, for example `exposure.social_engineering`. */
  readonly key: string;
  /** Whole points; negative when a control takes risk away. All lines add up to `residual.score`. */
  readonly points: number;
  readonly text: LocalizedText;
  /** Where the fact came from: `scope:<id>`, `answer:<question key>`, `archetype` or `model`. */
  readonly fact: string;
  /** Where the rule or figure came from; `our judgement` when it is ours. */
  readonly source: string;
}

/** A named rule that fired. */
export interface JudgementFlag {
  readonly key: string;
  readonly severity: Severity;
  readonly reason: LocalizedText;
  /** What would clear it, in words. */
  readonly clearedBy: LocalizedText;
  /** Ids of the public incidents that taught the rule. */
  readonly incidents: readonly string[];
}

/** One change that would lower the band. */
export interface JudgementLever {
  /** Stable key: `answer:MFA-04:3` or `scope:<id>:remove:crm_bulk_read`. */
  readonly key: string;
  readonly change: LocalizedText;
  /** The residual band after the change. */
  readonly band: Band;
  /** Residual points after the change. */
  readonly score: number;
  /** Rough effort, 1 (an afternoon) to 5 (a project). Our judgement. */
  readonly effort: Effort;
}

/** The result of judging a vendor's facts with one version of the model. */
export interface Judgement {
  readonly modelVersion: string;
  readonly asOfDate: string;
  readonly inherent: RiskPosition;
  /**
   * After controls. The position itself takes unanswered questions at the worst, so that the unknown is never green;
   * `best` takes them at the best that the model allows, `worst` equals the position.
   */
  readonly residual: RiskPosition & { readonly best: RiskPosition; readonly worst: RiskPosition };
  /** False until enough applicable questions are answered to speak of a verdict. */
  readonly assessed: boolean;
  /** Share of the applicable questions that are answered, 0 to 100, whole. */
  readonly coveragePercent: number;
  /** The tier that the exposure suggests; people may set another. */
  readonly suggestedTier: Tier;
  /** Whole units of the currency. */
  readonly annualLoss: { readonly p50: number; readonly p95: number; readonly currency: string };
  /** Events in a million years, before and after controls, of a vendor among fifty ordinary ones. */
  readonly events: { readonly inherent: number; readonly residual: number };
  readonly flags: readonly JudgementFlag[];
  readonly lines: readonly JudgementLine[];
  readonly levers: readonly JudgementLever[];
}
