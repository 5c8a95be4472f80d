import { ApiProperty } from '@nestjs/swagger';
import { Allow } from 'class-validator';
import { Text } from '../../http/fields.js';

/** What opening the portal takes: the token of the link or the typed code, and later the one-time code. */
export class OpenPortalDto {
  /** Not checked here, so that a malformed token is refused like every other wrong one. */
  @ApiProperty({ type: 'string', description: 'The token of the link, or the code that can be typed.' })
  @Allow()
  token: unknown;

  @Text({ max: 20, optional: true, description: 'The one-time code from the mail.' }) code?: string;
}
