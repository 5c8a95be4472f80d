import { ACCESS_SCOPE_LIMITS } from '@firebreak/domain';

/** Steps of the slider for each power of ten. */
const STEPS_PER_DECADE = 20;
const DECADES = 9;
/** The slider's last step: a thousand million people. */
export const LAST_STEP = STEPS_PER_DECADE * DECADES;
const SIGNIFICANT_DIGITS = 2;

/** Landmarks on the scale, in people: a shop's customers, a town, Hong Kong. */
export const LANDMARKS = [
  { key: 'shop', people: 1_000 },
  { key: 'town', people: 50_000 },
  { key: 'hongKong', people: 7_500_000 },
] as const;

/** The number of people at a step of the slider, rounded to two digits. */
export function peopleAt(step: number): number {
  return Number((10 ** (step / STEPS_PER_DECADE)).toPrecision(SIGNIFICANT_DIGITS));
}

/** The step of the slider nearest to a number of people; fewer than one is the first. */
export function stepOf(people: number): number {
  return Math.min(LAST_STEP, Math.max(0, Math.round(Math.log10(Math.max(1, people)) * STEPS_PER_DECADE)));
}

/** Reads a number that somebody typed, separators allowed; null for what is no number of people. */
export function readPeople(typed: string): number | null {
  const digits = typed.replace(/[\s,.'’，]/g, '');
  if (!/^\d{1,11}$/.test(digits)) return null;
  const people = Number(digits);
  return people <= ACCESS_SCOPE_LIMITS.peopleCount ? people : null;
}
