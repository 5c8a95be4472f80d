import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { PersonalLink, type LinkPurpose } from './personal-link.entity.js';

/** Where a token leads. */
export interface FoundLink {
  readonly organizationId: string;
  readonly linkId: string;
  readonly userId: string;
}

/** Links of the running transaction's organisation; a token alone is looked up before its organisation is known. */
@Injectable()
export class PersonalLinksRepository {
  constructor(private readonly db: TenantDb) {}

  /** The link of a token that is still good and whose person is not disabled. */
  async findByToken(tokenHash: Buffer): Promise<FoundLink | null> {
    const [row] = await this.db.lookUp<{ organization_id: string; link_id: string; user_id: string }>(
      'find_personal_link($1)',
      [tokenHash],
    );
    return row ? { organizationId: row.organization_id, linkId: row.link_id, userId: row.user_id } : null;
  }

  find(id: string): Promise<PersonalLink | null> {
    return this.db.em.findOneBy(PersonalLink, { organizationId: this.db.organizationId, id });
  }

  async insert(link: PersonalLink): Promise<void> {
    await this.db.em.insert(PersonalLink, link);
  }

  /** How many links of this kind lead the person in now. */
  countOpen(userId: string, purpose: LinkPurpose): Promise<number> {
    return this.db.em
      .createQueryBuilder(PersonalLink, 'l')
      .where('l.organizationId = :organizationId AND l.userId = :userId AND l.purpose = :purpose', {
        organizationId: this.db.organizationId,
        userId,
        purpose,
      })
      .andWhere('l.expiresAt > :now', { now: this.db.now })
      .getCount();
  }

  /** Takes a link away, and says whether it was still there. */
  async delete(id: string): Promise<boolean> {
    const { affected } = await this.db.em.delete(PersonalLink, { organizationId: this.db.organizationId, id });
    return affected === 1;
  }

  async deleteOf(userId: string): Promise<void> {
    await this.db.em.delete(PersonalLink, { organizationId: this.db.organizationId, userId });
  }

  /** Takes away what has expired. */
  async deleteExpired(userId: string): Promise<void> {
    await this.db.em
      .createQueryBuilder()
      .delete()
      .from(PersonalLink)
      .where('organization_id = :organizationId AND user_id = :userId AND expires_at <= :now', {
        organizationId: this.db.organizationId,
        userId,
        now: this.db.now,
      })
      .execute();
  }
}
