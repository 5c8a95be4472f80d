import type { MailWay, NoticeKind, NoticeWay, Weekday } from '@firebreak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, TextColumn } from '../database/columns.js';

/** How a person wants to be told of one kind; without it, as is usual. */
@Entity('notice_choices')
export class NoticeChoice {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ name: 'user_id', type: 'uuid' }) userId: string;
  @PrimaryColumn({ name: 'kind', type: 'text' }) kind: NoticeKind;
  @TextColumn('way') way: NoticeWay;
}

/** A sort of mails that a person has stopped, whatever comes in them. */
@Entity('mail_stops')
export class MailStop {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ name: 'user_id', type: 'uuid' }) userId: string;
  @PrimaryColumn({ name: 'way', type: 'text' }) way: MailWay;
  @InstantColumn('stopped_at') stoppedAt: Date;
}

/** The day of a person's weekly digest; without it, as is usual. */
@Entity('weekly_days')
export class WeeklyDay {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ name: 'user_id', type: 'uuid' }) userId: string;
  @Column({ name: 'weekday', type: 'smallint' }) weekday: Weekday;
}
