import { createHash } from 'node:crypto';
import type { Question } from '../../questionnaires/question.entity.js';
import { canonicalJson } from '../../signing/canonical-json.js';

/**
 * What makes a question the same one elsewhere, as SHA-256 in hexadecimal over canonical JSON: its key, its text, its
 * levels and whom it is for, word for word in every language.
 */
export function questionHash({ key, text, options, appliesWhen }: HashedQuestion): string {
  const levels = options.map((option) => ({ level: option.level, text: option.text }));
  return createHash('sha256')
    .update(canonicalJson({ appliesWhen, key, options: levels, text }))
    .digest('hex');
}

type HashedQuestion = Pick<Question, 'key' | 'text' | 'options' | 'appliesWhen'>;
