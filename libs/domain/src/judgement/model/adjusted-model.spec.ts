import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { ModelConstant } from './adjustable-constants.js';
import { ADJUSTABLE_PARTS, adjustableConstants } from './adjustable-constants.js';
import {
  adjustedModel,
  adjustmentProblems,
  differingAdjustments,
  SET_BY_ORGANIZATION,
  type ModelAdjustments,
} from './adjusted-model.js';
import { DEFAULT_MODEL, MODELS } from './models.js';

/** What is ours and yet the same for everybody, so that a band, its colour and its place on the scale mean one thing. */
const SAME_FOR_ALL = ['matrix', 'placedBy', 'bandScores'];

const CONSTANTS = adjustableConstants(DEFAULT_MODEL);
const withAdjustments = (adjustments: ModelAdjustments) =>
  adjustedModel(DEFAULT_MODEL, {
    version: `${DEFAULT_MODEL.version}-own-1`,
    baseVersion: DEFAULT_MODEL.version,
    adjustments,
  });
const neighbour = ({ value, max }: ModelConstant) => (value < max ? value + 1 : value - 1);
const problemsOf = (adjustments: ModelAdjustments) =>
  adjustmentProblems(DEFAULT_MODEL, adjustments).map(({ key, problem }) => [key, problem]);

describe('the constants of a model', () => {
  it('are open to an organisation wherever the model says that they are our judgement', () => {
    const ours = Object.entries(DEFAULT_MODEL.sources)
      .filter(([, source]) => source.startsWith('our judgement'))
      .map(([part]) => part);
    expect(new Set([...ADJUSTABLE_PARTS, ...SAME_FOR_ALL])).toEqual(new Set(ours));
  });

  it.each(MODELS)('have one key each and lie within their ranges, in order, in $version', (model) => {
    const keys = adjustableConstants(model).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(adjustmentProblems(model, {})).toEqual([]);
  });

  it('can each be set, and nothing else changes with it', () => {
    for (const constant of CONSTANTS) {
      const value = neighbour(constant);
      const adjustments = { [constant.key]: value };
      if (adjustmentProblems(DEFAULT_MODEL, adjustments).length > 0) continue;
      const model = withAdjustments(adjustments);
      const changed = adjustableConstants(model).filter((after, index) => after.value !== CONSTANTS[index]?.value);
      expect(changed.map(({ key }) => [key, value])).toEqual([[constant.key, value]]);
      expect(model.sources[constant.part]).toBe(SET_BY_ORGANIZATION);
    }
  });
});

describe('adjustments', () => {
  it('make the published model again when there are none', () => {
    expect(withAdjustments({})).toEqual({ ...DEFAULT_MODEL, version: `${DEFAULT_MODEL.version}-own-1` });
  });

  it('leave the published model as it is', () => {
    const before = JSON.stringify(DEFAULT_MODEL);
    withAdjustments({ 'damping.mfa.stolen_credentials': 1, 'people.1000': 500, 'stepThresholds.5': 820 });
    expect(JSON.stringify(DEFAULT_MODEL)).toBe(before);
  });

  it('are refused when unknown, out of range, not whole, or when a higher step would count for less', () => {
    expect(problemsOf({ 'damping.mfa.magic': 1 })).toEqual([['damping.mfa.magic', 'unknown']]);
    expect(problemsOf({ version: 1 })).toEqual([['version', 'unknown']]);
    expect(problemsOf({ constructor: 1 })).toEqual([['constructor', 'unknown']]);
    expect(problemsOf({ doorGuard: 1001 })).toEqual([['doorGuard', 'out-of-range']]);
    expect(problemsOf({ doorGuard: 0.5 })).toEqual([['doorGuard', 'out-of-range']]);
    expect(problemsOf({ 'reach.low': 0 })).toEqual([['reach.low', 'below-previous']]);
    expect(problemsOf({ 'reach.low': 700 })).toEqual([['reach.moderate', 'below-previous']]);
    expect(() => withAdjustments({ 'reach.low': 0 })).toThrow(RangeError);
  });

  it('are kept as far as they differ', () => {
    const { doorGuard } = DEFAULT_MODEL;
    expect(differingAdjustments(DEFAULT_MODEL, { doorGuard, serviceHarm: 1 })).toEqual({ serviceHarm: 1 });
  });

  it('are refused or make a model, whatever they are', () => {
    const key = fc.oneof(fc.constantFrom(...CONSTANTS.map((constant) => constant.key)), fc.string());
    const value = fc.oneof(fc.nat(1_000), fc.integer(), fc.double());
    fc.assert(
      fc.property(fc.dictionary(key, value, { maxKeys: 5 }), (adjustments) => {
        const isRefused = adjustmentProblems(DEFAULT_MODEL, adjustments).length > 0;
        if (isRefused) expect(() => withAdjustments(adjustments)).toThrow(RangeError);
        else expect(adjustmentProblems(withAdjustments(adjustments), {})).toEqual([]);
      }),
    );
  });
});
