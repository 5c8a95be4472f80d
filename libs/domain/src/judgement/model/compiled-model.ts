import type { AccessType, Archetype, Band } from '../../vocabulary.js';
import { MEASURES, PATHWAYS } from '../../vocabulary.js';
import { share } from '../combining.js';
import type { Door, PathwayPoints, RiskModel } from './risk-model.js';

/** The doors in a fixed order. */
export const DOORS: readonly Door[] = [
  'credential_support',
  'phone_or_crm_staff',
  'outsourced_staff',
  'integration',
  'makes_product',
  'ships_or_operates_software',
  'client_network_access',
];

/** The least and the most of what places a vendor inside of one band, over the band's cells. */
interface PlaceRange {
  readonly from: number;
  readonly to: number;
}

interface CompiledAccessType {
  readonly exposure: readonly number[];
  readonly power: number;
  readonly ownReach: number;
  readonly peopleReach: number;
}

/** A model with its tables laid out by position, so that judging thousands of vendors needs no look-ups by name. */
export interface CompiledModel {
  readonly model: RiskModel;
  readonly accessTypes: ReadonlyMap<AccessType, CompiledAccessType>;
  readonly archetypes: ReadonlyMap<Archetype, readonly number[]>;
  readonly humanChannel: readonly number[];
  readonly canResetCredentials: readonly number[];
  readonly critical: readonly number[];
  /** By door, then by pathway. */
  readonly doors: readonly (readonly number[])[];
  /** By measure, then by pathway. */
  readonly damping: readonly (readonly number[])[];
  /** By measure. */
  readonly impactDamping: readonly number[];
  /** Strength of the best fresh answer on the vendor's word, 0 to 1000. */
  readonly fullOnItsWord: number;
  /** The number of people beyond which counts make no difference; it stands for an unknown number. */
  readonly peopleCap: number;
  /** How likelihood and impact index together place a vendor inside of a band. */
  readonly place: (likelihood: number, impact: number) => number;
  readonly bandPlaces: Readonly<Record<Band, PlaceRange>>;
}

const byPathway = (points: PathwayPoints): readonly number[] => PATHWAYS.map((pathway) => points[pathway] ?? 0);

const PLACES: Readonly<Record<RiskModel['placedBy'], CompiledModel['place']>> = {
  sum: (likelihood, impact) => likelihood + impact,
  product: (likelihood, impact) => likelihood * impact,
};

function placeRange(model: RiskModel, band: Band): PlaceRange {
  const place = PLACES[model.placedBy];
  const lowest = [0, ...model.stepThresholds];
  const highest = [...model.stepThresholds.map((threshold) => threshold - 1), 1000];
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  model.matrix.forEach((row, likelihood) =>
    row.forEach((cell, impact) => {
      if (cell !== band) return;
      from = Math.min(from, place(lowest[likelihood] ?? 0, lowest[impact] ?? 0));
      to = Math.max(to, place(highest[likelihood] ?? 1000, highest[impact] ?? 1000));
    }),
  );
  return { from, to };
}

function compile(model: RiskModel): CompiledModel {
  const entries = Object.entries as <Key extends string, Value>(table: Readonly<Record<Key, Value>>) => [Key, Value][];
  return {
    model,
    accessTypes: new Map(
      entries(model.accessTypes).map(([name, { exposure, power, ownReach = 0, peopleReach = 1000 }]) => [
        name,
        { exposure: byPathway(exposure), power, ownReach, peopleReach },
      ]),
    ),
    archetypes: new Map(entries(model.archetypes).map(([name, { exposure }]) => [name, byPathway(exposure)])),
    humanChannel: byPathway(model.channels.humanChannel.exposure),
    canResetCredentials: byPathway(model.channels.canResetCredentials.exposure),
    critical: byPathway(model.channels.critical.exposure),
    doors: DOORS.map((door) => byPathway(model.doors[door])),
    damping: MEASURES.map((measure) => byPathway(model.damping[measure])),
    impactDamping: MEASURES.map((measure) => model.damping[measure].impact ?? 0),
    fullOnItsWord: share(model.levelStrength[4], model.proofStrength.self_attested),
    peopleCap: model.people.at(-1)?.at ?? 0,
    place: PLACES[model.placedBy],
    bandPlaces: {
      very_low: placeRange(model, 'very_low'),
      low: placeRange(model, 'low'),
      medium: placeRange(model, 'medium'),
      high: placeRange(model, 'high'),
      critical: placeRange(model, 'critical'),
    },
  };
}

const compiledModels = new WeakMap<RiskModel, CompiledModel>();

/** Gives the model laid out for computing; worked out once per model object, which must not be changed afterwards. */
export function compiledModel(model: RiskModel): CompiledModel {
  let compiled = compiledModels.get(model);
  if (compiled === undefined) {
    compiled = compile(model);
    compiledModels.set(model, compiled);
  }
  return compiled;
}
