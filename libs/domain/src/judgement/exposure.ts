import { applies } from '../questionnaire/applicability.js';
import type { Archetype } from '../vocabulary.js';
import { largestAndFurther, shareOfAll } from './combining.js';
import type { AccessScopeFacts } from './facts.js';
import type { CompiledModel } from './model/compiled-model.js';
import { DOORS } from './model/compiled-model.js';
import { PathwayParts } from './pathway-parts.js';
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
  /** The harm if every unknown number of people is nobody. */
  readonly leastHarm: Harm;
  /** People whose data can be taken, up to the model's cap. */
  readonly people: number;
  /** How bad the personal data would be to lose about the most people, 0 to 1000. */
  readonly sensitivity: number;
}

/**
 * Gives what the scopes expose in the hands of such a supplier. The order of scopes, access types and data categories
 * makes no difference.
 */
export function exposureOf(
  archetype: Archetype,
  scopes: readonly AccessScopeFacts[],
  openDoors: readonly boolean[],
  compiled: CompiledModel,
): Exposure {
  const { model } = compiled;
  const { scopes: furtherScopes } = model.further;
  const pathways = new PathwayParts();
  const data = { largest: 0, sum: 0 };
  const leastData = { largest: 0, sum: 0 };
  const power = { largest: 0, sum: 0 };
  let service = 0;
  let people = 0;
  let sensitivity = 0;
  let widestReach = 0;
  for (const scope of scopes) {
    const part = scopeExposure(archetype, scope, compiled);
    pathways.add(part.pathways);
    data.largest = Math.max(data.largest, part.data);
    data.sum += part.data;
    leastData.largest = Math.max(leastData.largest, part.leastData);
    leastData.sum += part.leastData;
    power.largest = Math.max(power.largest, part.power);
    power.sum += part.power;
    if (part.service) service = model.serviceHarm;
    // Scopes often reach the same people, so counts are not added.
    people = Math.max(people, part.people);
    sensitivity = Math.max(sensitivity, part.sensitivity);
    widestReach = Math.max(widestReach, part.reach);
  }
  const harmWith = (reached: typeof data): Harm => ({
    data: largestAndFurther(reached.largest, reached.sum, furtherScopes),
    power: largestAndFurther(power.largest, power.sum, furtherScopes),
    service,
  });
  return {
    pathways: pathways.largestAndFurther(furtherScopes),
    doors: doorPoints(openDoors, widestReach, compiled),
    harm: harmWith(data),
    leastHarm: harmWith(leastData),
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
  return compiled.doors.map((points, door) => (open[door] === true ? shareOfAll(points, widestReach) : CLOSED_DOOR));
}
