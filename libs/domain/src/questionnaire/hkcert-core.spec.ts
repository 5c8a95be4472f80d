import { describe, expect, it } from '@jest/globals';
import { MEASURES } from '../vocabulary.js';
import { applicableQuestions } from './applicability.js';
import { HKCERT_CORE } from './hkcert-core.js';

const { questions } = HKCERT_CORE;

describe('the core questionnaire', () => {
  it('asks 32 questions, grouped by the seven measures in their order', () => {
    expect(questions).toHaveLength(32);
    const groups = questions.map((question) => question.measure);
    expect(groups.filter((measure, index) => measure !== groups[index - 1])).toEqual([...MEASURES]);
  });

  it('asks a small goods supplier only what everybody is asked', () => {
    const asked = applicableQuestions(questions, { archetype: 'goods_supplier', scopes: [] });
    expect(asked).toHaveLength(22);
    expect(asked.every((question) => question.appliesWhen === 'always')).toBe(true);
  });

  it('asks a call centre how callers are verified', () => {
    const asked = applicableQuestions(questions, { archetype: 'call_centre_bpo', scopes: [] });
    expect(asked.map((question) => question.key)).toEqual(expect.arrayContaining(['MFA-04', 'PHI-04', 'TRN-04']));
  });
});
