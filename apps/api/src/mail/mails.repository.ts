import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { TenantDb } from '../tenancy/tenant-db.js';
import { Mail } from './mail.entity.js';

/** Mails of the running transaction's organisation. */
@Injectable()
export class MailsRepository {
  constructor(private readonly db: TenantDb) {}

  async insert(mail: Mail): Promise<void> {
    await this.db.em.insert(Mail, mail);
  }

  /** Newest first, older than `beforeId` when it is given. */
  listNewest(limit: number, beforeId: string | null): Promise<Mail[]> {
    const query = this.db.em
      .createQueryBuilder(Mail, 'm')
      .where('m.organizationId = :organizationId', { organizationId: this.db.organizationId })
      .orderBy('m.id', 'DESC')
      .limit(limit);
    if (beforeId !== null) query.andWhere('m.id < :beforeId', { beforeId });
    return query.getMany();
  }

  count(): Promise<number> {
    return this.db.em.countBy(Mail, { organizationId: this.db.organizationId });
  }

  /** These mails, in no order; unknown ids are left out. */
  async findSome(ids: readonly string[]): Promise<Mail[]> {
    if (ids.length === 0) return [];
    return this.db.em.findBy(Mail, { organizationId: this.db.organizationId, id: In([...ids]) });
  }

  findNewestTo(recipient: string): Promise<Mail | null> {
    const { organizationId } = this.db;
    return this.db.em.findOne(Mail, { where: { organizationId, recipient }, order: { id: 'DESC' } });
  }

  /** Whether something was posted for the occasion. */
  existsFor(occasion: string): Promise<boolean> {
    return this.db.em.existsBy(Mail, { organizationId: this.db.organizationId, occasion });
  }

  /** A mail that still has to leave; null when it has left or is gone. */
  findQueued(id: string): Promise<Mail | null> {
    return this.db.em.findOneBy(Mail, { organizationId: this.db.organizationId, id, state: 'queued' });
  }

  /** Marks a mail as sent and forgets its text. */
  async markSent(id: string, sentAt: Date): Promise<void> {
    await this.db.em.update(
      Mail,
      { organizationId: this.db.organizationId, id },
      { state: 'sent', sentAt, bodyEncrypted: null, stopUrl: null },
    );
  }

  async deleteSentBefore(instant: Date): Promise<void> {
    await this.db.em.delete(Mail, {
      organizationId: this.db.organizationId,
      state: 'sent',
      sentAt: LessThan(instant),
    });
  }
}
