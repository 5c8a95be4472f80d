import type { ContractFacts } from '../facts.js';
import type { FlagFacts } from './flag-facts.js';
import type { FlagRule } from './flag-rule.js';
import type { ScopeCondition } from './scope-condition.js';
import { FAR_LEVELS, meets } from './scope-condition.js';

const PEOPLES_DATA: ScopeCondition = { data: 'personal' };

/** Rules about what goes on after our contract has ended. No answer clears them: only what we enter ourselves does. */
export const CONTRACT_RULES: readonly FlagRule[] = [
  {
    key: 'access_after_contract',
    exposedBy: [{ accessLevels: ['low', ...FAR_LEVELS] }, { accessTypes: 'any' }],
    clearedAt: {},
    byContract: ({ endsOn }, facts) => (isPast(endsOn, facts) ? causeByAccess(facts) : undefined),
    severity: { gap: 'high', unknown: 'medium' },
    incidents: ['INC-SALESLOFT-2025'],
  },
  {
    key: 'data_kept_after_contract',
    exposedBy: [PEOPLES_DATA],
    evenEnded: true,
    clearedAt: {},
    byContract: (contract, facts) => {
      const lastDay = lastDayOfData(contract, facts);
      if (lastDay === undefined) return undefined;
      const { dataReturnedOn } = contract;
      return dataReturnedOn !== null && dataReturnedOn >= lastDay ? undefined : causeByAccess(facts);
    },
    severity: { gap: 'high', unknown: 'medium' },
    incidents: ['INC-EMSD-2024', 'INC-LATITUDE-2023'],
  },
];

/** What is only assumed about the access is no known gap. */
function causeByAccess({ assumedAccess }: FlagFacts): 'gap' | 'unknown' {
  return assumedAccess ? 'unknown' : 'gap';
}

function isPast(day: string | null, { asOfDate }: FlagFacts): day is string {
  return day !== null && day < asOfDate;
}

/**
 * Gives the last day on which the vendor was to have people's data: that of the contract or of its last access to such
 * data, whichever came first; nothing while both go on.
 */
function lastDayOfData({ endsOn }: ContractFacts, facts: FlagFacts): string | undefined {
  const ends = facts.everyScope.filter((scope) => meets(scope, PEOPLES_DATA, facts)).map((scope) => scope.endsOn);
  const lastAccess = ends.every((day) => isPast(day, facts)) ? ends.toSorted().at(-1) : undefined;
  return [endsOn, lastAccess ?? null].filter((day) => isPast(day, facts)).toSorted()[0];
}
