import { SIGN_UP_LIMITS, type Locale } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';

/** Where a token leads: the organisation that may come of it, and who asked. */
export interface FoundSignUp {
  readonly organizationId: string;
  readonly email: string;
}

/** Whom the mail of a sign-up goes to. */
export interface AskedSignUp {
  readonly email: string;
  readonly locale: Locale;
}

/** Sign-ups on their way. No organisation has them yet: the running transaction carries the id that it will have. */
@Injectable()
export class SignUpsRepository {
  constructor(private readonly db: TenantDb) {}

  /** Notes that somebody asked, unless the address was asked for too often lately, and says whether it did. */
  async ask({ email, locale }: AskedSignUp, emailKey: string): Promise<boolean> {
    const [row] = await this.db.em.query<{ asked: boolean }[]>(
      'SELECT security.ask_for_sign_up($1, $2, $3, $4, $5) AS asked',
      [email, emailKey, locale, SIGN_UP_LIMITS.hours, SIGN_UP_LIMITS.perAddressAndHour],
    );
    return row?.asked ?? false;
  }

  /** Gives the sign-up its token, in place of an earlier one; null for one that is used up or too old. */
  async setToken(tokenHash: Buffer): Promise<AskedSignUp | null> {
    const [row] = await this.db.em.query<AskedSignUp[]>('SELECT email, locale FROM security.set_sign_up_token($1)', [
      tokenHash,
    ]);
    return row ?? null;
  }

  /** The sign-up of a token that is still good. */
  async findByToken(tokenHash: Buffer): Promise<FoundSignUp | null> {
    const [row] = await this.db.lookUp<{ organization_id: string; email: string }>('find_sign_up($1)', [tokenHash]);
    return row ? { organizationId: row.organization_id, email: row.email } : null;
  }

  /** Uses the link up in the running transaction, with every other link to its address, and says whether it was good. */
  async take(tokenHash: Buffer, invitationsADay: number): Promise<boolean> {
    const [row] = await this.db.em.query<{ taken: boolean }[]>('SELECT security.take_sign_up($1, $2) AS taken', [
      tokenHash,
      invitationsADay,
    ]);
    return row?.taken ?? false;
  }

  /** Forgets who asked and did not go on. */
  async forgetExpired(): Promise<void> {
    await this.db.em.query('SELECT security.forget_sign_ups()');
  }
}
