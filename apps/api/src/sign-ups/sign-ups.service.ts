import { notFound } from '@firebreak/domain';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import { FoundingService } from '../founding/founding.service.js';
import type { FoundOrganizationDto } from '../founding/dto/found-organization.dto.js';
import type { Browser } from '../identity/browser.js';
import { hashToken } from '../identity/secret-token.js';
import { JobsService } from '../jobs/jobs.service.js';
import type { OpenedSession } from '../sessions/sessions.service.js';
import { TenantDb, VISITOR } from '../tenancy/tenant-db.js';
import { toEmailKey } from '../users/users.service.js';
import { SignUpsRepository, type AskedSignUp, type FoundSignUp } from './sign-ups.repository.js';

/** Organisations that people sign up by themselves, where the operator allows it. */
@Injectable()
export class SignUpsService {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly signUps: SignUpsRepository,
    private readonly jobs: JobsService,
    private readonly founding: FoundingService,
    private readonly db: TenantDb,
  ) {}

  /**
   * Has a link mailed. Nobody's account is looked for before the answer, so that neither body nor clock tells who is
   * known; whoever sends the mail finds out. Throws `not-found` where sign-up is closed.
   */
  async ask(asked: AskedSignUp): Promise<void> {
    this.refuseClosed();
    const ask = async (): Promise<void> => {
      if (await this.signUps.ask(asked, toEmailKey(asked.email))) await this.jobs.add('send-sign-up-mail', {});
    };
    await this.db.run(createId(), ask, { actor: VISITOR });
  }

  /** Whose link it is; nothing is changed. Throws `not-found` for every token that is not good, whatever the reason. */
  async preview(token: unknown): Promise<FoundSignUp> {
    this.refuseClosed();
    const found = typeof token === 'string' ? await this.signUps.findByToken(hashToken(token)) : null;
    if (!found) throw notFound();
    return found;
  }

  /** Makes the organisation and its administrator in one transaction and signs the person in. Throws as `preview` does. */
  async complete({ token, ...details }: FoundOrganizationDto, browser: Browser): Promise<OpenedSession> {
    const { organizationId, email } = await this.preview(token);
    const found = async (): Promise<OpenedSession> => {
      // Before anything is made: of two at the same moment the second waits here and finds the link used up.
      if (!(await this.signUps.take(hashToken(String(token)), this.env.signUpInvitations))) throw notFound();
      return this.founding.found({ ...details, email }, browser);
    };
    return this.db.run(organizationId, found, { actor: { ...VISITOR, name: details.name } });
  }

  private refuseClosed(): void {
    if (!this.env.signUp) throw notFound();
  }
}
