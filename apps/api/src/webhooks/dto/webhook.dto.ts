import { WEBHOOK_EVENTS, WEBHOOK_LIMITS, type WebhookEvent } from '@firebreak/domain';
import { Flag, SomeOf, Text } from '../../http/fields.js';

/** An address that is to be told what happens. */
export class CreateWebhookDto {
  @Text({ max: WEBHOOK_LIMITS.urlCharacters, description: 'https, port 443, an address that anybody could reach.' })
  url: string;
  @SomeOf(WEBHOOK_EVENTS, { description: 'What it is told of.' }) events: WebhookEvent[];
}

/** A change of it; what is left out stays as it is. */
export class ChangeWebhookDto {
  @Text({ max: WEBHOOK_LIMITS.urlCharacters, optional: true }) url?: string;
  @SomeOf(WEBHOOK_EVENTS, { optional: true }) events?: WebhookEvent[];
  @Flag({ optional: true }) enabled?: boolean;
}
