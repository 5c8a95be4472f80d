import { SUPPLIER_REQUEST_LIMITS, type DecisionOutcome } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { isPlainName } from '../http/plain-name.js';
import { MailService } from '../mail/mail.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { REQUEST_LETTERS } from './request-letters.js';
import type { SupplierRequest } from './supplier-request.entity.js';
import { SupplierRequestsRepository } from './supplier-requests.repository.js';

const DAY_MILLISECONDS = 86_400_000;

/** Tells whoever asked for a supplier that the request came, and what became of it. */
@Injectable()
export class RequestMailsService {
  constructor(
    private readonly requests: SupplierRequestsRepository,
    private readonly organizations: OrganizationsService,
    private readonly mail: MailService,
    private readonly db: TenantDb,
  ) {}

  /** Anybody may type any address, so that only so many go to one in a day. */
  async tellReceived(request: SupplierRequest): Promise<void> {
    if (request.requesterEmail === null) return;
    const since = new Date(this.db.now.getTime() - DAY_MILLISECONDS);
    const sent = await this.requests.countFrom(request.requesterEmail, since);
    if (sent > SUPPLIER_REQUEST_LIMITS.receiptsADay) return;
    const letter = REQUEST_LETTERS[request.locale].received(await this.factsOf(request));
    await this.mail.post({ to: request.requesterEmail, ...letter });
  }

  /** `outcome` is null for a request that was declined as it came. */
  async tellSettled(request: SupplierRequest, outcome: DecisionOutcome | null, decidedBy: string): Promise<void> {
    const { supplierName, requesterEmail } = request;
    if (requesterEmail === null) return;
    const letter = REQUEST_LETTERS[request.locale].settled({
      ...(await this.factsOf(request)),
      outcome,
      supplierName: isPlainName(supplierName) ? supplierName : null,
      decidedBy: isPlainName(decidedBy) ? decidedBy : null,
    });
    await this.mail.post({ to: requesterEmail, ...letter });
  }

  /** That the outcome which was told was about another supplier. */
  async tellTakenBack(request: SupplierRequest): Promise<void> {
    if (request.requesterEmail === null) return;
    const letter = REQUEST_LETTERS[request.locale].takenBack(await this.factsOf(request));
    await this.mail.post({ to: request.requesterEmail, ...letter });
  }

  private async factsOf({ receivedAt }: SupplierRequest) {
    const { name } = await this.organizations.current();
    return { organizationName: isPlainName(name) ? name : '…', receivedOn: receivedAt.toISOString().slice(0, 10) };
  }
}
