import type { NoticeKind, VendorNeed } from '@firebreak/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import { MAX_PAGE_SIZE, type Page } from '../http/paging.js';
import { SupplierRequestsService } from '../supplier-requests/supplier-requests.service.js';
import type { User } from '../users/user.entity.js';
import { VendorsService } from '../vendors/vendors.service.js';

/** What a notice told of. */
interface ToldOf {
  readonly vendorId: string | null;
  readonly requestId: string | null;
}

/** The list in which somebody sees all that waits of a kind. */
interface DigestList {
  readonly url: string;
  /** How many it shows; at least so many where it counts no further. */
  readonly total: number;
  /** Whether what a notice told of waits still. */
  readonly holds: (told: ToldOf) => boolean;
}

const NEEDS_OF: Partial<Record<NoticeKind, VendorNeed>> = {
  decision_outdated: 'decision',
  condition_overdue: 'condition',
};

/** The lists behind the parts of a digest: asked like the page behind the link, so that both give the same number. */
@Injectable()
export class DigestListsService {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly vendors: VendorsService,
    private readonly requests: SupplierRequestsService,
  ) {}

  /** The person's list of a kind, an administrator's for the whole register; null where no list holds that kind alone. */
  async find(kind: NoticeKind, { id, role }: Pick<User, 'id' | 'role'>): Promise<DigestList | null> {
    if (kind === 'request_received') {
      const page = await this.requests.list({ status: 'waiting', limit: MAX_PAGE_SIZE });
      const isHere = isIn(page.items.map(({ request }) => request.id));
      return { ...this.at('/requests', { status: 'waiting' }, page), holds: ({ requestId }) => isHere(requestId) };
    }
    const need = NEEDS_OF[kind];
    if (need === undefined) return null;
    const filter = { need, ...(role === 'admin' ? {} : { ownerId: id }) };
    const page = await this.vendors.list({ ...filter, sort: 'name', limit: MAX_PAGE_SIZE });
    const isHere = isIn(page.items.map(({ vendor }) => vendor.id));
    return { ...this.at('/vendors', filter, page), holds: ({ vendorId }) => isHere(vendorId) };
  }

  private at(path: string, search: Record<string, string>, { total }: Page<unknown>): Omit<DigestList, 'holds'> {
    return {
      url: `${this.env.publicUrl}${path}?${new URLSearchParams(search).toString()}`,
      total: typeof total === 'number' ? total : total.atLeast,
    };
  }
}

/** Of a list of which the first page is known: what may stand further behind counts as in it. */
function isIn(ids: readonly string[]): (id: string | null) => boolean {
  return (id) => ids.length === MAX_PAGE_SIZE || ids.some((known) => known === id);
}
