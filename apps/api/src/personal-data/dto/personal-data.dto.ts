import { PERSONAL_DATA_LIMITS } from '@firebreak/domain';
import { Text } from '../../http/fields.js';

const ADDRESS = {
  max: PERSONAL_DATA_LIMITS.addressCharacters,
  description: 'A mail address, in small or capital letters.',
};
const REASON = { max: PERSONAL_DATA_LIMITS.groundCharacters, multiline: true };

/** Whom to look for. */
export class SearchPersonDto {
  @Text(ADDRESS) email: string;
}

/** Whom to erase, and why. */
export class ErasePersonDto {
  @Text(ADDRESS) email: string;
  @Text({ ...REASON, description: 'On what ground; it stays, so it names nobody.' }) ground: string;
  @Text({ ...REASON, optional: true, description: 'Why signatures must stay; without it they are erased too.' })
  keepSignatures?: string;
}
