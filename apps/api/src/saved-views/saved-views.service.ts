import { DomainError, invalidInput, notFound, SAVED_VIEW_LIMITS, type TrailAction } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { staleOrGone } from '../http/etag.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import type { CreateSavedViewDto, UpdateSavedViewDto } from './dto/saved-view.dto.js';
import type { SavedView } from './saved-view.entity.js';
import { presentSavedView } from './saved-view.presenter.js';
import { SavedViewsRepository } from './saved-views.repository.js';

/** Views of the vendor list that people keep; only what others see of them is told by the trail. */
@Injectable()
export class SavedViewsService {
  constructor(
    private readonly views: SavedViewsRepository,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  list(userId: string): Promise<SavedView[]> {
    return this.views.list(userId);
  }

  async create(userId: string, input: CreateSavedViewDto): Promise<SavedView> {
    if ((await this.views.count(userId)) >= SAVED_VIEW_LIMITS.perPerson)
      throw new DomainError('invalid-state', `Nobody keeps more than ${SAVED_VIEW_LIMITS.perPerson} views.`);
    const { organizationId, now } = this.db;
    const view: SavedView = {
      ...input,
      organizationId,
      id: createId(),
      keptBy: userId,
      nameKey: toKey(input.name),
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
    await this.views.insert(view);
    if (view.shared) await this.record('saved_view.shared', view);
    return view;
  }

  /** Throws `not-found` for a view that somebody else keeps, `stale`, `duplicate`. */
  async update(userId: string, id: string, version: number, input: UpdateSavedViewDto): Promise<SavedView> {
    const present = await this.get(userId, id);
    if (Object.keys(input).length === 0) throw invalidInput('', 'body-required', 'Say what is to change.');
    const changed = { ...present, ...input, updatedAt: this.db.now, version: version + 1 };
    const view: SavedView = { ...changed, nameKey: toKey(changed.name) };
    if (!(await this.views.update(view, version))) throw staleOrGone(presentSavedView(present, userId));
    if (view.shared) await this.record(present.shared ? 'saved_view.changed' : 'saved_view.shared', view);
    else if (present.shared) await this.record('saved_view.withdrawn', view);
    return view;
  }

  /** Throws `not-found` for a view that somebody else keeps, and `stale`. */
  async remove(userId: string, id: string, version: number): Promise<void> {
    const view = await this.get(userId, id);
    if (!(await this.views.remove(view, version))) throw staleOrGone(presentSavedView(view, userId));
    if (view.shared) await this.record('saved_view.withdrawn', view);
  }

  private async get(userId: string, id: string): Promise<SavedView> {
    const view = await this.views.find(id, userId);
    if (view === null) throw notFound();
    return view;
  }

  private record(action: TrailAction, { name }: SavedView): Promise<void> {
    return this.trail.record({ action, subject: ['organizations', this.db.organizationId], details: { name } });
  }
}

/** A name as it is compared. */
function toKey(name: string): string {
  return name.normalize('NFC').toLowerCase().trim().replaceAll(/\s+/g, ' ');
}
