import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import * as domain from '../../libs/domain/src/index.js';
import { buildCase } from './case-builder.mjs';
import { CaseError, readCases } from './read-cases.mjs';

const CASES = JSON.parse(readFileSync(join(import.meta.dirname, 'cases.json'), 'utf8'));
const withFacts = (changes) => buildCase({ facts: { ...buildCase().facts, ...changes } });
const withGrades = (changes) => buildCase({ grades: { ...buildCase().grades, ...changes } });
const read = (entry) => readCases([entry], domain);

describe('the case file', () => {
  it('holds incidents and benign vendors in every group, each usable', () => {
    const cases = readCases(CASES, domain);
    expect(new Set(cases.map(({ group }) => group))).toEqual(
      new Set(['supplier', 'own_incident', 'unclear', 'hard_negative', 'middle', 'little_access', 'lucky']),
    );
  });

  it('says of each case exactly what is allowed', () => {
    for (const entry of CASES) {
      expect(Object.keys(entry)).toEqual([
        'id',
        'name',
        'year',
        'label',
        'group',
        'expectedAttention',
        'sources',
        'facts',
        'grades',
      ]);
      expect(Object.keys(entry.facts)).toEqual([
        'archetype',
        'access_level',
        'privileged_access',
        'access_types',
        'data_categories',
        'people_count',
      ]);
      expect(Object.keys(entry.grades)).toEqual(['full', 'masked', 'knowable']);
    }
  });

  it('has no more grades knowable before than were given, and for vendors the masked ones among all', () => {
    for (const { grades } of CASES) {
      expect(grades.full).toMatchObject(grades.masked);
      expect([grades.masked, null]).toContainEqual(grades.knowable);
    }
  });
});

describe('reading cases', () => {
  it('takes a case as it is', () => {
    expect(read(buildCase())).toEqual([buildCase()]);
    expect(read(withGrades({ knowable: null }))).toHaveLength(1);
    expect(read(withFacts({ privileged_access: null, people_count: null }))).toHaveLength(1);
  });

  it.each([
    'initial_vector',
    'impact',
    'ransomware',
    'is_breach',
    'control_failed',
    'note',
    'records',
    'disclosed',
    'vendor_region',
  ])('refuses %s, wherever it stands', (key) => {
    for (const entry of [buildCase({ [key]: null }), withFacts({ [key]: null }), withGrades({ [key]: {} })]) {
      expect(() => read(entry)).toThrow(CaseError);
      expect(() => read(entry)).toThrow(key);
    }
  });

  it.each([
    [{ id: '' }, 'cases[0].id'],
    [{ year: '2025' }, 'cases[0].year'],
    [{ label: 1 }, 'cases[0].label'],
    [{ group: 'hard_negative' }, 'cases[0].group'],
    [{ expectedAttention: 'routine' }, 'cases[0].expectedAttention'],
    [{ sources: [] }, 'cases[0].sources'],
    [{ name: undefined }, 'cases[0].name'],
    [{ facts: [] }, 'cases[0].facts'],
  ])('names what is wrong with %j', (changes, where) => {
    expect(() => read(buildCase(changes))).toThrow(where);
  });

  it.each([
    [{ archetype: 'spaceport' }, 'facts.archetype'],
    [{ access_level: 'total' }, 'facts.access_level'],
    [{ privileged_access: 'yes' }, 'facts.privileged_access'],
    [{ access_types: ['none'] }, 'facts.access_types'],
    [{ data_categories: ['none_reported'] }, 'facts.data_categories'],
    [{ data_categories: 'contact' }, 'facts.data_categories'],
    [{ people_count: -1 }, 'facts.people_count'],
  ])('names what is wrong with facts of %j', (changes, where) => {
    expect(() => read(withFacts(changes))).toThrow(where);
  });

  it.each([
    [{ full: { mfa: 5 } }, 'grades.full.mfa'],
    [{ masked: { luck: 4 } }, 'grades.masked'],
    [{ masked: null }, 'grades.masked'],
  ])('names what is wrong with grades of %j', (changes, where) => {
    expect(() => read(withGrades(changes))).toThrow(where);
  });

  it('refuses what is missing, what is there twice and what is no list', () => {
    const { year: _, ...withoutYear } = buildCase();
    expect(() => read(withoutYear)).toThrow('cases[0] has no year');
    expect(() => readCases([buildCase(), buildCase()], domain)).toThrow('cases[1].id is there twice');
    expect(() => readCases({ cases: [] }, domain)).toThrow(CaseError);
  });
});
