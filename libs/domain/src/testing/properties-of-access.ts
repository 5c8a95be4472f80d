import * as fc from 'fast-check';
import type { AccessScopeFacts, VendorFacts } from '../judgement/facts.js';
import { ACCESS_LEVELS, ACCESS_TYPES, DATA_CATEGORIES } from '../vocabulary.js';
import { anyFacts, anyFactsWithScope, anyPeople, anyScope } from './facts-arbitraries.js';
import {
  judgeByChanged,
  judgeMisreading,
  loudnessOf,
  measuresOf,
  noneLower,
  risksOf,
  withScope,
  type JudgementProperty,
} from './judgement-property.js';

type Widening = (scope: AccessScopeFacts) => Partial<AccessScopeFacts>;

/** One way to widen a scope: risk never falls and no flag grows quieter. */
function widening(says: string, by: fc.Arbitrary<Widening>, wrong: JudgementProperty['wrong']): JudgementProperty {
  return {
    says,
    of: (judge) =>
      fc.property(anyFactsWithScope, by, ([facts, scope], widen) => {
        // What the contract says of data that is kept ends where access to it goes on.
        const vendor = { ...facts, contract: undefined };
        const change = widen(scope);
        const before = judge(vendor);
        const after = judge(withScope(vendor, scope, change));
        const becameUnknown = change.peopleCount === null && scope.peopleCount !== null;
        return (
          noneLower(risksOf(after), risksOf(before)) &&
          noneLower(loudnessOf(after), loudnessOf(before)) &&
          (becameUnknown || noneLower(measuresOf(after.residual.best), measuresOf(before.residual.best)))
        );
      }),
    wrong,
  };
}

const readingScopes = (misread: (scope: AccessScopeFacts) => AccessScopeFacts) =>
  judgeMisreading((facts) => ({ ...facts, scopes: facts.scopes.map(misread) }));

/** What must hold of access: more of it never helps, and what nobody knows of it is taken at its worst. */
export const PROPERTIES_OF_ACCESS: readonly JudgementProperty[] = [
  widening(
    'more data never lowers risk',
    fc.constantFrom(...DATA_CATEGORIES).map((category) => ({ dataCategories }) => ({
      dataCategories: [...dataCategories, category],
    })),
    readingScopes((scope) => ({ ...scope, dataCategories: scope.dataCategories.slice(-1) })),
  ),
  widening(
    'more people never lower risk',
    fc.nat(50_000_000).map((more) => ({ peopleCount }) => ({
      peopleCount: peopleCount === null ? null : peopleCount + more,
    })),
    judgeByChanged(({ people }) => ({ people: people.map(({ at, value }) => ({ at, value: 2_000 - value })) })),
  ),
  widening(
    'an unknown number of people is never better than any number',
    fc.constant(() => ({ peopleCount: null })),
    readingScopes((scope) => ({ ...scope, peopleCount: scope.peopleCount ?? 0 })),
  ),
  widening(
    'a further way in never lowers risk',
    fc.constantFrom(...ACCESS_TYPES).map((accessType) => ({ accessTypes }) => ({
      accessTypes: [...accessTypes, accessType],
    })),
    readingScopes((scope) => ({ ...scope, accessTypes: scope.accessTypes.slice(-1) })),
  ),
  widening(
    'a higher level of access never lowers risk',
    fc.constantFrom(...ACCESS_LEVELS).map((accessLevel) => (scope) => ({
      accessLevel:
        ACCESS_LEVELS.indexOf(accessLevel) > ACCESS_LEVELS.indexOf(scope.accessLevel) ? accessLevel : scope.accessLevel,
    })),
    judgeByChanged(({ reach }) => ({ reach: { ...reach, privileged: 0 } })),
  ),
  widening(
    'a further right never lowers risk',
    fc.constantFrom('humanChannel', 'canResetCredentials', 'critical').map((right) => () => ({ [right]: true })),
    readingScopes((scope) => (scope.critical ? { ...scope, accessTypes: [] } : scope)),
  ),
  widening(
    'access without an end never lowers risk',
    fc.constant(() => ({ endsOn: null })),
    readingScopes((scope) => ({ ...scope, endsOn: scope.endsOn ?? '2000-01-01' })),
  ),
  {
    says: 'a further scope never lowers risk, neither at worst nor at best',
    of: (judge) =>
      fc.property(anyFactsWithScope, anyScope, ([facts], further) => {
        const before = judge({ ...facts, contract: undefined });
        const after = judge({ ...facts, contract: undefined, scopes: [...facts.scopes, further] });
        return (
          noneLower(risksOf(after), risksOf(before)) &&
          noneLower(loudnessOf(after), loudnessOf(before)) &&
          noneLower(measuresOf(after.residual.best), measuresOf(before.residual.best))
        );
      }),
    wrong: judgeByChanged(({ further }) => ({ further: { ...further, scopes: -500 } })),
  },
  {
    says: 'access that nobody has entered is never better than what such a supplier usually gets, or than none',
    of: (judge, { archetypes }) =>
      fc.property(anyFacts, anyPeople, (facts, peopleCount) => {
        const usual = { ...archetypes[facts.archetype].typical, id: 'usual', peopleCount, endsOn: null };
        const ended = { ...usual, endsOn: '2000-01-01' };
        const given = (scopes: VendorFacts['scopes'], answers = facts.answers) =>
          judge({ ...facts, contract: undefined, scopes, answers });
        return [usual, ended].every(
          (scope) =>
            noneLower(risksOf(given([])), risksOf(given([scope]))) &&
            // An answer to a question that only the access makes apply says nothing before the access is entered.
            noneLower(loudnessOf(given([], [])), loudnessOf(given([scope], []))),
        );
      }),
    wrong: judgeMisreading(({ scopes, ...facts }, { archetypes }) => ({
      ...facts,
      scopes:
        scopes.length > 0
          ? scopes
          : [{ ...archetypes[facts.archetype].typical, id: 'none', accessLevel: 'none', peopleCount: 0, endsOn: null }],
    })),
  },
];
