import { EXPLAINED_FIELDS, invalidInput, meaningKey, type ExplainedField, type Meanings } from '@firebreak/domain';

const LINE = /^([A-Za-z]+):(.+)=([^=]+)$/;

/** What was said of words, one a line such as `archetype:Call center (outsourced)=call_centre_bpo`. Throws `invalid-input`. */
export function readMeanings(text: string): Meanings {
  return new Map(text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [readLine(line.trim())])));
}

function readLine(line: string): [string, string] {
  const [, field, word, known] = LINE.exec(line) ?? [];
  if (word === undefined || known === undefined || !EXPLAINED_FIELDS.includes(field as ExplainedField))
    throw invalidInput(
      '/words',
      'words',
      'A field, a word of the list and a known word: archetype:Hotline=call_centre_bpo.',
    );
  return [meaningKey(field as ExplainedField, word), known];
}
