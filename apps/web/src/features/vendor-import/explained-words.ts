import type { ExplainedField } from '@firebreak/domain';
import type { ImportPreview } from './vendor-import.queries';

/** A word of the list, and the word that we know for it; empty while nobody has said so. */
export interface ExplainedWord extends Pick<ImportPreview['unknownWords'][number], 'field' | 'word'> {
  readonly known: string;
}

/** What was explained, as it stands in the address: one a line, `field:word=known word`. */
export function readWords(written = ''): ExplainedWord[] {
  return written.split('\n').flatMap((line) => {
    const [, field, word, known] = /^([A-Za-z]+):(.+)=([^=]+)$/.exec(line) ?? [];
    return word === undefined || known === undefined ? [] : [{ field: field as ExplainedField, word, known }];
  });
}

/** The same with one word explained anew; undefined when nothing is explained any more. */
export function writeWords(words: readonly ExplainedWord[], changed: ExplainedWord): string | undefined {
  const others = words.filter(({ field, word }) => field !== changed.field || word !== changed.word);
  const lines = [...others, changed]
    .filter(({ known }) => known !== '')
    .map(({ field, word, known }) => `${field}:${word.replaceAll(/\s+/g, ' ')}=${known}`);
  return lines.length === 0 ? undefined : lines.join('\n');
}
