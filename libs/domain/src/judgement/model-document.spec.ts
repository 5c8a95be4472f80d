import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { LIBRARY_QUESTIONS } from '../questionnaire/library/questions.js';
import { PATHWAYS } from '../vocabulary.js';
import { assess } from './assess.js';
import { share, together } from './combining.js';
import { buildAnswer, buildContract, buildFacts, buildScope } from './facts-builder.js';
import { judge } from './judge.js';
import { compiledModel } from './model/compiled-model.js';
import { DEFAULT_MODEL } from './model/models.js';
import type { PathwayPoints } from './model/risk-model.js';
import { readTable } from './model/table.js';
import { CONTROL_RANGE, PORTFOLIO_EVENTS } from './portfolio-loss.js';
import { openPathways, riskIndexes } from './position.js';
import { scopeExposure } from './scope-exposure.js';

const DOCUMENT = readFileSync(join(import.meta.dirname, '../../../../docs/MODEL.md'), 'utf8');

/** Reads a table of the document as rows of cells, without its head. */
function tableOf(name: string): readonly (readonly string[])[] {
  const [, after] = DOCUMENT.split(`<!-- table: ${name} -->`);
  if (after === undefined) throw new Error(`docs/MODEL.md has no table ${name}`);
  const [, table] = /\n((?:\|.*\n)+)/.exec(after) ?? [];
  const rows = (table ?? '').trim().split('\n').slice(2);
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

const number = (cell: string | undefined) => Number(cell?.replaceAll(',', ''));
const numbersOf = (name: string) => tableOf(name).map(([first, ...cells]) => [first, ...cells.map(number)]);
const nodesOf = (name: string) => tableOf(name).map((cells) => cells.map(number));
const byPathway = (points: PathwayPoints) => PATHWAYS.map((pathway) => points[pathway] ?? 0);

const LEVELS = [0, 1, 2, 3, 4] as const;
const list = (words: readonly string[]) => words.join(', ') || '–';
const social = ({ social_engineering: points = 0 }: PathwayPoints) => points;

describe('the tables of docs/MODEL.md are the model’s', () => {
  it('names its version', () => {
    expect(DOCUMENT).toContain(`version \`${DEFAULT_MODEL.version}\``);
  });

  it('reach', () => {
    const { reach, dataReach } = DEFAULT_MODEL;
    expect(numbersOf('reach')).toEqual([
      ['none', reach.none, dataReach.none],
      ['low', reach.low, dataReach.low],
      ['moderate', reach.moderate, dataReach.moderate],
      ['high', reach.high, dataReach.high],
      ['privileged', reach.privileged, dataReach.privileged],
    ]);
  });

  it('access types and circumstances', () => {
    expect(numbersOf('accessTypes')).toEqual(
      Object.entries(DEFAULT_MODEL.accessTypes).map(([name, { exposure, power, ownReach = 0 }]) => [
        name,
        ...byPathway(exposure),
        power,
        ownReach,
      ]),
    );
    expect(numbersOf('channels')).toEqual(
      Object.entries(DEFAULT_MODEL.channels).map(([name, { exposure, power }]) => [
        name,
        ...byPathway(exposure),
        power,
      ]),
    );
  });

  it('archetypes with their typical access', () => {
    expect(tableOf('archetypes')).toEqual(
      Object.entries(DEFAULT_MODEL.archetypes).map(([name, { exposure, typical }]) => [
        name,
        ...byPathway(exposure).map(String),
        typical.accessLevel,
        list(typical.accessTypes),
        list(typical.dataCategories),
      ]),
    );
  });

  it('doors, damping and weights', () => {
    const { doors, damping, questionWeights } = DEFAULT_MODEL;
    expect(numbersOf('doors')).toEqual(Object.entries(doors).map(([name, points]) => [name, ...byPathway(points)]));
    expect(numbersOf('damping')).toEqual(
      Object.entries(damping).map(([name, shares]) => [name, ...byPathway(shares), shares.impact ?? 0]),
    );
    expect(numbersOf('questionWeights')).toEqual(Object.entries(questionWeights));
    const further = LIBRARY_QUESTIONS.filter(({ key }) => !(key in questionWeights));
    expect(numbersOf('furtherWeights')).toEqual(further.map(({ key, weight }) => [key, weight]));
  });

  it('data and people', () => {
    expect(tableOf('data')).toEqual(
      Object.entries(DEFAULT_MODEL.data).map(([name, { sensitivity, perPerson }]) => [
        name,
        String(sensitivity),
        perPerson ? 'yes' : 'no',
      ]),
    );
    expect(nodesOf('people')).toEqual(DEFAULT_MODEL.people.map(({ at, value }) => [at, value]));
  });

  it('cells and scores', () => {
    expect(tableOf('matrix')).toEqual(
      DEFAULT_MODEL.matrix.map((row, index) => [String(index + 1), ...row]).toReversed(),
    );
    const { bandPlaces } = compiledModel(DEFAULT_MODEL);
    expect(numbersOf('bandScores')).toEqual(
      (['very_low', 'low', 'medium', 'high', 'critical'] as const).map((band) => [
        band,
        DEFAULT_MODEL.bandScores[band].from,
        DEFAULT_MODEL.bandScores[band].to,
        bandPlaces[band].from,
        bandPlaces[band].to,
      ]),
    );
  });

  it('who is looked up one by one, and what counts beyond the largest part', () => {
    const { accessTypes, leastPeopleReach, further } = DEFAULT_MODEL;
    const oneByOne = Object.entries(accessTypes).filter(([, { peopleReach = 1000 }]) => peopleReach < 1000);
    expect(oneByOne.map(([name, { peopleReach }]) => [name, peopleReach])).toEqual(
      ['crm_lookup', 'physical', 'supplier_portal'].map((name) => [name, leastPeopleReach]),
    );
    expect(DOCUMENT).toContain(
      `(\`crm_lookup\`, \`supplier_portal\`, \`physical\`, or none), a tenth of them (${leastPeopleReach} ‰)`,
    );
    expect(DOCUMENT).toContain(
      `access types ${further.accessTypes} ‰, scopes ${further.scopes} ‰, pathways ${further.pathways} ‰, data categories ${further.categories} ‰, harms ${further.harms} ‰`,
    );
  });

  it('the whole register', () => {
    const { low, middle, high } = PORTFOLIO_EVENTS;
    for (const figure of [low, middle, high]) expect(DOCUMENT).toContain(figure.toLocaleString('en'));
    const { least, most } = CONTROL_RANGE;
    expect(DOCUMENT).toContain(`at least ${least} ‰ and at most ${most} ‰`);
    expect(Math.floor((high * 1_000) / middle)).toBe(DEFAULT_MODEL.loss.highFrequencyPerMille);
  });

  it('money', () => {
    const { frequency, response, records } = DEFAULT_MODEL.loss;
    const pair = ({ middle, high }: typeof response) =>
      middle.map(({ at, value }, index) => [at, value, high[index]?.value]);
    expect(nodesOf('frequency')).toEqual(frequency.map(({ at, value }) => [at, value]));
    expect(nodesOf('response')).toEqual(pair(response));
    expect(nodesOf('records')).toEqual(pair(records));
    expect(numbersOf('currencies')).toEqual(Object.entries(DEFAULT_MODEL.currencies));
  });
});

it('the supplier worked out by hand comes out as the document says, step by step', () => {
  const grades = { mfa: 3, phishing: 2, training: 2 } as const;
  const facts = buildFacts({
    archetype: 'call_centre_bpo',
    scopes: [
      buildScope({
        accessLevel: 'high',
        accessTypes: ['crm_bulk_read'],
        dataCategories: ['contact', 'loyalty'],
        peopleCount: 180_000,
        humanChannel: true,
      }),
    ],
    answers: buildFacts().questions.flatMap(({ key, measure }) =>
      measure === 'mfa' || measure === 'phishing' || measure === 'training' ? buildAnswer(key, grades[measure]) : [],
    ),
  });
  const compiled = compiledModel(DEFAULT_MODEL);
  const { exposure, controls, inherent, residual, coveragePercent, scopes } = assess(facts, compiled);
  const { archetypes, accessTypes, channels, doorGuard } = DEFAULT_MODEL;
  const doorsLeft = exposure.doors.map((door, index) =>
    share(door[0] ?? 0, 1000 - share(controls.doors[index] ?? 0, doorGuard)),
  );
  const [scope] = scopes;
  if (scope === undefined) throw new Error('The example has a scope');
  const inherentOpen = openPathways(exposure, undefined, compiled);
  const residualOpen = openPathways(exposure, controls, compiled);
  const before = riskIndexes(exposure, undefined, compiled);
  const after = riskIndexes(exposure, controls, compiled);
  const computed = {
    'ways-in': together(
      together(social(accessTypes.crm_bulk_read.exposure), social(channels.humanChannel.exposure)),
      social(archetypes.call_centre_bpo.exposure),
    ),
    exposed: scopeExposure('call_centre_bpo', scope, compiled).pathways[0],
    'door-support': exposure.doors[0]?.[0],
    'door-phone': exposure.doors[1]?.[0],
    'door-outsourced': exposure.doors[2]?.[0],
    'social-inherent': inherentOpen[0],
    'credentials-inherent': inherentOpen[1],
    'excess-inherent': inherentOpen[4],
    'likelihood-inherent': before.likelihood,
    people: readTable(DEFAULT_MODEL.people, 180_000),
    'data-harm': exposure.harm.data,
    'power-harm': exposure.harm.power,
    impact: before.impact,
    'inherent-score': inherent.score,
    'strength-mfa': controls.measures[0],
    'strength-phishing': controls.measures[3],
    'door-support-left': doorsLeft[0],
    'door-phone-left': doorsLeft[1],
    'door-outsourced-left': doorsLeft[2],
    'social-open': doorsLeft.reduce(together, exposure.pathways[0] ?? 0),
    'social-residual': residualOpen[0],
    'credentials-residual': residualOpen[1],
    'excess-residual': residualOpen[4],
    'likelihood-residual': after.likelihood,
    'impact-residual': after.impact,
    'residual-score': residual.score,
    'coverage-percent': coveragePercent,
  };
  const documented = Object.fromEntries(tableOf('example').map(([step, , result]) => [step, number(result)]));
  expect(documented).toEqual(computed);
  expect(judge(facts, DEFAULT_MODEL).residual.score).toBe(documented['residual-score']);
});

it.each(tableOf('notice'))('the duty to tell: %s, %s at stake, answer %s', (contract, stake, answer, severity) => {
  const level = LEVELS.find((known) => answer === `level ${known}`);
  const facts = buildFacts({
    scopes: [buildScope({ peopleCount: stake === 'much' ? 10_000 : 9_999 })],
    answers: level === undefined ? [] : [buildAnswer('INC-01', level)],
    contract:
      contract === 'no contract kept'
        ? undefined
        : buildContract({
            noticeHours: contract?.endsWith(' hours') ? number(contract.split(' ')[0]) : null,
            withoutNoticeDuty: contract === 'no hours agreed',
          }),
  });
  const flag = judge(facts, DEFAULT_MODEL).flags.find(({ key }) => key === 'no_duty_to_tell');
  expect(flag?.severity ?? '–').toBe(severity);
});
