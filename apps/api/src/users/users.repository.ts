import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { User } from './user.entity.js';

/** What a change may set. */
export type UserChange = Partial<Omit<User, 'organizationId' | 'id' | 'version' | 'createdAt' | 'updatedAt'>>;

/** Somebody whom an address could mean, in one of the organisations. */
export interface AddressedUser {
  readonly organizationId: string;
  readonly userId: string;
  readonly passwordHash: string | null;
  readonly accessUntil: Date | null;
}

interface AddressedRow {
  readonly organization_id: string;
  readonly user_id: string;
  readonly password_hash: string | null;
  readonly access_until: Date | null;
}

/** People of the running transaction's organisation. */
@Injectable()
export class UsersRepository {
  constructor(private readonly db: TenantDb) {}

  list(): Promise<User[]> {
    return this.db.em.find(User, {
      where: { organizationId: this.db.organizationId },
      order: { name: 'ASC', id: 'ASC' },
    });
  }

  find(id: string): Promise<User | null> {
    return this.db.em.findOneBy(User, { organizationId: this.db.organizationId, id });
  }

  findByEmailKey(emailKey: string): Promise<User | null> {
    return this.db.em.findOneBy(User, { organizationId: this.db.organizationId, emailKey });
  }

  /** The person, kept from every other change until this transaction ends. */
  lock(id: string): Promise<User | null> {
    return this.findLocked(id, 'for_no_key_update');
  }

  /** The same for a transaction that changes nothing of the person itself, so that many can keep it at once. */
  keep(id: string): Promise<User | null> {
    return this.findLocked(id, 'pessimistic_read');
  }

  /** Who could mean this address and is not disabled, in every organisation. */
  async findAddressed(emailKey: string): Promise<AddressedUser[]> {
    const rows = await this.db.lookUp<AddressedRow>('find_sign_ins($1)', [emailKey]);
    return rows.map((row) => ({
      organizationId: row.organization_id,
      userId: row.user_id,
      passwordHash: row.password_hash,
      accessUntil: row.access_until,
    }));
  }

  async insert(user: User): Promise<void> {
    await this.db.em.insert(User, user);
  }

  /** Changes the person, if it still has the version when one is given, and says whether it did. */
  async update(id: string, change: UserChange, version?: number): Promise<boolean> {
    const result = await this.db.em
      .createQueryBuilder()
      .update(User)
      .set({ ...change, updatedAt: this.db.now, version: () => 'version + 1' })
      .where({ organizationId: this.db.organizationId, id, ...(version === undefined ? {} : { version }) })
      .execute();
    return result.affected === 1;
  }

  /** Keeps every other change of roles waiting until this transaction ends; what is read afterwards stands. */
  async lockRoles(): Promise<void> {
    // Weaker than FOR UPDATE, so that writes that only refer to the organisation go on.
    await this.db.em.query('SELECT FROM organizations WHERE organization_id = $1 FOR NO KEY UPDATE', [
      this.db.organizationId,
    ]);
  }

  private findLocked(id: string, mode: 'for_no_key_update' | 'pessimistic_read'): Promise<User | null> {
    return this.db.em.findOne(User, { where: { organizationId: this.db.organizationId, id }, lock: { mode } });
  }

  /** How many people administer the organisation with no end in sight, but for one. */
  async countAdministratorsBut(exceptId: string): Promise<number> {
    const rows = await this.db.em.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM users
        WHERE organization_id = $1 AND id <> $2 AND role = 'admin' AND disabled_at IS NULL AND access_until IS NULL
          AND password_hash IS NOT NULL`,
      [this.db.organizationId, exceptId],
    );
    return rows[0]?.count ?? 0;
  }
}
