import type { WebhookDeliveryState, WebhookEvent, WebhookFault, WebhookMessage } from '@firebreak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn, TextColumn, VersionNumber } from '../database/columns.js';

/** An address of somebody else's that is told what happens. */
@Entity('webhooks')
export class Webhook {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @TextColumn('url') url: string;
  @Column({ name: 'events', type: 'text', array: true }) events: WebhookEvent[];
  /** Null while it is told. */
  @InstantColumn('disabled_at', true) disabledAt: Date | null;
  /** Counts the secrets: each is worked out from it and from a key of the installation. */
  @Column({ name: 'secret_number', type: 'integer' }) secretNumber: number;
  /** Until when the secret before signs, too. */
  @InstantColumn('old_secret_until', true) oldSecretUntil: Date | null;
  @VersionNumber() version: number;
  @InstantColumn('created_at') createdAt: Date;
  @InstantColumn('updated_at') updatedAt: Date;
}

/** One message to a webhook. */
@Entity('webhook_deliveries')
export class WebhookDelivery {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('webhook_id') webhookId: string;
  @TextColumn('event') event: WebhookMessage;
  /** What it is sent for; nothing is sent twice for the same. */
  @TextColumn('occasion') occasion: string;
  /** As it is signed and sent, each time the same. */
  @TextColumn('body') body: string;
  @TextColumn('state') state: WebhookDeliveryState;
  @InstantColumn('created_at') createdAt: Date;
}

/** One attempt to deliver a message. */
@Entity('webhook_attempts')
export class WebhookAttempt {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('delivery_id') deliveryId: string;
  @InstantColumn('attempted_at') attemptedAt: Date;
  /** Of the answer; null where there was none. */
  @Column({ name: 'status', type: 'smallint', nullable: true }) status: number | null;
  /** Null for a success. */
  @TextColumn('fault', true) fault: WebhookFault | null;
  @Column({ name: 'took_milliseconds', type: 'integer' }) tookMilliseconds: number;
}
