import { SECOND_FACTOR_LIMITS } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { createRecoveryCode, hashToken, normalizeRecoveryCode } from '../identity/secret-token.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { RecoveryCodesRepository } from './recovery-codes.repository.js';

/** Codes on paper, for whoever lost their devices. */
@Injectable()
export class RecoveryCodesService {
  constructor(
    private readonly codes: RecoveryCodesRepository,
    private readonly db: TenantDb,
  ) {}

  /** How many are still good. */
  countLeft(userId: string): Promise<number> {
    return this.codes.countLeft(userId);
  }

  /** New ones in the place of all that there were; nobody sees them again. */
  async renew(userId: string): Promise<string[]> {
    await this.codes.deleteOf(userId);
    const { organizationId, now } = this.db;
    const made = Array.from({ length: SECOND_FACTOR_LIMITS.recoveryCodes }, createRecoveryCode);
    await this.codes.insert(
      made.map((code) => ({
        organizationId,
        id: createId(),
        userId,
        codeHash: hashToken(code),
        usedAt: null,
        createdAt: now,
      })),
    );
    return made;
  }

  /** Whether this is one of the person's that was not used; it is used up by this. */
  async takes(userId: string, text: string): Promise<boolean> {
    const code = normalizeRecoveryCode(text);
    return code !== null && (await this.codes.use(userId, hashToken(code)));
  }

  removeAll(userId: string): Promise<void> {
    return this.codes.deleteOf(userId);
  }
}
