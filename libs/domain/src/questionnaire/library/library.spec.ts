import { describe, expect, it } from '@jest/globals';
import type { Measure } from '../../vocabulary.js';
import { LEVELS } from '../answer.js';
import { HKCERT_CORE } from '../hkcert-core.js';
import { QUESTION_LIMITS } from '../limits.js';
import type { LocalizedText } from '../question.js';
import { LIBRARY_QUESTIONS, libraryQuestion } from './questions.js';
import { LIBRARY_LICENCE, LIBRARY_TEMPLATES } from './templates.js';

const KEY_PREFIXES: Readonly<Record<Measure, string>> = {
  mfa: 'MFA',
  patching: 'PAT',
  foss_vetting: 'FOS',
  phishing: 'PHI',
  training: 'TRN',
  third_party_access: 'ACC',
  incident_response: 'INC',
};
const questions = LIBRARY_QUESTIONS;
const TEXTS: readonly LocalizedText[] = [
  LIBRARY_LICENCE,
  ...LIBRARY_TEMPLATES.flatMap(({ title, description }) => [title, description]),
  ...questions.flatMap((question) => [question.text, question.why, ...question.options.map((option) => option.text)]),
];

function tooLong(texts: readonly LocalizedText[], maxCharacters: number): readonly string[] {
  return texts.flatMap((text) => [text.en, text['zh-Hant']]).filter((text) => Array.from(text).length > maxCharacters);
}

describe('the library', () => {
  it.each([
    ['hkcert-core', 32],
    ['hkcert-full', 39],
    ['five-minute-check', 8],
    ['call-centre', 24],
    ['software-supplier', 31],
    ['mvsp', 23],
  ])('has %s with %i questions', (key, count) => {
    expect(LIBRARY_TEMPLATES.find((template) => template.key === key)?.questions).toHaveLength(count);
  });

  it('asks the same question with the same words wherever it stands', () => {
    for (const { questions: asked } of LIBRARY_TEMPLATES)
      for (const question of asked) expect(question).toBe(libraryQuestion(question.key));
  });

  it('asks each of its questions somewhere', () => {
    const asked = new Set(LIBRARY_TEMPLATES.flatMap((template) => template.questions.map(({ key }) => key)));
    expect(questions.filter(({ key }) => !asked.has(key))).toEqual([]);
  });

  it('says how much a question counts that the risk model does not know', () => {
    const further = questions.filter(({ key }) => !HKCERT_CORE.questions.some((core) => core.key === key));
    expect(further.filter(({ weight = 0 }) => weight < 1 || weight > 5)).toEqual([]);
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
