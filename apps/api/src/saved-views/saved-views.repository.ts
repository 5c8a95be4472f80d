import { DomainError } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { SavedView } from './saved-view.entity.js';

/** Views of the vendor list in the running transaction's organisation. */
@Injectable()
export class SavedViewsRepository {
  constructor(private readonly db: TenantDb) {}

  /** The person's own and those that are shared, by name. */
  list(userId: string): Promise<SavedView[]> {
    const { organizationId } = this.db;
    return this.db.em.find(SavedView, {
      where: [
        { organizationId, keptBy: userId },
        { organizationId, shared: true },
      ],
      order: { nameKey: 'ASC', id: 'ASC' },
    });
  }

  /** A view that the person keeps; null for every other. */
  find(id: string, userId: string): Promise<SavedView | null> {
    return this.db.em.findOneBy(SavedView, { organizationId: this.db.organizationId, id, keptBy: userId });
  }

  count(userId: string): Promise<number> {
    return this.db.em.countBy(SavedView, { organizationId: this.db.organizationId, keptBy: userId });
  }

  async insert(view: SavedView): Promise<void> {
    await this.refuseDuplicate(view);
    await this.db.em.insert(SavedView, view);
  }

  /** Stores the view if the stored one has the version still, and says whether it had. Throws `duplicate`. */
  async update(view: SavedView, version: number): Promise<boolean> {
    await this.refuseDuplicate(view);
    const { organizationId, id, name, nameKey, shared, search, updatedAt } = view;
    const change = { name, nameKey, shared, search, updatedAt, version: version + 1 };
    const result = await this.db.em.update(SavedView, { organizationId, id, version }, change);
    return result.affected === 1;
  }

  /** The same for taking it away. */
  async remove({ organizationId, id }: SavedView, version: number): Promise<boolean> {
    return (await this.db.em.delete(SavedView, { organizationId, id, version })).affected === 1;
  }

  private async refuseDuplicate({ organizationId, id, keptBy, nameKey }: SavedView): Promise<void> {
    const existing = await this.db.em.findOneBy(SavedView, { organizationId, keptBy, nameKey });
    if (existing !== null && existing.id !== id) {
      const detail = 'You keep another view of this name.';
      throw new DomainError('duplicate', detail, [{ pointer: '/name', code: 'duplicate', detail }]);
    }
  }
}
