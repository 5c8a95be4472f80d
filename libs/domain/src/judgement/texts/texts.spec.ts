import { describe, expect, it } from '@jest/globals';
import { LIBRARY_QUESTIONS } from '../../questionnaire/library/questions.js';
import type { LocalizedText } from '../../questionnaire/question.js';
import { accessRemovalText } from './lever-texts.js';
import { FLAG_KEYS, flagName, flagTexts } from './flag-texts.js';
import { peopleText } from './people-text.js';
import { expectedPhrase, weakPhrase } from './question-phrase.js';

const HALF_WIDTH_PUNCTUATION = /[,;:!?]|\.(?!\d)/;

function expectWellWritten({ en, 'zh-Hant': chinese }: LocalizedText): void {
  expect(en).toMatch(/^\S.*\S$/);
  expect(en).not.toMatch(/\p{Script=Han}/u);
  expect(chinese).toMatch(/\p{Script=Han}/u);
  expect(chinese).not.toMatch(HALF_WIDTH_PUNCTUATION);
}

describe('phrases of the library’s questions', () => {
  it.each(LIBRARY_QUESTIONS.map(({ key }) => key))(
    '%s says in both languages what is weak and what is expected',
    (key) => {
      for (const phrase of [weakPhrase({ key }), expectedPhrase({ key })]) {
        expectWellWritten(phrase);
        expect(phrase.en).not.toContain(key);
        expect(phrase.en).toMatch(/^[a-z].*[^.]$/);
      }
    },
  );

  it('are all different', () => {
    const phrases = LIBRARY_QUESTIONS.flatMap((question) => [weakPhrase(question), expectedPhrase(question)]);
    expect(new Set(phrases.map(({ en }) => en)).size).toBe(phrases.length);
    expect(new Set(phrases.map((phrase) => phrase['zh-Hant'])).size).toBe(phrases.length);
  });

  it('fall back to the question’s own words for one of an organisation’s own', () => {
    const question = { key: 'OWN-00000001', ownText: { en: 'Is there a dog?', 'zh-Hant': '有狗嗎？' } };
    expect(weakPhrase(question).en).toContain('“Is there a dog?”');
    expect(expectedPhrase(question)['zh-Hant']).toContain('「有狗嗎？」');
    expect(weakPhrase({ key: question.key }).en).toContain(question.key);
  });
});

describe('flag texts', () => {
  it.each(FLAG_KEYS)('%s speaks both languages', (key) => {
    for (const text of [...Object.values(flagTexts(key)), flagName(key)]) expectWellWritten(text);
  });
});

describe('numbers of people', () => {
  it.each([
    [0, '0 people', '0 人'],
    [1, '1 person', '1 人'],
    [1_234, '1,234 people', '1,234 人'],
    [69_461, '69,461 people', '6.9 萬人'],
    [180_000, '180,000 people', '18 萬人'],
    [5_700_000, '5.7 million people', '570 萬人'],
    [20_000_000, '20 million people', '2,000 萬人'],
    [150_000_000, '150 million people', '1.5 億人'],
  ])('%d', (people, en, chinese) => {
    expect(peopleText(people)).toEqual({ en, 'zh-Hant': chinese });
  });

  it('says when nobody knows', () => {
    expect(peopleText(null)).toEqual({ en: 'number of people unknown', 'zh-Hant': '人數不詳' });
  });
});

it('names the narrower access where there is one', () => {
  expect(accessRemovalText('crm_bulk_read').en).toBe(
    'Turn off bulk reading and export, and let customers be looked up one at a time',
  );
  expect(accessRemovalText('api_key').en).toBe('Take away this access: “Holds an API key”');
});
