import { Text } from '../../http/fields.js';

/** What opening the portal takes: the token of the link or the typed code, and later the one-time code. */
export class OpenPortalDto {
  @Text({ max: 4_096, min: 0, multiline: true }) token: string;
  @Text({ max: 20, optional: true, description: 'The one-time code from the mail.' }) code?: string;
}
