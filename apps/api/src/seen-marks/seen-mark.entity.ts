import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId } from '../database/columns.js';

/** What somebody can have seen up to an instant. */
export type SeenThing = 'flags' | 'changes';

/** Up to when a person says to have seen everything of a kind; no fact of the register, and of nobody's interest but the person's. */
@Entity('seen_marks')
export class SeenMark {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ name: 'user_id', type: 'uuid' }) userId: string;
  @PrimaryColumn({ name: 'thing', type: 'text' }) thing: SeenThing;
  @InstantColumn('seen_at') seenAt: Date;
}
