import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { Claim } from './compare-checkpoints.js';
import { verifyTrail, type TrailVerification } from './verify-trail.js';

/** The trail of the running transaction's organisation, beside what was signed of it. */
@Injectable()
export class CheckpointsRepository {
  constructor(private readonly db: TenantDb) {}

  verify(claims: readonly Claim[]): Promise<TrailVerification> {
    return verifyTrail(
      (statement, parameters) => this.db.em.query(statement, parameters),
      this.db.organizationId,
      claims,
    );
  }
}
