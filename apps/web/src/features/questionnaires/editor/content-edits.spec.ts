import { describe, expect, it } from '@jest/globals';
import { OWN_QUESTION_KEY } from '@firebreak/domain';
import type { TemplateContent } from '@firebreak/domain';
import { asOwn, EMPTY_CONTENT, merged, moved, withLibrary, withNewQuestion, without, withOwn } from './content-edits';

const keysOf = ({ questions }: TemplateContent) => questions.map(({ key }) => key);
const words = (text: string) => ({ en: text, 'zh-Hant': text });
const THREE = withLibrary(EMPTY_CONTENT, new Set(['MFA-01', 'MFA-02', 'PAT-01']));

describe('writing a questionnaire', () => {
  it('takes questions of the library once', () => {
    expect(keysOf(withLibrary(THREE, new Set(['MFA-01', 'INC-01'])))).toEqual(['MFA-01', 'MFA-02', 'PAT-01', 'INC-01']);
  });

  it('moves a question to another’s place, both ways', () => {
    expect(keysOf(moved(THREE, 'MFA-01', 'MFA-02'))).toEqual(['MFA-02', 'MFA-01', 'PAT-01']);
    expect(keysOf(moved(THREE, 'MFA-02', 'MFA-01'))).toEqual(['MFA-02', 'MFA-01', 'PAT-01']);
    expect(moved(THREE, 'MFA-01', 'gone')).toBe(THREE);
  });

  it('makes a question of the library one’s own, in its place and with its words', () => {
    const [content, key] = asOwn(THREE, 'MFA-02');
    expect(key).toMatch(OWN_QUESTION_KEY);
    expect(keysOf(content)).toEqual(['MFA-01', key, 'PAT-01']);
    expect(content.questions[1]?.own?.options).toHaveLength(5);
  });
});

describe('two people who write at once', () => {
  const [base, key] = withNewQuestion(THREE, 'training');
  const mine = withOwn({ ...base, title: words('Mine') }, key, { text: words('Mine?') });

  it('keep what each of them changed', () => {
    const theirs = without({ ...withLibrary(base, new Set(['INC-01'])), description: words('Theirs') }, 'PAT-01');
    const both = merged(base, mine, theirs);
    expect(keysOf(both)).toEqual(['MFA-01', 'MFA-02', key, 'INC-01']);
    expect(both).toMatchObject({ title: words('Mine'), description: words('Theirs') });
    expect(both.questions[2]?.own?.text).toEqual(words('Mine?'));
  });

  it('never lose words: mine stay of what both changed, and of what they took out', () => {
    expect(merged(base, mine, withOwn(base, key, { text: words('Theirs?') })).questions.at(-1)?.own?.text).toEqual(
      words('Mine?'),
    );
    expect(keysOf(merged(base, mine, without(base, key)))).toContain(key);
    const rewritten = withOwn(base, key, { text: words('Theirs?') });
    expect(keysOf(merged(base, without(base, key), rewritten))).toContain(key);
  });

  it('take out what one of them took out and the other left alone', () => {
    expect(keysOf(merged(base, without(base, 'PAT-01'), base))).not.toContain('PAT-01');
    expect(merged(base, base, mine)).toEqual(mine);
  });
});
