import type { LocalizedText, QuestionDefinition } from '../question.js';
import { definedQuestion, isSameContent, type TemplateContent } from './content.js';

/** What sets one version of a questionnaire apart from another. */
export interface TemplateChanges {
  /** Title or description say something else. */
  readonly described: boolean;
  readonly added: readonly QuestionDefinition[];
  readonly removed: readonly QuestionDefinition[];
  readonly reworded: readonly RewordedQuestion[];
  /** Questions that stayed are asked in another order. */
  readonly reordered: boolean;
}

/** A question that stayed and says something else. */
export interface RewordedQuestion {
  readonly before: QuestionDefinition;
  readonly after: QuestionDefinition;
  /** Parts that differ, in reading order. */
  readonly parts: readonly ('text' | 'why' | 'options' | 'measure' | 'appliesWhen' | 'weight')[];
}

/** Gives what an earlier content and a later one differ in. */
export function templateChanges(before: TemplateContent, after: TemplateContent): TemplateChanges {
  const old = new Map(before.questions.map((question) => [question.key, definedQuestion(question)]));
  const current = new Map(after.questions.map((question) => [question.key, definedQuestion(question)]));
  const stayed = [...old.keys()].filter((key) => current.has(key));
  return {
    described: !isSameContent({ ...before, questions: [] }, { ...after, questions: [] }),
    added: [...current.values()].filter(({ key }) => !old.has(key)),
    removed: [...old.values()].filter(({ key }) => !current.has(key)),
    reworded: [...current.values()].flatMap((question) => {
      const was = old.get(question.key);
      const parts = was === undefined ? [] : differingParts(was, question);
      return was === undefined || parts.length === 0 ? [] : { before: was, after: question, parts };
    }),
    reordered: stayed.join() !== [...current.keys()].filter((key) => old.has(key)).join(),
  };
}

const words = (text: LocalizedText): readonly string[] => [text.en, text['zh-Hant']];

function differingParts(before: QuestionDefinition, after: QuestionDefinition): RewordedQuestion['parts'] {
  const said = {
    text: ({ text }: QuestionDefinition) => words(text),
    why: ({ why }: QuestionDefinition) => words(why),
    options: ({ options }: QuestionDefinition) => options.map((option) => words(option.text)),
    measure: ({ measure }: QuestionDefinition) => measure,
    appliesWhen: ({ appliesWhen }: QuestionDefinition) => appliesWhen,
    weight: ({ weight }: QuestionDefinition) => weight ?? null,
  };
  return (['text', 'why', 'options', 'measure', 'appliesWhen', 'weight'] as const).filter(
    (part) => JSON.stringify(said[part](before)) !== JSON.stringify(said[part](after)),
  );
}
