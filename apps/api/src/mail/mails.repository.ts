import { Injectable } from '@nestjs/common';
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

  /** Organisations that have mail to send now. */
  async organizationsWithDueMail(): Promise<string[]> {
    const rows = await this.db.lookUp<{ organizations_with_due_mail: string }>('organizations_with_due_mail()', []);
    return rows.map((row) => row.organizations_with_due_mail);
  }

  /** One due mail that no other process is sending, kept until the transaction ends. */
  takeDue(): Promise<Mail | null> {
    return this.db.em
      .createQueryBuilder(Mail, 'm')
      .where(`m.organizationId = :organizationId AND m.state = 'queued' AND m.nextAttemptAt <= now()`, {
        organizationId: this.db.organizationId,
      })
      .orderBy('m.nextAttemptAt')
      .limit(1)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getOne();
  }

  async update(id: string, change: Partial<Mail>): Promise<void> {
    await this.db.em.update(Mail, { organizationId: this.db.organizationId, id }, change);
  }
}
