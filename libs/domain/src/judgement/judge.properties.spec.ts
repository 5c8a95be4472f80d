import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { judgeBy } from '../testing/judgement-property.js';
import { anyOwnModel } from '../testing/own-models.js';
import { PROPERTIES_OF_ACCESS } from '../testing/properties-of-access.js';
import { PROPERTIES_OF_ANSWERS } from '../testing/properties-of-answers.js';
import { PROPERTIES_OF_RESULTS } from '../testing/properties-of-results.js';
import { DEFAULT_MODEL, MODELS } from './model/models.js';

/** Of each property and model; `npm run campaigns -- --only properties` takes more. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 300);

/** A wrong judge is found out within so many. */
const RUNS_OF_CONTROLS = 5_000;

/** So many models of an organisation's own share the runs of a published one; FUZZ_SEED makes the same ones again. */
const OWN_MODELS = 10;
const SEED = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 1_000_000_000));

const PROPERTIES = [...PROPERTIES_OF_ANSWERS, ...PROPERTIES_OF_ACCESS, ...PROPERTIES_OF_RESULTS];

describe.each(MODELS)('for every input of model $version', (model) => {
  it.each(PROPERTIES)('$says', ({ of, oneIn = 1 }) => {
    fc.assert(of(judgeBy(model), model), { numRuns: Math.ceil(RUNS / oneIn) });
  });
});

describe(`for every input of models of an organisation's own, FUZZ_SEED=${SEED}`, () => {
  const models = fc.sample(anyOwnModel(DEFAULT_MODEL), { seed: SEED, numRuns: OWN_MODELS });

  it.each(PROPERTIES)('$says', ({ of, oneIn = 1 }) => {
    for (const model of models) {
      fc.assert(of(judgeBy(model), model), { seed: SEED, numRuns: Math.ceil(RUNS / OWN_MODELS / oneIn) });
    }
  });
});

describe.each(MODELS)('a wrong judge by model $version is found out', (model) => {
  it.each(PROPERTIES)('not $says', ({ of, wrong }) => {
    const { failed, errorInstance } = fc.check(of(wrong(model), model), {
      numRuns: RUNS_OF_CONTROLS,
      endOnFailure: true,
    });
    expect(failed).toBe(true);
    // By a counter-example, and not because the wrong judge threw something.
    expect(String(errorInstance)).toContain('Property failed by returning false');
  });
});
