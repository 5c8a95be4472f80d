import { notFound, type Locale, type TrailAction } from '@firebreak/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import type { StaffPrincipal } from '../identity/principal.js';
import { createToken, hashToken } from '../identity/secret-token.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { SupplierRequestsService } from '../supplier-requests/supplier-requests.service.js';
import { TenantDb, VISITOR } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import type { IntakeRequestDto } from './dto/intake-request.dto.js';
import type { IntakeLink } from './intake-link.entity.js';
import { IntakeLinksRepository } from './intake-links.repository.js';

/** What the page behind the link says before anybody types. */
export interface IntakeWelcome {
  readonly organizationName: string;
  readonly locale: Locale;
}

/** Asking for a supplier without an account: the link, and what comes by it. */
@Injectable()
export class IntakeService {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly links: IntakeLinksRepository,
    private readonly requests: SupplierRequestsService,
    private readonly organizations: OrganizationsService,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /** The link as it is kept, without its secret; null while it is turned off. */
  find(): Promise<IntakeLink | null> {
    return this.links.find();
  }

  /** Makes a link and gives its address, this once; the one before ends. */
  async make({ userId }: StaffPrincipal): Promise<{ readonly link: IntakeLink; readonly url: string }> {
    await this.links.delete();
    const token = createToken();
    const { organizationId, now } = this.db;
    const link = { organizationId, tokenHash: hashToken(token), madeBy: userId, madeAt: now };
    await this.links.insert(link);
    await this.record('intake_link.made');
    return { link, url: `${this.env.publicUrl}/request#${token}` };
  }

  /** Turns the link off; nothing where it is off. */
  async end(): Promise<void> {
    if (await this.links.delete()) await this.record('intake_link.ended');
  }

  /** Whom one asks; nothing is changed. Throws the same `not-found` for every token that is not good. */
  async welcome(token: unknown): Promise<IntakeWelcome> {
    return this.db.run(await this.organizationOf(token), async () => {
      const { name, locale } = await this.organizations.current();
      return { organizationName: name, locale };
    });
  }

  /** Takes a request in from somebody who holds the link. Throws like `welcome`. */
  async receive({ token, requesterName, requesterEmail, locale, ...input }: IntakeRequestDto): Promise<void> {
    const requester = { userId: null, name: requesterName, email: requesterEmail, locale };
    await this.db.run(await this.organizationOf(token), () => this.requests.receive(requester, input), {
      actor: VISITOR,
    });
  }

  private async organizationOf(token: unknown): Promise<string> {
    const found = typeof token === 'string' ? await this.links.findOrganization(hashToken(token)) : null;
    if (found === null) throw notFound();
    return found;
  }

  private async record(action: TrailAction): Promise<void> {
    const { organizationId, name } = await this.organizations.current();
    await this.trail.record({ action, subject: ['organizations', organizationId], details: { name } });
  }
}
