import { Inject, Injectable, Logger } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import { createToken, hashToken } from '../identity/secret-token.js';
import { JobFailure } from '../jobs/job-failure.js';
import type { RunningJob } from '../jobs/job-handlers.js';
import { MAIL_TRANSPORT, type MailTransport } from '../mail/mail-transport.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { UsersService } from '../users/users.service.js';
import { SIGN_UP_LETTERS } from './sign-up-letters.js';
import { SignUpsRepository } from './sign-ups.repository.js';

/** The mails of sign-ups. They leave at once and are kept nowhere: no organisation has an outbox for them yet. */
@Injectable()
export class SignUpMailsService {
  private readonly logger = new Logger('SignUp');

  constructor(
    @Inject(ENV) private readonly env: Env,
    @Inject(MAIL_TRANSPORT) private readonly transport: MailTransport | null,
    private readonly signUps: SignUpsRepository,
    private readonly users: UsersService,
    private readonly db: TenantDb,
  ) {}

  /**
   * Sends the link, or says to whoever has an account that they have one. Where no mail server is set, the link is printed
   * for the operator, as that of the first administrator is. Throws a JobFailure when the server does not take it for now.
   */
  async send({ organizationId, signal }: RunningJob): Promise<void> {
    const token = createToken();
    const asked = await this.db.run(organizationId, () => this.signUps.setToken(hashToken(token)));
    if (!asked) return;
    const { email, locale } = asked;
    const isKnown = (await this.users.findAddressed(email)).length > 0;
    const { publicUrl } = this.env;
    // The fragment never leaves the browser: no server, proxy or referrer sees the token.
    const url = isKnown ? `${publicUrl}/sign-in` : `${publicUrl}/sign-up#${token}`;
    if (this.transport === null) {
      if (!isKnown)
        this.logger.warn(`No mail server is set. ${email} makes an organisation by this link, within a day: ${url}`);
      return;
    }
    const letter = SIGN_UP_LETTERS[locale][isKnown ? 'known' : 'link'](url);
    try {
      await this.transport.send({ id: createId(), to: email, ...letter, stopUrl: null }, signal);
    } catch (error) {
      // Nobody could have it tried again: no organisation has this job.
      if (!(error instanceof JobFailure && error.isFinal)) throw error;
    }
  }
}
