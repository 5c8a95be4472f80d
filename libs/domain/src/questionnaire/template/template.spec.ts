import { describe, expect, it } from '@jest/globals';
import { HKCERT_CORE } from '../hkcert-core.js';
import { LIBRARY_QUESTIONS } from '../library/questions.js';
import { templateChanges } from './changes.js';
import { contentOf, definedQuestion, isSameContent, OWN_QUESTION_KEY, ownQuestionKey } from './content.js';
import type { OwnQuestion, TemplateContent } from './content.js';
import { brokenKeys, templateFaults } from './faults.js';

const words = (text: string) => ({ en: text, 'zh-Hant': `${text}（中）` });
const OWN: OwnQuestion = {
  measure: 'training',
  appliesWhen: 'always',
  weight: 2,
  text: words('Is there a dog?'),
  why: words('Dogs bark.'),
  options: ['None.', 'A small one.', 'A dog.', 'Two dogs.', 'A pack.'].map(words),
};
const KEY = 'OWN-0123ABCD';
const CONTENT: TemplateContent = {
  title: words('Ours'),
  description: words('What we ask.'),
  questions: [
    { key: 'MFA-01', own: null },
    { key: KEY, own: OWN },
  ],
};
const withOwn = (changes: Partial<OwnQuestion>): TemplateContent => ({
  ...CONTENT,
  questions: [{ key: KEY, own: { ...OWN, ...changes } }],
});

describe('a questionnaire that is written', () => {
  it('comes back the same from its published form', () => {
    const questions = CONTENT.questions.map(definedQuestion);
    expect(isSameContent(contentOf({ ...CONTENT, questions }), CONTENT)).toBe(true);
    expect(contentOf(HKCERT_CORE).questions.every(({ own }) => own === null)).toBe(true);
  });

  it('has keys of its own that the library cannot have', () => {
    expect(ownQuestionKey(new Uint8Array([0, 31, 32, 255, 7, 8, 9, 10]))).toMatch(OWN_QUESTION_KEY);
    expect(LIBRARY_QUESTIONS.filter(({ key }) => OWN_QUESTION_KEY.test(key))).toEqual([]);
  });

  it('is told where a key is nobody’s or stands twice', () => {
    const [first] = CONTENT.questions;
    if (first === undefined) throw new Error('There is one.');
    const questions = [first, first, { key: 'XYZ-01', own: null }, { key: 'MFA-02', own: OWN }];
    expect(brokenKeys({ ...CONTENT, questions })).toEqual([
      { pointer: '/questions/1/key', code: 'duplicate' },
      { pointer: '/questions/2/key', code: 'unknown-reference' },
      { pointer: '/questions/3/key', code: 'unknown-reference' },
    ]);
  });
});

describe('what keeps it from being published', () => {
  it('is nothing when it is complete', () => expect(templateFaults(CONTENT)).toEqual([]));

  it('is named by field and language', () => {
    const { options } = OWN;
    expect(
      templateFaults({ ...withOwn({ why: { en: ' ', 'zh-Hant': '有' } }), title: { en: '', 'zh-Hant': '' } }),
    ).toEqual([
      { pointer: '/title/en', code: 'missing', locale: 'en' },
      { pointer: '/title/zh-Hant', code: 'missing', locale: 'zh-Hant' },
      { pointer: '/questions/0/own/why/en', code: 'missing', locale: 'en' },
    ]);
    expect(templateFaults(withOwn({ options: options.with(3, options[1] ?? words('')) }))).toEqual([
      { pointer: '/questions/0/own/options/3', code: 'repeated' },
    ]);
    expect(templateFaults({ ...CONTENT, questions: [] })).toEqual([{ pointer: '/questions', code: 'no-questions' }]);
  });
});

describe('what changed between two versions', () => {
  it('is nothing between the same', () => {
    const same = templateChanges(CONTENT, structuredClone(CONTENT));
    expect(same).toEqual({ described: false, added: [], removed: [], reworded: [], reordered: false });
  });

  it('is what came, went, says something else or moved', () => {
    const after: TemplateContent = {
      ...CONTENT,
      description: words('Something else.'),
      questions: [
        { key: KEY, own: { ...OWN, weight: 3, text: words('Is there a cat?') } },
        { key: 'MFA-02', own: null },
      ],
    };
    const changes = templateChanges(CONTENT, after);
    expect(changes).toMatchObject({ described: true, reordered: false });
    expect(changes.added.map(({ key }) => key)).toEqual(['MFA-02']);
    expect(changes.removed.map(({ key }) => key)).toEqual(['MFA-01']);
    expect(changes.reworded.map(({ after: { key }, parts }) => [key, parts])).toEqual([[KEY, ['text', 'weight']]]);
    expect(templateChanges(CONTENT, { ...CONTENT, questions: CONTENT.questions.toReversed() }).reordered).toBe(true);
  });
});
