import type { AccessLevel, Band, DataCategory, Tier } from '../vocabulary.js';
import { ACCESS_LEVELS } from '../vocabulary.js';
import type { AccessScopeFacts } from './facts.js';

/** Where the idea comes from; the steps are our judgement. */
export const TIER_SOURCE = 'NIST Cybersecurity Framework 2.0, GV.SC-04';

/** Which tier a vendor should have, and what speaks for it. */
export interface TierSuggestion {
  readonly tier: Tier;
  /** The band before any controls, from which the tier follows. */
  readonly inherentBand: Band;
  /** The organisation cannot work without it, so that it is at least in tier 2. */
  readonly critical: boolean;
  /** True where nothing was said of its access and that of its kind stands in. */
  readonly assumed: boolean;
  /** What stands behind the band: the widest of all scopes. Null people: nobody knows of how many. */
  readonly peopleCount: number | null;
  readonly accessLevel: AccessLevel | null;
  readonly dataCategories: readonly DataCategory[];
  readonly canResetCredentials: boolean;
}

/**
 * The tier that follows from what a vendor can touch. Sensitivity of records, number of people, privilege and way in
 * are weighed once, in the inherent position (docs/MODEL.md): critical is tier 1, high tier 2, medium tier 3, anything
 * less tier 4; what one cannot work without is tier 2 at least. Answers change nothing, so that a vendor is not looked
 * at less often because it says that all is well.
 */
export function suggestedTier(inherentBand: Band, scopes: readonly Pick<AccessScopeFacts, 'critical'>[]): Tier {
  if (inherentBand === 'critical') return 1;
  if (inherentBand === 'high' || scopes.some(({ critical }) => critical)) return 2;
  return inherentBand === 'medium' ? 3 : 4;
}

/** The suggestion with what speaks for it, of the scopes in force on the day `YYYY-MM-DD`. */
export function explainTier(inherentBand: Band, all: readonly AccessScopeFacts[], day: string): TierSuggestion {
  const scopes = all.filter(({ endsOn }) => endsOn === null || endsOn >= day);
  const counts = scopes.map(({ peopleCount }) => peopleCount);
  const levels = scopes.map(({ accessLevel }) => ACCESS_LEVELS.indexOf(accessLevel));
  return {
    tier: suggestedTier(inherentBand, scopes),
    inherentBand,
    critical: scopes.some(({ critical }) => critical),
    assumed: all.length === 0,
    peopleCount: counts.includes(null) ? null : Math.max(0, ...counts.map(Number)),
    accessLevel: ACCESS_LEVELS[Math.max(-1, ...levels)] ?? null,
    dataCategories: [...new Set(scopes.flatMap(({ dataCategories }) => dataCategories))],
    canResetCredentials: scopes.some(({ canResetCredentials }) => canResetCredentials),
  };
}
