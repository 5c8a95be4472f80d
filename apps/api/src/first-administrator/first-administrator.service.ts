import { notFound } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { FoundingService } from '../founding/founding.service.js';
import type { Browser } from '../identity/browser.js';
import { hashToken } from '../identity/secret-token.js';
import type { OpenedSession } from '../sessions/sessions.service.js';
import { TenantDb, VISITOR } from '../tenancy/tenant-db.js';
import type { BecomeFirstAdministratorDto } from './dto/become-first-administrator.dto.js';
import { FirstAdministratorRepository } from './first-administrator.repository.js';

/** The first organisation of an empty register, by the link that the terminal printed. */
@Injectable()
export class FirstAdministratorService {
  constructor(
    private readonly link: FirstAdministratorRepository,
    private readonly founding: FoundingService,
    private readonly db: TenantDb,
  ) {}

  /** Makes all of it in one transaction and signs the person in. Throws `not-found` for a link that is not good, whatever the reason. */
  async become(input: BecomeFirstAdministratorDto, browser: Browser): Promise<OpenedSession> {
    const { token, ...foundation } = input;
    const found = async (): Promise<OpenedSession> => {
      // Before anything is made: of two at the same moment the second waits here and finds the link used up.
      if (typeof token !== 'string' || !(await this.link.take(hashToken(token)))) throw notFound();
      return this.founding.found(foundation, browser);
    };
    return this.db.run(createId(), found, { actor: { ...VISITOR, name: input.name } });
  }
}
