import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { Receipt } from './receipt.entity.js';

/** Receipts of the running transaction's organisation. */
@Injectable()
export class ReceiptsRepository {
  constructor(private readonly db: TenantDb) {}

  async insert(receipt: Receipt): Promise<void> {
    await this.db.em.insert(Receipt, receipt);
  }

  find(submissionId: string): Promise<Receipt | null> {
    return this.db.em.findOneBy(Receipt, { organizationId: this.db.organizationId, submissionId });
  }
}
