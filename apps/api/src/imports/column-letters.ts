import {
  IMPORT_FIELDS,
  invalidInput,
  VENDOR_IMPORT_LIMITS,
  type ColumnMapping,
  type ImportField,
} from '@firebreak/domain';
import { colToLetter } from 'hucre/xlsx';

const LETTERS = Array.from({ length: VENDOR_IMPORT_LIMITS.columns }, (_, column) => colToLetter(column));

/** A column as a spreadsheet names it; columns count from 0. */
export function letterOf(column: number): string {
  return LETTERS[column] ?? colToLetter(column);
}

/** The mapping that `A:name,C:archetype` means. Throws `invalid-input` for anything else. */
export function readMapping(text: string, width: number): ColumnMapping {
  const mapping: (ImportField | null)[] = Array.from({ length: width }, () => null);
  for (const part of text.split(',').filter((item) => item !== '')) {
    const [letter = '', field = ''] = part.split(':');
    const column = LETTERS.indexOf(letter.toUpperCase());
    const known = IMPORT_FIELDS.find((name) => name === field);
    if (column < 0 || column >= width || known === undefined || mapping[column] !== null)
      throw invalidInput('/columns', 'columns', 'Columns of the list and what they hold, such as A:name,C:archetype.');
    if (known !== 'notes' && mapping.includes(known))
      throw invalidInput('/columns', 'columns', `Two columns cannot both hold ${known}.`);
    mapping[column] = known;
  }
  return mapping;
}
