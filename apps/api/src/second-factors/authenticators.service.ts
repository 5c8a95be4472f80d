import { DomainError, SECOND_FACTOR_LIMITS } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { User } from '../users/user.entity.js';
import { AuthenticatorSecrets } from './authenticator-secrets.js';
import type { Authenticator } from './authenticator.entity.js';
import { AuthenticatorsRepository } from './authenticators.repository.js';

/** An authenticator that waits for its first code, with what the app is told. */
export interface BegunAuthenticator {
  readonly authenticator: Authenticator;
  readonly secret: string;
  readonly uri: string;
}

/** Apps that show codes. */
@Injectable()
export class AuthenticatorsService {
  constructor(
    private readonly authenticators: AuthenticatorsRepository,
    private readonly secrets: AuthenticatorSecrets,
    private readonly db: TenantDb,
  ) {}

  /** Those that count. */
  listOf(userId: string): Promise<Authenticator[]> {
    return this.authenticators.listOf(userId);
  }

  /** Begins a new one; whatever was begun before and never finished goes. Throws `quota`. */
  async begin({ id: userId, email }: User, name: string): Promise<BegunAuthenticator> {
    if ((await this.authenticators.listOf(userId)).length >= SECOND_FACTOR_LIMITS.authenticators)
      throw new DomainError('quota', `You have ${SECOND_FACTOR_LIMITS.authenticators} authenticator apps already.`);
    await this.authenticators.deleteOf(userId, true);
    const { organizationId, now } = this.db;
    const authenticator: Authenticator = {
      organizationId,
      id: createId(),
      userId,
      name,
      confirmedAt: null,
      lastStep: null,
      createdAt: now,
      lastUsedAt: null,
    };
    await this.authenticators.insert(authenticator);
    return { authenticator, ...this.secrets.describe(authenticator, email) };
  }

  /** One that the person has begun; null for any other. */
  async findBegun(userId: string, id: string): Promise<Authenticator | null> {
    const authenticator = await this.authenticators.find(id);
    return authenticator?.userId === userId && authenticator.confirmedAt === null ? authenticator : null;
  }

  /** Whether this is a code of the authenticator, of now and not used before; it is used up by this. */
  async takes(authenticator: Authenticator, code: string): Promise<boolean> {
    const step = this.secrets.stepOf(authenticator, code.replaceAll(/\s/g, ''), this.db.now);
    return step !== null && (await this.authenticators.use(authenticator.id, step));
  }

  /** The same for all of a person's. */
  async takesOneOf(userId: string, code: string): Promise<boolean> {
    for (const authenticator of await this.authenticators.listOf(userId))
      if (await this.takes(authenticator, code)) return true;
    return false;
  }

  async remove(userId: string, id: string): Promise<Authenticator | null> {
    const authenticator = await this.authenticators.find(id);
    return authenticator?.userId === userId && (await this.authenticators.delete(id)) ? authenticator : null;
  }

  removeAll(userId: string): Promise<void> {
    return this.authenticators.deleteOf(userId);
  }
}
