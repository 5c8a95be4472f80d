import type { LocalizedText, QuestionDefinition } from '../question.js';

/** Gives the five answers of a question from their texts, level 0 first and level 4 last. */
export function fiveLevels(
  ...texts: readonly [LocalizedText, LocalizedText, LocalizedText, LocalizedText, LocalizedText]
): QuestionDefinition['options'] {
  return [
    { level: 0, text: texts[0] },
    { level: 1, text: texts[1] },
    { level: 2, text: texts[2] },
    { level: 3, text: texts[3] },
    { level: 4, text: texts[4] },
  ];
}
