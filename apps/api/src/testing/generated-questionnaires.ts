import {
  ANSWER_LIMITS,
  LEVELS,
  MEASURES,
  type AnswerInput,
  type AnswerOption,
  type Level,
  type LocalizedText,
  type QuestionDefinition,
} from '@firebreak/domain';
import * as fc from 'fast-check';

const PIECES = [
  'a',
  'B',
  '7',
  '密',
  '碼',
  '𨋢',
  'é',
  'ﬁ',
  '"',
  '\\',
  '/',
  '<b>',
  '=1+1',
  '’',
  '。',
  '‏',
  '😀',
  ' ',
  '\u2028',
];

/** A text that the door lets in, of so many pieces, never blank. */
function text(most: number, least = 1): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...PIECES), { minLength: least - 1, maxLength: most - 1 })
    .map((pieces) => `x${pieces.join('')}`);
}

const localized = (most: number): fc.Arbitrary<LocalizedText> =>
  fc.record({ en: text(most), 'zh-Hant': text(most) }, { noNullPrototype: true });

const option = (level: Level): fc.Arbitrary<AnswerOption> => localized(10).map((words) => ({ level, text: words }));

const question: fc.Arbitrary<Omit<QuestionDefinition, 'key'>> = fc.record(
  {
    measure: fc.constantFrom(...MEASURES),
    // Asked of everybody, or of whom the builders' call centre is one.
    appliesWhen: fc.constantFrom('always' as const, 'phone_or_crm_staff' as const),
    text: localized(20),
    why: localized(10),
    options: fc.tuple(option(0), option(1), option(2), option(3), option(4)),
    sources: fc.constant(['OURS']),
  },
  { noNullPrototype: true },
);

/** A question and an answer that may be saved to it; null for none. */
export interface AnsweredQuestion {
  readonly question: QuestionDefinition;
  readonly answer: Required<AnswerInput> | null;
}

function answerTo({
  appliesWhen,
}: Pick<QuestionDefinition, 'appliesWhen'>): fc.Arbitrary<Required<AnswerInput> | null> {
  const comment = fc.option(text(30));
  const given = (level: fc.Arbitrary<Level | null>, unknown: boolean, reason: fc.Arbitrary<string | null>) =>
    fc.record(
      { level, unknown: fc.constant(unknown), notApplicableReason: reason, comment },
      { noNullPrototype: true },
    );
  const none = fc.constant(null);
  const reason = text(20, ANSWER_LIMITS.minNotApplicableReasonCharacters).map((words) => `${words}${'y'.repeat(9)}`);
  return fc.oneof(
    { weight: 6, arbitrary: given(fc.constantFrom(...LEVELS), false, none) },
    { weight: 2, arbitrary: given(none, true, none) },
    ...(appliesWhen === 'always' ? [] : [{ weight: 2, arbitrary: given(none, false, reason) }]),
    { weight: 1, arbitrary: none },
  );
}

/** A questionnaire of up to so many questions, some of them answered. */
export function answeredQuestionnaire(most: number): fc.Arbitrary<readonly AnsweredQuestion[]> {
  const entry = question.chain((asked) => answerTo(asked).map((answer) => ({ asked, answer })));
  return fc
    .array(entry, { minLength: 1, maxLength: most })
    .map((entries) =>
      entries.map(({ asked, answer }, index) => ({ question: { ...asked, key: `GEN-${index + 1}` }, answer })),
    );
}
