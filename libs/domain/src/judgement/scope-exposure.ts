import type { Archetype } from '../vocabulary.js';
import { largestAndFurther, share, shareOfAll, together } from './combining.js';
import type { AccessScopeFacts } from './facts.js';
import type { CompiledModel } from './model/compiled-model.js';
import type { DataWeights, RiskModel } from './model/risk-model.js';
import { readTable } from './model/table.js';
import { PathwayParts } from './pathway-parts.js';

/** What one access scope exposes. */
export interface ScopeExposure {
  /** Points by pathway, 0 to 1000. */
  readonly pathways: readonly number[];
  /** Harm through the power the access gives, 0 to 1000. */
  readonly power: number;
  /** Harm through the data it reaches, 0 to 1000; an unknown number of people is the most that makes a difference. */
  readonly data: number;
  /** The same if an unknown number of people is nobody, 0 to 1000. */
  readonly leastData: number;
  /** How bad the personal data would be to lose about the most people, 0 to 1000; 0 without personal data. */
  readonly sensitivity: number;
  /** People whose data can be taken through it; 0 without personal data. */
  readonly people: number;
  /** Share of the ways in that is open, per mille. */
  readonly reach: number;
  /** The service stops when this access does. */
  readonly service: boolean;
}

/** Gives what one scope exposes in the hands of such a supplier. */
export function scopeExposure(archetype: Archetype, scope: AccessScopeFacts, compiled: CompiledModel): ScopeExposure {
  const { model, peopleCap } = compiled;
  const { accessLevel, accessTypes, critical, peopleCount } = scope;
  const { ways, power, ownReach, peopleReach } = accessOf(scope, compiled);
  const kind = compiled.archetypes.get(archetype);
  if (kind !== undefined) openFurther(ways, kind);
  const reach = Math.max(model.reach[accessLevel], ownReach);
  const dataReach = Math.max(model.dataReach[accessLevel], ownReach);
  const people = share(Math.min(peopleCount ?? peopleCap, peopleCap), peopleReach);
  const kinds = distinct(scope.dataCategories).map((category) => model.data[category]);
  const data = share(dataHarm(kinds, people, model), dataReach);
  const sensitivity = share(personalSensitivity(kinds, model), dataReach);
  return {
    pathways: shareOfAll(ways, reach),
    power: share(power, reach),
    data,
    leastData: peopleCount === null ? share(dataHarm(kinds, 0, model), dataReach) : data,
    sensitivity,
    people: sensitivity > 0 ? people : 0,
    reach,
    service: critical || accessTypes.includes('critical_service'),
  };
}

function accessOf(
  scope: AccessScopeFacts,
  compiled: CompiledModel,
): { ways: number[]; power: number; ownReach: number; peopleReach: number } {
  const { further, channels, leastPeopleReach } = compiled.model;
  const parts = new PathwayParts();
  let power = 0;
  let ownReach = 0;
  let peopleReach = leastPeopleReach;
  for (const accessType of distinct(scope.accessTypes)) {
    const weights = compiled.accessTypes.get(accessType);
    if (weights === undefined) continue;
    parts.add(weights.exposure);
    power = Math.max(power, weights.power);
    ownReach = Math.max(ownReach, weights.ownReach);
    peopleReach = Math.max(peopleReach, weights.peopleReach);
  }
  const ways = parts.largestAndFurther(further.accessTypes);
  if (scope.humanChannel) {
    openFurther(ways, compiled.humanChannel);
    power = Math.max(power, channels.humanChannel.power);
  }
  if (scope.canResetCredentials) {
    openFurther(ways, compiled.canResetCredentials);
    power = Math.max(power, channels.canResetCredentials.power);
  }
  if (scope.critical) {
    openFurther(ways, compiled.critical);
    power = Math.max(power, channels.critical.power);
  }
  return { ways, power, ownReach, peopleReach };
}

function openFurther(ways: number[], further: readonly number[]): void {
  for (let pathway = 0; pathway < further.length; pathway += 1) {
    ways[pathway] = together(ways[pathway] ?? 0, further[pathway] ?? 0);
  }
}

/** Leaves out what is named again: a type that is named twice opens nothing twice. */
function distinct<Name>(names: readonly Name[]): readonly Name[] {
  return names.length < 2 ? names : names.filter((name, index) => names.indexOf(name) === index);
}

/** Gives the harm of losing data of these kinds about so many people, 0 to 1000. */
function dataHarm(kinds: readonly DataWeights[], people: number, model: RiskModel): number {
  const peoplePerMille = readTable(model.people, people);
  let largest = 0;
  let sum = 0;
  for (const { sensitivity, perPerson } of kinds) {
    const harm = perPerson ? share(sensitivity, peoplePerMille) : sensitivity;
    largest = Math.max(largest, harm);
    sum += harm;
  }
  return largestAndFurther(largest, sum, model.further.categories);
}

/** Gives how bad the kinds about people would be to lose about the most people, 0 to 1000. */
function personalSensitivity(kinds: readonly DataWeights[], model: RiskModel): number {
  let largest = 0;
  let sum = 0;
  for (const { sensitivity, perPerson } of kinds) {
    if (!perPerson) continue;
    largest = Math.max(largest, sensitivity);
    sum += sensitivity;
  }
  return largestAndFurther(largest, sum, model.further.categories);
}
