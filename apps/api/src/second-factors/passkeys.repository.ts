import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { Passkey } from './passkey.entity.js';

/** Where a passkey is kept. */
export interface FoundPasskey {
  readonly organizationId: string;
  readonly passkeyId: string;
}

/** Passkeys of the running transaction's organisation. */
@Injectable()
export class PasskeysRepository {
  constructor(private readonly db: TenantDb) {}

  /** Oldest first. */
  listOf(userId: string): Promise<Passkey[]> {
    return this.db.em.find(Passkey, {
      where: { organizationId: this.db.organizationId, userId },
      order: { id: 'ASC' },
    });
  }

  find(id: string): Promise<Passkey | null> {
    return this.db.em.findOneBy(Passkey, { organizationId: this.db.organizationId, id });
  }

  /** The same before the organisation is known, by the person whom it names and what it calls itself. */
  async findAnywhere(userId: string, credentialId: Buffer): Promise<FoundPasskey | null> {
    const rows = await this.db.lookUp<{ organization_id: string; passkey_id: string }>('find_passkey($1, $2)', [
      userId,
      credentialId,
    ]);
    const row = rows[0];
    return row ? { organizationId: row.organization_id, passkeyId: row.passkey_id } : null;
  }

  async insert(passkey: Passkey): Promise<void> {
    await this.db.em.insert(Passkey, passkey);
  }

  /** Notes a use if the counter goes on, or stands still at zero, and says whether it did. */
  async use(id: string, counter: number): Promise<boolean> {
    const rows = await this.db.em.query<[unknown[], number]>(
      `UPDATE passkeys SET counter = $3, last_used_at = $4
        WHERE organization_id = $1 AND id = $2 AND ($3 > counter OR ($3 = 0 AND counter = 0))`,
      [this.db.organizationId, id, counter, this.db.now],
    );
    return rows[1] === 1;
  }

  async delete(id: string): Promise<boolean> {
    return (await this.db.em.delete(Passkey, { organizationId: this.db.organizationId, id })).affected === 1;
  }

  async deleteOf(userId: string): Promise<void> {
    await this.db.em.delete(Passkey, { organizationId: this.db.organizationId, userId });
  }
}
