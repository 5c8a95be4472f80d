import { LOCALES, type Locale } from '../../vocabulary.js';
import { LEVELS } from '../answer.js';
import { libraryQuestion } from '../library/questions.js';
import type { LocalizedText } from '../question.js';
import { OWN_QUESTION_KEY, type OwnQuestion, type TemplateContent } from './content.js';

/** What keeps a questionnaire from being published: where, as a JSON pointer into its content, and what. */
export interface TemplateFault {
  readonly pointer: string;
  readonly code: 'missing' | 'no-questions' | 'repeated';
  /** The language in which it is missing. */
  readonly locale?: Locale;
}

/** Gives where a content breaks its own form: a key that is nobody's, or that stands there twice. */
export function brokenKeys({
  questions,
}: TemplateContent): readonly { pointer: string; code: 'unknown-reference' | 'duplicate' }[] {
  const seen = new Set<string>();
  return questions.flatMap(({ key, own }, index) => {
    const pointer = `/questions/${index}/key`;
    const isKnown = own === null ? libraryQuestion(key) !== undefined : OWN_QUESTION_KEY.test(key);
    if (!isKnown) return { pointer, code: 'unknown-reference' as const };
    if (seen.has(key)) return { pointer, code: 'duplicate' as const };
    seen.add(key);
    return [];
  });
}

/** Gives everything that keeps a content from being published, in reading order; nothing when it is ready. */
export function templateFaults({ title, description, questions }: TemplateContent): readonly TemplateFault[] {
  return [
    ...missing('/title', title),
    ...missing('/description', description),
    ...(questions.length === 0 ? [{ pointer: '/questions', code: 'no-questions' } as const] : []),
    ...questions.flatMap(({ own }, index) => (own === null ? [] : ownFaults(`/questions/${index}/own`, own))),
  ];
}

function ownFaults(pointer: string, { text, why, options }: OwnQuestion): readonly TemplateFault[] {
  const said = options.map((option) => LOCALES.map((locale) => option[locale].trim()).join('\n'));
  return [
    ...missing(`${pointer}/text`, text),
    ...missing(`${pointer}/why`, why),
    ...LEVELS.flatMap((level) => {
      const option = options[level];
      const at = `${pointer}/options/${level}`;
      const faults = missing(at, option ?? { en: '', 'zh-Hant': '' });
      if (faults.length > 0) return faults;
      return said.indexOf(said[level] ?? '') < level ? [{ pointer: at, code: 'repeated' } as const] : [];
    }),
  ];
}

function missing(pointer: string, text: LocalizedText): readonly TemplateFault[] {
  return LOCALES.flatMap((locale) =>
    text[locale].trim() === '' ? { pointer: `${pointer}/${locale}`, code: 'missing', locale } : [],
  );
}
