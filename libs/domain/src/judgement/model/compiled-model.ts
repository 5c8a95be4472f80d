import type { AccessType, Archetype, Band } from '../../vocabulary.js';
import { MEASURES, PATHWAYS } from '../../vocabulary.js';
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

/** The sums of likelihood and impact index that occur in one band. */
interface SumRange {
  readonly from: number;
  readonly to: number;
}

interface CompiledAccessType {
  readonly exposure: readonly number[];
  readonly power: number;
  readonly ownReach: number;
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
  readonly bandSums: Readonly<Record<Band, SumRange>>;
}

const byPathway = (points: PathwayPoints): readonly number[] => PATHWAYS.map((pathway) => points[pathway] ?? 0);

function sumRange(model: RiskModel, band: Band): SumRange {
  const lowest = [0, ...model.stepThresholds];
  const highest = [...model.stepThresholds.map((threshold) => threshold - 1), 1000];
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  model.matrix.forEach((row, likelihood) =>
    row.forEach((cell, impact) => {
      if (cell !== band) return;
      from = Math.min(from, (lowest[likelihood] ?? 0) + (lowest[impact] ?? 0));
      to = Math.max(to, (highest[likelihood] ?? 1000) + (highest[impact] ?? 1000));
    }),
  );
  return { from, to };
}

function compile(model: RiskModel): CompiledModel {
  const entries = Object.entries as <Key extends string, Value>(table: Readonly<Record<Key, Value>>) => [Key, Value][];
  return {
    model,
    accessTypes: new Map(
      entries(model.accessTypes).map(([name, { exposure, power, ownReach = 0 }]) => [
        name,
        { exposure: byPathway(exposure), power, ownReach },
      ]),
    ),
    archetypes: new Map(entries(model.archetypes).map(([name, { exposure }]) => [name, byPathway(exposure)])),
    humanChannel: byPathway(model.channels.humanChannel.exposure),
    canResetCredentials: byPathway(model.channels.canResetCredentials.exposure),
    critical: byPathway(model.channels.critical.exposure),
    doors: DOORS.map((door) => byPathway(model.doors[door])),
    damping: MEASURES.map((measure) => byPathway(model.damping[measure])),
    impactDamping: MEASURES.map((measure) => model.damping[measure].impact ?? 0),
    bandSums: {
      very_low: sumRange(model, 'very_low'),
      low: sumRange(model, 'low'),
      medium: sumRange(model, 'medium'),
      high: sumRange(model, 'high'),
      critical: sumRange(model, 'critical'),
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
