import type { ScopeContent } from '../vendor-changes';

/** What one step of the wizard is given. */
export interface StepProps {
  readonly draft: ScopeContent;
  readonly onChange: (change: Partial<ScopeContent>) => void;
}

/** Where a new access begins: an ordinary level, nobody knows how many people. */
export const EMPTY_SCOPE: ScopeContent = {
  name: '',
  accessLevel: 'moderate',
  dataCategories: [],
  peopleCount: null,
  accessTypes: [],
  humanChannel: false,
  canResetCredentials: false,
  countries: [],
  critical: false,
  endsOn: null,
};

/** The list with the value in it, or without. */
export function toggled<Value>(values: readonly Value[], value: Value, on: boolean): Value[] {
  const others = values.filter((other) => other !== value);
  return on ? [...others, value] : others;
}

/** The parts of a scope in which two versions differ. */
export function differingParts(one: ScopeContent, other: ScopeContent): readonly (keyof ScopeContent)[] {
  const keys = [
    'name',
    'accessLevel',
    'dataCategories',
    'peopleCount',
    'accessTypes',
    'humanChannel',
    'canResetCredentials',
    'countries',
    'critical',
    'endsOn',
  ] as const satisfies readonly (keyof ScopeContent)[];
  return keys.filter((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]));
}
