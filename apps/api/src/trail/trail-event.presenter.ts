import {
  TRAIL_ACTIONS,
  TRAIL_ACTORS,
  TRAIL_SUBJECTS,
  type TrailAction,
  type TrailActor,
  type TrailSubject,
} from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Flag, Id, Instant, Int, OneOf, Text } from '../http/fields.js';
import type { TrailEvent } from './trail-event.js';

/** The API token through which a program acted. */
export class TrailTokenView {
  @Id() id: string;
  @Text({ max: 80 }) name: string;
}

/** Who acted. */
export class TrailActorView {
  @OneOf(TRAIL_ACTORS) kind: TrailActor;
  @Id({ nullable: true, description: "The person, or the respondent's invitation." }) id: string | null;
  @Text({ max: 300, nullable: true, description: 'The name at that time.' }) name: string | null;
  @ApiProperty({ type: TrailTokenView, nullable: true, description: 'Null where no program acted for the person.' })
  token: TrailTokenView | null;
}

/** What it happened to. */
export class TrailSubjectView {
  @OneOf(TRAIL_SUBJECTS) type: TrailSubject;
  @Id() id: string;
}

/** The vendor that an event concerns. */
export class TrailVendorView {
  @Id() id: string;
  @Text({ max: 200, nullable: true }) name: string | null;
  @Flag({ description: 'It was deleted for good; the name is the one that it had.' }) deleted: boolean;
}

/** One event of the trail. */
export class TrailEventView {
  @Id() id: string;
  @Int({ min: 1, max: Number.MAX_SAFE_INTEGER, description: 'Its place in the chain.' }) sequence: number;
  @Instant() at: string;
  @ApiProperty() actor: TrailActorView;
  @OneOf(TRAIL_ACTIONS) action: TrailAction;
  @ApiProperty() subject: TrailSubjectView;
  @ApiProperty({ type: TrailVendorView, nullable: true }) vendor: TrailVendorView | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'Names and changes as they were recorded; null once they were erased.',
  })
  details: Record<string, unknown> | null;
  @Text({ max: 64, description: 'SHA-256 that links it to the event before it.' }) hash: string;
}

/** How often something was done. */
export class ActionCountView {
  @OneOf(TRAIL_ACTIONS) action: TrailAction;
  @Int({ min: 1, max: Number.MAX_SAFE_INTEGER }) count: number;
  @Int({ min: 0, max: Number.MAX_SAFE_INTEGER, description: 'How many vendors it concerned.' }) vendors: number;
}

/** How often each thing was done by others than whoever asks. */
export class ActionCountsView {
  @ApiProperty({ type: [ActionCountView] }) actions: ActionCountView[];
}

/** One place where the chain does not hold. */
export class TrailFaultView {
  @Int({ min: 1, max: Number.MAX_SAFE_INTEGER, nullable: true }) sequence: number | null;
  @Text({ max: 100 }) fault: string;
}

/** Shows an event. */
export function presentTrailEvent(event: TrailEvent): TrailEventView {
  const { actorName, actorToken, ...details } = event.details ?? {};
  return {
    id: event.id,
    sequence: event.sequence,
    at: event.sealedAt.toISOString(),
    actor: {
      kind: event.actorKind,
      id: event.actorId,
      name: typeof actorName === 'string' ? actorName : null,
      token: (actorToken ?? null) as TrailTokenView | null,
    },
    action: event.action,
    subject: { type: event.subjectType, id: event.subjectId },
    vendor:
      event.vendorId === null
        ? null
        : {
            id: event.vendorId,
            name: event.vendorName,
            deleted: event.vendorIsDeleted,
          },
    details: event.details && details,
    hash: event.hash,
  };
}
