import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { toActor } from '../tenancy/tenant.interceptor.js';
import { TrailService } from '../trail/trail.service.js';
import type { StaffPrincipal } from './principal.js';

const PAUSE_MILLISECONDS = 60_000;
const MOST_REMEMBERED = 10_000;

/** Tells the trail that somebody tried what their role does not allow. */
@Injectable()
export class RefusalsService {
  private readonly lastTold = new Map<string, number>();

  constructor(
    private readonly db: TenantDb,
    private readonly trail: TrailService,
  ) {}

  /** At most once a minute for a person or a token and a route in this process, so that trying again cannot fill the trail. */
  async record(principal: StaffPrincipal, method: string, route: string): Promise<void> {
    const key = `${principal.token?.id ?? principal.userId} ${method} ${route}`;
    const now = Date.now();
    if (now - (this.lastTold.get(key) ?? 0) < PAUSE_MILLISECONDS) return;
    if (this.lastTold.size >= MOST_REMEMBERED) this.lastTold.clear();
    this.lastTold.set(key, now);
    const { organizationId, userId, role } = principal;
    await this.db.run(
      organizationId,
      () =>
        this.trail.record({ action: 'access.refused', subject: ['users', userId], details: { method, route, role } }),
      { actor: toActor(principal) },
    );
  }
}
