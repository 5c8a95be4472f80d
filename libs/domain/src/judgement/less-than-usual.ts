import type { LocalizedText } from '../questionnaire/question.js';
import type { Band } from '../vocabulary.js';
import { ACCESS_LEVELS, BANDS } from '../vocabulary.js';
import type { AccessScopeFacts, VendorFacts } from './facts.js';
import { judge } from './judge.js';
import type { RiskModel, TypicalAccess } from './model/risk-model.js';
import type { ScopeRight, UsuallyAlso } from './texts/usual-access-text.js';
import { lessThanUsualText } from './texts/usual-access-text.js';

/** A vendor was given so much less than others of its kind that its band is a lower one; perhaps something was forgotten. */
export interface LessThanUsual {
  /** The residual band with the usual access instead, nothing else changed. */
  readonly band: Band;
  /** What usually comes with it and was not entered, as a sentence. */
  readonly text: LocalizedText;
}

const RIGHTS: readonly ScopeRight[] = ['humanChannel', 'canResetCredentials', 'critical'];

/**
 * Tells whether the scopes in force give a vendor materially less than its kind of supplier usually gets: something usual
 * is missing, and with the usual access, for as many people, the residual band would be higher. It changes no verdict.
 * Nothing is told while no access was entered, because then the usual access stands in, or after all of it has ended.
 * Throws like `judge`.
 */
export function lessThanUsual(facts: VendorFacts, model: RiskModel): LessThanUsual | undefined {
  const inForce = facts.scopes.filter(({ endsOn }) => endsOn === null || endsOn >= facts.asOfDate);
  if (inForce.length === 0) return undefined;
  const { typical } = model.archetypes[facts.archetype];
  const also = usuallyAlso(typical, inForce);
  if (also === undefined) return undefined;
  const usual = { ...typical, id: 'usual', peopleCount: peopleOf(inForce), endsOn: null };
  const bandOf = (scopes: VendorFacts['scopes']) =>
    judge({ ...facts, scopes }, model, { explain: false }).residual.band;
  const band = bandOf([usual]);
  return BANDS.indexOf(band) > BANDS.indexOf(bandOf(inForce))
    ? { band, text: lessThanUsualText(also, band) }
    : undefined;
}

function usuallyAlso(typical: TypicalAccess, scopes: readonly AccessScopeFacts[]): UsuallyAlso | undefined {
  const { accessLevel } = typical;
  const isWider = scopes.every(
    (scope) => ACCESS_LEVELS.indexOf(scope.accessLevel) < ACCESS_LEVELS.indexOf(accessLevel),
  );
  const accessTypes = typical.accessTypes.filter((type) => !scopes.some((scope) => scope.accessTypes.includes(type)));
  const dataCategories = typical.dataCategories.filter(
    (category) => !scopes.some((scope) => scope.dataCategories.includes(category)),
  );
  const rights = RIGHTS.filter((right) => typical[right] && !scopes.some((scope) => scope[right]));
  if (!isWider && accessTypes.length + dataCategories.length + rights.length === 0) return undefined;
  return { ...(isWider ? { accessLevel } : {}), accessTypes, dataCategories, rights };
}

/** The most people whose data a scope holds; nobody knows where one does not know or none holds any. */
function peopleOf(scopes: readonly AccessScopeFacts[]): number | null {
  const counts = scopes.filter(({ dataCategories }) => dataCategories.length > 0).map(({ peopleCount }) => peopleCount);
  return counts.reduce<number | null>(
    (most, count) => (most === null || count === null ? null : Math.max(most, count)),
    counts.length === 0 ? null : 0,
  );
}
