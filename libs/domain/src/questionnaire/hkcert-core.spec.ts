import { describe, expect, it } from '@jest/globals';
import { MEASURES } from '../vocabulary.js';
import type { Measure } from '../vocabulary.js';
import { applicableQuestions } from './applicability.js';
import { LEVELS } from './answer.js';
import { HKCERT_CORE } from './hkcert-core.js';
import { QUESTION_LIMITS } from './limits.js';
import type { LocalizedText } from './question.js';

const KEY_PREFIXES: Readonly<Record<Measure, string>> = {
  mfa: 'MFA',
  patching: 'PAT',
  foss_vetting: 'FOS',
  phishing: 'PHI',
  training: 'TRN',
  third_party_access: 'ACC',
  incident_response: 'INC',
};
const { questions } = HKCERT_CORE;
const TEXTS: readonly LocalizedText[] = [
  HKCERT_CORE.title,
  HKCERT_CORE.description,
  ...questions.flatMap((question) => [question.text, question.why, ...question.options.map((option) => option.text)]),
];

function tooLong(texts: readonly LocalizedText[], maxCharacters: number): readonly string[] {
  return texts.flatMap((text) => [text.en, text['zh-Hant']]).filter((text) => Array.from(text).length > maxCharacters);
}

describe('the core questionnaire', () => {
  it('asks 32 questions, grouped by the seven measures in their order', () => {
    expect(questions).toHaveLength(32);
    const groups = questions.map((question) => question.measure);
    expect(groups.filter((measure, index) => measure !== groups[index - 1])).toEqual([...MEASURES]);
  });

  it('gives each question a key of its own that names its measure', () => {
    const keys = questions.map((question) => question.key);
    expect(new Set(keys).size).toBe(keys.length);
    const wrong = questions.filter(({ key, measure }) => !new RegExp(`^${KEY_PREFIXES[measure]}-\\d\\d$`).test(key));
    expect(wrong).toEqual([]);
  });

  it.each(questions)('offers levels 0 to 4 in order for $key', ({ options }) => {
    expect(options.map((option) => option.level)).toEqual([...LEVELS]);
  });

  it('names the source of every cut-off', () => {
    const wrong = questions.filter(
      ({ sources }) => sources.length === 0 || new Set(sources).size !== sources.length || sources.includes(''),
    );
    expect(wrong).toEqual([]);
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

describe('its sentences', () => {
  it('fit a phone', () => {
    const options = questions.flatMap((question) => question.options.map((option) => option.text));
    expect(
      tooLong(
        questions.map((question) => question.text),
        QUESTION_LIMITS.maxTextCharacters,
      ),
    ).toEqual([]);
    expect(
      tooLong(
        questions.map((question) => question.why),
        QUESTION_LIMITS.maxWhyCharacters,
      ),
    ).toEqual([]);
    expect(tooLong(options, QUESTION_LIMITS.maxOptionCharacters)).toEqual([]);
  });

  it('are questions where they ask, and whole sentences elsewhere', () => {
    const asking = questions.flatMap(({ text }) => [text.en, text['zh-Hant']]);
    expect(asking.filter((text) => !/[?？]$/.test(text))).toEqual([]);
    const telling = questions
      .flatMap(({ why, options }) => [why, ...options.map((option) => option.text)])
      .flatMap((text) => [text.en, text['zh-Hant']]);
    expect(telling.filter((text) => !/[.。]$/.test(text) || text.trim() !== text)).toEqual([]);
  });

  it('stand alone, since a reviewer sees only the chosen answer', () => {
    const answers = questions.flatMap(({ options }) => options.map((option) => option.text));
    expect(
      answers.filter(({ en }) => /^(also|as above|such|the same|all of that|that rule)\b|\babove\b/i.test(en)),
    ).toEqual([]);
    expect(answers.filter((text) => /上述|同上|以上各/.test(text['zh-Hant']))).toEqual([]);
  });

  it('never repeat', () => {
    const english = TEXTS.map((text) => text.en);
    const chinese = TEXTS.map((text) => text['zh-Hant']);
    expect(english.filter((text, index) => english.indexOf(text) !== index)).toEqual([]);
    expect(chinese.filter((text, index) => chinese.indexOf(text) !== index)).toEqual([]);
  });

  it('are English in the English text', () => {
    expect(
      TEXTS.filter((text) => !/[a-z]/.test(text.en) || /\p{Script=Han}|[，。、；：？（）「」]/u.test(text.en)),
    ).toEqual([]);
  });

  it('are Chinese with full-width punctuation in the Chinese text', () => {
    const wrong = TEXTS.map((text) => text['zh-Hant']).filter(
      (text) => !/\p{Script=Han}/u.test(text) || /[,;:?!()]|\.(?!\d)/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it('use the characters and words of Hong Kong, not of the mainland or Taiwan', () => {
    const foreign = /[软网络证录权发务应给传]|資安|網路|軟體|硬體|信息|數據庫|視頻|默認|程序員|供貨商/;
    expect(TEXTS.filter((text) => foreign.test(text['zh-Hant']))).toEqual([]);
  });
});
