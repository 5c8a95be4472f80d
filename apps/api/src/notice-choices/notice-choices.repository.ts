import type { MailWay, NoticeKind, NoticeWay, Weekday } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { MailStop, NoticeChoice, WeeklyDay } from './notice-choice.entity.js';

/** How people of the running transaction's organisation want to be told. */
@Injectable()
export class NoticeChoicesRepository {
  constructor(private readonly db: TenantDb) {}

  async list(userId: string): Promise<ReadonlyMap<NoticeKind, NoticeWay>> {
    const choices = await this.db.em.findBy(NoticeChoice, { organizationId: this.db.organizationId, userId });
    return new Map(choices.map(({ kind, way }) => [kind, way]));
  }

  async save(userId: string, kind: NoticeKind, way: NoticeWay): Promise<void> {
    const { organizationId, em } = this.db;
    await em.upsert(NoticeChoice, { organizationId, userId, kind, way }, ['organizationId', 'userId', 'kind']);
  }

  async forget(userId: string, kind: NoticeKind): Promise<void> {
    await this.db.em.delete(NoticeChoice, { organizationId: this.db.organizationId, userId, kind });
  }

  async listStopped(userId: string): Promise<readonly MailWay[]> {
    const stops = await this.db.em.findBy(MailStop, { organizationId: this.db.organizationId, userId });
    return stops.map(({ way }) => way);
  }

  async stop(userId: string, way: MailWay): Promise<void> {
    const { organizationId, em, now: stoppedAt } = this.db;
    await em.upsert(MailStop, { organizationId, userId, way, stoppedAt }, ['organizationId', 'userId', 'way']);
  }

  async resume(userId: string, way: MailWay): Promise<void> {
    await this.db.em.delete(MailStop, { organizationId: this.db.organizationId, userId, way });
  }

  /** Null when the person never chose one. */
  async findWeekday(userId: string): Promise<Weekday | null> {
    const { organizationId, em } = this.db;
    return (await em.findOneBy(WeeklyDay, { organizationId, userId }))?.weekday ?? null;
  }

  async forgetWeekday(userId: string): Promise<void> {
    await this.db.em.delete(WeeklyDay, { organizationId: this.db.organizationId, userId });
  }

  async saveWeekday(userId: string, weekday: Weekday): Promise<void> {
    const { organizationId, em } = this.db;
    await em.upsert(WeeklyDay, { organizationId, userId, weekday }, ['organizationId', 'userId']);
  }
}
