import { ACCESS_LEVELS, MEASURES, PATHWAYS, PROOFS } from '../../vocabulary.js';
import { DOORS } from './compiled-model.js';
import type { RiskModel } from './risk-model.js';

/** The parts of a model that are our judgement and whose numbers an organisation may set for itself, in reading order. */
export const ADJUSTABLE_PARTS = [
  'reach',
  'dataReach',
  'accessTypes',
  'channels',
  'archetypes',
  'doors',
  'data',
  'people',
  'leastPeopleReach',
  'serviceHarm',
  'further',
  'damping',
  'doorGuard',
  'questionWeights',
  'levelStrength',
  'proofStrength',
  'fadeDays',
  'stepThresholds',
  'assessedFromPercent',
  'currencies',
] as const satisfies readonly (keyof RiskModel['sources'])[];
export type AdjustablePart = (typeof ADJUSTABLE_PARTS)[number];

/** What a constant counts in. */
export type ConstantUnit = 'points' | 'per_mille' | 'times' | 'days' | 'percent' | 'currency_units';

/** One number of a model that an organisation may set for itself. */
export interface ModelConstant {
  /** Stable key: the part, the row and the column, as far as there are any: `damping.mfa.stolen_credentials`. */
  readonly key: string;
  readonly part: AdjustablePart;
  /** What it belongs to, in the vocabulary of its part; nothing for a part of one number. */
  readonly row: string | null;
  readonly column: string | null;
  readonly value: number;
  readonly unit: ConstantUnit;
  /** The least and the most that it may be. */
  readonly min: number;
  readonly max: number;
  /** Key of the constant that it may not be below: a higher step never counts for less than the one before. */
  readonly atLeast: string | null;
  /** Where it lies in the model. */
  readonly path: readonly string[];
}

type Range = Pick<ModelConstant, 'unit' | 'min' | 'max'>;
type Draft = Pick<ModelConstant, 'row' | 'column' | 'path' | 'value'> & { readonly range?: Range };

const POINTS: Range = { unit: 'points', min: 0, max: 1000 };
const PER_MILLE: Range = { unit: 'per_mille', min: 0, max: 1000 };
/** The harm of a number of people may be more than that of ten thousand, which is the measure. */
const PEOPLE: Range = { unit: 'per_mille', min: 0, max: 5000 };

const one = (part: AdjustablePart, value: number): Draft[] => [{ row: null, column: null, path: [part], value }];

const row = (part: AdjustablePart, name: string, value: number, path = [part, name] as readonly string[]): Draft => ({
  row: name,
  column: null,
  path,
  value,
});

const cells = (
  table: readonly string[],
  name: string,
  columns: readonly string[],
  values: Readonly<Record<string, number | undefined>>,
  range: Range,
): Draft[] =>
  columns.map((column) => ({ row: name, column, path: [...table, column], value: values[column] ?? 0, range }));

function accessCells(table: 'accessTypes' | 'channels', model: RiskModel): Draft[] {
  return Object.entries(model[table]).flatMap(([name, { exposure, power, ownReach = 0, peopleReach = 1000 }]) => [
    ...cells([table, name, 'exposure'], name, PATHWAYS, exposure, POINTS),
    ...cells([table, name], name, ['power'], { power }, POINTS),
    ...(table === 'channels'
      ? []
      : cells([table, name], name, ['ownReach', 'peopleReach'], { ownReach, peopleReach }, PER_MILLE)),
  ]);
}

/** How each part is taken apart; rows that rise name the range and are kept in order. */
const PARTS: Readonly<
  Record<AdjustablePart, Range & { readonly rises?: true; readonly drafts: (model: RiskModel) => Draft[] }>
