import { assess, residualOf } from '../judgement/assess.js';
import { readingsOf, isAnswered, type ControlReading } from '../judgement/controls.js';
import type { VendorFacts } from '../judgement/facts.js';
import { FLAG_RULES, flagsOf } from '../judgement/flags/flags-of.js';
import type { JudgementFlag } from '../judgement/judgement.js';
import { compiledModel } from '../judgement/model/compiled-model.js';
import type { RiskModel } from '../judgement/model/risk-model.js';
import { answerChange } from '../judgement/possible-changes.js';
import type { Level } from '../questionnaire/question.js';
import { SEVERITIES, type Severity } from '../vocabulary.js';

/** An answer that leaves a risk open, and why it counts as one. */
export interface WeakAnswer {
  readonly questionKey: string;
  /** Null where nothing was answered, or the vendor does not know. */
  readonly level: Level | null;
  readonly severity: Severity;
  /** The loudest flag that a better answer would help to clear; null where the rule of levels found it. */
  readonly flag: string | null;
  /** Residual points that a good answer (level 3, on the vendor's word) would take off, 0 to 1000. */
  readonly points: number;
}

/** Levels up to which an organisation may hold answers for weak; nobody needs more than the highest but one. */
export const WEAK_LEVELS = [0, 1, 2, 3] as const satisfies readonly Level[];
export type WeakLevel = (typeof WEAK_LEVELS)[number];

/** The highest level that counts as weak, unless the organisation says otherwise; our judgement. */
export const DEFAULT_WEAK_LEVEL: WeakLevel = 1;

/** From so many points on, a weakness that raises no flag is of this severity; our judgement. */
const POINTS_OF_SEVERITY = { high: 60, medium: 15 } as const;

/**
 * Gives the answers that must get better, the worst first: those at or below `weakLevel`, questions without an answer, and
 * answers that keep a flag of severity high or critical up, whatever their level. Only questions that apply and that the
 * model counts; what does not apply by an accepted reason is no weakness, and where the residual risk is very low at worst
 * only flags count. Pure. Throws like `judge`.
 */
export function weakAnswersOf(facts: VendorFacts, model: RiskModel, weakLevel: WeakLevel): readonly WeakAnswer[] {
  const compiled = compiledModel(model);
  const assessment = assess(facts, compiled);
  const flags = flagsOf(assessment);
  // Where there is next to nothing to lose, only a flag is worth anybody's time.
  const isWorthIt = assessment.residual.band !== 'very_low';
  return readingsOf(assessment.answered)
    .flatMap((reading): WeakAnswer[] => {
      const { question, answer, weight } = reading;
      const level = answer?.level ?? null;
      const flag = keptUpBy(reading, flags);
      const isWeak = flag !== undefined || (isWorthIt && isLow(reading, weakLevel));
      if (weight === 0 || (answer && isAnswered(answer) && level === null) || !isWeak) return [];
      const points = assessment.residual.score - residualOf(answerChange(question).apply(facts), compiled).score;
      const severity = flag?.severity ?? severityOf(points);
      return [{ questionKey: question.key, level, severity, flag: flag?.key ?? null, points }];
    })
    .toSorted(
      (a, b) =>
        SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
        b.points - a.points ||
        (a.questionKey < b.questionKey ? -1 : 1),
    );
}

function isLow({ answer }: ControlReading, weakLevel: WeakLevel): boolean {
  const level = answer?.level ?? null;
  return level === null || level <= weakLevel;
}

/** The loudest serious flag that this answer is too low to clear. */
function keptUpBy({ question, answer }: ControlReading, flags: readonly JudgementFlag[]): JudgementFlag | undefined {
  const level = answer?.level ?? null;
  return flags.find(({ key, severity }) => {
    if (severity !== 'high' && severity !== 'critical') return false;
    const clearedAt = FLAG_RULES.find((rule) => rule.key === key)?.clearedAt[question.key];
    return clearedAt !== undefined && (level === null || level < clearedAt);
  });
}

function severityOf(points: number): Severity {
  if (points >= POINTS_OF_SEVERITY.high) return 'high';
  return points >= POINTS_OF_SEVERITY.medium ? 'medium' : 'low';
}
