import type { Archetype } from '../vocabulary.js';
import { PATHWAYS } from '../vocabulary.js';
import { largestAndFurther, share, together } from './combining.js';
import type { AccessScopeFacts } from './facts.js';
import type { CompiledModel } from './model/compiled-model.js';
import type { RiskModel } from './model/risk-model.js';
import { readTable } from './model/table.js';

/** What one access scope exposes. */
export interface ScopeExposure {
  /** Points by pathway, 0 to 1000. */
  readonly pathways: readonly number[];
  /** Harm through the power the access gives, 0 to 1000. */
  readonly power: number;
  /** Harm through the data it reaches, 0 to 1000. */
  readonly data: number;
  /** How bad the personal data would be to lose about the most people, 0 to 1000; 0 without personal data. */
  readonly sensitivity: number;
  /** People whose data can be taken through it; 0 without personal data. */
  readonly people: number;
  /** Share of the ways in that is open, per mille. */
  readonly reach: number;
  /** The service stops when this access does. */
  readonly service: boolean;
}

/** Gives what one scope exposes when `people` people's data can be reached, at once or one by one. */
export function scopeExposure(
  archetype: Archetype,
  scope: AccessScopeFacts,
  people: number,
  compiled: CompiledModel,
): ScopeExposure {
  const { model } = compiled;
  const { routes, power, ownReach, peopleReach } = accessOf(scope, compiled);
  const reach = Math.max(model.reach[scope.accessLevel], ownReach);
  const kind = compiled.archetypes.get(archetype);
  const pathways = PATHWAYS.map((_, pathway) => share(together(routes[pathway] ?? 0, kind?.[pathway] ?? 0), reach));
  return {
    pathways,
    power: share(power, reach),
    ...dataOf(scope, share(people, peopleReach), Math.max(model.dataReach[scope.accessLevel], ownReach), model),
    reach,
    service: scope.critical || scope.accessTypes.includes('critical_service'),
  };
}

function accessOf(
  scope: AccessScopeFacts,
  compiled: CompiledModel,
): { routes: readonly number[]; power: number; ownReach: number; peopleReach: number } {
  const { model } = compiled;
  const largest = [0, 0, 0, 0, 0, 0];
  const sum = [0, 0, 0, 0, 0, 0];
  let power = 0;
  let ownReach = 0;
  let peopleReach = model.leastPeopleReach;
  scope.accessTypes.forEach((accessType, index) => {
    const weights = compiled.accessTypes.get(accessType);
    // A type that is named twice opens nothing twice.
    if (weights === undefined || scope.accessTypes.indexOf(accessType) !== index) return;
    power = Math.max(power, weights.power);
    ownReach = Math.max(ownReach, weights.ownReach);
    peopleReach = Math.max(peopleReach, weights.peopleReach);
    for (let pathway = 0; pathway < largest.length; pathway += 1) {
      const points = weights.exposure[pathway] ?? 0;
      largest[pathway] = Math.max(largest[pathway] ?? 0, points);
      sum[pathway] = (sum[pathway] ?? 0) + points;
    }
  });
  const routes = largest.map((points, pathway) =>
    largestAndFurther(points, sum[pathway] ?? 0, model.further.accessTypes),
  );
  const { humanChannel, canResetCredentials, critical } = model.channels;
  if (scope.humanChannel) power = Math.max(power, humanChannel.power);
  if (scope.canResetCredentials) power = Math.max(power, canResetCredentials.power);
  if (scope.critical) power = Math.max(power, critical.power);
  for (let pathway = 0; pathway < routes.length; pathway += 1) {
    if (scope.humanChannel) routes[pathway] = together(routes[pathway] ?? 0, compiled.humanChannel[pathway] ?? 0);
    if (scope.canResetCredentials)
      routes[pathway] = together(routes[pathway] ?? 0, compiled.canResetCredentials[pathway] ?? 0);
    if (scope.critical) routes[pathway] = together(routes[pathway] ?? 0, compiled.critical[pathway] ?? 0);
  }
  return { routes, power, ownReach, peopleReach };
}

function dataOf(
  scope: AccessScopeFacts,
  people: number,
  reach: number,
  model: RiskModel,
): { data: number; sensitivity: number; people: number } {
  const peoplePerMille = readTable(model.people, people);
  let largest = 0;
  let sum = 0;
  let personalLargest = 0;
  let personalSum = 0;
  scope.dataCategories.forEach((category, index) => {
    if (scope.dataCategories.indexOf(category) !== index) return;
    const { sensitivity, perPerson } = model.data[category];
    const harm = perPerson ? share(sensitivity, peoplePerMille) : sensitivity;
    largest = Math.max(largest, harm);
    sum += harm;
    if (perPerson) {
      personalLargest = Math.max(personalLargest, sensitivity);
      personalSum += sensitivity;
    }
  });
  const sensitivity = share(largestAndFurther(personalLargest, personalSum, model.further.categories), reach);
  return {
    data: share(largestAndFurther(largest, sum, model.further.categories), reach),
    sensitivity,
    people: sensitivity > 0 ? people : 0,
  };
}
