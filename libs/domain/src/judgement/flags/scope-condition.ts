import type { AccessLevel, AccessType, Archetype, DataCategory } from '../../vocabulary.js';
import type { AccessScopeFacts } from '../facts.js';
import type { FlagFacts } from './flag-facts.js';

/** A condition on one access scope, as data: everything that is named must hold. */
export interface ScopeCondition {
  /** It has one of these ways in; `any` is any at all. */
  readonly accessTypes?: readonly AccessType[] | 'any';
  /** Its level is one of these. */
  readonly accessLevels?: readonly AccessLevel[];
  /** It reaches people's data, or one of these categories. */
  readonly data?: 'personal' | readonly DataCategory[];
  /** People at the vendor answer calls, chats or tickets about it. */
  readonly humanChannel?: true;
  /** They can reset passwords or second factors. */
  readonly canResetCredentials?: true;
  /** The organisation cannot work without it. */
  readonly critical?: true;
  /** The vendor is one of these. */
  readonly archetypes?: readonly Archetype[];
  /** The data of at least so many people can be taken through all scopes. */
  readonly peopleFrom?: number;
}

/** Levels that reach far enough for a weak control to matter much; limited access does not. Our judgement. */
export const FAR_LEVELS: readonly AccessLevel[] = ['moderate', 'high', 'privileged'];

/** People from which data is a bulk of data; our judgement. */
export const BULK_PEOPLE = 10_000;

/** Writes out which parts a condition does not name, so that all conditions have one shape and are quick to read. */
export function writtenOut(condition: ScopeCondition): ScopeCondition {
  const { accessTypes, accessLevels, data, humanChannel, canResetCredentials, critical, archetypes, peopleFrom } =
    condition;
  return { accessTypes, accessLevels, data, humanChannel, canResetCredentials, critical, archetypes, peopleFrom };
}

/** Tells whether a scope meets a condition; one that names nothing is met by every scope. */
export function meets(scope: AccessScopeFacts, condition: ScopeCondition, facts: FlagFacts): boolean {
  const { accessTypes, accessLevels, data, archetypes, peopleFrom } = condition;
  return (
    (accessLevels === undefined || accessLevels.includes(scope.accessLevel)) &&
    (accessTypes === undefined || hasAccess(scope, accessTypes)) &&
    (data === undefined || reachesData(scope, data, facts)) &&
    (condition.humanChannel === undefined || scope.humanChannel) &&
    (condition.canResetCredentials === undefined || scope.canResetCredentials) &&
    (condition.critical === undefined || scope.critical) &&
    (archetypes === undefined || archetypes.includes(facts.archetype)) &&
    (peopleFrom === undefined || facts.people >= peopleFrom)
  );
}

function hasAccess(scope: AccessScopeFacts, accessTypes: readonly AccessType[] | 'any'): boolean {
  return accessTypes === 'any'
    ? scope.accessTypes.length > 0
    : scope.accessTypes.some((accessType) => accessTypes.includes(accessType));
}

function reachesData(
  scope: AccessScopeFacts,
  data: 'personal' | readonly DataCategory[],
  { isPersonal }: FlagFacts,
): boolean {
  return scope.dataCategories.some((category) =>
    data === 'personal' ? isPersonal(category) : data.includes(category),
  );
}
