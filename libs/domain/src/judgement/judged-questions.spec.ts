import { describe, expect, it } from '@jest/globals';
import { HKCERT_CORE } from '../questionnaire/hkcert-core.js';
import { LIBRARY_TEMPLATES } from '../questionnaire/library/templates.js';
import type { QuestionFacts } from './facts.js';
import { answerAll, buildAnswer, buildFacts } from './facts-builder.js';
import { judge } from './judge.js';
import { judgedQuestions } from './judged-questions.js';
import { DEFAULT_MODEL } from './model/models.js';

const asked = (key: string) => LIBRARY_TEMPLATES.find((template) => template.key === key)?.questions ?? [];
const judgedAfter = (questions: readonly QuestionFacts[], level: 0 | 4) =>
  judge(
    buildFacts({
      archetype: 'call_centre_bpo',
      questions: judgedQuestions(questions),
      answers: questions.map(({ key }) => buildAnswer(key, level)),
    }),
    DEFAULT_MODEL,
    { levers: true },
  );
const own = (changes: Partial<QuestionFacts> = {}): QuestionFacts => ({
  key: 'OWN-00000001',
  measure: 'mfa',
  appliesWhen: 'always',
  weight: 5,
  ownText: { en: 'Is there a dog?', 'zh-Hant': '有狗嗎？' },
  ...changes,
});

describe('what a vendor is judged on', () => {
  it('is the core questionnaire before anything was asked', () => {
    expect(judgedQuestions([]).map(({ key }) => key)).toEqual(HKCERT_CORE.questions.map(({ key }) => key));
  });

  it('is the same whatever the order in which it was asked', () => {
    const some = [own(), own({ key: 'OWN-00000002' }), ...HKCERT_CORE.questions];
    expect(judgedQuestions(some)).toEqual(judgedQuestions(some.toReversed()));
  });

  it.each(LIBRARY_TEMPLATES.map(({ key }) => key))(
    '%s answered at its best never looks better than the core',
    (key) => {
      const whole = judgedAfter(HKCERT_CORE.questions, 4);
      expect(judgedAfter(asked(key), 4).residual.score).toBeGreaterThanOrEqual(whole.residual.score);
    },
  );

  it('a five-minute check at its best leaves a vendor not assessed, with the rest unknown', () => {
    const short = judgedAfter(asked('five-minute-check'), 4);
    expect(short.assessed).toBe(false);
    expect(short.coveragePercent).toBeLessThan(DEFAULT_MODEL.assessedFromPercent);
    expect(short.residual.best.score).toBeLessThan(short.residual.worst.score);
    expect(short.flags.map(({ key }) => key)).toContain('call_centre_customer_data');
    const core = judge(
      buildFacts({
        archetype: 'call_centre_bpo',
        answers: asked('five-minute-check').map(({ key }) => buildAnswer(key, 4)),
      }),
      DEFAULT_MODEL,
    );
    expect(short.residual).toEqual(core.residual);
  });

  it.each(LIBRARY_TEMPLATES.map(({ key }) => key))('%s: the lines add up', (key) => {
    const { lines, residual } = judgedAfter(asked(key), 4);
    expect(lines.reduce((sum, { points }) => sum + points, 0)).toBe(residual.score);
  });
});

describe('a question of an organisation’s own', () => {
  const core = answerAll(4);
  const withOwn = (level: 0 | 4 | null, changes: Partial<QuestionFacts> = {}) =>
    judge(
      buildFacts({
        questions: judgedQuestions([own(changes)]),
        answers: level === null ? core : [...core, buildAnswer('OWN-00000001', level)],
      }),
      DEFAULT_MODEL,
    );
  const without = judge(buildFacts({ answers: core }), DEFAULT_MODEL);

  it('counts in its measure by its weight, and is named in its own words', () => {
    expect(withOwn(0).residual.score).toBeGreaterThan(without.residual.score);
    expect(withOwn(0, { weight: 1 }).residual.score).toBeLessThan(withOwn(0).residual.score);
    expect(withOwn(4).residual).toEqual(without.residual);
    expect(withOwn(null).residual.score).toBe(withOwn(0).residual.score);
    expect(
      withOwn(0)
        .lines.map(({ text }) => text.en)
        .join(' '),
    ).toContain('“Is there a dog?”');
  });

  it('of weight 0 is asked for information only', () => {
    expect(withOwn(0, { weight: 0 })).toEqual(without);
    expect(withOwn(null, { weight: 0 }).coveragePercent).toBe(100);
  });
});