> = {
  reach: {
    ...PER_MILLE,
    rises: true,
    drafts: ({ reach }) => ACCESS_LEVELS.map((level) => row('reach', level, reach[level])),
  },
  dataReach: {
    ...PER_MILLE,
    rises: true,
    drafts: ({ dataReach }) => ACCESS_LEVELS.map((level) => row('dataReach', level, dataReach[level])),
  },
  accessTypes: { ...POINTS, drafts: (model) => accessCells('accessTypes', model) },
  channels: { ...POINTS, drafts: (model) => accessCells('channels', model) },
  archetypes: {
    ...POINTS,
    drafts: ({ archetypes }) =>
      Object.entries(archetypes).flatMap(([name, { exposure }]) =>
        cells(['archetypes', name, 'exposure'], name, PATHWAYS, exposure, POINTS),
      ),
  },
  doors: {
    ...POINTS,
    drafts: ({ doors }) => DOORS.flatMap((door) => cells(['doors', door], door, PATHWAYS, doors[door], POINTS)),
  },
  data: {
    ...POINTS,
    drafts: ({ data }) =>
      Object.entries(data).map(([name, { sensitivity }]) =>
        row('data', name, sensitivity, ['data', name, 'sensitivity']),
      ),
  },
  people: {
    ...PEOPLE,
    rises: true,
    drafts: ({ people }) =>
      people.map(({ at, value }, index) => row('people', String(at), value, ['people', String(index), 'value'])),
  },
  leastPeopleReach: { ...PER_MILLE, drafts: ({ leastPeopleReach }) => one('leastPeopleReach', leastPeopleReach) },
  serviceHarm: { ...POINTS, drafts: ({ serviceHarm }) => one('serviceHarm', serviceHarm) },
  further: {
    ...PER_MILLE,
    drafts: ({ further }) => Object.entries(further).map(([name, value]) => row('further', name, value)),
  },
  damping: {
    ...PER_MILLE,
    drafts: ({ damping }) =>
      MEASURES.flatMap((measure) =>
        cells(['damping', measure], measure, [...PATHWAYS, 'impact'], damping[measure], PER_MILLE),
      ),
  },
  doorGuard: { ...PER_MILLE, drafts: ({ doorGuard }) => one('doorGuard', doorGuard) },
  questionWeights: {
    unit: 'times',
    min: 1,
    max: 10,
    drafts: ({ questionWeights }) =>
      Object.entries(questionWeights).map(([name, value]) => row('questionWeights', name, value)),
  },
  // Level 0 stays at nothing: a control that is not there proves as much as no answer.
  levelStrength: {
    ...PER_MILLE,
    rises: true,
    drafts: ({ levelStrength }) =>
      ([1, 2, 3, 4] as const).map((level) => row('levelStrength', String(level), levelStrength[level])),
  },
  proofStrength: {
    ...PER_MILLE,
    rises: true,
    drafts: ({ proofStrength }) => PROOFS.map((proof) => row('proofStrength', proof, proofStrength[proof])),
  },
  fadeDays: { unit: 'days', min: 1, max: 3650, drafts: ({ fadeDays }) => one('fadeDays', fadeDays) },
  stepThresholds: {
    unit: 'points',
    min: 1,
    max: 1000,
    rises: true,
    drafts: ({ stepThresholds }) =>
      stepThresholds.map((value, index) =>
        row('stepThresholds', String(index + 2), value, ['stepThresholds', String(index)]),
      ),
  },
  assessedFromPercent: {
    unit: 'percent',
    min: 1,
    max: 100,
    drafts: ({ assessedFromPercent }) => one('assessedFromPercent', assessedFromPercent),
  },
  currencies: {
    unit: 'currency_units',
    min: 1,
    max: 1_000_000_000,
    drafts: ({ currencies }) => Object.entries(currencies).map(([name, value]) => row('currencies', name, value)),
  },
};

/** Gives every number of a model that an organisation may set for itself, in reading order. */
export function adjustableConstants(model: RiskModel): readonly ModelConstant[] {
  return ADJUSTABLE_PARTS.flatMap((part) => {
    const { drafts, rises, ...range } = PARTS[part];
    let before: string | null = null;
    return drafts(model).map(({ range: own = range, ...draft }) => {
      const key = [part, draft.row, draft.column].filter((name) => name !== null).join('.');
      const atLeast = rises === true ? before : null;
      before = key;
      return { key, part, ...draft, ...own, atLeast };
    });
  });
}
