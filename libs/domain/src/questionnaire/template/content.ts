import type { Measure } from '../../vocabulary.js';
import { LEVELS } from '../answer.js';
import { libraryQuestion } from '../library/questions.js';
import type {
  Applicability,
  KeptQuestion,
  LocalizedText,
  QuestionDefinition,
  QuestionnaireDefinition,
} from '../question.js';

/** What an organisation writes itself of a question of its own. */
export interface OwnQuestion {
  readonly measure: Measure;
  readonly appliesWhen: Applicability;
  /** How much it counts among the questions of its measure or door, 0 (not at all) to 5. */
  readonly weight: number;
  readonly text: LocalizedText;
  readonly why: LocalizedText;
  /** The five answers, level 0 first. */
  readonly options: readonly LocalizedText[];
}

/** One question of a questionnaire that is being written: of the library, which has its words, or of one's own. */
export interface TemplateQuestion {
  readonly key: string;
  readonly own: OwnQuestion | null;
}

/** A questionnaire as it is written; it may be incomplete until it is published. */
export interface TemplateContent {
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  /** In the order in which they are asked; measures come in a fixed order of their own. */
  readonly questions: readonly TemplateQuestion[];
}

/** Keys of questions of an organisation's own: 40 random bits in Crockford's base 32, which no key of the library looks like. */
export const OWN_QUESTION_KEY = /^OWN-[0-9A-HJKMNP-TV-Z]{8}$/;

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Gives the key of a question of one's own from 8 random bytes. */
export function ownQuestionKey(randomBytes: Uint8Array): string {
  return `OWN-${Array.from(randomBytes.slice(0, 8), (byte) => DIGITS.charAt(byte % DIGITS.length)).join('')}`;
}

/** Gives the words of a question of the library as an organisation would write them, to begin one of its own with. */
export function asOwnQuestion({ measure, appliesWhen, text, why, options, weight }: KeptQuestion): OwnQuestion {
  return { measure, appliesWhen, weight: weight ?? 1, text, why, options: options.map((option) => option.text) };
}

/** Gives a questionnaire as it would be written. */
export function contentOf({
  title,
  description,
  questions,
}: Pick<QuestionnaireDefinition, 'title' | 'description'> & {
  readonly questions: readonly KeptQuestion[];
}): TemplateContent {
  return {
    title,
    description,
    questions: questions.map((question) => ({
      key: question.key,
      own: libraryQuestion(question.key) === undefined ? asOwnQuestion(question) : null,
    })),
  };
}

/** Gives a written question in full. Throws RangeError for a key that the library does not have. */
export function definedQuestion({ key, own }: TemplateQuestion): QuestionDefinition {
  if (own === null) {
    const question = libraryQuestion(key);
    if (question === undefined) throw new RangeError(`The library has no question ${key}`);
    return question;
  }
  const { measure, appliesWhen, weight, text, why, options } = own;
  const option = (level: (typeof LEVELS)[number]) => ({ level, text: options[level] ?? { en: '', 'zh-Hant': '' } });
  return {
    key,
    measure,
    appliesWhen,
    weight,
    text,
    why,
    options: [option(0), option(1), option(2), option(3), option(4)],
    sources: [],
  };
}

/** Whether two contents say the same. */
export function isSameContent(a: TemplateContent, b: TemplateContent): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

const words = (text: LocalizedText): readonly string[] => [text.en, text['zh-Hant']];

function inOrder({ title, description, questions }: TemplateContent): unknown {
  return [
    words(title),
    words(description),
    questions.map(({ key, own }) => [
      key,
      own && [own.measure, own.appliesWhen, own.weight, words(own.text), words(own.why), own.options.map(words)],
    ]),
  ];
}

/** Where a questionnaire stands: never published, one that can be sent, or one that is no longer sent. */
export const QUESTIONNAIRE_STATUSES = ['draft', 'published', 'retired'] as const;
export type QuestionnaireStatus = (typeof QUESTIONNAIRE_STATUSES)[number];
