import {
  WEBHOOK_DELIVERY_STATES,
  WEBHOOK_EVENTS,
  WEBHOOK_FAULTS,
  WEBHOOK_LIMITS,
  WEBHOOK_TEST,
  type WebhookDeliveryState,
  type WebhookEvent,
  type WebhookFault,
  type WebhookMessage,
} from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { toEtag } from '../http/etag.js';
import { Flag, Id, Instant, Int, OneOf, SomeOf, Text } from '../http/fields.js';
import type { ShownDelivery } from './webhook-deliveries.repository.js';
import type { Webhook } from './webhook.entity.js';
import type { WebhookWithSecret } from './webhooks.service.js';

/** An address that is told what happens. */
export class WebhookView {
  @Id() id: string;
  @Text({ max: WEBHOOK_LIMITS.urlCharacters }) url: string;
  @SomeOf(WEBHOOK_EVENTS) events: WebhookEvent[];
  @Flag() enabled: boolean;
  @Instant({ nullable: true, description: 'Until when the secret before the present one signs, too.' })
  oldSecretUntil: string | null;
  @Instant() createdAt: string;
  @Text({ max: 20 }) etag: string;
}

/** The organisation's webhooks. */
export class WebhooksView {
  @Flag({ description: 'Whoever runs this installation allows them.' }) allowed: boolean;
  @ApiProperty({ type: [WebhookView] }) items: WebhookView[];
}

/** A webhook with its secret. */
export class WebhookSecretView {
  @ApiProperty() webhook: WebhookView;
  @Text({ max: 100, description: 'Shown this once.' }) secret: string;
}

/** One attempt to deliver a message. */
export class WebhookAttemptView {
  @Instant() at: string;
  @Int({ min: 0, max: 999, nullable: true, description: 'Of the answer; null where there was none.' })
  status: number | null;
  @OneOf(WEBHOOK_FAULTS, { nullable: true, description: 'Null for a success.' }) fault: WebhookFault | null;
  @Int({ min: 0, max: Number.MAX_SAFE_INTEGER }) tookMilliseconds: number;
}

/** One message and what became of it. */
export class WebhookDeliveryView {
  @Id() id: string;
  @OneOf([...WEBHOOK_EVENTS, WEBHOOK_TEST]) event: WebhookMessage;
  @OneOf(WEBHOOK_DELIVERY_STATES) state: WebhookDeliveryState;
  @Instant() createdAt: string;
  @ApiProperty({ type: [WebhookAttemptView] }) attempts: WebhookAttemptView[];
}

/** Shows a webhook. */
export function presentWebhook(webhook: Webhook): WebhookView {
  const { id, url, events, disabledAt, oldSecretUntil, createdAt, version } = webhook;
  return {
    id,
    url,
    events,
    enabled: disabledAt === null,
    oldSecretUntil: oldSecretUntil !== null && oldSecretUntil > new Date() ? oldSecretUntil.toISOString() : null,
    createdAt: createdAt.toISOString(),
    etag: toEtag(version),
  };
}

/** Shows a webhook with its secret. */
export function presentWebhookSecret({ webhook, secret }: WebhookWithSecret): WebhookSecretView {
  return { webhook: presentWebhook(webhook), secret };
}

/** Shows a message. */
export function presentWebhookDelivery({ id, event, state, createdAt, attempts }: ShownDelivery): WebhookDeliveryView {
  return {
    id,
    event,
    state,
    createdAt: createdAt.toISOString(),
    attempts: attempts.map((attempt) => ({ ...attempt, at: new Date(attempt.at).toISOString() })),
  };
}
