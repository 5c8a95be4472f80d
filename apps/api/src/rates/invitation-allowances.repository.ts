import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';

/** How many people the running transaction's organisation may invite; who raises that is the operator alone. */
@Injectable()
export class InvitationAllowancesRepository {
  constructor(private readonly db: TenantDb) {}

  /** Counts one invitation, which lasts as the transaction does; gives the allowance of a day where it is one too many, else null. */
  async take(): Promise<number | null> {
    const [row] = await this.db.em.query<{ exceeded: number | null }[]>(
      'SELECT security.take_invitation() AS exceeded',
    );
    return row?.exceeded ?? null;
  }
}
