import { applies } from '../questionnaire/applicability.js';
import type { Archetype } from '../vocabulary.js';
import { largestAndFurther, share } from './combining.js';
import type { AccessScopeFacts } from './facts.js';
import type { CompiledModel } from './model/compiled-model.js';
import { DOORS } from './model/compiled-model.js';
import type { RiskModel } from './model/risk-model.js';
import { scopeExposure } from './scope-exposure.js';

/** The three kinds of harm, each 0 to 1000. */
export interface Harm {
  /** The data that can be reached is lost. */
  readonly data: number;
  /** The power that the access gives is misused. */
  readonly power: number;
  /** The service stops. */
  readonly service: number;
}

/** What a vendor is exposed to before any control. */
export interface Exposure {
  /** Points by pathway, 0 to 1000, without the doors. */
  readonly pathways: readonly number[];
  /** Points that each open door adds, by door and then pathway; nothing for a closed door. */
  readonly doors: readonly (readonly number[])[];
  readonly harm: Harm;
  /** People whose data can be taken, up to the model's cap. */
  readonly people: number;
  /** How bad the personal data would be to lose about the most people, 0 to 1000. */
  readonly sensitivity: number;
}

/** Gives the number of people beyond which counts make no difference; it stands for an unknown number. */
export function peopleCap(model: RiskModel): number {
  return model.people.at(-1)?.at ?? 0;
}

/**
 * Gives what the scopes expose in the hands of such a supplier. An unknown number of people is taken as `unknownPeople`.
 * The order of scopes, access types and data categories makes no difference.
 */
export function exposureOf(
  archetype: Archetype,
  scopes: readonly AccessScopeFacts[],
  openDoors: readonly boolean[],
  unknownPeople: number,
  compiled: CompiledModel,
): Exposure {
  const { model } = compiled;
  const { scopes: furtherScopes } = model.further;
  const largest = [0, 0, 0, 0, 0, 0];
  const sum = [0, 0, 0, 0, 0, 0];
  const data = { largest: 0, sum: 0 };
  const power = { largest: 0, sum: 0 };
  let service = 0;
  let people = 0;
  let sensitivity = 0;
  let widestReach = 0;
  for (const scope of scopes) {
    const count = Math.min(scope.peopleCount ?? unknownPeople, peopleCap(model));
    const part = scopeExposure(archetype, scope, count, compiled);
    for (let pathway = 0; pathway < largest.length; pathway += 1) {
      const points = part.pathways[pathway] ?? 0;
      largest[pathway] = Math.max(largest[pathway] ?? 0, points);
      sum[pathway] = (sum[pathway] ?? 0) + points;
    }
    data.largest = Math.max(data.largest, part.data);
    data.sum += part.data;
    power.largest = Math.max(power.largest, part.power);
    power.sum += part.power;
    if (part.service) service = model.serviceHarm;
    // Scopes often reach the same people, so counts are not added.
    people = Math.max(people, part.people);
    sensitivity = Math.max(sensitivity, part.sensitivity);
    widestReach = Math.max(widestReach, part.reach);
  }
  return {
    pathways: largest.map((points, pathway) => largestAndFurther(points, sum[pathway] ?? 0, furtherScopes)),
    doors: doorPoints(openDoors, widestReach, compiled),
    harm: {
      data: largestAndFurther(data.largest, data.sum, furtherScopes),
      power: largestAndFurther(power.largest, power.sum, furtherScopes),
      service,
    },
    people,
    sensitivity,
  };
}

/** What a closed door adds: nothing to any pathway. */
export const CLOSED_DOOR: readonly number[] = [0, 0, 0, 0, 0, 0];

/** Tells of every door whether it is open. */
export function openDoorsOf(archetype: Archetype, scopes: readonly AccessScopeFacts[]): readonly boolean[] {
  const facts = { archetype, scopes };
  return DOORS.map((door) => applies(door, facts));
}

function doorPoints(open: readonly boolean[], widestReach: number, compiled: CompiledModel): Exposure['doors'] {
  return open.map((isOpen, door) =>
    isOpen ? (compiled.doors[door] ?? CLOSED_DOOR).map((points) => share(points, widestReach)) : CLOSED_DOOR,
  );
}
