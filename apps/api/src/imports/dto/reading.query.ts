import { Text } from '../../http/fields.js';

/** Which list, by the word that its sender gave it. */
export class ReadingQuery {
  @Text({ max: 40 }) reading: string;
}
