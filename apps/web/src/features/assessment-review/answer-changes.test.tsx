import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { chooseLocale } from '../../i18n/locale-store';
import { buildId, buildSession } from '../../testing/builders';
import { installFakeApi } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';
import { buildAnswer, buildReviewedQuestion, buildSignedAssessment } from '../../testing/vendor-builders';
import type { ReviewedQuestion } from './changes';

const THEN: NonNullable<ReviewedQuestion['previousAnswer']> = {
  level: 1,
  unknown: false,
  notApplicableReason: null,
  comment: null,
  answeredAt: '2026-03-14T04:00:00.000Z',
  submittedAt: '2026-03-15T04:00:00.000Z',
  filledInBy: 'vendor',
};

/** Asked again: one question for every way in which an answer can stand to the one before. */
const QUESTIONS: readonly ReviewedQuestion[] = (
  [
    ['Who is better?', 'better', { ...THEN, comment: 'Planned for spring.' }],
    ['Who is worse?', 'worse', { ...THEN, level: 4 }],
    ['Who knows now?', 'same', { ...THEN, level: null, unknown: true }],
    ['Who confirms?', 'confirmed', THEN],
    ['Who is new?', 'new', null],
    ['Who is silent?', 'not_repeated', { ...THEN, level: null, notApplicableReason: 'Nobody calls us.' }],
  ] as const
).map(([text, change, previousAnswer], index) =>
  buildReviewedQuestion({ id: buildId(90 + index), key: `MFA-1${index}`, text, change, previousAnswer }),
);
const LEVELS = [3, 0, 0, 1, 2] as const;
const again = buildSignedAssessment({
  questions: [...QUESTIONS],
  answers: LEVELS.map((level, index) =>
    buildAnswer({ questionId: buildId(90 + index), questionKey: `MFA-1${index}`, level }),
  ),
});

async function review(assessment = again): Promise<readonly string[]> {
  installFakeApi({
    'GET /session': () => ({ body: buildSession() }),
    [`GET /assessments/${assessment.id}`]: () => ({ body: assessment }),
  });
  renderApp(`/assessments/${assessment.id}`);
  const answers = await screen.findByRole('region', { name: /^(Answers|答覆)$/ });
  return within(answers)
    .getAllByRole('listitem')
    .map((item) => item.textContent);
}

describe('what has changed since the last time', () => {
  beforeEach(() => chooseLocale('en'));

  it('is summed up in one line', async () => {
    await review();
    expect(
      screen.getByText(
        'Since last time: 1 better, 1 worse, 2 the same (1 confirmed word for word), 1 new, 1 not answered again.',
      ),
    ).toBeTruthy();
  });

  it('stands with each answer, with what was said then; the weak ones stay first', async () => {
    const lines = await review();
    const lineOf = (question: string): string => lines.find((line) => line.includes(question)) ?? '';
    expect(lineOf('Who is better?')).toContain(
      'Better than on 14 Mar 2026. They ask for a birthday.Comment then: Planned for spring.',
    );
    expect(lineOf('Who is worse?')).toContain('Worse than on 14 Mar 2026. They call back, ask a manager');
    expect(lineOf('Who knows now?')).toContain('in other words. They did not know.');
    expect(lineOf('Who confirms?')).toMatch(/Confirmed: the same as on 14 Mar 2026\.\s*Weak(?!.*14 Mar)/);
    expect(lineOf('Who is new?')).toContain('New: no earlier answer to this question.');
    expect(lineOf('Who is silent?')).toContain(
      'The answer of 14 Mar 2026 still counts. It did not apply: Nobody calls us.',
    );
    expect(lines.at(-1)).toContain('Who is better?');
  });

  it('is said in Chinese too', async () => {
    chooseLocale('zh-Hant');
    const lines = await review();
    expect(
      screen.getByText('與上次相比：1 題較佳、1 題較差、2 題相同（1 題一字不變）、1 題新答、1 題未再作答。'),
    ).toBeTruthy();
    expect(lines.join()).toContain('已確認，與 2026年3月14日相同。');
  });

  it('is not spoken of after a first questionnaire', async () => {
    const lines = await review(buildSignedAssessment());
    expect(lines.join()).not.toContain('New');
    expect(screen.queryByText(/Since last time/)).toBeNull();
  });
});
