import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';

/** The link that was printed at the start; the API can use it up and do nothing else with it. */
@Injectable()
export class FirstAdministratorRepository {
  constructor(private readonly db: TenantDb) {}

  /** Uses the link up in the running transaction, and says whether it was good and nobody has an organisation yet. */
  async take(tokenHash: Buffer): Promise<boolean> {
    const rows = await this.db.em.query<{ taken: boolean }[]>(
      'SELECT security.take_first_administrator_link($1) AS taken',
      [tokenHash],
    );
    return rows[0]?.taken ?? false;
  }
}
